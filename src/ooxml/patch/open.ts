import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { automaticNumber, styleNumbering } from "../body/automatic.js";
import { type BodyParagraph, readBlocks } from "../body/blocks.js";
import { readHiding } from "../body/hiding.js";
import { newBodyReading, type View } from "../body/reading.js";
import { styleChains } from "../body/style-chains.js";
import { readNumbering } from "../numbering.js";
import { type OpenWord, openWord, type WordSource } from "../open-word.js";
import type { Package } from "../package.js";
import { child, elements, valOf, type XmlElement } from "../xml-tree.js";
import { type BodyMap, mapBody } from "./body-map.js";

export interface OpenedFile {
  readonly word: OpenWord;
  readonly file: Package;
  readonly map: BodyMap;
}

/** A Word file opened to be patched. @param name how messages name the file */
export function openForPatch(source: WordSource, name: string): Outcome<OpenedFile> {
  const opened = openWord(source, name);
  if (!opened.ok) return opened;
  const { file } = opened.value;
  if (!file.text.slice(file.document.start, file.document.innerStart).startsWith("<w:document"))
    return fail(problem("ooxml/patch-prefix", { name }));
  const map = bodyMapOf(opened.value);
  return map.ok ? succeed({ word: opened.value, file, map: map.value }) : map;
}

/** The map of a file's body, made once. */
export const bodyMapOf = (word: OpenWord): Outcome<BodyMap> =>
  word.once("body map", () => {
    const { file, name } = word;
    const body = child(file.document, "w:body");
    if (!body) return fail(problem("reader/no-body", { name, part: "w:body" }));
    const styles = file.related("styles");
    return styles.ok ? succeed(mapBody(file.text, file.document, body, styles.value[0])) : styles;
  });

/** The lines of a file's body in a view of its revisions, with the numbers Word computes; cells, line breaks and tabs apart. */
export function bodyLines(source: WordSource, view: View): readonly string[] | null {
  const opened = openWord(source, "");
  const body = opened.ok ? child(opened.value.file.document, "w:body") : undefined;
  if (!opened.ok || !body) return null;
  const { file } = opened.value;
  const [styles, lists] = [file.related("styles"), file.related("numbering")];
  if (!styles.ok || !lists.ok) return null;
  const { standard, has, chain } = styleChains(styles.value[0]);
  const numbering = readNumbering(lists.value[0]);
  const line = ({ pieces, properties }: BodyParagraph): string => {
    if (pieces.length === 0) return "";
    const id = valOf(properties, "w:pStyle");
    const style = styleNumbering(chain(id !== undefined && has(id) ? id : standard));
    const number = automaticNumber(properties, style, numbering)?.text ?? "";
    // What follows a number, often a tab, is layout.
    return number.trimEnd() + pieces.map(({ text }) => text).join("");
  };
  return readBlocks(body, newBodyReading(view, readHiding(styles.value[0])))
    .flatMap((block) => (block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flat().map(line)) : [line(block)]))
    .flatMap((text) => text.split(/[\n\t]/));
}

/** Does a file hold open revisions of somebody? */
export function hasRevisionsBy(source: WordSource, author: string): boolean {
  const opened = openWord(source, "");
  if (!opened.ok) return false;
  const { parts, document, part: partOf } = opened.value.file;
  const beside = [...parts.keys()].filter((path) => /(?:header|footer|footnotes|endnotes)\d*\.xml$/i.test(path));
  const roots = beside.map((path) => partOf(path)).flatMap((part) => (part.ok && part.value ? [part.value] : []));
  const holds = (element: XmlElement): boolean =>
    (element.name !== "w:comment" && element.attributes.get("w:author") === author) || elements(element).some(holds);
  return [document, ...roots].some(holds);
}
