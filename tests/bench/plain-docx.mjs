import { Bookmark, Document, Packer, Paragraph, TextRun } from "docx";
import { inlinesText, numberText } from "../../dist/tree/text.js";
import { wordStyles } from "../../dist/writers/docx/styles.js";
import { styleNameOf } from "../../dist/writers/style-name.js";

const alignments = { justify: "both", left: "left", center: "center", right: "right" };

/** The paragraphs of a document without tables as peers get them: text, style and bookmark name. */
export const paragraphsOf = (doc) =>
  doc.children.map((block, i) => ({
    text: numberText(block) + inlinesText(block.children),
    style: wordStyles.find(({ from }) => from === styleNameOf(block)).id,
    bookmark: `_tl_${String(i).padStart(16, "0")}`,
  }));

/** A .docx as a user of the docx library would write it: the look's styles with their fonts, a bookmark round each paragraph. */
export function plainDocx(paragraphs, look) {
  const latin = look.fonts.latin.docx;
  const document = new Document({
    styles: {
      paragraphStyles: wordStyles.map(({ id, name, from, basedOn = "Normal", outline }) => {
        const { font, size, bold, align, indent } = look.styles[from];
        const eastAsia = look.fonts[font].docx;
        return {
          id,
          name,
          basedOn,
          quickFormat: true,
          run: { font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia }, size: size * 2, bold },
          paragraph: {
            alignment: alignments[align],
            indent: { firstLine: Math.round(indent * size * 20) },
            spacing: { line: Math.round(look.page.pitch * 20), lineRule: "exact" },
            ...(outline !== undefined && { outlineLevel: outline }),
          },
        };
      }),
    },
    sections: [
      {
        children: paragraphs.map(
          ({ text, style, bookmark }) =>
            new Paragraph({
              style,
              children: [bookmark ? new Bookmark({ id: bookmark, children: [new TextRun(text)] }) : new TextRun(text)],
            }),
        ),
      },
    ],
  });
  return Packer.toBuffer(document);
}
