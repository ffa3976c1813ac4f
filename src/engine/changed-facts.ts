import { parseDocument } from "yaml";
import type { ChangedFact } from "../compare/causes.js";

/** So deep are profiles at most. */
const deepest = 8;

/** What differs between two profiles, as dotted paths of single values, in the order of the newer one. */
export function changedFacts(old: string, now: string): readonly ChangedFact[] {
  const [before, after] = [factsOf(old), factsOf(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((path) => {
    const [from, to] = [before.get(path) ?? "", after.get(path) ?? ""];
    return from === to ? [] : [{ path, from, to }];
  });
}

/** A whole shelf is compared by the same two profiles, and parsing one takes longer than comparing a document. */
const parsed = new Map<string, ReadonlyMap<string, string>>();
const most = 8;

function factsOf(text: string): ReadonlyMap<string, string> {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const facts = parseFacts(text);
  if (parsed.size >= most) parsed.clear();
  parsed.set(text, facts);
  return facts;
}

function parseFacts(text: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const document = parseDocument(text, { uniqueKeys: true, merge: false });
  // The history holds only profiles that were read without fault; a damaged one says nothing.
  if (document.errors.length > 0) return facts;
  const walk = (value: unknown, path: string, depth: number): void => {
    if (value !== null && typeof value === "object" && depth < deepest)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`, depth + 1);
    else if (value !== null && value !== undefined) facts.set(path, String(value));
  };
  try {
    walk(document.toJS({ maxAliasCount: 0 }), "", 0);
  } catch {
    return new Map();
  }
  return facts;
}
