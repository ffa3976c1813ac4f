import type { MiddlewareHandler } from "hono";

/**
 * Refuses what is too large before any of it is taken in: by the length a request says it has, to which the server holds it. Every
 * browser says it; what comes in pieces of no known length is not from the page.
 * @param most bytes
 */
export const bounded =
  (most: number): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.header("transfer-encoding") !== undefined) return context.text("", 411);
    if (Number(context.req.header("content-length") ?? 0) > most) return context.text("", 413);
    return next();
  };
