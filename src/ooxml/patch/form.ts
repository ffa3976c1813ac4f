import { type Splice, splice } from "../../text/splice.js";
import type { BodyParagraph } from "../body/blocks.js";
import { orderOf } from "../schema-order.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { readFragment } from "./fragment.js";
import { ownEnds } from "./leftovers.js";
import { firstPlace, lastPlace, type Patching } from "./patching.js";
import { textElements } from "./run-xml.js";
import type { Form } from "./types.js";

/** Of a paragraph's own properties: its mark, the section it ends and what was tracked of them outlive another form. */
const own = new Set(["w:rPr", "w:sectPr", "w:pPrChange"]);

/**
 * The edits that give a paragraph another form: the properties of a generated one, and that one's number in its hidden
 * bookmark. Its words with all that stands among them are left as they are. null for what is not one w:p.
 */
export function formEdits(
  paragraph: BodyParagraph,
  { xml, gap, keeps = new Set() }: Form,
  patching: Patching,
): readonly Splice[] | null {
  const { map, ids, dropped } = patching;
  const [first, last] = [paragraph.elements[0]!, paragraph.elements.at(-1)!];
  const [from, to] = [firstPlace(first), lastPlace(last)];
  if (from === null || to === null) return null;
  const marks = new Set(ownEnds({ kind: "paragraph", paragraph }, map));
  const fragment = readFragment(xml, map, ids, new Set([...dropped, ...marks]));
  const made = fragment?.elements[0];
  if (fragment === null || made === undefined || fragment.elements.length !== 1 || made.name !== "w:p") return null;
  const text = (start: number, end: number) => splice(fragment.source, fragment.edits, [start, end]);
  const edits: Splice[] = [...marks].map(({ start, end }) => ({ start, end, text: "" }));
  edits.push(propertiesEdit(last, { made: child(made, "w:pPr"), from: fragment.source, keeps }, map.source));
  const inner = elements(made).filter(({ name }) => name !== "w:pPr");
  const [open, close] = [
    inner.find(({ name }) => name === "w:bookmarkStart"),
    inner.find(({ name }) => name === "w:bookmarkEnd"),
  ];
  if (open === undefined || close === undefined) return edits;
  if (gap === null) {
    edits.push({ start: from, end: from, text: text(open.start, open.end), first: true });
    edits.push({ start: to, end: to, text: text(close.start, close.end) });
  } else {
    const space = gap === "" ? "" : `<w:r>${textElements(gap)}</w:r>`;
    edits.push({ start: from, end: from, text: text(open.start, close.end) + space, first: true });
  }
  return edits;
}

interface Properties {
  /** The generated ones, and the text they stand in. */
  readonly made: XmlElement | undefined;
  readonly from: string;
  readonly keeps: ReadonlySet<string>;
}

function propertiesEdit(paragraph: XmlElement, { made, from, keeps }: Properties, source: string): Splice {
  const old = child(paragraph, "w:pPr");
  const base = made ? elements(made) : [];
  const said = new Set(base.map(({ name }) => name));
  const kept = (old ? elements(old) : []).filter(({ name }) => own.has(name) || (keeps.has(name) && !said.has(name)));
  const all = [
    ...base.map(({ name, start, end }) => ({ name, xml: from.slice(start, end) })),
    ...kept.map(({ name, start, end }) => ({ name, xml: source.slice(start, end) })),
  ].sort((a, b) => orderOf("w:pPr", a.name) - orderOf("w:pPr", b.name));
  const text = `<w:pPr>${all.map(({ xml }) => xml).join("")}</w:pPr>`;
  return old
    ? { start: old.start, end: old.end, text }
    : { start: paragraph.innerStart, end: paragraph.innerStart, text, first: true };
}
