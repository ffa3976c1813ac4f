import type { Library } from "../../library/types.js";
import { dateFault } from "../../profile/dates.js";
import type { DrawerPaper, Identified } from "../types.js";
import type { Setting } from "./clauses/known.js";
import { formsFor, type Printed, printedIn } from "./clauses/match.js";
import type { LinePattern } from "./clauses/pattern.js";
import { placed, saidInForms } from "./forms/index.js";
import { addressed } from "./forms/superiors.js";
import { saidBy } from "./from-clauses.js";
import { splitList } from "./lists.js";
import { type Line, linesIn } from "./reading.js";
import type { Said } from "./said.js";
import { saidInTables } from "./tables.js";

interface Read {
  readonly paper: Identified & { readonly kind: string; readonly topic: string };
  readonly lines: readonly Line[];
}

/** Everything papers say of the unit, line by line. */
export function collect(papers: readonly DrawerPaper[], identified: readonly Identified[], library: Library): readonly Said[] {
  const read = papers.flatMap((paper, i): readonly Read[] => {
    const { kind, topic, ...rest } = identified[i]!;
    return kind !== null && topic !== null ? [{ paper: { ...rest, kind, topic }, lines: linesIn(paper) }] : [];
  });
  const unit = mostSaid(identified.flatMap((one) => one.unit ?? []));
  // Once with what nobody knows yet, then with what the papers were found to print.
  const first = read.map((one) => printedWith(one, unit, new Map(), library));
  const found = foundIn(first.map((printed, i) => ({ printed, topic: read[i]!.paper.topic })));
  const whole = wholeNames(first.flat());
  return read.flatMap((one, i) => {
    const again = printedWith(one, unit, found.get(one.paper.topic) ?? new Map(), library);
    const lines = new Set(again.map(({ line }) => line));
    return saidOf(
      { ...one, paper: { ...one.paper, unit: one.paper.unit ?? unit } },
      [...again, ...first[i]!.filter(({ line }) => !lines.has(line))],
      whole,
      library,
    );
  });
}

function saidOf(
  { paper, lines }: Read,
  printed: readonly Printed[],
  whole: readonly string[],
  library: Library,
): readonly Said[] {
  const { topic } = paper;
  // A day there never was says nothing about when somebody held a post.
  const day = paper.date !== null && dateFault(paper.date) === null ? paper.date : null;
  const document = `${paper.kind}.${topic}`;
  const printedLines = new Set(printed.map(({ line }) => line.place));
  const by = { terms: library.terms, document, topic, joins: library.topics.get(topic)?.joins === true, whole };
  return [
    ...printed.flatMap((one) => saidBy(one, by).map((said) => ({ ...said, place: one.line.place, certain: true, topic, day }))),
    ...addressees(lines, document, printed).map((said) => ({ ...said, certain: true, topic, day })),
    ...(document.startsWith("status-report.") ? lines : [])
      .filter(({ role }) => role === "addressee")
      .flatMap((line) => addressed(line.text).map((said) => ({ ...said, place: line.place, certain: false, topic, day }))),
    ...saidInTables(lines, library).map(({ line, said, topic: on }) => ({
      ...said,
      place: line.place,
      certain: true,
      topic: on ?? topic,
      day,
    })),
    ...placed(lines)
      .filter(({ line }) => !printedLines.has(line.place) || namesHolder.test(line.text))
      .flatMap((one) =>
        saidInForms(one, { document, topic, organ: paper.organ, unit: paper.unit, library }).map((said) => ({
          ...said,
          place: one.line.place,
          certain: false,
          topic,
          day,
        })),
      ),
  ];
}

/** 三、校长责任（责任人：岳知远）: a heading of ours with what we never print in it. */
const namesHolder = /（(?:第一|直接|具体)?责任人：/u;

/** 各村（社区）、各部门：, not 为落实…，现将有关事项通知如下：. */
const isAddressees = (text: string): boolean =>
  text.length <= 60 &&
  !/如下|现将|现就|^(?:为|根据|按照|依据|经|近|鉴于|因|由于|现)|[通告函]知|，(?:现|特|制定|并)|。/u.test(text);

/** Whom a notice is for, where that is not what every unit of the type writes. */
function addressees(lines: readonly Line[], document: string, printed: readonly Printed[]) {
  const usual = new Set(printed.map(({ line }) => line));
  return lines.flatMap((line) =>
    line.role === "addressee" && isAddressees(line.text) && !usual.has(line) && !document.startsWith("status-report.")
      ? [
          {
            is: "value" as const,
            path: `documents.${document}.addressee`,
            value: line.text.replace(/：$/u, ""),
            place: line.place,
          },
        ]
      : [],
  );
}

const forms = new WeakMap<Library, Map<string, readonly LinePattern[]>>();
function printedWith({ paper, lines }: Read, unit: string | null, found: Setting["found"], library: Library): readonly Printed[] {
  const known = forms.get(library) ?? new Map<string, readonly LinePattern[]>();
  forms.set(library, known);
  const setting = { ...paper, unit: paper.unit ?? unit, found };
  const key = JSON.stringify([setting.kind, setting.topic, setting.unitType, setting.organ, setting.unit, [...found]]);
  const made = known.get(key) ?? formsFor(setting, library);
  known.set(key, made);
  return printedIn(lines, made);
}

/** Paths that hold one value all over a unit's papers, or all over those of a topic. */
const single =
  /^(?:unit\.(?:full|short)-name|organ\.(?:name|short)|superiors\.[a-z]+|posts\.(?:secretary|head)\.title|sub-units\.(?:label|organs)|roles\.[a-z-]+\.name|direct\.title|group\.office)$/;
const ofTopic = /^(?:direct\.title|group\.office)$/;
/** A value that so small a part of the places has is a place read wrongly. */
const stray = 0.12;

/** By topic: the values papers were found to print at single places, those that are there often enough. */
function foundIn(
  papers: readonly { readonly printed: readonly Printed[]; readonly topic: string }[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const counts = new Map<string, Map<string, number>>();
  const topics = [...new Set(papers.map(({ topic }) => topic))];
  const add = (key: string, value: string): void => {
    const values = counts.get(key) ?? new Map<string, number>();
    counts.set(key, values.set(value, (values.get(value) ?? 0) + 1));
  };
  for (const { printed, topic } of papers)
    for (const { values } of printed)
      for (const { slot, value } of values) {
        if (slot.doubtful || !single.test(slot.path)) continue;
        const [, full, short] = /^(.+)（以下简称(.+)）$/u.exec(value) ?? [];
        if (short !== undefined && slot.path === "organ.short") add("organ.name", full!);
        add(ofTopic.test(slot.path) ? `${topic} ${slot.path}` : slot.path, short ?? value);
      }
  const usual = (values: ReadonlyMap<string, number>): readonly string[] => {
    const all = [...values.values()].reduce((sum, count) => sum + count, 0);
    return [...values].filter(([, count]) => count >= 2 && count / all >= stray).map(([value]) => value);
  };
  return new Map(
    topics.map((topic) => {
      const found = [...counts].flatMap(([key, values]) => {
        const path = key.startsWith(`${topic} `) ? key.slice(topic.length + 1) : key;
        const kept = path.includes(" ") ? [] : usual(values);
        return kept.length === 0 ? [] : [[path, kept] as const];
      });
      return [topic, new Map(found)] as const;
    }),
  );
}

/** Titles and names that hold the marks lists are parted by; two that also stand alone are two. */
function wholeNames(printed: readonly Printed[]): readonly string[] {
  const names = new Set(
    printed.flatMap(({ values }) =>
      values.flatMap(({ slot, value }) =>
        !slot.doubtful &&
        slot.how !== "list" &&
        /(?:^direct|^members|^posts\.[a-z-]+)\.title$|^roles\.|\.name$|^group\.office$/.test(slot.path)
          ? [value]
          : [],
      ),
    ),
  );
  return [...names].filter((name) => {
    const parts = splitList(name);
    return parts.length > 1 && !parts.every((part) => names.has(part));
  });
}

function mostSaid(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
