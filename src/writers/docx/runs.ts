import { bookmarkName } from "../../ooxml/names.js";
import { escapeText } from "../../ooxml/xml.js";
import { blankOf } from "../../tree/text.js";
import type { Inline, NodeId } from "../../tree/types.js";

/**
 * Runs of an inline list.
 * @param numbers the printed numbers of the document's blocks, which fields may repeat
 * @param lead text that goes before the first inline
 * @param properties of every run: elements of w:rPr before w:rFonts, and after it
 */
export function runs(
  inlines: readonly Inline[],
  numbers: ReadonlyMap<NodeId, string>,
  lead = "",
  properties: { readonly style?: string; readonly after?: string } = {},
): string {
  let xml = "";
  let text = lead;
  const flush = () => {
    xml += textRun(text, properties.style, properties.after);
    text = "";
  };
  for (const inline of inlines) {
    switch (inline.type) {
      case "text":
      case "value":
      case "cite":
        text += inline.value;
        break;
      case "ref":
        // Word replaces the field by what the bookmark holds: only where both agree may it be live.
        if (inline.live !== "" && numbers.get(inline.to) === inline.live) {
          flush();
          xml += field(inline.to, inline.live);
          text = inline.rest;
        } else text += inline.live + inline.rest;
        break;
      case "blank":
        flush();
        xml += textRun(blankOf(inline.label), '<w:rStyle w:val="Blank"/>', properties.after);
        break;
      case "break":
        text += "\n";
        break;
    }
  }
  flush();
  return xml;
}

/** Characters that Word sets in the Latin font unless told otherwise: curly quotes, dashes, ellipsis, middle dot, ×, ± and their like. */
const ambiguous = /[\u00A1-\u00BF\u00D7\u00F7\u2010-\u2044\u20AC\u2100-\u22FF\u2460-\u24FF\u2500-\u26FF]/;
/** An apostrophe between Latin letters stays in their font. */
const apostrophe = /((?<=[A-Za-z])’(?=[A-Za-z]))/;

/**
 * One run for a text, or a few where an English apostrophe stands beside Chinese punctuation.
 * @param properties elements of w:rPr that come before w:rFonts in the schema
 * @param after elements that come after it
 */
export function textRun(text: string, properties = "", after = ""): string {
  if (text === "") return "";
  if (!ambiguous.test(text)) return oneRun(text, properties + after);
  if (!apostrophe.test(text)) return oneRun(text, `${properties}${eastAsian}${after}`);
  return text
    .split(apostrophe)
    .filter((piece) => piece !== "")
    .map((piece) => oneRun(piece, `${properties}${ambiguous.test(piece) && piece !== "’" ? eastAsian : ""}${after}`))
    .join("");
}
const eastAsian = '<w:rFonts w:hint="eastAsia"/>';

const oneRun = (text: string, properties: string): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${text.includes("\n") || text.includes("\t") ? broken(text) : words(text)}</w:r>`;

const words = (text: string): string => (text === "" ? "" : `<w:t xml:space="preserve">${escapeText(text)}</w:t>`);

/** Line feeds and tabs inside w:t would print as spaces. */
const broken = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((piece) => (piece === "\n" ? "<w:br/>" : piece === "\t" ? "<w:tab/>" : words(piece)))
    .join("");

/** \h makes the number a link; \* CHARFORMAT keeps the font of the sentence where the number itself is 黑体. */
const field = (to: NodeId, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF ${bookmarkName(to)} \\h \\* CHARFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${textRun(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
