import { phrase } from "../../../diag/phrase.js";
import type { Phrase } from "../../../diag/types.js";
import { parts, properties } from "../../../ooxml/names.js";
import { openWord } from "../../../ooxml/open-word.js";
import { child, elements, textOf, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import type { WordFile } from "./over-units.js";

/** Elements of a body that only the old file has, by what they are. */
const kinds = [
  ["pictures", ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]],
  ["notes", ["w:footnoteReference", "w:endnoteReference"]],
  ["comments", ["w:commentReference"]],
  ["formulas", ["m:oMath"]],
  ["controls", ["w:sdt"]],
  ["links", ["w:hyperlink"]],
  ["fields", ["w:fldChar", "w:fldSimple"]],
] as const;
const looks: readonly string[] = [
  ...["w:pStyle", "w:rStyle", "w:jc", "w:ind", "w:spacing", "w:numPr", "w:pBdr", "w:shd"],
  ...["w:b", "w:i", "w:u", "w:strike", "w:color", "w:highlight", "w:sz", "w:rFonts", "w:gridSpan", "w:vMerge"],
];

/**
 * What of the old Word file a redline laid out anew does not have, in words; empty where nothing would be lost. A file of
 * ours has its look, its fields and its page numbers again.
 */
export function lossesOf({ source, openRevisions }: WordFile): readonly Phrase[] {
  const opened = openWord(source, "");
  if (!opened.ok) return [];
  const { file } = opened.value;
  const custom = file.part(parts.custom);
  const known = custom.ok && custom.value ? elements(custom.value) : [];
  const own = known.some((one) => one.attributes.get("name") === properties.version && textOf(one) !== "");
  const found = new Set<string>();
  collect(child(file.document, "w:body") ?? file.document, found);
  const lost = kinds
    .filter(([name]) => !(own && (name === "fields" || name === "controls")))
    .flatMap(([name, of]) => (of.some((one) => found.has(one)) ? [phrase(`loss.${name}`)] : []));
  const related = ["header", "footer"].flatMap((kind) => {
    const all = file.related(kind);
    return all.ok ? all.value : [];
  });
  const said = related.some(
    (part) => [...within(part, "w:t")].some((text) => textOf(text).trim() !== "") || has(part, "w:drawing"),
  );
  return [
    ...(openRevisions > 0 ? [phrase("loss.revisions")] : []),
    ...(said && !own ? [phrase("loss.headers")] : []),
    ...lost,
    ...(!own && looks.some((one) => found.has(one)) ? [phrase("loss.formats")] : []),
  ];
}

const has = (element: XmlElement, name: string): boolean => !within(element, name).next().done;

function collect(element: XmlElement, found: Set<string>): void {
  for (const one of elements(element)) {
    found.add(one.name);
    collect(one, found);
  }
}
