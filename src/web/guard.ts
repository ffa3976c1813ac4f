import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Words } from "../words/types.js";
import type { Keys } from "./keys.js";
import { plainPage } from "./shell.js";

/** What every answer says of itself: nothing from elsewhere is loaded, nobody frames it, nothing is guessed or remembered. */
export const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cache-Control": "no-store",
};

export interface GuardParts {
  readonly keys: Keys;
  readonly words: Words;
  /** The one the server listens on. */
  readonly port: () => number;
}

/**
 * Looks at every request before anything else does: that it was meant for this address (DNS rebinding), that no page of another
 * origin sent it (CSRF, reading across origins), and that it comes from a browser that was let in.
 */
export function guard({ keys, words, port }: GuardParts): MiddlewareHandler {
  return async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const { req } = context;
    const host = `127.0.0.1:${port()}`;
    if (req.header("host") !== host) return context.text("", 421);
    if (!isFromHere(context, `http://${host}`)) return context.text("", 403);
    // Another start of the program has no cookie: it shows that it can read the user's own files (src/web/door.ts).
    if (req.path === "/door" && req.method === "POST") return next();
    const key = req.path === "/" ? req.query("key") : undefined;
    if (key !== undefined) {
      const session = keys.exchange(key);
      if (session !== null) {
        setCookie(context, cookieName(port()), session, { httpOnly: true, sameSite: "Strict", path: "/" });
        return context.redirect("/", 303);
      }
    }
    if (!keys.knows(getCookie(context, cookieName(port())))) return context.html(plainPage(words, words.page.door.locked), 403);
    return key === undefined ? next() : context.redirect("/", 303);
  };
}

/** Browsers do not keep cookies of two ports apart. */
const cookieName = (port: number): string => `tiaoli-${port}`;

function isFromHere({ req }: Context, origin: string): boolean {
  const from = req.header("origin");
  const site = req.header("sec-fetch-site");
  if (from !== undefined && from !== origin) return false;
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  // What changes something is sent by our page, which says so; /door shows another proof and is no page.
  if (req.method === "GET" || req.method === "HEAD") return true;
  return req.path === "/door" ? from === undefined && site === undefined : from === origin;
}
