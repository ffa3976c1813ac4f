import { stringify } from "yaml";

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Han and Latin text that no YAML reader can take for anything but text, in brackets too. */
const safe = /^[\p{L}\p{N}〔〕（）《》·][\p{L}\p{N}\p{M}〔〕（）《》·、；_./+-]*$/u;

/** A value on one line, as it may stand after `key: ` inside or outside of brackets. Texts are quoted only where they must be. */
export function renderFlow(value: Plain): string {
  if (typeof value === "string")
    return safe.test(value) && stringify(value).trimEnd() === value
      ? value
      : JSON.stringify(value).replace(/[\u2028\u2029\u0085]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(", ")}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${renderFlow(key)}: ${renderFlow(item)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
