import { strToU8 } from "fflate";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome } from "../../diag/types.js";
import { type Splice, splice } from "../../text/splice.js";
import { nextState, type OpenWord } from "../open-word.js";
import { elements, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import { freeIds, type Ids } from "./edit.js";
import { openForPatch } from "./open.js";
import { firstPlace, lastPlace } from "./patching.js";
import type { Span } from "./types.js";

/** A paragraph, table or row, and the name of the hidden bookmark it gets. */
export interface Stamp {
  readonly at: Span;
  readonly name: string;
}

/**
 * Puts hidden bookmarks into a file that has none of ours, so that its blocks are known whatever becomes of their words. Nothing
 * that is seen changes, and no other byte.
 */
export function stampWord(word: OpenWord, stamps: readonly Stamp[]): Outcome<OpenWord> {
  const opened = openForPatch(word, word.name);
  if (!opened.ok) return opened;
  const { file, map } = opened.value;
  const ids = freeIds(file.text);
  const edits = stamps.flatMap((stamp) => stampEdits(stamp, map, ids));
  const text = splice(file.text, edits).replace(/^\uFEFF?(<\?xml[^>]*?encoding=["'])UTF-16[A-Za-z]*(["'])/i, "$1UTF-8$2");
  const next = nextState(word, new Map([[file.path, strToU8(text)]]));
  return next.ok ? next : fail(problem("ooxml/patch-prefix", { name: word.name }));
}

function stampEdits({ at, name }: Stamp, map: BodyMap, ids: Ids): readonly Splice[] {
  const target = map.target(at);
  if (target === undefined) return [];
  const own =
    target.kind === "paragraph"
      ? target.paragraph.elements
      : [firstParagraph(target.kind === "row" ? target.row.element : target.table.element)].filter((one) => one !== null);
  const [first, last] = [own[0], own.at(-1)];
  const [from, to] = [first && firstPlace(first), last && lastPlace(last)];
  if (from === null || to === null || from === undefined || to === undefined) return [];
  const id = ids.next();
  return [
    { start: from, end: from, text: `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`, first: true },
    { start: to, end: to, text: `<w:bookmarkEnd w:id="${id}"/>` },
  ];
}

/** The first paragraph of the first cell; null where there is none. */
function firstParagraph(element: XmlElement): XmlElement | null {
  for (const child of elements(element)) {
    if (child.name === "w:p") return child;
    const inner = child.name === "w:tbl" || /Pr$/.test(child.name) ? null : firstParagraph(child);
    if (inner !== null) return inner;
  }
  return null;
}
