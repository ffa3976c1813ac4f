import type { Terms } from "../../library/terms.js";
import type { Cadence } from "../../profile/types.js";
import { isoDate } from "../../text/days.js";
import { numeralValue } from "../../text/numerals.js";
import { basesIn } from "./bases.js";
import type { Printed } from "./clauses/match.js";
import { mediumOf, venueKind } from "./fronts.js";
import { splitEnum, splitList } from "./lists.js";
import type { SaidOf } from "./said.js";
import { isTitle, titleParts } from "./titles.js";

/** What is known before a clause's line is read: for splitting lists and telling kinds. */
export interface ReadingOf {
  readonly terms: Terms;
  /** `<kind>.<topic>` of the paper. */
  readonly document: string;
  readonly topic: string;
  /** The topic stands for several together. */
  readonly joins: boolean;
  /** Titles and names with marks of their own. */
  readonly whole: readonly string[];
}
type Reads = (value: string, match: RegExpExecArray, by: ReadingOf & { readonly split: typeof splitList }) => readonly SaidOf[];

const value = (path: string, text: string): readonly SaidOf[] => [{ is: "value", path, value: text }];
const entries = (path: string, text: string, by: Parameters<Reads>[2]): readonly SaidOf[] =>
  by.split(text, by.whole).map((one) => ({ is: "entry", path, value: one }));
const posts = (as: Extract<SaidOf, { is: "post" }>["as"], text: string, by: Parameters<Reads>[2]): readonly SaidOf[] =>
  by
    .split(text, by.whole)
    .flatMap((one) => (isTitle(titleParts(one).title) ? [{ is: "post" as const, as, ...titleParts(one) }] : []));
const departments = (text: string, by: Parameters<Reads>[2], role?: string): readonly SaidOf[] =>
  by.split(text, by.whole).map((name) => ({ is: "department", name, ...(role !== undefined && { role }) }));

const introduced = /^(.+)（以下简称(.+)）$/u;

/** What each place of a clause says, by its path; a path that is in none of these prints nothing a profile holds. */
const readers: readonly (readonly [RegExp, Reads])[] = [
  [/^unit\.(?:full|short)-name$/, (text, [path]) => named(text, "unit.full-name", path)],
  // Behind 由…负责解释 a person may have put a department.
  [/^organ\.short$/, (text) => (/党|支部|总支/u.test(text) ? named(text, "organ.name", "organ.short") : [])],
  [/^organ\.(?:name|form)$/, (text, [path]) => value(path, text)],
  [/^unit\.(mine|whole|itself)$/, (text, [, key]) => value(`unit.self.${key === "itself" ? "this" : key}`, text)],
  [/^superiors\.[a-z]+$/, (text, [path]) => value(path, text)],
  [/^sub-units\.(?:label|organs)$/, (text, [path]) => value(path, text)],
  [/^sub-units\.names$/, (text, _, by) => by.split(text, by.whole).map((name) => ({ is: "sub-unit", name }))],
  [
    /^posts\.(secretary|head)\.(?:title|signing)$/,
    (text, [, key], by) => posts(key as "secretary", text.replace(/工作的负责人$/u, ""), { ...by, whole: [text] }),
  ],
  [/^posts\.[a-z-]+\.title$/, (text, _, by) => posts("leader", text, { ...by, whole: [text] })],
  [/^direct\.title$/, (text, _, by) => posts("direct", text, { ...by, whole: [text] })],
  [/^members(?:-in-charge)?\.title$/, (text, _, by) => posts("leader", text, { ...by, whole: [text] })],
  [/^group\.(head|deputy)-titles$/, (text, [, which], by) => posts(which === "head" ? "group-head" : "group-deputy", text, by)],
  [/^group\.office$/, (text) => [...value("group.office", text), { is: "department", name: text }]],
  [/^roles\.([a-z-]+)\.name$/, (text, [, role], by) => departments(text, by, role)],
  [/^(?:other-)?departments\.name$|^departments-text$/, (text, _, by) => departments(text, by)],
  [/^media\.names$/, (text, _, by) => by.split(text, by.whole).flatMap((one) => front("media", mediumOf(one, by.terms)))],
  [
    /^media\.(?:kinds|issued|groups|online-kinds)$/,
    (text, _, by) => by.split(text).flatMap((one) => front("media", mediumOf(one, by.terms))),
  ],
  [
    /^venues\.names$/,
    (text, _, by) => by.split(text, by.whole).flatMap((name) => front("venues", { name, ...kindIf(venueKind(name, by.terms)) })),
  ],
  [/^limits\.[a-z-]+$/, (text, [path]) => value(path, text)],
  [/^bases$/, (text) => basesIn(text)],
  [
    /^document\.(effective|replaces|addressee)$/,
    (text, [, key], by) =>
      key === "addressee" && /^为|决定|如下|：|签/u.test(text)
        ? []
        : value(`documents.${by.document}.${key}`, isoDate(text) ?? text),
  ],
  [
    /^subject\.name$/,
    (text, _, by) => (by.document.startsWith("duty-card.") || /^[甲乙丙]方$/u.test(text) ? [] : [{ is: "subject", name: text }]),
  ],
  [/^subject\.head-title$/, (text) => (isTitle(text) ? [{ is: "post", as: "department", title: text }] : [])],
  [/^(?:assessment\.methods|incident\.classes|review\.steps|safety\.key-places)$/, (text, [path], by) => entries(path, text, by)],
  [/^(?:assessment\.(?:focus|use)|review\.checks)$/, (text, [path]) => [{ is: "entry", path, value: text }]],
  [
    /^(?:incident\.watch-24h|assessment\.(?:merge-with|cycle))$/,
    (text, [path]) => whole(path, text).map((value) => ({ is: "entry", path, value })),
  ],
  [/^(?:assessment\.team|accountability\.(?:proposer|filing))$/, (text, [path]) => value(path, text)],
  [/^report\.(?:period|receiver)$/, (text, [path], by) => (by.joins ? [] : value(`by-topic.${by.topic}.${path}`, text))],
  [/^theme$/, (text) => value("wording.period-theme", text)],
];

/** 春节、国庆等长假期间、汛期: what does not end as an entry of its list goes on. */
const endings: Readonly<Record<string, RegExp>> = {
  "incident.watch-24h": /(?:期间|时节|时段|前后.*|节假日|汛期|夜间|季|日)$/u,
  "assessment.merge-with": /(?:考核|考评|评议|评价|测评|述职.*|检查|评比)$/u,
  "assessment.cycle": /(?:月|旬|底|末|初|季度|半年|年)$/u,
};
function whole(path: string, text: string): readonly string[] {
  const made: string[] = [];
  let open = "";
  for (const part of text.split(/(?<=[、和])|(?<=以及)/u)) {
    open += part;
    const bare = open.replace(/(?:、|和|以及)$/u, "");
    if (!endings[path]!.test(bare)) continue;
    made.push(bare);
    open = "";
  }
  return open === "" ? made : [...made, open];
}

function named(text: string, full: string, path: string): readonly SaidOf[] {
  const found = introduced.exec(text);
  return found === null ? value(path, text) : [...value(full, found[1]!), ...value(path, found[2]!)];
}
const kindIf = (kind: string | undefined) => (kind === undefined ? {} : { kind });
const front = (of: "media" | "venues", found: { readonly name?: string; readonly kind?: string } | null): readonly SaidOf[] =>
  found === null ? [] : [{ is: "front", of, ...found }];

/** What a line says that a clause printed. Places in doubt say nothing. */
export function saidBy({ values }: Printed, by: ReadingOf): readonly SaidOf[] {
  const found = values.filter(({ slot }) => slot.doubtful !== true);
  const at = (path: string): string | undefined => found.find(({ slot }) => slot.path === path)?.value;
  const said: SaidOf[] = [];
  for (const prefix of ["members", "members-in-charge"]) {
    const [title, fields] = [at(`${prefix}.title`), at(`${prefix}.portfolio-text`)];
    if (title !== undefined && fields !== undefined)
      said.push({ is: "post", as: "leader", title, portfolio: fields.split("、") });
  }
  const [director, person] = [at("group.director-title"), at("group.director-name")];
  if (director !== undefined)
    said.push({ is: "post", as: "group-director", title: director, ...(person !== undefined && { name: person }) });
  for (const { slot, value: text } of found) {
    if (/^cadences\./.test(slot.path)) said.push(...cadence(slot, found, text));
    for (const [form, read] of readers) {
      const match = form.exec(slot.path);
      if (match !== null) said.push(...read(text, match, { ...by, split: slot.how === "list" ? splitList : splitEnum }));
    }
  }
  return said;
}

const periods: Readonly<Record<string, Cadence["period"]>> = {
  周: "week",
  月: "month",
  季度: "quarter",
  半年: "half-year",
  年: "year",
};
/** 每半年 and 一次 as 1/half-year; null for any other words. */
export function cadenceOf(period: string, times: string): string | null {
  const [unit, count] = [periods[period.replace(/^每/u, "")], numeralValue(times.replace(/次$/u, ""))];
  return unit === undefined || count === null || count < 1 ? null : `${count}/${unit}`;
}
/** 每季度至少一次 as 1/quarter; null for any other words. */
export function cadenceIn(text: string): string | null {
  const [, period, times] = /^(每[^次]+?)(?:至少)?([一二三四五六七八九十两\d]+次)$/u.exec(text) ?? [];
  return period === undefined ? null : cadenceOf(period, times!);
}
/** A period and the times that stand behind it in the same line are one cadence. */
function cadence(slot: Printed["values"][number]["slot"], found: Printed["values"], text: string): readonly SaidOf[] {
  const [, period, times] =
    slot.how === "cadence"
      ? (/^(每.+?)至少(.+)$/u.exec(text) ?? [])
      : [
          null,
          slot.how === "period" ? text : undefined,
          found.find((one) => one.slot.path === slot.path && one.slot.how === "times")?.value,
        ];
  const often = period === undefined || times === undefined ? null : cadenceOf(period, times);
  return often === null ? [] : value(slot.path, often);
}
