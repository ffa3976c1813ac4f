import { parts, properties } from "../../../ooxml/names.js";
import { openPackage } from "../../../ooxml/package.js";
import { child, elements, textOf, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import type { WordFile } from "./over-units.js";

/** Elements of a body that only the old file has, by what people call them. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ["图片和图形", ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]],
  ["脚注和尾注", ["w:footnoteReference", "w:endnoteReference"]],
  ["批注", ["w:commentReference"]],
  ["公式", ["m:oMath"]],
  ["内容控件", ["w:sdt"]],
  ["超链接", ["w:hyperlink"]],
  ["目录等域", ["w:fldChar", "w:fldSimple"]],
];
const looks: readonly string[] = [
  ...["w:pStyle", "w:rStyle", "w:jc", "w:ind", "w:spacing", "w:numPr", "w:pBdr", "w:shd"],
  ...["w:b", "w:i", "w:u", "w:strike", "w:color", "w:highlight", "w:sz", "w:rFonts", "w:gridSpan", "w:vMerge"],
];

/**
 * What of the old Word file a redline laid out anew does not have, in words; empty where nothing would be lost. A file of
 * ours has its look, its fields and its page numbers again.
 */
export function lossesOf({ bytes, openRevisions }: WordFile): readonly string[] {
  const opened = openPackage(bytes, "");
  if (!opened.ok) return [];
  const file = opened.value;
  const custom = file.part(parts.custom);
  const known = custom.ok && custom.value ? elements(custom.value) : [];
  const own = known.some((one) => one.attributes.get("name") === properties.version && textOf(one) !== "");
  const found = new Set<string>();
  collect(child(file.document, "w:body") ?? file.document, found);
  const lost = kinds
    .filter(([name]) => !(own && (name === "目录等域" || name === "内容控件")))
    .flatMap(([name, of]) => (of.some((one) => found.has(one)) ? [name] : []));
  const related = ["header", "footer"].flatMap((kind) => {
    const all = file.related(kind);
    return all.ok ? all.value : [];
  });
  const said = related.some(
    (part) => [...within(part, "w:t")].some((text) => textOf(text).trim() !== "") || has(part, "w:drawing"),
  );
  return [
    ...(openRevisions > 0 ? ["未处理的修订"] : []),
    ...(said && !own ? ["页眉页脚"] : []),
    ...lost,
    ...(!own && looks.some((one) => found.has(one)) ? ["字体、对齐、编号等格式"] : []),
  ];
}

const has = (element: XmlElement, name: string): boolean => !within(element, name).next().done;

function collect(element: XmlElement, found: Set<string>): void {
  for (const one of elements(element)) {
    found.add(one.name);
    collect(one, found);
  }
}
