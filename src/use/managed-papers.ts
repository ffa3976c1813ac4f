import { problem } from "../diag/problem.js";
import type { Diagnostic, Outcome } from "../diag/types.js";
import type { DrawerPaper, Identified } from "../import/types.js";
import type { Library } from "../library/types.js";
import type { TakenPaper } from "../papers/taken-over.js";
import { dateFault } from "../profile/dates.js";
import { setAll } from "../profile/edit.js";
import { isNumber } from "../profile/numbers.js";
import { rawProfile } from "../profile/raw.js";
import type { Plain } from "../profile/render.js";
import { get, isRecord } from "../profile/select.js";
import type { DrawerRead } from "./drawer-read.js";

/** A paper of the drawer that comes under management. */
export interface Managed {
  readonly paper: DrawerPaper;
  readonly identified: Identified;
  /** In whose place it stands; null: another paper of the drawer has it, and this one is a kind by itself. */
  readonly kind: string | null;
  readonly topic: string;
  /** Names its files; unique within the drawer. */
  readonly key: string;
  /** Its earlier issues, oldest first. */
  readonly earlier: readonly EarlierIssue[];
}
export interface EarlierIssue {
  readonly paper: DrawerPaper;
  readonly title: string;
  readonly number: string | null;
  /** ISO day of signature. */
  readonly date: string;
}

/**
 * Which papers of a drawer come under management, and as what. The first of a kind on a topic takes that kind's place; of another
 * the unit has a kind of its own, and so has one of a kind that makes a paper for each department or person.
 * @param recorded documents the unit's history has already: what is managed is not taken over again
 */
export function managedPapers(
  drawer: DrawerRead,
  recorded: ReadonlySet<string>,
): { readonly papers: readonly Managed[]; readonly refused: readonly Diagnostic[] } {
  const refused: Diagnostic[] = [];
  const [places, keys] = [new Set<string>(), new Set<string>()];
  const papers = drawer.taken.flatMap((file): readonly Managed[] => {
    const identified = drawer.papers.find((one) => one.file === file);
    const paper = drawer.read.find((one) => one.file === file);
    if (!identified?.kind || !paper) return [];
    const kind = drawer.library.kinds.get(identified.kind);
    const topic = topicOf(identified, drawer);
    const place = `${identified.kind}.${topic}`;
    if (recorded.has(place)) {
      refused.push(problem("import/already-managed", { name: file, document: place }));
      return [];
    }
    const stem = `${identified.kind}-${topic}`;
    const key = uniqueKey(stem, keys, recorded, topic);
    const isFirst = !places.has(place) && (kind?.subjects.length ?? 0) === 0;
    places.add(place);
    keys.add(key);
    return [{ paper, identified, kind: isFirst ? identified.kind : null, topic, key, earlier: earlierOf(file, drawer) }];
  });
  return { papers, refused };
}

/** The issues that came before a paper, however many between. */
function earlierOf(file: string, { papers, left, read }: DrawerRead): readonly EarlierIssue[] {
  const before = left.filter((one) => one.why === "earlier" && one.as === file);
  return before
    .flatMap(({ file: name }): readonly EarlierIssue[] => {
      const [identified, paper] = [papers.find((one) => one.file === name), read.find((one) => one.file === name)];
      if (identified?.date == null || paper === undefined || dateFault(identified.date) !== null) return [];
      const { title, number, date } = identified;
      return [{ paper, title, number, date }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** When a paper was issued, and what before it. A day that is still to come is none it was in force from. */
export function issuesOf({ identified: { date }, earlier }: Managed, today: string): Pick<TakenPaper, "signed" | "earlier"> {
  return {
    ...(date !== null && dateFault(date) === null && date <= today && { signed: date }),
    earlier: earlier.map(({ paper: { file, bytes, read }, title, number, date: signed }) => ({
      ...{ file, doc: read.doc, title, number, signed },
      word: read.word === undefined ? null : bytes,
    })),
  };
}

function uniqueKey(stem: string, keys: ReadonlySet<string>, recorded: ReadonlySet<string>, topic: string): string {
  const isTaken = (key: string): boolean => keys.has(key) || [...recorded].some((one) => one.endsWith(`-${key}.${topic}`));
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`;
    if (!isTaken(key)) return key;
  }
}

/** The topic a paper is on; one that does not say is on what most of the drawer is on. */
function topicOf({ topic }: Identified, { papers, library }: DrawerRead): string {
  if (topic !== null && library.topics.has(topic)) return topic;
  const known = papers.flatMap((one) => (one.topic !== null && library.topics.has(one.topic) ? [one.topic] : []));
  return known[0] ?? [...library.topics.values()].find(({ joins }) => joins !== true)!.id;
}

/**
 * A profile with what the papers say of themselves: topics, shelf, number, date and status of each. What it says already stays.
 * @param unit its id
 * @param usual what the unit issues where its profile does not choose; none for a new one, which issues what it has
 */
export function withPapers(
  text: string,
  papers: readonly Managed[],
  { unit, usual }: { readonly unit: string; readonly usual: readonly string[] },
  { topics: known }: Library,
): Outcome<string> {
  const raw = rawProfile(text);
  const list = (key: string): readonly string[] => {
    const found = get(raw, key);
    return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
  };
  const topics = papers.map(({ topic }) => topic).filter((topic) => known.get(topic)?.joins !== true);
  const entries = papers.map(({ kind, topic, key }) => `${kind ?? `own-${unit}-${key}`}.${topic}`);
  const chosen = list("shelf");
  const shelf = chosen.length > 0 ? chosen : usual;
  const documents = Object.fromEntries(
    papers.flatMap(({ identified, kind, topic, key }): readonly (readonly [string, Plain])[] => {
      const id = `${kind ?? `own-${unit}-${key}`}.${topic}`;
      const said = get(get(raw, "documents"), id);
      const { number, date, status } = identified;
      // What no profile may say is told with the facts of the papers.
      const facts = {
        ...(number !== null && isNumber(number) && { number }),
        ...(date !== null && dateFault(date) === null && { date }),
        ...(status === "final" && { status }),
      };
      return Object.keys(facts).length === 0 ? [] : [[id, { ...facts, ...(isRecord(said) ? (said as typeof facts) : {}) }]];
    }),
  );
  const isIssued = (entry: string): boolean => shelf.includes(entry) || shelf.includes(entry.split(".")[0]!);
  const told = get(raw, "documents");
  const data = {
    ...raw,
    topics: [...new Set([...list("topics"), ...topics])],
    ...(entries.every(isIssued) ? {} : { shelf: [...shelf, ...entries.filter((entry) => !isIssued(entry))] }),
    ...(Object.keys(documents).length > 0 && { documents: { ...(isRecord(told) ? told : {}), ...documents } }),
  };
  return setAll(text, data as Parameters<typeof setAll>[1]);
}
