import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome } from "../interaction/dispatch.ts";

export interface Metrics {
  /** Counts what came of a request; for the dispatcher. */
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onReconnect: () => void;
  /** An interaction went unanswered because it was too late for it. */
  readonly onTooLate: () => void;
  /** An exception that nobody caught. */
  readonly onUncaught: () => void;
  /** In Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export interface MetricsSources {
  /** Articles of the coverage that are read, and their passages. */
  readonly size: () => { readonly read: number; readonly passages: number };
  /** Every shard is connected. */
  readonly connected: () => boolean;
  /** The database of settings answers, as far as is known. */
  readonly databaseAnswers: () => boolean;
}

/** Seconds; Discord gives up at 3. */
const buckets = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 3, 10];

/** Counts for Prometheus: of interactions by command and outcome, never of persons, servers or questions. */
export function createMetrics({ size, connected, databaseAnswers }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelNames = ["kind", "command", "result"] as const;
  const interactions = new Counter({
    name: "coverage_interactions_total",
    help: "Interactions by kind, command and result",
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: "coverage_interaction_seconds",
    help: "How long commands took to make their replies",
    labelNames: ["kind", "command"],
    buckets,
    registers,
  });
  const reconnects = new Counter({
    name: "coverage_gateway_reconnects_total",
    help: "Lost connections to Discord",
    registers,
  });
  const tooLate = new Counter({
    name: "coverage_interactions_too_late_total",
    help: "Interactions that went unanswered because Discord had given up on them",
    registers,
  });
  const uncaught = new Counter({
    name: "coverage_uncaught_errors_total",
    help: "Exceptions that nobody caught",
    registers,
  });
  gauge(registry, "coverage_articles", "Articles that are read", () => size().read);
  gauge(
    registry,
    "coverage_passages",
    "Passages of the articles that are read, which are searched",
    () => size().passages,
  );
  gauge(registry, "coverage_gateway_connected", "1 while every shard is connected", () => Number(connected()));
  gauge(registry, "coverage_database_reachable", "1 while what moderators set can be read and changed", () =>
    Number(databaseAnswers()),
  );
  return {
    onOutcome({ kind, command, result, ms }) {
      interactions.inc({ kind, command, result });
      seconds.observe({ kind, command }, ms / 1000);
    },
    onReconnect: () => reconnects.inc(),
    onTooLate: () => tooLate.inc(),
    onUncaught: () => uncaught.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
