import { printInterval, type StatedInterval, withInterval } from "../consistency/intervals.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import { isIgnored } from "./accepted.js";
import { type Duty, dutiesIn, isSaidAlike, keysOf, perYear } from "./duties.js";
import { bareTitle } from "./titles.js";
import type { DriftFacts, DriftFinding, DriftPlace, Paper } from "./types.js";
import { isSameUnit, unitNameOf } from "./unit-name.js";

/** A duty of one of several papers, with its place. */
interface Said {
  readonly duty: Pick<Duty, "clause" | "words" | "activity" | "interval" | "vague">;
  readonly place: DriftPlace;
  /** Of the paper, so that of two issues of one paper the later counts. */
  readonly issue: string;
  readonly day: string;
}
/** Papers of one unit. */
interface Group {
  readonly name: string | null;
  readonly facts: DriftFacts;
  readonly said: Map<string, Said[]>;
  /** Places where a paper by itself was found to say 定期. */
  readonly told: Set<string>;
}

/** Of the evidence so many places of one interval are named. */
const shown = 3;
const fileName = (path: string): string => path.replace(/^.*[\\/]/u, "");
const folderOf = (path: string): string => path.slice(0, path.length - fileName(path).length);
/** A title without what tells one issue from another. */
const issueTitle = (title: string): string =>
  bareTitle(title).replace(/\d{4}年?(?:度)?|试行|暂行|修订(?:版|稿)?|征求意见稿|送审稿|草案|[\s（）()]/gu, "");
const placeKey = ({ file, paragraph, start }: DriftPlace): string => `${file}\n${paragraph}\n${start}`;

export interface IntervalsApart {
  add(paper: Paper, found: readonly DriftFinding[], facts: DriftFacts, unit?: string): void;
  findings(): readonly DriftFinding[];
}

/**
 * One duty at several intervals in the papers of one unit, and 定期 for what another of its papers says how often. Papers are of one unit
 * where their profile, title or signature says so; of those that name none, each folder's that call themselves by one word are asked
 * about. What the unit's profile states is held against that, paper by paper, and not here.
 */
export function newIntervals(): IntervalsApart {
  const groups: Group[] = [];
  const ids = new Map<string, Group>();
  const groupOf = (paper: Paper, facts: DriftFacts, unit: string | undefined): Group | null => {
    const name = unit ?? unitNameOf(paper.lines, paper.self.title);
    if (name === null && paper.self.word === null) return null;
    const id = name ?? `${folderOf(paper.file)}\n${paper.self.word}\n${paper.self.organ}`;
    const known =
      ids.get(id) ?? (name === null ? undefined : groups.find((one) => one.name !== null && isSameUnit(one.name, name)));
    const group = known ?? { name, facts, said: new Map(), told: new Set() };
    if (known === undefined) groups.push(group);
    ids.set(id, group);
    return group;
  };
  return {
    add(paper, found, facts, unit) {
      const duties = dutiesIn(paper, facts).filter(
        ({ activity }) => facts.unit?.cadences.some(({ key, words }) => key === activity && words !== undefined) !== true,
      );
      const group = duties.length === 0 ? null : groupOf(paper, facts, unit);
      if (group === null) return;
      for (const { code, ...one } of found)
        if (code === "drift/vague-cadence") for (const place of [one, ...(one.places ?? [])]) group.told.add(placeKey(place));
      const issue = issueTitle(paper.self.title);
      for (const duty of duties) {
        const { line, start, clause, words, activity, interval, vague } = duty;
        const [from, quote] = vague === null ? [start, clause] : [start + vague.at, vague.word];
        const place: DriftPlace = {
          ...{ file: paper.file, paragraph: line.paragraph, start: from, end: from + quote.length, quote },
          ...(line.cell && { cell: line.cell }),
        };
        const one: Said = { duty: { clause, words, activity, interval, vague }, place, issue, day: paper.self.day ?? "" };
        for (const key of keysOf(duty)) {
          const all = group.said.get(key);
          if (all === undefined) group.said.set(key, [one]);
          else all.push(one);
        }
      }
    },
    findings: () =>
      groups.flatMap((group) => {
        const told = new Set(group.told);
        return [...group.said.values()].flatMap((all) => judged(all, group, told));
      }),
  };
}

/** Of several issues of one paper only the last one binds; copies say the same again. */
function binding(all: readonly Said[]): readonly Said[] {
  const last = new Map<string, Said>();
  for (const one of all) {
    const before = last.get(one.issue);
    if (before === undefined || before.day < one.day) last.set(one.issue, one);
  }
  return all.filter(({ issue, place }) => issue === "" || last.get(issue)!.place.file === place.file);
}

function judged(said: readonly Said[], { name, facts }: Group, told: Set<string>): readonly DriftFinding[] {
  const all = binding(said);
  const stated = all.filter((one): one is Said & { duty: { interval: StatedInterval } } => one.duty.interval !== null);
  if (stated.length === 0 || new Set(all.map(({ place }) => place.file)).size < 2) return [];
  const rates = new Map<number, typeof stated>();
  for (const one of stated) {
    const rate = perYear(one.duty.interval);
    rates.set(rate, [...(rates.get(rate) ?? []), one]);
  }
  const ranked = [...rates.values()].sort((a, b) => b.length - a.length);
  const [most = [], next = []] = ranked;
  const evidence = ranked.map((own) => saidSo(own));
  const wanted = most[0]!.duty.interval;
  const isDoubtful = (one: Said): boolean => name === null || !most.some((other) => isSaidAlike(one.duty, other.duty));
  const fresh = (one: Said): boolean =>
    !told.has(placeKey(one.place)) && !isIgnored(facts.unit?.ignore ?? [], "drift/intervals-apart", one.place.quote);
  /** Of a paper that has both the rule for single papers tells. */
  const inBoth = (one: Said, own: readonly Said[]): boolean =>
    stated.some((other) => other.place.file === one.place.file && !own.includes(other));
  const apart = ranked.slice(1).flatMap((own): readonly DriftFinding[] => {
    const places = own.filter((one) => fresh(one) && !inBoth(one, own));
    return found(places, {
      ...{ code: "drift/intervals-apart", severity: "medium", evidence },
      certain: !places.some(isDoubtful),
      right: (one) => [
        withInterval(one.duty.clause, wanted),
        // As often said in one way as in the other: only a person can tell.
        ...(most.length === next.length ? [one.duty.clause] : []),
      ],
    });
  });
  const files = new Set(stated.map(({ place }) => place.file));
  const vague = all.filter(
    (one) =>
      one.duty.vague !== null &&
      fresh(one) &&
      !files.has(one.place.file) &&
      most.some((other) => isSaidAlike(one.duty, other.duty)),
  );
  const open = found(vague, {
    ...{ code: "drift/vague-cadence", severity: ranked.length === 1 && most.length > 1 ? "medium" : "low", evidence },
    certain: name !== null,
    right: () => ranked.map((own) => printInterval(own[0]!.duty.interval)),
  });
  for (const one of [...ranked.slice(1).flat(), ...vague]) told.add(placeKey(one.place));
  return [...apart, ...open];
}

interface Told {
  readonly code: DriftFinding["code"];
  readonly severity: DriftFinding["severity"];
  readonly certain: boolean;
  readonly evidence: readonly Value[];
  readonly right: (one: Said) => readonly string[];
}
/** One finding of all its places; none without any. */
function found([first, ...more]: readonly Said[], { code, severity, certain, evidence, right }: Told): readonly DriftFinding[] {
  if (first === undefined) return [];
  const places = more.map((one) => ({ ...one.place, right: right(one) }));
  return [
    {
      ...{ code, family: "cadence", severity, certain, ...first.place, right: right(first), evidence },
      ...(places.length > 0 && { places }),
    },
  ];
}

/** 每季度一次：3 处（甲.docx第 4 段、…）. */
function saidSo(own: readonly (Said & { duty: { interval: StatedInterval } })[]): Value {
  const places = own
    .slice(0, shown)
    .map(({ place }) => phrase("drift.in-file", { file: fileName(place.file), paragraph: place.paragraph }));
  return phrase("drift.said-so", { interval: printInterval(own[0]!.duty.interval), count: own.length, places: listed(places) });
}
