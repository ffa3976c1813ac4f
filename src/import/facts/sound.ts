import type { Told } from "../../diag/types.js";
import { unfinished } from "../../profile/begun.js";
import { checkData } from "../../profile/check.js";
import type { ProfileContext } from "../../profile/context.js";
import type { Path, ValueFault } from "../../profile/fault.js";
import { type Plain, renderFlow } from "../../profile/render.js";
import { get } from "../../profile/select.js";

type Data = { readonly [key: string]: Plain };
/** What papers say and no profile may: an interval below a regulation, a day there never was, a name of another form of organ. */
export interface Refused {
  /** As in a profile: `cadences.special-study`. */
  readonly path: string;
  readonly value: string;
  /** What a profile that said it would be told. */
  readonly why: Told;
}

/** More rounds than any data takes: each takes something away. */
const rounds = 50;

/**
 * The data without what a profile may not say, and all of that by name; for an interval that is too rare stands the least that is asked for.
 * What is only not filled in yet stays.
 * @param decided dotted paths a person decided: what is wrong with those is for them to hear
 * @param topics of papers besides those in the data: regulations ask for more by topic
 */
export function soundData(
  given: Data,
  context: ProfileContext,
  { decided, topics }: { readonly decided: ReadonlySet<string>; readonly topics: readonly string[] },
): { readonly data: Data; readonly refused: readonly Refused[] } {
  const refused = new Map<string, Refused>();
  let data = given;
  for (let round = 0; round < rounds; round++) {
    const own = Array.isArray(data["topics"]) ? (data["topics"] as readonly Plain[]) : [];
    const asked = { ...data, topics: [...new Set([...own, ...topics])] };
    const faults = checkData(asked, context, new Set(), () => 0).filter(
      ({ code, path }) =>
        !unfinished.has(code) && path[0] !== "unit" && !decided.has(path.join(".")) && at(data, path) !== undefined,
    );
    if (faults.length === 0) break;
    // From the end of lists: what stands before keeps its place.
    const cuts = new Map(faults.map((one) => [cutOf(one).join("."), { path: cutOf(one), why: one }] as const));
    for (const { path, why } of [...cuts.values()].sort((a, b) => byPlace(b.path, a.path))) {
      const value = at(data, path);
      if (value === undefined) continue;
      const name = `${path.join(".")} ${why.code}`;
      const said = refused.get(name)?.value ?? shownOf(value);
      refused.set(name, { path: path.join("."), value: said, why: { code: why.code, data: why.data } });
      const least = why.code === "profile/cadence-floor" ? String(why.data["least"]) : null;
      data = withAt(data, path, least) as Data;
    }
  }
  return { data, refused: [...refused.values()] };
}

/** An entry of a list that has one thing wrong is wrong whole; of all else the one value. */
function cutOf({ path }: ValueFault): Path {
  const nth = path.findIndex((step) => typeof step === "number");
  return nth < 0 ? path : path.slice(0, nth + 1);
}
const byPlace = (a: Path, b: Path): number => {
  for (const [i, step] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (step !== other)
      return typeof step === "number" && typeof other === "number" ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
};

const at = (data: Plain | undefined, path: Path): Plain | undefined =>
  path.reduce<Plain | undefined>(
    (here, step) =>
      typeof step === "number"
        ? Array.isArray(here)
          ? (here[step] as Plain)
          : undefined
        : (get(here, step) as Plain | undefined),
    data,
  );

/** The data with another value at a place; null: without it. */
function withAt(data: Plain, [step, ...rest]: Path, value: Plain | null): Plain {
  const there = (one: Plain): readonly Plain[] => (rest.length > 0 ? [withAt(one, rest, value)] : value === null ? [] : [value]);
  if (Array.isArray(data)) return (data as readonly Plain[]).flatMap((one, i) => (i === step ? there(one) : [one]));
  if (typeof data !== "object") return data;
  return Object.fromEntries(
    Object.entries(data as Data).flatMap(([key, one]) => (key === step ? there(one) : [one]).map((now) => [key, now] as const)),
  );
}

/** An entry by its name, where it has one. */
const shownOf = (value: Plain): string => {
  const name = get(value, "name") ?? value;
  return typeof name === "string" ? name : renderFlow(value);
};
