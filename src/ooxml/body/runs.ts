import { child, elements, switchOf, textOf, valOf, within, type XmlElement } from "../xml-tree.js";
import { formulaText } from "./formula.js";
import type { RunLook } from "./marks.js";
import { type BodyReading, type Field, here, isUndone, type Mark } from "./reading.js";
import { drawnAs, signName, signOf } from "./symbols.js";
import { put, putDrawing, putField, putFile, putForm, putHidden, putHyperlink, putRuby } from "./things.js";

const added = new Set(["w:ins", "w:moveTo"]);
const removed = new Set(["w:del", "w:moveFrom"]);
/** Wrappers that say something about their content and nothing about the text. */
const wrappers = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "w:rubyBase",
  "w:r",
  "w:fldSimple",
]);

/** Is the content of a revision part of the view? null for an element that is no revision. */
export function inView(element: XmlElement, { view }: BodyReading): boolean | null {
  if (added.has(element.name)) return !isUndone(element, view);
  if (removed.has(element.name)) return isUndone(element, view);
  return null;
}

/** Reads what stands inside a paragraph (or a wrapper in one) into the paragraph being read. */
export function readInside(parent: XmlElement, reading: BodyReading, hidden: boolean): void {
  for (const element of elements(parent)) readOne(element, reading, hidden);
}

function readOne(element: XmlElement, reading: BodyReading, hidden: boolean): void {
  const { name } = element;
  const view = inView(element, reading);
  if (view !== null) {
    reading.revisions += 1;
    if (view) readInside(element, reading, hidden);
  } else if (name === "w:r") run(element, reading, hidden);
  else if (name === "w:fldSimple") {
    reading.fields.push({ code: element.attributes.get("w:instr") ?? "", inResult: true, begin: element, end: element });
    readInside(element, reading, hidden);
    putField(reading.fields.pop()!, reading);
  } else if (name === "w:sdt") {
    const content = child(element, "w:sdtContent");
    if (content) readInside(content, reading, hidden);
  } else if (wrappers.has(name)) {
    readInside(element, reading, hidden);
    if (name === "w:hyperlink") putHyperlink(element, reading);
  } else if (name === "w:ruby") {
    const base = child(element, "w:rubyBase");
    if (base) readInside(base, reading, hidden);
    putRuby(element, reading);
  } else if (name === "w:subDoc") putFile(element, reading);
  else if (name === "mc:AlternateContent") alternatives(element, reading, (branch) => readInside(branch, reading, hidden));
  else if (name === "m:oMath" || name === "m:oMathPara") {
    put("formula", formulaText(element), element, reading);
    for (const text of within(element, "m:t")) add(textOf(text), text, reading, hidden);
  } else anchor(element, reading);
}

/** Branches say the same, the first in the newest form: the first that we can read anything of counts. */
export function alternatives(element: XmlElement, reading: BodyReading, read: (branch: XmlElement) => void): void {
  const seen = (): number => reading.paragraph + reading.pieces.length + reading.things.length;
  const before = seen();
  for (const branch of elements(element)) {
    read(branch);
    if (seen() > before) return;
  }
}

/** Bookmarks and the ends of comments, which also stand between paragraphs. */
export function anchor(element: XmlElement, reading: BodyReading): void {
  const id = element.attributes.get("w:id") ?? "";
  if (element.name === "w:bookmarkStart") {
    const mark: Mark = { name: element.attributes.get("w:name") ?? "", start: here(reading), end: here(reading) };
    reading.openMarks.set(id, mark);
    // A name that comes twice is a copy: the first is the block.
    if (mark.name.startsWith("_tl_") && !reading.marks.has(mark.name)) reading.marks.set(mark.name, mark);
  } else if (element.name === "w:bookmarkEnd") {
    const mark = reading.openMarks.get(id);
    if (mark) mark.end = here(reading);
    reading.openMarks.delete(id);
  } else if (element.name === "w:commentRangeStart" || element.name === "w:commentReference") {
    if (!reading.commentSpots.has(id)) reading.commentSpots.set(id, here(reading));
  }
}

function run(element: XmlElement, reading: BodyReading, hiddenAbove: boolean): void {
  const properties = child(element, "w:rPr");
  const own = switchOf(properties, "w:vanish");
  const style = valOf(properties, "w:rStyle");
  const hidden = reading.inHiddenRow || (own ?? (hiddenAbove || reading.hiding.run(style)));
  const layout = reading.hiding.marksLayout(style);
  const look = reading.hiding.marks(reading.style, properties);
  for (const content of elements(element))
    if (!(layout && content.name === "w:br")) runContent(content, { element, look }, reading, hidden);
}

/** A run that is being read. */
interface Run {
  readonly element: XmlElement;
  readonly look: RunLook;
}

function runContent(element: XmlElement, run: Run, reading: BodyReading, hidden: boolean): void {
  const { name } = element;
  if (name === "w:t" || name === "w:delText") add(wordsOf(element, run, reading), element, reading, hidden, run.look);
  else if (name === "w:tab" || name === "w:ptab") add("\t", element, reading, hidden, run.look);
  else if (name === "w:br") {
    // Page and column breaks are layout.
    if ((element.attributes.get("w:type") ?? "textWrapping") === "textWrapping") add("\n", element, reading, hidden, run.look);
  } else if (name === "w:cr") add("\n", element, reading, hidden, run.look);
  else if (name === "w:noBreakHyphen") add("-", element, reading, hidden, run.look);
  else if (name === "w:sym") add(symbol(element, reading), element, reading, hidden, run.look);
  else if (name === "w16se:symEx") add(extendedSign(element), element, reading, hidden, run.look);
  else if (name === "w:fldChar") fieldMark(element, run.element, reading);
  else if (name === "w:instrText" || name === "w:delInstrText") {
    const field = reading.fields.at(-1);
    if (field && !field.inResult) field.code += textOf(element);
  } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
    put(name === "w:footnoteReference" ? "footnote" : "endnote", element.attributes.get("w:id") ?? "", element, reading);
  } else if (name === "w:drawing" || name === "w:pict" || name === "w:object") putDrawing(element, reading);
  else if (name === "mc:AlternateContent")
    alternatives(element, reading, (branch) => {
      for (const inner of elements(branch)) runContent(inner, run, reading, hidden);
    });
  else if (name === "w:ruby") readOne(element, reading, hidden);
  else anchor(element, reading);
}

function fieldMark(element: XmlElement, run: XmlElement, reading: BodyReading): void {
  const type = element.attributes.get("w:fldCharType");
  if (type === "begin") {
    reading.fields.push({ code: "", inResult: false, begin: run, end: null });
    putForm(element, reading);
  } else if (type === "separate") {
    const field = reading.fields.at(-1);
    if (field) field.inResult = true;
  } else if (type === "end") {
    const field = reading.fields.pop();
    if (!field) return;
    field.end = run;
    putField(field, reading);
  }
}

/** The words of a w:t as they are printed, one character for one: soft hyphens are none, and symbol fonts draw signs for letters. */
function wordsOf(element: XmlElement, { element: run, look }: Run, reading: BodyReading): string {
  const text = textOf(element).replace(/\u00AD/g, "");
  const font = look.signs;
  if (font === undefined) return text;
  const fonts = child(child(run, "w:rPr"), "w:rFonts");
  const eastAsian = fonts?.attributes.get("w:hint") === "eastAsia";
  return text
    .split("")
    .map((char) => {
      const sign = drawnAs(char, font, eastAsian);
      if (sign === null) put("symbol", `${font} ${char.charCodeAt(0).toString(16).toUpperCase()}`, element, reading);
      return sign ?? "□";
    })
    .join("");
}

function symbol(element: XmlElement, reading: BodyReading): string {
  const sign = signOf(element);
  if (sign !== null) return sign;
  put("symbol", signName(element), element, reading);
  return "□";
}

/** A w16se:symEx names its character by its code. */
function extendedSign({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get("w16se:char") ?? "", 16);
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
}

function add(text: string, from: XmlElement, reading: BodyReading, hidden: boolean, look: RunLook = plain): void {
  if (text === "" || reading.fields.some(({ inResult }) => !inResult)) return;
  if (hidden) {
    putHidden(text, from, reading);
    return;
  }
  const to = reading.fields
    .map(({ code }) => /^\s*(?:REF\s+)?(_tl_[0-9a-f]{16})\b/i.exec(code)?.[1])
    .findLast((name) => name !== undefined);
  const fields: readonly Field[] = reading.fields.length === 0 ? none : [...reading.fields];
  reading.pieces.push(to === undefined ? { text, from, fields, look } : { text, to, from, fields, look });
  reading.offset += text.length;
}

const none: readonly never[] = [];
const plain: RunLook = { marks: none, own: none };
