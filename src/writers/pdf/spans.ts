import type { FontRole } from "../../look/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Inline, TextMark } from "../../tree/types.js";
import { imageOf, pictureName } from "../picture-data.js";
import type { Span } from "./units.js";

/** Raised and lowered letters are this much of the size, as Word sets them. */
const small = 0.65;

/** The text of some inlines: one span where nothing is set apart, else one for each stretch of one look. */
export function inlineSpans(inlines: readonly Inline[], font: FontRole, size: number, lead = ""): readonly Span[] {
  const spans: { text: string; marks: readonly TextMark[]; note?: string }[] = lead === "" ? [] : [{ text: lead, marks: none }];
  for (const inline of inlines) {
    if (inline.type === "note" && inline.printed !== undefined) {
      spans.push({ text: inline.printed, marks: raised, note: inline.printed });
      continue;
    }
    const marks = (inline.type === "text" && inline.marks) || none;
    const text = inline.type === "picture" && imageOf(inline) === null ? pictureName(inline) : inlinesText([inline]);
    const last = spans.at(-1);
    if (last && last.note === undefined && last.marks.join() === marks.join()) last.text += text;
    else if (text !== "") spans.push({ text, marks });
  }
  if (spans.length === 0) return [{ text: "", font, size }];
  return spans.map(({ text, marks, note }): Span => {
    const isSmall = marks.includes("raised") || marks.includes("lowered");
    return {
      text,
      font,
      size: isSmall ? size * small : size,
      ...(marks.length > 0 && { marks }),
      ...(note !== undefined && { note }),
    };
  });
}
const none: readonly TextMark[] = [];
const raised: readonly TextMark[] = ["raised"];
