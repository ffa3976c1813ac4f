import { bookmarkName, properties as names } from "../ooxml/names.js";
import type { OpenWord } from "../ooxml/open-word.js";
import { patchWord } from "../ooxml/patch/index.js";
import { type Stamp, stampWord } from "../ooxml/patch/stamp.js";
import { readDocx } from "../readers/docx/index.js";
import type { ReadDoc } from "../readers/types.js";
import type { Doc } from "../tree/types.js";
import { docText } from "../tree/walk.js";

/**
 * An office's own Word file with the hidden marks by which its paragraphs are found again, and with what it is. It looks, and
 * reads, as before; where it would not, the file comes back as it was.
 * @param read the file as it was read, its blocks those of the document in the same order
 */
export function stampedFile(word: OpenWord, read: ReadDoc, doc: Doc): Uint8Array {
  const plain = word.bytes();
  if (read.doc.children.some(({ id }) => id.startsWith("_tl_"))) return plain;
  const places = new Map(read.places.map((place) => [place.id, place]));
  const stamps = read.doc.children.flatMap((block, i): readonly Stamp[] => {
    const own = doc.children[i];
    const pairs = own === undefined ? [] : [[block.id, own.id] as const];
    const rows =
      block.type === "table" && own?.type === "table"
        ? block.rows.flatMap(({ id }, row) => (own.rows[row] ? [[id, own.rows[row].id] as const] : []))
        : [];
    return [...pairs, ...rows].flatMap(([from, to]) => {
      const at = places.get(from);
      return at === undefined ? [] : [{ at, name: bookmarkName(to) }];
    });
  });
  const marked = stampWord(word, stamps);
  if (!marked.ok) return plain;
  const { unit, document, version } = doc.meta;
  const own = { [names.unit]: unit, [names.document]: document, [names.version]: version, [names.imported]: "1" };
  const stamped = patchWord(marked.value, [], { properties: own });
  const again = stamped.ok ? readDocx(stamped.value, word.name) : stamped;
  return stamped.ok && again.ok && saysTheSame(read.doc, again.value.doc) ? stamped.value.bytes() : plain;
}

const saysTheSame = (a: Doc, b: Doc): boolean =>
  JSON.stringify(a.children.map(shape)) === JSON.stringify(b.children.map(shape)) && docText(a) === docText(b);
const shape = (block: Doc["children"][number]): readonly unknown[] => [
  block.type,
  "level" in block ? [block.level, block.number] : "role" in block ? block.role : "",
];
