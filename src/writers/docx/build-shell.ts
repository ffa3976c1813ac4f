import { Document, Footer, type IParagraphOptions, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Look } from "../../look/types.js";
import { parts } from "../../ooxml/names.js";
import { mmToTwips, pointsToTwips } from "../../ooxml/units.js";
import { fontTableXml } from "./font-table.js";
import { measures } from "./measures.js";
import { footerLine, stylesXml } from "./styles.js";

/** A shell whose parts are texts, as it can be kept. */
export interface ShellText {
  readonly before: string;
  readonly after: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Builds the shell of a look with the docx library, without what our documents have no use for. */
export async function buildShell(look: Look): Promise<ShellText> {
  const files = unzipSync(await Packer.pack(shellDocument(look), "uint8array"));
  const texts = new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const part of unused) texts.delete(part);
  texts.set(parts.styles, stylesXml(look));
  texts.set(parts.fontTable, fontTableXml(look));
  for (const name of [parts.types, parts.documentRels]) texts.set(name, withoutUnused(texts.get(name)!));
  texts.set(parts.settings, texts.get(parts.settings)!.replace("<w:compat>", `${typography}<w:compat>`));
  const [before, after] = texts.get(parts.document)!.split(/<w:p\b.*<\/w:p>/s);
  if (before === undefined || after === undefined || !after.startsWith("<w:sectPr"))
    throw new Error("docx wrote a body that has no place for ours");
  const own: readonly string[] = [parts.document, parts.core, parts.custom];
  const rest = [...texts].filter(([name]) => !own.includes(name) && !isEmptyRels(name, texts.get(name)!));
  return { before, after, parts: Object.fromEntries(rest) };
}

/** Marks that may not end a line, and marks that may not start one; with … and — among them, …… and —— are never split. */
const [notLast, notFirst] = ["‘“（〔《〈「『【〖([{", "’”）〕》〉」』】〗)]}，。、；：！？…—·％,.;:!?%"];

/** Full-width punctuation keeps its full width, or the 28 characters of a line would not stand under each other. */
const typography = `<w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${notLast}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${notFirst}"/>`;

/** The library always writes these; a document without lists, notes and theme fonts has no use for them. */
const unused: readonly string[] = [
  "word/numbering.xml",
  "word/footnotes.xml",
  "word/endnotes.xml",
  "word/theme/theme1.xml",
  "word/_rels/footnotes.xml.rels",
  "word/_rels/endnotes.xml.rels",
];

/** A list of content types or relationships without the entries of unused parts. */
const withoutUnused = (xml: string): string =>
  xml.replace(/<(?:Override|Relationship) [^>]*\/>/g, (entry) =>
    unused.some((part) => entry.includes(`"/${part}"`) || entry.includes(`"${part.slice("word/".length)}"`)) ? "" : entry,
  );

const isEmptyRels = (name: string, text: string): boolean => name.endsWith(".rels") && !text.includes("<Relationship ");

function shellDocument(look: Look): Document {
  const m = measures(look);
  const outer = look.pageNumber.place === "outer";
  // The dash stands in the middle of the footer's line, and Word measures from the paper's edge to the line's lower edge.
  const footer = Math.max(0, m.bottom - mmToTwips(look.pageNumber.below) - Math.round(footerLine(look) / 2));
  return new Document({
    customProperties: [{ name: "placeholder", value: "" }],
    evenAndOddHeaderAndFooters: outer,
    defaultTabStop: pointsToTwips(look.styles.body.size * 2),
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: m.width, height: m.height },
            margin: { top: m.top, bottom: m.bottom, left: m.left, right: m.right, header: m.top / 2, footer, gutter: 0 },
          },
          grid: { linePitch: m.pitch, type: "lines" },
        },
        footers: outer
          ? { default: pageNumber(look, "right"), even: pageNumber(look, "left") }
          : { default: pageNumber(look, "center") },
        children: [new Paragraph("")],
      },
    ],
  });
}

/** The page number, so many characters in from the side it stands on. */
function pageNumber(look: Look, alignment: "left" | "right" | "center"): Footer {
  const { before, after, inset, size } = look.pageNumber;
  const twips = pointsToTwips(inset * size);
  const indent: Pick<IParagraphOptions, "indent"> = alignment === "center" ? {} : { indent: { [alignment]: twips } };
  const run = (children: readonly (string | (typeof PageNumber)["CURRENT"])[]) => new TextRun({ children: [...children] });
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment,
        ...indent,
        children: [run([before]), run([PageNumber.CURRENT]), run([after])],
      }),
    ],
  });
}
