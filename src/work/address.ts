import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";

/** Where a queue is. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly database: number;
  /** As it may be shown: without the password. */
  readonly shown: string;
  /** Nobody but this machine comes there. */
  readonly isLocal: boolean;
}

/**
 * Reads an address as `redis://[user][:password]@host[:port][/database]`, or `rediss://` for TLS.
 * @param password where the address has none: command lines are seen by others on the machine
 */
export function addressOf(text: string, password?: string): Outcome<Address> {
  const wrong = fail(problem("queue/address", { value: withoutPassword(text) }));
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return wrong;
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const database = url.pathname === "" || url.pathname === "/" ? 0 : Number(url.pathname.slice(1));
  if (!["redis:", "rediss:"].includes(url.protocol) || host === "" || url.search !== "" || url.hash !== "") return wrong;
  if (!Number.isInteger(database) || database < 0 || database > 65535) return wrong;
  const port = url.port === "" ? 6379 : Number(url.port);
  const given = decoded(url.password) || password;
  const username = decoded(url.username);
  return succeed({
    host,
    port,
    tls: url.protocol === "rediss:",
    database,
    shown: `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}`,
    isLocal: /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host),
    ...(given && { password: given }),
    ...(username && { username }),
  });
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const withoutPassword = (text: string): string => text.replace(/:[^:@/]*@/, ":…@");
