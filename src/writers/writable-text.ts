import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { forbiddenCharacters } from "../ooxml/xml.js";
import { inlineText, numberText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";

/**
 * Characters a file cannot hold (control characters, halves of surrogate pairs) are never dropped: the document is
 * refused, with every block that has one.
 */
export function unwritableText(doc: Doc): readonly Diagnostic[] {
  const { title, issuer, unit, document, version } = doc.meta;
  const meta = forbiddenCharacters([title, issuer, unit, document, version].join(""));
  const found = meta.length > 0 ? [problem("writer/unwritable-text", { text: title, characters: listed(meta) })] : [];
  for (const block of doc.children) {
    const text = numberText(block) + inlineLists(block).flat().map(inlineWords).join("");
    const characters = forbiddenCharacters(text);
    if (characters.length === 0) continue;
    const at = { node: block.id, ...(block.origin && { origin: block.origin }) };
    found.push(problem("writer/unwritable-text", { text: excerpt(text), characters: listed(characters) }, at));
  }
  return found;
}

/** A blank prints no label, but HTML keeps it. */
const inlineWords = (inline: Parameters<typeof inlineText>[0]): string =>
  inline.type === "blank" ? inline.label : inlineText(inline);

const excerpt = (text: string): string => {
  const clean = [...text].filter((c) => forbiddenCharacters(c).length === 0);
  return clean.length > 20 ? `${clean.slice(0, 20).join("")}…` : clean.join("");
};
