import type { Piece } from "../../../compare/types.js";
import { balanced, cuts, quoted } from "./quotes.js";

/** A change of a few words. `from` stands exactly once in the line it changes. */
export interface Phrase {
  readonly op: "replace" | "delete" | "after" | "before";
  readonly from: string;
  readonly to: string;
}
/** More changes than this, or more of the text than this, and the line is written out anew. */
const most = 4;
const mostOfText = 0.6;
/** Characters on either side taken along at most to make the changed words the only ones of their kind. */
const reach = 24;

/** The differences of one line as changes of words; null when the line had better be written out anew. */
export function phrasesOf(pieces: readonly Piece[]): readonly Phrase[] | null {
  const old = pieces.map(({ op, text }) => (op === "+" ? "" : text)).join("");
  const clusters = clustersOf(pieces);
  const changed = clusters.reduce((sum, { start, end, to }) => sum + Math.max(end - start, to.length), 0);
  const longer = Math.max(old.length, pieces.map(({ op, text }) => (op === "-" ? "" : text)).join("").length);
  if (clusters.length > most || changed > mostOfText * longer || /[\n\t]/.test(old)) return null;
  const phrases: Phrase[] = [];
  let floor = 0;
  let [done, copied] = ["", 0];
  for (const [k, cluster] of clusters.entries()) {
    // A reader carries out one after another: the words must be the only ones among those already changed, too.
    const found = phraseOf(old, cluster, floor, clusters[k + 1]?.start ?? old.length, done + old.slice(copied));
    if (found === null) return null;
    phrases.push(found.phrase);
    floor = found.end;
    [done, copied] = [done + old.slice(copied, cluster.start) + cluster.to, cluster.end];
  }
  return phrases;
}

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

function clustersOf(pieces: readonly Piece[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let at = 0;
  let open: Cluster | null = null;
  for (const { op, text } of pieces) {
    if (op === "=") {
      if (open) clusters.push(open);
      open = null;
    } else {
      open ??= { start: at, end: at, to: "" };
      open = op === "-" ? { ...open, end: at + text.length } : { ...open, to: open.to + text };
    }
    if (op !== "+") at += text.length;
  }
  return open ? [...clusters, open] : clusters;
}

/** Takes in neighbouring words, left ones first, until the words are the only ones of their kind in the line. */
function phraseOf(
  old: string,
  { start, end, to }: Cluster,
  floor: number,
  ceiling: number,
  present: string,
): { phrase: Phrase; end: number } | null {
  const isOnly = (from: string, text: string) => text.indexOf(from) === text.lastIndexOf(from);
  const good = (from: string) =>
    from !== "" && balanced(from) && isOnly(from, old) && isOnly(from, present) && !/^[，。；、：]?$/.test(from);
  const edges = wordEdges(
    old.slice(Math.max(floor, start - reach), Math.min(ceiling, end + reach)),
    Math.max(floor, start - reach),
  ).filter(cuts(old));
  const lefts = edges.filter((edge) => edge <= start).reverse();
  const rights = edges.filter((edge) => edge >= end);
  if (start === end && balanced(to)) {
    // Words with a mark among them name a place badly: those on the other side first.
    const plain = (from: string) => good(from) && !/[，。；、：]/.test(from);
    for (const names of [plain, good]) {
      const l = lefts.find((edge) => edge <= start - 2 && names(old.slice(edge, start)));
      if (l !== undefined) return { phrase: { op: "after", from: old.slice(l, start), to }, end };
      const r = rights.find((edge) => edge >= end + 2 && names(old.slice(end, edge)));
      if (r !== undefined) return { phrase: { op: "before", from: old.slice(end, r), to }, end: r };
    }
  }
  const spans = [start, ...lefts]
    .flatMap((l) => [end, ...rights].map((r) => [l, r] as const))
    .sort((x, y) => x[1] - x[0] - (y[1] - y[0]));
  for (const [l, r] of spans) {
    const from = old.slice(l, r);
    const result = old.slice(l, start) + to + old.slice(end, r);
    if (!good(from) || !balanced(result)) continue;
    return { phrase: { op: result === "" ? "delete" : "replace", from, to: result }, end: r };
  }
  return null;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Where words begin and end, as offsets from `base`. */
const wordEdges = (text: string, base: number): readonly number[] => [
  ...[...segmenter.segment(text)].map(({ index }) => base + index),
  base + text.length,
];

/**
 * Changes of words as a sentence without its end.
 * @param place what the words stand in: 第四条第二款; "" after it was named
 */
export const phraseText = (phrases: readonly Phrase[], place: string): string =>
  phrases
    .map(({ op, from, to }, i) => {
      const inside = `${i === 0 && place !== "" ? place : "其"}中的${quoted(from)}`;
      if (op === "replace") return `${phrases[i - 1]?.op === "replace" ? quoted(from) : `将${inside}`}修改为${quoted(to)}`;
      if (op === "delete") return `删去${inside}`;
      return `在${inside}${op === "after" ? "后" : "前"}增加${quoted(to)}`;
    })
    .join("，");
