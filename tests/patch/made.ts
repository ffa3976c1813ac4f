import fc from "fast-check";
import { type Outcome, succeed } from "../../src/diag/types.js";
import { openWord } from "../../src/ooxml/open-word.js";
import { type PatchOptions, patchWord } from "../../src/ooxml/patch/index.js";
import type { Patch, PatchPiece } from "../../src/ooxml/patch/types.js";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { blockText, inlinesText } from "../../src/tree/text.js";

export function read(bytes: Uint8Array, view?: "accepted" | "original"): ReadDoc {
  const outcome = readDocx(bytes, "文件.docx", view);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

/** A file patched, bytes to bytes. */
export function patchDocx(
  bytes: Uint8Array,
  patches: readonly Patch[],
  { name = "文件", ...options }: PatchOptions & { readonly name?: string } = {},
): Outcome<Uint8Array> {
  const opened = openWord(bytes, name);
  const patched = opened.ok ? patchWord(opened.value, patches, options) : opened;
  return patched.ok ? succeed(patched.value.bytes(), patched.diagnostics) : patched;
}

export function patched(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const outcome = patchDocx(bytes, patches, { name: "文件.docx" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

export function partOf(bytes: Uint8Array, part = "word/document.xml"): string {
  const parts = unpackParts(bytes, "a.docx");
  if (!parts.ok) throw new Error("no zip");
  return partText(parts.value, part);
}

/** Text of every block and row with its place in the file. */
export const placed = ({ doc, places }: ReadDoc) => {
  const texts = new Map<string, string>();
  for (const block of doc.children)
    if (block.type === "table") {
      for (const row of block.rows) texts.set(row.id, row.cells.map(inlinesText).join("\t"));
    } else texts.set(block.id, blockText(block));
  return places.map(({ id, start, end }) => ({ id, at: { start, end }, text: texts.get(id) ?? null }));
};

/** Lines outside tables. */
export const textLines = ({ doc }: ReadDoc): readonly string[] =>
  doc.children.flatMap((block) => (block.type === "table" ? [] : [blockText(block)]));

/** All lines, cells apart by tabs. */
export const linesOf = ({ doc }: ReadDoc): readonly string[] =>
  doc.children.flatMap((block) =>
    block.type === "table"
      ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].map((row) =>
          row.map(inlinesText).join("\t"),
        )
      : [blockText(block)],
  );

export const textIn = (pieces: readonly PatchPiece[], without: "+" | "-"): string =>
  pieces.flatMap(({ op, text }) => (op === without ? [] : [text])).join("");

// ---------------------------------------------------------------- chance

/** Characters of every kind a run may hold, none that is white. */
const letters = [..."学校党组织意识形态工作责任清单每年至少甲乙丙丁AbC12“”《》…—&<>𠮷"];
const word = (min: number, max: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((list) => list.join(""));

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const properties = fc.constantFrom("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:color w:val="FF0000"/></w:rPr>');
const runXml = (text: string, rPr: string) => `<w:r>${rPr}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const t = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

/** XML inside a paragraph with the text the reader reads there. */
interface Part {
  readonly xml: string;
  readonly text: string;
}
const shapes: readonly ((text: string, rPr: string) => Part)[] = [
  (text, rPr) => ({ text, xml: runXml(text, rPr) }),
  (text, rPr) => ({ text, xml: runXml(text, rPr) }),
  (text, rPr) => ({ text: `${text}\t${text}\n`, xml: `<w:r>${rPr}${t(text)}<w:tab/>${t(text)}<w:br/></w:r>` }),
  (text, rPr) => ({ text, xml: `<w:r>${rPr}<w:t>${[...text].map(escaped).join("\u00AD")}</w:t></w:r>` }),
  (text, rPr) => ({
    text,
    xml: `<w:r>${rPr}<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _tl_0123456789abcdef \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(text, rPr)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  }),
  (text, rPr) => ({ text, xml: `<w:fldSimple w:instr=" PAGE ">${runXml(text, rPr)}</w:fldSimple>` }),
  (text, rPr) => ({ text, xml: `<w:ins w:id="901" w:author="某人" w:date="2026-01-01T00:00:00Z">${runXml(text, rPr)}</w:ins>` }),
  (text, rPr) => ({
    text: "",
    xml: `<w:del w:id="902" w:author="某人"><w:r>${rPr}<w:delText>${escaped(text)}</w:delText></w:r></w:del>`,
  }),
  (text, rPr) => ({ text, xml: `<w:bookmarkStart w:id="77" w:name="mine"/>${runXml(text, rPr)}<w:bookmarkEnd w:id="77"/>` }),
  (text, rPr) => ({ text, xml: `<w:hyperlink w:anchor="mine">${runXml(text, rPr)}</w:hyperlink>` }),
  (text, rPr) => ({ text, xml: `<w:smartTag w:element="x">${runXml(text, rPr)}</w:smartTag>` }),
  (text, rPr) => ({ text, xml: `<w:sdt><w:sdtPr/><w:sdtContent>${runXml(text, rPr)}</w:sdtContent></w:sdt>` }),
  () => ({ text: "", xml: '<w:r><w:footnoteReference w:id="3"/></w:r>' }),
  () => ({ text: "", xml: '<w:r><w:pict w14:x="1"/></w:r>'.replace(' w14:x="1"', "") }),
  () => ({
    text: "",
    xml: '<w:commentRangeStart w:id="5"/><w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>',
  }),
  (text) => ({ text: "", xml: `<w:r><w:rPr><w:vanish/></w:rPr>${t(text)}</w:r>` }),
];
const part = fc.tuple(fc.constantFrom(...shapes), word(1, 5), properties).map(([shape, text, rPr]): Part => shape(text, rPr));

/** A paragraph cut into runs by chance, begun by plain words so that it is never empty nor white at its start. */
export const anyParagraph = fc.tuple(word(1, 4), fc.array(part, { maxLength: 6 })).map(
  ([first, parts]): Part => ({
    text: first + parts.map((one) => one.text).join(""),
    xml: `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runXml(first, "")}${parts.map((one) => one.xml).join("")}</w:p>`,
  }),
);

/** Pieces that change a text at chance places. */
export const anyPieces = (text: string): fc.Arbitrary<readonly PatchPiece[]> => {
  const units = [...text];
  return fc
    .array(fc.tuple(fc.nat(5), word(1, 3)), { minLength: units.length + 1, maxLength: units.length + 1 })
    .map((choices) => {
      const pieces: PatchPiece[] = [];
      const put = (op: PatchPiece["op"], own: string) => {
        const last = pieces.at(-1);
        if (last?.op === op) pieces[pieces.length - 1] = { op, text: last.text + own };
        else pieces.push({ op, text: own });
      };
      choices.forEach(([kind, own], i) => {
        if (kind === 0) put("+", own);
        const unit = units[i];
        if (unit !== undefined) put(kind === 1 || kind === 2 ? "-" : "=", unit);
      });
      return pieces;
    });
};
