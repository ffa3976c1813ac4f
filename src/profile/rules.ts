import { phrase } from "../diag/phrase.js";
import { meets, parseCadence } from "./cadences.js";
import { type ProfileContext, paperTopics } from "./context.js";
import { dateFault } from "./dates.js";
import { markFaults } from "./doubled-marks.js";
import { type Path, shown, type ValueFault } from "./fault.js";
import { isId } from "./ids.js";
import { organFaults } from "./organs.js";
import { referenceFaults } from "./references.js";
import { get, isRecord, select, selectTexts } from "./select.js";
import { offered } from "./shape-faults.js";

/**
 * What the shape alone cannot say. Every rule takes the raw data and looks only at what is there and well-typed, so
 * one wrong value hides no other.
 */
export const ruleFaults = (data: unknown, context: ProfileContext, lineOf: (path: Path) => number): readonly ValueFault[] => [
  ...groupRuleFaults(data, context, lineOf),
  ...secrecyFaults(data),
  ...organFaults(data),
  ...referenceFaults(data),
  ...holderFaults(data),
  ...floorFaults(data, context),
];

/** Those of them that can be told of a group's facts, without those of a unit. */
export const groupRuleFaults = (
  data: unknown,
  context: ProfileContext,
  lineOf: (path: Path) => number,
): readonly ValueFault[] => [
  ...keyFaults(data),
  ...documentFaults(data, context),
  ...shelfFaults(data, context),
  ...limitFaults(data, context),
  ...repeats(data, lineOf),
  ...nameFaults(data),
  ...markFaults(data),
];

const keyFaults = (data: unknown): readonly ValueFault[] =>
  (
    [
      ["posts", "label.post-key"],
      ["departments", "label.department-key"],
    ] as const
  ).flatMap(([section, label]) => {
    const listed = get(data, section);
    const keys = isRecord(listed) ? Object.keys(listed) : [];
    return keys
      .filter((key) => !isId(key))
      .map(
        (key): ValueFault => ({
          path: [section, key],
          code: "profile/id",
          data: { value: shown(key), label: phrase(label) },
          onKey: true,
        }),
      );
  });

/** `<kind>[.<topic>][.<subject>]` */
function documentFaults(data: unknown, context: ProfileContext): readonly ValueFault[] {
  const listed = get(data, "documents");
  return (isRecord(listed) ? Object.keys(listed) : []).flatMap((key): readonly ValueFault[] => {
    const [kind = "", topic, ...rest] = key.split(".");
    const at = { path: ["documents", key], onKey: true };
    const { kinds } = context;
    // A unit's own kinds are named after it and the paper: theirs may be longer than ids people write.
    const isKnown = kinds?.has(kind) === true;
    if (!key.split(".").every((part, i) => (i === 0 && isKnown) || isId(part)) || rest.length > 1)
      return [{ ...at, code: "profile/document-id", data: { value: shown(key) } }];
    if (kinds !== undefined && !kinds.has(kind))
      return [{ ...at, code: "profile/choice", data: { path: "documents", value: shown(kind), ...offered(kind, kinds) } }];
    const topics = paperTopics(context);
    if (topic === undefined || topics.has(topic)) return [];
    return [{ ...at, code: "profile/choice", data: { path: "documents", value: shown(topic), ...offered(topic, topics) } }];
  });
}

/** `<kind>` or `<kind>.<topic>`, each known. */
const shelfFaults = (data: unknown, context: ProfileContext): readonly ValueFault[] => {
  const { kinds } = context;
  const topics = paperTopics(context);
  return selectTexts(data, "shelf.*").flatMap(({ path, value }): readonly ValueFault[] => {
    const [kind = "", topic, ...rest] = value.split(".");
    const wrong = (word: string, known: ReadonlyMap<string, string> = new Map()): readonly ValueFault[] => [
      { path, code: "profile/choice", data: { path: "shelf", value: shown(word), ...offered(word, known) } },
    ];
    if (rest.length > 0 || (kinds !== undefined && !kinds.has(kind))) return wrong(rest.length > 0 ? value : kind, kinds);
    return topic === undefined || topics.has(topic) || kinds === undefined ? [] : wrong(topic, topics);
  });
};

/** A secret document carries a copy number (GB/T 9704-2012 7.2.1), and a term of secrecy means nothing without a level. */
const secrecyFaults = (data: unknown): readonly ValueFault[] =>
  select(data, "documents.*").flatMap(({ path, value }): readonly ValueFault[] => {
    const [level, term] = [get(value, "secrecy"), get(value, "secrecy-term")];
    if (level === undefined)
      return term === undefined
        ? []
        : [{ path: [...path, "secrecy-term"], code: "profile/term-without-secrecy", data: { value: shown(String(term)) } }];
    return get(value, "copy-number") === undefined
      ? [{ path: [...path, "secrecy"], code: "profile/secret-without-copy-number", data: { value: shown(String(level)) } }]
      : [];
  });

/** Limits the library does not know: nothing would print them. */
function limitFaults(data: unknown, context: ProfileContext): readonly ValueFault[] {
  const listed = get(data, "limits");
  if (!isRecord(listed) || context.limits === undefined) return [];
  const known = context.limits;
  return Object.keys(listed)
    .filter((key) => !known.has(key))
    .map((key) => ({
      path: ["limits", key],
      onKey: true,
      code: "profile/unknown-key",
      data: { key: shown(key), ...offered(key, known) },
    }));
}

interface Term {
  readonly path: Path;
  readonly person: string;
  readonly from: string;
  readonly to: string;
}
const endless = "9999-12-31";

/** Terms that end before they begin, and two people in one post on one day. */
function holderFaults(data: unknown): readonly ValueFault[] {
  const faults: ValueFault[] = [];
  for (const { path: post } of select(data, "posts.*")) {
    const key = String(post.at(-1));
    const terms: Term[] = [];
    for (const { path, value } of select(get(get(data, "posts"), key), "holders.*")) {
      const [from, to = endless, person] = [get(value, "from"), get(value, "to"), get(value, "person")];
      if (
        typeof from !== "string" ||
        dateFault(from) !== null ||
        typeof to !== "string" ||
        (to !== endless && dateFault(to) !== null)
      )
        continue;
      const at = [...post, ...path];
      if (to <= from) faults.push({ path: [...at, "to"], code: "profile/term-reversed", data: { from, to } });
      else terms.push({ path: at, person: String(person), from, to });
    }
    terms.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    for (const [i, later] of terms.entries()) {
      const earlier = terms.slice(0, i).find((term) => later.from < term.to);
      if (earlier === undefined) continue;
      faults.push({
        path: [...later.path, "from"],
        code: "profile/two-holders",
        data: { post: key, date: later.from, first: shown(earlier.person), second: shown(later.person) },
      });
    }
  }
  return faults;
}

/** Cadences below what a regulation asks of units with one of the profile's topics. */
function floorFaults(data: unknown, context: ProfileContext): readonly ValueFault[] {
  const topics = new Set(selectTexts(data, "topics.*").map(({ value }) => value));
  return context.floors.flatMap((floor): readonly ValueFault[] => {
    const value = get(get(data, "cadences"), floor.cadence);
    const cadence = typeof value === "string" ? parseCadence(value) : null;
    const least = parseCadence(floor.least);
    if (!topics.has(floor.topic) || cadence === null || least === null || meets(cadence, least)) return [];
    const name = context.cadences.get(floor.cadence) ?? floor.cadence;
    return [
      {
        path: ["cadences", floor.cadence],
        code: "profile/cadence-floor",
        data: {
          name,
          value: String(value),
          least: floor.least,
          regulation: phrase("titled", { title: floor.regulation }),
          article: floor.article,
        },
      },
    ];
  });
}

const repeats = (data: unknown, lineOf: (path: Path) => number): readonly ValueFault[] =>
  ["people.*.id", "sub-units.list.*.id", "topics.*", "shelf.*"].flatMap((pattern) => {
    const first = new Map<string, Path>();
    return selectTexts(data, pattern).flatMap(({ path, value }): readonly ValueFault[] => {
      const earlier = first.get(value);
      if (earlier === undefined) first.set(value, path);
      return earlier === undefined
        ? []
        : [{ path, code: "profile/duplicate-id", data: { value: shown(value), line: lineOf(earlier) } }];
    });
  });

/** 李 明: padding typed by hand. Latin names may have spaces. */
const nameFaults = (data: unknown): readonly ValueFault[] =>
  selectTexts(data, "people.*.name")
    .filter(({ value }) => /\p{Script=Han} +\p{Script=Han}/u.test(value))
    .map(({ path, value }) => ({ path, code: "profile/name-space", data: { value: shown(value) } }));
