import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Names of this computer itself; any other name in `Host` means that somebody else's page got here by DNS rebinding. */
const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Refuses what was not addressed to this computer by one of its own names; the port is free, so that a tunnel works. */
export const addressedHere: MiddlewareHandler = async (context, next) => {
  const host = hostOf(context.req.header("host"));
  if (!host || !loopbackNames.has(host.hostname)) {
    return context.json({ error: "This page answers on this computer alone: open it as http://localhost." }, 403);
  }
  await next();
};

/**
 * Refuses a request that a browser says another site has caused. Without either header no browser sent it.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export const fromOwnPage: MiddlewareHandler = async (context, next) => {
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const foreign =
    (site !== undefined && site !== "same-origin") ||
    (origin !== undefined && origin !== `http://${context.req.header("host")}`);
  if (foreign) return context.json({ error: "Only the page itself may send this." }, 403);
  await next();
};

/** Nothing but the page's own files: no inline script or style, no frame around it, no other host. */
export const ownFilesAlone = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
});

function hostOf(header: string | undefined): URL | null {
  return header === undefined ? null : URL.parse(`http://${header}`);
}
