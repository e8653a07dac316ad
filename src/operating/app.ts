import { Hono } from "hono";
import type { Metrics } from "./metrics.ts";

export interface OperatingOptions {
  /** Left out where anybody can ask: no metrics are served. */
  readonly metrics?: Pick<Metrics, "text" | "contentType">;
  /** The coverage is loaded and Discord connected. */
  readonly ready: () => boolean;
}

/**
 * What a host's machinery asks: `/healthz` (the process answers), `/readyz` (it can answer questions; else 503),
 * `/metrics` (Prometheus).
 */
export function createOperatingApp({ metrics, ready }: OperatingOptions): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", (context) => (ready() ? context.text("ready") : context.text("not ready", 503)));
  if (!metrics) return app;
  app.get("/metrics", async (context) => {
    const text = await metrics.text();
    return context.body(text, 200, { "content-type": metrics.contentType });
  });
  return app;
}
