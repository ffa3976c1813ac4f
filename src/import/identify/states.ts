import { dice, pairsOf } from "../../text/likeness.js";
import { numeralValue } from "../../text/numerals.js";
import { level } from "../level.js";
import type { Glance } from "./glance.js";

/** What a paper is to others of the drawer. */
export interface Relations {
  readonly copyOf?: string;
  readonly superseded?: string;
  readonly earlierIssue?: true;
}
export interface Judged {
  readonly glance: Glance;
  readonly kind: string | null;
  readonly topic: string | null;
  readonly date: string | null;
  readonly number: string | null;
}

/** States of a paper on its way, in order; what has no such word stands between draft and final. */
const steps: readonly RegExp[] = [
  /旧(?:版|稿)?|原(?:版|稿)|作废|old/iu,
  /草稿|初稿|草案|一稿/u,
  /讨论稿|征求意见|意见稿/u,
  /修改[稿版]?|改稿|[二三四五六七八九]稿/u,
  /送审|报审|审核稿/u,
  /审定|定稿|成稿/u,
  /最终|终[稿版]|最新|正式|印发|发布|打印|上报|final/iu,
  /修订|修正/u,
];
const unsaid = 4;
/** 草稿 to 送审稿. */
const [firstDraft, lastDraft] = [1, 4];
const issued = 6;
/** What programs and people put behind the name of a copy: - 副本, (2), 复件, 备份. A copy is never the original. */
const copied = /[-_—－\s]*(?:副本|复件|拷贝|备份|copy|[（(]\d{1,2}[)）])+(?=$|[-_—－\s（(])/giu;
const nth = "[\\d一二三四五六七八九十]{1,3}";
const mentions = new RegExp(
  `[-_—－\\s]*(?:[（(〔【]?(?:${steps.map(({ source }) => source).join("|")})[稿版]?[）)〕】]?|第?${nth}[稿版](?=$|[-_（(])|[vV]?\\d{1,3}(?:\\.\\d{1,2})?(?=$|[-_（(])|${copied.source}|\\d{6,8}|20\\d\\d年?(?:版|修订)?|新建)`,
  "giu",
);
/** So alike are two states of one paper. */
const alike = 0.55;

const letters = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, "");
const nameOf = (file: string): string => (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.[A-Za-z]+$/u, "");
const stem = (name: string): string => letters(level(name).replace(mentions, ""));

/** Copies, word for word, and the states of one paper in order: by days, by the words of file names and titles, by counters. */
export function relate(papers: readonly Judged[]): ReadonlyMap<Judged, Relations> {
  const found = new Map<Judged, Relations>();
  const words = new Map<string, Judged[]>();
  for (const one of papers) {
    // The same system issued on two topics, on two days or for two years, says the same and is two papers.
    const text = `${one.kind} ${one.topic} ${one.date ?? ""} ${yearIn(one)} ${letters(one.glance.body.join(""))}`;
    if (text.length >= 40) words.set(text, [...(words.get(text) ?? []), one]);
  }
  for (const same of words.values()) {
    const original = same.find((one) => !isCopy(one)) ?? same[0]!;
    for (const one of same) if (one !== original) found.set(one, { copyOf: original.glance.paper.file });
  }
  const originals = papers.filter((one) => !found.has(one) && one.kind !== null);
  const pairs = new Map(originals.map((one) => [one, pairsOf(letters(one.glance.body.join("")))]));
  for (const group of groups(originals, pairs)) {
    const ordered = [...group].sort(inOrder);
    for (const [i, one] of ordered.slice(0, -1).entries()) {
      const next = ordered[i + 1]!;
      found.set(one, { superseded: next.glance.paper.file, ...(isIssueBefore(one, next) && { earlierIssue: true }) });
    }
  }
  return found;
}

/** Papers of one kind and topic under one name, and nearly of one text. */
function groups(
  papers: readonly Judged[],
  pairs: ReadonlyMap<Judged, ReturnType<typeof pairsOf>>,
): readonly (readonly Judged[])[] {
  const made: Judged[][] = [];
  for (const one of papers) {
    const group = made.find(
      ([first]) => first !== undefined && isOnePaper(first, one) && dice(pairs.get(first)!, pairs.get(one)!) >= alike,
    );
    if (group === undefined) made.push([one]);
    else group.push(one);
  }
  return made.filter((group) => group.length > 1);
}

function isOnePaper(a: Judged, b: Judged): boolean {
  if (a.kind !== b.kind || a.topic !== b.topic) return false;
  const [titleA, titleB] = [stem(a.glance.title), stem(b.glance.title)];
  // Last year's list is this year's, as it was issued then.
  if (titleA === titleB) return true;
  const [fileA, fileB] = [stem(nameOf(a.glance.paper.file)), stem(nameOf(b.glance.paper.file))];
  return fileA !== "" && fileA === fileB;
}
const isCopy = ({ glance }: Judged): boolean => nameOf(glance.paper.file).search(copied) >= 0;
/** The year a paper is for, by its title. */
const yearIn = ({ glance }: Judged): string => /20\d\d(?=年)/u.exec(level(glance.title))?.[0] ?? "";
/** Signed on an earlier day, and no draft. */
const isIssueBefore = (one: Judged, next: Judged): boolean => {
  const step = stepOf(one);
  return one.date !== null && next.date !== null && one.date < next.date && (step < firstDraft || step > lastDraft);
};
const isRevision = ({ glance }: Judged): boolean => /修订|修正/u.test(glance.title + nameOf(glance.paper.file));

function inOrder(a: Judged, b: Judged): number {
  const [x, y] = [orderOf(a), orderOf(b)];
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date ? -1 : 1;
  const [yearA, yearB] = [yearIn(a), yearIn(b)];
  if (yearA !== "" && yearB !== "" && yearA !== yearB) return yearA < yearB ? -1 : 1;
  for (const [i, one] of x.entries()) if (one !== y[i]) return one - y[i]!;
  return a.glance.paper.file < b.glance.paper.file ? -1 : 1;
}

/** How far a paper is on its way, by the words about it; -1: they do not say. */
function stepOf({ glance }: Judged): number {
  const said =
    level(nameOf(glance.paper.file)).replace(copied, "") +
    glance.paper.lines
      .slice(0, 3)
      .map(({ text }) => level(text))
      .filter((text) => text.length < 30)
      .join("");
  return Math.max(-1, ...steps.map((form, i) => (form.test(said) ? i : -1)));
}

/** Year of a revision, step on the way, counter, day in the name: 2023修订 after 定稿2 after 定稿. */
function orderOf(one: Judged): readonly number[] {
  const { glance, date, number } = one;
  const name = level(nameOf(glance.paper.file)).replace(copied, "");
  const year = Number(/20\d\d/u.exec(name)?.[0] ?? date?.slice(0, 4) ?? 0);
  const step = stepOf(one);
  const [, written = "0"] =
    new RegExp(`(?:[稿版终改]|[vV]|[（(_-])(${nth}(?:\\.\\d{1,2})?)[）)]?$`, "u").exec(name) ??
    new RegExp(`(${nth})[稿版]$`, "u").exec(name) ??
    [];
  const day = Number(/20\d{6}|(?<!\d)\d{4}(?!\d|年)/u.exec(name.replace(/20\d\d(?!\d)/u, ""))?.[0] ?? 0);
  // Of two names that are else the same, the one a program numbered is the later: 清单(1) was fetched after 清单.
  const again = Number(/[（(](\d{1,2})[)）]/u.exec(nameOf(glance.paper.file).match(copied)?.at(-1) ?? "")?.[1] ?? 0);
  return [
    isRevision(one) ? year : 0,
    step < 0 ? (number === null ? unsaid : issued) : step,
    Number.parseFloat(written) || (numeralValue(written) ?? 0),
    day,
    year,
    again,
  ];
}
