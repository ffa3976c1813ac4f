import { citationsIn } from "../compare/own-references.js";
import { type RefPlace, refPlaces } from "../tree/ref-places.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Doc, Inline, NodeId, Ref } from "../tree/types.js";
import { inlines as allInlines } from "../tree/walk.js";

/**
 * References as single characters: while words are merged, 第七条 and 第八条 are the same word where both mean the same
 * clause, and a number that only follows its clause is nobody's change.
 */
export interface Masks {
  /** The character that stands for a reference to a block, and what it printed when it was made. */
  readonly of: (target: NodeId, printed: string) => string;
  readonly target: (character: string) => { readonly id: NodeId; readonly printed: string } | undefined;
}

/** Plane 16 for private use: profiles and templates may hold none of it. */
const first = 0x10a000;

export function newMasks(): Masks {
  const byTarget = new Map<NodeId, string>();
  const byCharacter = new Map<string, { id: NodeId; printed: string }>();
  return {
    of: (id, printed) => {
      const known = byTarget.get(id);
      if (known !== undefined) return known;
      const character = String.fromCodePoint(first + byTarget.size);
      byTarget.set(id, character);
      byCharacter.set(character, { id, printed });
      return character;
    },
    target: (character) => byCharacter.get(character),
  };
}

/** How a generated document refers to its own blocks. */
export interface Referring {
  /** The block a reference means; undefined where its text is not what a reference to that block prints. */
  readonly target: (ref: Ref) => NodeId | undefined;
  /** What stands behind the article's number in a reference to the block where it is in the person's file: 第四项. */
  readonly restInFile?: (id: NodeId) => string;
}

/** 第（三）项 or 第三项: as the document's own references do it. */
export const bracketed = (doc: Doc): boolean => {
  for (const { inline } of allInlines(doc)) if (inline.type === "ref" && inline.rest.includes("第（")) return true;
  return false;
};

export function referring(doc: Doc): Referring {
  const targets = new Map<string, NodeId>();
  for (const [id, place] of refPlaces(doc.children, bracketed(doc))) {
    const key = keyOf(place);
    if (!targets.has(key)) targets.set(key, id);
  }
  return { target: (ref) => targets.get(keyOf(ref)) };
}
const keyOf = ({ to, live, rest }: Pick<RefPlace, "to" | "live" | "rest">): string => `${to}\n${live}\n${rest}`;

/** Text of generated inlines with their references masked. */
export const maskedText = (list: readonly Inline[], { target }: Referring, masks: Masks): string =>
  list
    .map((inline) => {
      if (inline.type !== "ref") return inlineText(inline);
      const id = target(inline);
      return id === undefined ? inlineText(inline) : masks.of(id, inlineText(inline));
    })
    .join("");

/**
 * Text of a person's inlines, with those references masked that the generated text had: a field still points at its
 * block, and printed text is the same reference as long as it is the same words.
 */
export function maskedMine(mine: readonly Inline[], base: readonly Inline[], source: Referring, masks: Masks): string {
  const { target, restInFile } = source;
  const known = base.flatMap((inline) => {
    const id = inline.type === "ref" ? target(inline) : undefined;
    return inline.type === "ref" && id !== undefined ? [{ ref: inline, id, mask: masks.of(id, inlineText(inline)) }] : [];
  });
  if (known.length === 0) return mine.map(inlineText).join("");
  let out = "";
  let plain = "";
  const flush = () => {
    for (const { ref, mask } of known) {
      const printed = inlineText(ref);
      if (printed !== "") plain = masking(plain, printed, mask);
    }
    out += plain;
    plain = "";
  };
  const others = (text: string, printed: string) =>
    citationsIn(text).filter(({ words, of }) => of === "other" && words.includes(printed));
  const generated = inlinesText(base);
  const masking = (text: string, printed: string, mask: string): string => {
    // The same number of another paper, typed beside ours, is the person's: 依照消防法第七条.
    const own = others(generated, printed).length > 0 ? [] : others(text, printed);
    if (own.length === 0) return text.replaceAll(printed, mask);
    const inOther = (offset: number) => own.some(({ index, words }) => index <= offset && offset < index + words.length);
    return text.replaceAll(printed, (words, offset: number) => (inOther(offset) ? words : mask));
  };
  let skip: readonly string[] = [];
  for (const inline of mine) {
    if (inline.type === "ref" && isCitation(inline.live)) {
      const own = known.find(({ ref, id }) => (ref.to === inline.to || id === inline.to) && ref.live !== "");
      if (own) {
        flush();
        out += own.mask;
        // A regeneration led the reference to where a person had put its clause: what it printed then is none of their words.
        skip = [restInFile?.(own.id) ?? "", own.ref.rest].filter((rest) => rest !== "");
        continue;
      }
    }
    const text = inlineText(inline);
    plain += text.slice(skip.find((rest) => text.startsWith(rest))?.length ?? 0);
    skip = [];
  }
  flush();
  return out;
}

/** What somebody typed into the field of a reference is theirs, and no reference any more. */
const isCitation = (shown: string): boolean => /^[第（()）一二三四五六七八九十百千零〇\d、.．条款项章节目部分\s]*$/.test(shown);

/** Masked text as inlines again. @param place what a reference to a block prints in the result; undefined where it is gone */
export function unmasked(text: string, masks: Masks, place: (id: NodeId) => RefPlace | undefined): readonly Inline[] {
  const out: Inline[] = [];
  const add = (value: string) => {
    const last = out.at(-1);
    if (last?.type === "text") out[out.length - 1] = { type: "text", value: last.value + value };
    else out.push({ type: "text", value });
  };
  for (const part of text.split(/([\u{10A000}-\u{10FFFD}]|\n)/u)) {
    if (part === "") continue;
    const target = masks.target(part);
    const found = target && place(target.id);
    if (part === "\n") out.push({ type: "break" });
    else if (found) out.push({ type: "ref", to: found.to, live: found.live, rest: found.rest });
    else add(target?.printed ?? part);
  }
  return out;
}

/** What references printed in masked text that have nowhere to lead in the result. */
export const leadingNowhere = (text: string, masks: Masks, place: (id: NodeId) => RefPlace | undefined): readonly string[] =>
  [...text].flatMap((character) => {
    const target = masks.target(character);
    return target !== undefined && place(target.id) === undefined ? [target.printed] : [];
  });

/** Generated inlines with their references as they print in the result. */
export const ledList = (
  list: readonly Inline[],
  source: Referring,
  place: (id: NodeId) => RefPlace | undefined,
): readonly Inline[] =>
  list.some(({ type }) => type === "ref")
    ? list.map((inline) => {
        const id = inline.type === "ref" ? source.target(inline) : undefined;
        const found = id === undefined ? undefined : place(id);
        return found ? { type: "ref", to: found.to, live: found.live, rest: found.rest } : inline;
      })
    : list;
