import { dice, pairsOf } from "../../text/likeness.js";
import { level } from "../level.js";
import type { Glance } from "./glance.js";

/** What a paper is to others of the drawer. */
export interface Relations {
  readonly copyOf?: string;
  readonly superseded?: string;
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
  /草稿|初稿|草案/u,
  /讨论稿|征求意见|意见稿/u,
  /修改稿|修改版|改稿/u,
  /送审/u,
  /审定|定稿/u,
  /最终|终稿|正式|印发|发布/u,
  /修订|修正/u,
];
const mentions = new RegExp(
  `[-_—－\\s]*(?:[（(〔【]?(?:${steps.map(({ source }) => source).join("|")})[稿版]?[）)〕】]?|[vV第]?\\d{1,3}[稿版]?(?=$|[-_（(])|副本|复件|copy|\\(\\d+\\)|（\\d+）|\\d{6,8}|20\\d\\d年?(?:版|修订)?)`,
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
  const words = new Map<string, Judged>();
  for (const one of papers) {
    // The same system issued on two topics says the same under two titles.
    const text = `${one.kind} ${one.topic} ${letters(one.glance.body.join(""))}`;
    const before = text.length < 40 ? undefined : words.get(text);
    if (before !== undefined) found.set(one, { copyOf: before.glance.paper.file });
    else words.set(text, one);
  }
  const originals = papers.filter((one) => !found.has(one) && one.kind !== null);
  const pairs = new Map(originals.map((one) => [one, pairsOf(letters(one.glance.body.join("")))]));
  for (const group of groups(originals, pairs)) {
    const ordered = [...group].sort(inOrder);
    for (const [i, one] of ordered.slice(0, -1).entries()) found.set(one, { superseded: ordered[i + 1]!.glance.paper.file });
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
  if (titleA === titleB) return yearIn(a) === yearIn(b) || isRevision(a) || isRevision(b);
  return stem(nameOf(a.glance.paper.file)) === stem(nameOf(b.glance.paper.file));
}
/** The year a plan is for: another year's is another paper. */
const yearIn = ({ glance }: Judged): string => /20\d\d(?=年)/u.exec(level(glance.title))?.[0] ?? "";
const isRevision = ({ glance }: Judged): boolean => /修订|修正/u.test(glance.title + nameOf(glance.paper.file));

function inOrder(a: Judged, b: Judged): number {
  const [x, y] = [orderOf(a), orderOf(b)];
  if (a.date !== null && b.date !== null && a.date !== b.date) return a.date < b.date ? -1 : 1;
  for (const [i, one] of x.entries()) if (one !== y[i]) return one - y[i]!;
  return a.glance.paper.file < b.glance.paper.file ? -1 : 1;
}

/** Year of a revision, step on the way, counter: 2023修订 after 定稿2 after 定稿. */
function orderOf({ glance, date, number }: Judged): readonly number[] {
  const name = level(nameOf(glance.paper.file));
  const said =
    name +
    glance.paper.lines
      .slice(0, 3)
      .map(({ text }) => level(text))
      .filter((text) => text.length < 30)
      .join("");
  const year = Number(/20\d\d/u.exec(name)?.[0] ?? date?.slice(0, 4) ?? 0);
  const step = Math.max(-1, ...steps.map((form, i) => (form.test(said) ? i : -1)));
  const counter = Number(/(?:稿|版|[vV]|[（(_-])(\d{1,3})[）)]?$/u.exec(name)?.[1] ?? 0);
  return [
    isRevision({ glance, kind: null, topic: null, date, number }) ? year : 0,
    step < 0 ? (number === null ? 3 : 5) : step,
    counter,
    year,
  ];
}
