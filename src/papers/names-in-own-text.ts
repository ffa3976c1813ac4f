import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { namesBeside } from "../import/facts/beside.js";
import { postsOf } from "../profile/as-of.js";
import type { LoadedProfile, Person, Profile } from "../profile/types.js";
import { nameKey } from "../text/same-name.js";
import { isOwnClause } from "../tree/own-clause.js";
import { gridOf } from "../tree/table.js";
import type { Block, Doc, Inline } from "../tree/types.js";

/**
 * Names that a unit's own text says as words, with no fact of the profile behind them, and that the profile does not bear out:
 * somebody who holds no post any more, or whom it does not know. A new holder changes nothing in such a sentence.
 * @param docs composed documents of the unit as of the day
 * @param asOf ISO day
 */
export function namesInOwnText({ profile }: LoadedProfile, docs: readonly Doc[], asOf: string): readonly Diagnostic[] {
  const idle = profile.people.flatMap((person) => {
    const post = lastPost(person, profile);
    return post === undefined || postsOf(profile, person.id, asOf).length > 0 ? [] : [{ name: person.name, post }];
  });
  const known = new Set(profile.people.map(({ name }) => nameKey(name)));
  const told = new Map<string, Diagnostic>();
  for (const { children, meta } of docs)
    for (const block of children) {
      if (!isOwnClause(block.clause)) continue;
      const at = block.origin && { origin: block.origin };
      for (const typed of textsOf(block).map(typedWords)) {
        for (const { name, post } of idle)
          if (nameKey(typed.text).includes(nameKey(name))) {
            const data = { name, title: meta.title, slot: `{{fact "posts.${post}.holder" "${name}"}}` };
            told.set(`${meta.document} ${block.id} ${name}`, problem("compose/own-text-former", data, at));
          }
        for (const { name, start, end } of namesBeside(typed.text))
          if (!known.has(nameKey(name)) && typed.isTyped(start, end)) {
            const data = { name, title: meta.title };
            told.set(`${meta.document} ${block.id} ${name}`, problem("compose/own-text-unknown", data, at));
          }
      }
    }
  return [...told.values()];
}

const textsOf = (block: Block): readonly (readonly Inline[])[] =>
  block.type === "table" ? gridOf(block).flat() : [block.children];

interface Typed {
  /** With what facts print, so that a name beside a title is seen. */
  readonly text: string;
  readonly isTyped: (start: number, end: number) => boolean;
}

/** A text in which the names that facts print are covered, so that only what was typed is found. */
function typedWords(inlines: readonly Inline[]): Typed {
  const typed: boolean[] = [];
  let text = "";
  for (const inline of inlines) {
    const isTyped = inline.type === "text";
    const words = "value" in inline && typeof inline.value === "string" ? inline.value : " ";
    const shown = inline.type === "value" && /^people\./.test(inline.path) ? "，".repeat(words.length) : words;
    text += shown;
    typed.push(...Array.from({ length: shown.length }, () => isTyped));
  }
  return { text, isTyped: (start, end) => typed.slice(start, end).every(Boolean) };
}

/** The post somebody had last; undefined where they never had one. */
function lastPost({ id }: Person, { posts }: Profile): string | undefined {
  const held = Object.entries(posts).flatMap(([key, { holders }]) =>
    holders.flatMap(({ person, to = "" }) => (person === id ? [{ key, to }] : [])),
  );
  return held.sort((a, b) => (a.to < b.to ? 1 : -1))[0]?.key;
}
