import { type Plain, renderFlow } from "./render.js";

/** How the entries beside a new one are written. */
export type Style = "flow" | "block" | null;
/** Longer values go on lines of their own. */
const widest = 110;

const isScalar = (value: Plain): boolean => typeof value !== "object";
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
const isShort = (value: Plain): boolean => renderFlow(value).length <= widest;

/** Whether a value stands behind its key, on the key's line. */
export function isInline(value: Plain, style: Style): boolean {
  if (isScalar(value)) return true;
  const inner = isList(value) ? value : Object.values(value);
  if (inner.length === 0 || style === "flow") return true;
  if (isList(value)) return inner.every(isScalar) && isShort(value);
  return style !== "block" && inner.every((one) => isScalar(one) || (isList(one) && one.every(isScalar))) && isShort(value);
}

/**
 * Lines of a map's entry or, without a key, of a list's, the first without its indent.
 * @param column where the entry begins
 */
export function renderEntry(key: string | null, value: Plain, column: number, style: Style): readonly string[] {
  const lead = key === null ? "- " : `${renderFlow(key)}:`;
  if (isInline(value, style)) return [`${lead}${key === null ? "" : " "}${renderFlow(value)}`];
  const lines = renderLines(value, column + 2);
  const indent = " ".repeat(column + 2);
  if (key !== null) return [lead, ...lines];
  const [first = "", ...rest] = lines;
  return [`- ${first.slice(indent.length)}`, ...rest];
}

/** A list or map in block form, every line with its indent. */
export function renderLines(value: Plain, column: number): readonly string[] {
  const entries: readonly (readonly [string | null, Plain])[] = isList(value)
    ? value.map((one) => [null, one])
    : Object.entries(value as { readonly [key: string]: Plain });
  const indent = " ".repeat(column);
  // Entries of one kind look alike: all on one line each, or none.
  const style: Style = entries.every(([, one]) => isInline(one, null)) ? null : "block";
  return entries.flatMap(([key, one]) => {
    const [first = "", ...rest] = renderEntry(key, one, column, style);
    return [`${indent}${first}`, ...rest];
  });
}
