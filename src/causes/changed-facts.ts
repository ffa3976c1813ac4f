import type { ChangedFact } from "../compare/causes.js";
import { align } from "../profile/align.js";
import { parseYaml } from "../profile/parse.js";

/** So deep are profiles at most. */
const deepest = 8;

/**
 * What differs between two profiles, as dotted paths of single values: in the order of the newer one, then what is gone.
 * Entries of a list are known by what they are and not by their count; one that is gone has its path in the older profile.
 */
export function changedFacts(old: string, now: string): readonly ChangedFact[] {
  const present: ChangedFact[] = [];
  const gone: ChangedFact[] = [];
  const say = (path: string, from: string, to: string) => {
    if (from !== to) (to === "" ? gone : present).push({ path, from, to });
  };
  const walk = (was: unknown, is: unknown, path: string, depth: number): void => {
    if (depth < deepest && (isNested(was) || isNested(is))) {
      const [a, b] = [isNested(was) ? was : {}, isNested(is) ? is : {}];
      if (!isNested(was)) say(path, textOf(was), "");
      if (!isNested(is)) say(path, "", textOf(is));
      for (const [from, to] of entriesOf(a, b))
        walk(
          from === undefined ? undefined : (a as Entries)[from],
          to === undefined ? undefined : (b as Entries)[to],
          path === "" ? (to ?? from!) : `${path}.${to ?? from!}`,
          depth + 1,
        );
    } else say(path, textOf(was), textOf(is));
  };
  walk(dataOf(old), dataOf(now), "", 0);
  return [...present, ...gone];
}

type Entries = Readonly<Record<string, unknown>>;
const isNested = (value: unknown): value is object => value !== null && typeof value === "object";
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

/** Keys that belong together, in the order of the newer side. */
function entriesOf(a: object, b: object): readonly (readonly [string | undefined, string | undefined])[] {
  if (Array.isArray(a) && Array.isArray(b)) {
    const partners = align(a, b);
    const kept = new Set(partners);
    const gone = a.flatMap((_, i) => (kept.has(i) ? [] : [[String(i), undefined] as const]));
    return [...partners.map((i, j) => [i === null ? undefined : String(i), String(j)] as const), ...gone];
  }
  const keys = [...Object.keys(b), ...Object.keys(a).filter((key) => !Object.hasOwn(b, key))];
  return keys.map((key) => [Object.hasOwn(a, key) ? key : undefined, Object.hasOwn(b, key) ? key : undefined]);
}

/** A whole shelf is compared by the same two profiles, and parsing one takes longer than comparing a document. */
const parsed = new Map<string, unknown>();
const most = 8;

function dataOf(text: string): unknown {
  if (parsed.has(text)) return parsed.get(text);
  const data = parse(text);
  if (parsed.size >= most) parsed.clear();
  parsed.set(text, data);
  return data;
}

/** The history holds only profiles that were read without fault; a damaged one says nothing. */
function parse(text: string): unknown {
  const document = parseYaml(text)?.document;
  if (document === undefined || document.errors.length > 0) return {};
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return {};
  }
}
