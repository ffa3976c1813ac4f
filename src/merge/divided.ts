import { bare } from "../compare/likeness.js";
import { differencesOf } from "../compare/words.js";
import { contained, pairsOf } from "../text/likeness.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId, Paragraph, TextBlock } from "../tree/types.js";
import type { Merged, Planned } from "./types.js";

/** Paragraphs of a person's file that were one when it was generated, by the id they are merged under. */
export type Divided = ReadonlyMap<NodeId, readonly TextBlock[]>;

/** So much of a further part's words must be what the first one lost. */
const most = 0.5;
/** So many pairs of characters, and so much of them, tell that lost words went over to a neighbour. */
const [fewest, nearlyAll] = [3, 0.85];

/**
 * A person's file with every paragraph that they divided with Enter as the one it was: its words are merged together.
 * @param pairs places in mine by places in base
 * @param apart whether a block is merged on its own in any case
 */
export function gathered(
  base: Doc,
  mine: Doc,
  pairs: ReadonlyMap<number, number>,
  apart: (block: Block) => boolean,
): { readonly mine: Doc; readonly divided: Divided } {
  const taken = new Set(pairs.values());
  const further = (k: number): Paragraph | undefined => {
    const block = mine.children[k];
    return block?.type === "paragraph" && block.role === "body" && !taken.has(k) && !apart(block) ? block : undefined;
  };
  /** The beginning has the number, if there is one. */
  const earlier = (k: number, old: TextBlock): TextBlock | undefined => {
    const block = mine.children[k];
    if (block === undefined || block.type !== old.type || taken.has(k) || apart(block)) return undefined;
    return block.type === "paragraph" && block.role !== "body" ? undefined : block;
  };
  const divided = new Map<NodeId, readonly TextBlock[]>();
  const within = new Set<NodeId>();
  for (const [i, k] of pairs) {
    const [old, first] = [base.children[i]!, mine.children[k]!];
    if (old.type === "table" || first.type === "table" || apart(first)) continue;
    const parts: TextBlock[] = [first];
    const lost = new Set(pairsOf(bare(inlinesText(old.children))));
    const found = (block: TextBlock): void => {
      for (const pair of pairsOf(bare(inlinesText(block.children)))) lost.delete(pair);
    };
    found(first);
    // The mark may have stayed with a later part: what stands before it then is the beginning. One with a number begins.
    for (let at = k - 1; !isNumbered(parts[0]!); at--) {
      const part = earlier(at, old);
      const words = pairsOf(bare(inlinesText(part?.children ?? [])));
      if (part === undefined || contained(words, lost) < most) break;
      parts.unshift(part);
      found(part);
    }
    for (let at = k + 1; ; at++) {
      const part = further(at);
      const words = pairsOf(bare(inlinesText(part?.children ?? [])));
      if (part === undefined || contained(words, lost) < most) break;
      parts.push(part);
      found(part);
    }
    if (parts.length > 1) divided.set(parts[0]!.id, parts);
  }
  cutAndJoined(base, mine, pairs, apart, divided);
  for (const parts of divided.values()) for (const { id } of parts.slice(1)) within.add(id);
  const children = mine.children.flatMap((block): readonly Block[] => {
    const parts = divided.get(block.id);
    if (parts === undefined) return within.has(block.id) ? [] : [block];
    return [{ ...block, children: parts.flatMap((part) => part.children) } as TextBlock];
  });
  return { mine: divided.size === 0 ? mine : { ...mine, children }, divided };
}

/**
 * Where a person cut a paragraph and joined a part of it to its neighbour, both are merged as one: who joined them whole
 * would have made one of them, and now it is divided at another place.
 */
function cutAndJoined(
  base: Doc,
  mine: Doc,
  pairs: ReadonlyMap<number, number>,
  apart: (block: Block) => boolean,
  divided: Map<NodeId, readonly TextBlock[]>,
): void {
  const places = new Map(mine.children.map(({ id }, k) => [id, k] as const));
  const heads = new Map([...divided.values()].flatMap((parts) => parts.map(({ id }) => [id, parts] as const)));
  const partsAt = (k: number | undefined): readonly TextBlock[] => {
    const block = mine.children[k ?? -1];
    if (block === undefined || block.type === "table") return [];
    return heads.get(block.id) ?? [block];
  };
  // From the end, so that a part that went on to the next neighbour is there already.
  for (const [i, k] of [...pairs].sort(([a], [b]) => b - a)) {
    const [first, second] = [partsAt(k), partsAt(pairs.get(i + 1))];
    const [old, after] = [base.children[i]!, base.children[i + 1]];
    if (first.length === 0 || second.length === 0 || old.type === "table" || after === undefined || after.type === "table")
      continue;
    if (places.get(first.at(-1)!.id)! + 1 !== places.get(second[0]!.id) || isNumbered(second[0]!)) continue;
    if ([...first, ...second].some(apart)) continue;
    if (!wentOver(after, second, first, old) && !wentOver(old, first, second, after)) continue;
    const parts = [...first, ...second];
    divided.delete(second[0]!.id);
    divided.set(first[0]!.id, parts);
    for (const { id } of parts) heads.set(id, parts);
  }
}

/** Whether what a paragraph lost stands in another one now, which did not say it itself. */
function wentOver(old: TextBlock, own: readonly TextBlock[], other: readonly TextBlock[], otherOld: TextBlock): boolean {
  const words = (parts: readonly TextBlock[]): string => bare(parts.map(({ children }) => inlinesText(children)).join(""));
  const lost = new Set(differencesOf(words([old]), words(own)).flatMap(({ op, text }) => (op === "-" ? [...pairsOf(text)] : [])));
  const isIn = (text: string): number => contained(lost, pairsOf(text));
  return lost.size >= fewest && isIn(words(other)) >= nearlyAll && isIn(words([otherOld])) < most;
}

const isNumbered = (block: TextBlock): boolean => "number" in block && block.number !== "";

/** The result with those paragraphs divided where the person divided them. A part of which no word is left goes. */
export function dividedAgain(merged: Merged, divided: Divided, held: ReadonlySet<NodeId>): Merged {
  if (divided.size === 0) return merged;
  const gone = merged.gone.flatMap((id) => divided.get(id)?.map((part) => part.id) ?? [id]);
  const shown = new Map<NodeId, (text: string) => string>();
  const blocks = merged.blocks.flatMap((planned): readonly Planned[] => {
    const parts = divided.get(planned.mine ?? ("" as NodeId));
    if (parts === undefined || planned.block.type === "table") return [planned];
    const whole = planned.block;
    const cut = cutting(parts);
    shown.set(whole.id, (text) => cut(text).join("\n"));
    const words = cut(inlinesText(whole.children));
    const proposed = typeof planned.proposal === "string" ? cut(planned.proposal) : null;
    let at = 0;
    return parts.flatMap((part, n): readonly Planned[] => {
      const children = between(whole.children, at, at + words[n]!.length);
      at += words[n]!.length;
      if (n > 0 && words[n] === "" && planned.proposal === undefined && !held.has(part.id)) {
        gone.push(part.id);
        return [];
      }
      const proposal = proposed?.[n] ?? planned.proposal;
      const { origin: _, ...own } = part;
      const { reshaped, ...rest } = planned;
      return [
        {
          ...rest,
          ...(n === 0 && reshaped && { reshaped }),
          block: { ...(n === 0 ? whole : own), children } as TextBlock,
          mine: part.id,
          ...(proposal !== undefined && { proposal }),
        },
      ];
    });
  });
  const say = (at: NodeId, text: string): string => shown.get(at)?.(text) ?? text;
  return {
    ...merged,
    doc: { ...merged.doc, children: blocks.map(({ block }) => block) },
    blocks,
    gone,
    kept: merged.kept.map((one) => ({ ...one, text: say(one.at, one.text) })),
    both: merged.both.map((one) => ({ ...one, mine: say(one.at, one.mine), text: say(one.at, one.text) })),
    conflicts: merged.conflicts.map((one) => ({
      ...one,
      mine: say(one.at, one.mine),
      proposal: one.proposal === null ? null : say(one.at, one.proposal),
    })),
  };
}

/** Cuts a text that was made of a person's paragraphs where those were cut; where the first is left empty, so is another. */
function cutting(parts: readonly TextBlock[]): (text: string) => readonly string[] {
  const own = parts.map(({ children }) => inlinesText(children));
  return (text) => {
    const places = [0, ...placesIn(own, text), text.length];
    const pieces = own.map((_, n) => text.slice(places[n], places[n + 1]));
    // The first has the number and the mark.
    const first = pieces.findIndex((piece) => piece !== "");
    return first <= 0 ? pieces : [...pieces.slice(first), ...pieces.slice(0, first)];
  };
}

/** Where the cuts between a person's paragraphs are in a text that was made of them. */
function placesIn(own: readonly string[], text: string): readonly number[] {
  const cuts = own.slice(0, -1).map((_, n) => own.slice(0, n + 1).join("").length);
  const places: number[] = [];
  let [was, now] = [0, 0];
  const pieces = differencesOf(own.join(""), text);
  for (const [n, { op, text: piece }] of pieces.entries()) {
    const next = pieces[n + 1];
    const last = was + (op === "+" ? 0 : piece.length);
    while (places.length < cuts.length && cuts[places.length]! <= last) {
      const cut = cuts[places.length]!;
      if (op === "=" && cut < last) places.push(now + cut - was);
      else if (op !== "+" && next?.op === "+" && (op === "-" || endsSentence(next.text))) break;
      else places.push(op === "-" ? now : now + (op === "+" ? piece.length : cut - was));
    }
    if (op !== "+") was = last;
    if (op !== "-") now += piece.length;
  }
  while (places.length < cuts.length) places.push(text.length);
  return places;
}

const endsSentence = (text: string): boolean => /[。；！？]$/.test(text);

/** The inlines of a stretch of characters; one that is more than text is not cut, and belongs where it begins. */
function between(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  let at = 0;
  return inlines.flatMap((inline): readonly Inline[] => {
    const start = at;
    at += inlineText(inline).length;
    if (inline.type !== "text") return start >= from && start < to ? [inline] : [];
    const value = inline.value.slice(Math.max(0, from - start), Math.max(0, to - start));
    return value === "" ? [] : [{ ...inline, value }];
  });
}
