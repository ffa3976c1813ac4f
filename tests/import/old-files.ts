import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8 } from "fflate";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";

/** Old files of an invented office, in the forms offices really have. */

const run = (text: string, size = 32) => new TextRun({ text, font: "仿宋", size });
const plain = (text: string) => new Paragraph({ children: [run(text)], indent: { firstLine: 640 }, spacing: { line: 560 } });
const packed = async (document: Document): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(document));

/** Everything set by hand, numbers typed, a header and a footer. */
export const setByHand = (title: string, lines: readonly string[], signature: readonly string[]): Promise<Uint8Array> =>
  packed(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("内部资料")] }) },
          footers: { default: new Footer({ children: [new Paragraph({ text: "校办存档", alignment: AlignmentType.RIGHT })] }) },
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: title, bold: true, size: 44 })] }),
            ...lines.map(plain),
            ...signature.map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text)] })),
          ],
        },
      ],
    }),
  );

/** Heading styles, numbers that Word computes, and a table. */
export const withStyles = (
  title: string,
  parts: readonly { readonly heading: string; readonly items: readonly string[] }[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> =>
  packed(
    new Document({
      numbering: {
        config: [
          {
            reference: "list",
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
            ...parts.flatMap(({ heading, items }, instance) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
              ...items.map((text) => new Paragraph({ text, numbering: { reference: "list", level: 0, instance } })),
            ]),
            new Table({
              rows: rows.map(
                (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    }),
  );

/** One paragraph's words struck and others put in, by somebody who never accepted it. */
export function tracked(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no Word file");
  const name = "word/document.xml";
  const xml = partText(parts.value, name);
  const found = new RegExp(`<w:r>(<w:rPr>(?:(?!</w:r>).)*?</w:rPr>)?<w:t[^>]*>([^<]*?)${from}([^<]*)</w:t></w:r>`).exec(xml);
  if (found === null) throw new Error(`no run says ${from}`);
  const [whole, properties = "", before = "", after = ""] = found;
  const text = (words: string, tag = "t") => `<w:r>${properties}<w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
  const by = 'w:id="901" w:author="王主任" w:date="2025-06-01T00:00:00Z"';
  const made = `${text(before)}<w:del ${by}>${text(from, "delText")}</w:del><w:ins ${by.replace("901", "902")}>${text(to)}</w:ins>${text(after)}`;
  return packParts(
    new Map([...parts.value].map(([key, part]) => [key, key === name ? strToU8(xml.replace(whole, () => made)) : part])),
  );
}
