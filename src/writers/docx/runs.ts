import { bookmarkName } from "../../ooxml/names.js";
import { escapeText } from "../../ooxml/xml.js";
import { blankOf } from "../../tree/text.js";
import type { Inline, NodeId, Note, Picture, TextMark } from "../../tree/types.js";
import { handleInline, type InlineHandlers } from "../../tree/walk.js";
import { pictureName } from "../picture-data.js";

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
  things: Things = named,
): string {
  let xml = "";
  let text = lead;
  const flush = () => {
    xml += textRun(text, properties.style, properties.after);
    text = "";
  };
  const word = ({ value }: { readonly value: string }): void => {
    text += value;
  };
  const apart = (piece: string): void => {
    flush();
    xml += piece;
  };
  const handlers: InlineHandlers<void> = {
    text: ({ value, marks }) => {
      if (marks === undefined) return word({ value });
      const { before, behind } = markProperties(marks);
      apart(textRun(value, properties.style, before + (properties.after ?? "") + behind));
    },
    sign: word,
    value: word,
    cite: word,
    // Word replaces the field by what the bookmark holds: only where both agree may it be live.
    ref: ({ live, rest, to }) => {
      if (live === "" || numbers.get(to) !== live) return word({ value: live + rest });
      apart(field(to, live));
      text = rest;
    },
    blank: ({ label }) => apart(textRun(blankOf(label), '<w:rStyle w:val="Blank"/>', properties.after)),
    break: () => word({ value: "\n" }),
    note: (note) => apart(things.note(note)),
    picture: (picture) => apart(things.picture(picture)),
  };
  for (const inline of inlines) handleInline(inline, handlers);
  flush();
  return xml;
}

/** How what has no words is written: it needs parts of the file beside the body. */
export interface Things {
  readonly note: (note: Note) => string;
  readonly picture: (picture: Picture) => string;
}
/** Where there is no room for such parts, it is named in its place. */
const named: Things = {
  note: ({ text }) => textRun(`（注：${text.join("")}）`),
  picture: (picture) => textRun(pictureName(picture)),
};

/** Elements of w:rPr for the marks of a text, before and behind those for width and size in the schema. Which colour it was is not told. */
function markProperties(marks: readonly TextMark[]): { readonly before: string; readonly behind: string } {
  const has = (mark: TextMark, xml: string): string => (marks.includes(mark) ? xml : "");
  return {
    before: has("bold", "<w:b/><w:bCs/>") + has("italic", "<w:i/><w:iCs/>") + has("struck", "<w:strike/>"),
    behind:
      has("highlighted", '<w:highlight w:val="yellow"/>') +
      has("underlined", '<w:u w:val="single"/>') +
      has("raised", '<w:vertAlign w:val="superscript"/>') +
      has("lowered", '<w:vertAlign w:val="subscript"/>') +
      has("emphasised", '<w:em w:val="dot"/>'),
  };
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
