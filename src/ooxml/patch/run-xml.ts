import { bookmarkNamePattern } from "../names.js";
import { escapeAttribute, escapeText } from "../xml.js";

/** What becomes of a stretch: it stays (or simply comes), goes, or becomes a revision. */
export type Fate = "keep" | "drop" | "ins" | "del" | "moveFrom" | "moveTo";

/** A stretch of a run: text, an element of a run, or whole runs of their own (a field). */
export type Content = { readonly text: string } | { readonly element: string } | { readonly runs: string };
export interface Stretch {
  readonly fate: Fate;
  readonly content: Content;
}

/**
 * Runs for stretches that share properties. Neighbours of one fate share a run; what goes gets the elements that deleted
 * text has.
 * @param open start tag of the run, @param properties its w:rPr or ""
 * @param wrap puts a revision around runs
 */
export function runsOf(
  all: readonly Stretch[],
  open: string,
  properties: string,
  wrap: (fate: Exclude<Fate, "keep" | "drop">, runs: string) => string,
): string {
  const stretches = all.filter(({ fate }) => fate !== "drop");
  let xml = "";
  for (let i = 0; i < stretches.length; ) {
    const { fate } = stretches[i]!;
    const same: Content[] = [];
    for (; stretches[i]?.fate === fate; i++) same.push(stretches[i]!.content);
    const runs = oneFate(same, open, properties, fate === "del");
    if (runs !== "") xml += fate === "keep" || fate === "drop" ? runs : wrap(fate, runs);
  }
  return xml;
}

function oneFate(contents: readonly Content[], open: string, properties: string, gone: boolean): string {
  let xml = "";
  let inner = "";
  let text = "";
  const flushText = () => {
    inner += textElements(text, gone);
    text = "";
  };
  const flush = () => {
    flushText();
    if (inner !== "") xml += `${open}${properties}${inner}</w:r>`;
    inner = "";
  };
  for (const content of contents)
    if ("text" in content) text += content.text;
    else if ("element" in content) {
      flushText();
      inner += gone ? asDeleted(content.element) : content.element;
    } else {
      flush();
      xml += gone ? asDeleted(content.runs) : content.runs;
    }
  flush();
  return xml;
}

/** Text as w:t; line feeds and tabs, which would print as spaces there, as their own elements. */
export const textElements = (text: string, gone = false): string =>
  text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === "") return "";
      if (part === "\n") return "<w:br/>";
      if (part === "\t") return "<w:tab/>";
      const name = gone ? "w:delText" : "w:t";
      return `<${name} xml:space="preserve">${escapeText(part)}</${name}>`;
    })
    .join("");

/** Text and field codes inside a deletion have names of their own. */
export const asDeleted = (xml: string): string =>
  xml.replace(/(<\/?)w:t(?=[\s>/])/g, "$1w:delText").replace(/(<\/?)w:instrText(?=[\s>/])/g, "$1w:delInstrText");

/** A REF field as our writer makes it: \h links to the number, \* CHARFORMAT keeps the font of the sentence. */
export function refField(to: string, result: string, properties: string): string {
  const run = (inner: string) => `<w:r>${properties}${inner}</w:r>`;
  return [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<w:instrText xml:space="preserve"> REF ${escapeAttribute(to)} \\h \\* CHARFORMAT </w:instrText>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run(textElements(result)),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join("");
}

/** Whether a bookmark name can stand in a field code. */
export const isBookmarkName = (name: string): boolean => bookmarkNamePattern.test(name);
