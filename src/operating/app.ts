import { Hono } from "hono";
import type { Metrics } from "./metrics.ts";

export interface OperatingOptions {
  /** Left out where anybody can ask: no metrics are served. */
  readonly metrics?: Pick<Metrics, "text" | "contentType">;
  /** The front door is open: Discord is connected. */
  readonly open: () => boolean;
  /** Articles of the coverage, and how many of them are read. */
  readonly progress: () => { readonly read: number; readonly of: number };
}

/**
 * What a host's machinery asks: `/healthz` (the process answers), `/readyz` (it answers questions, be it from the articles
 * read so far; else 503), `/metrics` (Prometheus).
 */
export function createOperatingApp({ metrics, open, progress }: OperatingOptions): Hono {
  const app = new Hono();
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", (context) => {
    const { read, of } = progress();
    if (!open() || (read === 0 && of > 0)) return context.text("not ready", 503);
    return context.text(read < of ? `ready, ${read} of ${of} articles read` : "ready");
  });
  if (!metrics) return app;
  app.get("/metrics", async (context) => {
    const text = await metrics.text();
    return context.body(text, 200, { "content-type": metrics.contentType });
  });
  return app;
}
