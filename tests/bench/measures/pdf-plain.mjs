import { PDFExtract } from "pdf.js-extract";
import PDFDocument from "pdfkit";
import subsetFont from "subset-font";
import { charactersOf } from "../../../dist/writers/pdf/characters.js";
import { chooseFonts } from "../../../dist/writers/pdf/fonts.js";
import { writePdf } from "../../../dist/writers/pdf/index.js";
import { layoutPages } from "../../../dist/writers/pdf/layout-pages.js";
import { documentOf, env, lookOf, must, mustSaySame } from "../content.mjs";
import { race } from "../timing.mjs";

export const name = "PDF of 15 pages with four fonts against plain pdfkit";
export const limit = 1.5;
const pageCount = 15;

/** Ours chooses and subsets fonts, breaks lines and tags; pdfkit is handed the finished lines and the finished subsets. */
export async function run() {
  let laidOut;
  const doc = await documentOf(pageCount, async (long) => {
    const look = lookOf(long);
    const { metrics, fonts } = must(await chooseFonts(charactersOf(long, look), look, env.fonts));
    laidOut = { look, fonts, pages: layoutPages(long, look, metrics) };
    return laidOut.pages.length;
  });
  const { look, fonts, pages } = laidOut;
  const subsets = await Promise.all(fonts.map(cutFont));
  const lines = pages.map((page) => page.items.flatMap(linesOf));
  const jobs = { ours: async () => must(await writePdf(doc, { look }, env)), pdfkit: () => plainPdf(lines, subsets, look) };
  mustSaySame("pdfkit", await pdfTexts(await jobs.pdfkit()), await pdfTexts(await jobs.ours()));

  const times = await race(jobs, { rounds: 15, warm: 4 });
  return { value: times.ours / times.pdfkit, unit: "×", ms: times, note: `${subsets.length} fonts` };
}

/** A whole font with the characters of the document alone, as pdfkit can read it. */
const cutFont = ({ font: { bytes }, characters }) =>
  subsetFont(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), [...characters].sort().join(""), {
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    targetFormat: "sfnt",
  });

const linesOf = (item) => {
  if (item.kind !== "line") throw new Error("the sample has a table, which plain pdfkit is not asked to draw");
  return item.line.runs.map((run) => ({ ...run, y: item.top + item.height / 2 }));
};

const points = (mm) => (mm * 72) / 25.4;

/** The same runs at the same places; on justified lines pdfkit's own character spacing stands for ours. */
function plainPdf(pages, subsets, look) {
  const { width, height, margins } = look.page;
  const document = new PDFDocument({ autoFirstPage: false, size: [points(width), points(height)], margin: 0 });
  const chunks = [];
  document.on("data", (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  for (const [i, bytes] of subsets.entries()) document.registerFont(`font-${i}`, bytes);
  for (const page of pages) {
    document.addPage();
    for (const { font, size, text, xs, y } of page) {
      const gap = xs.length > 1 ? (xs.at(-1) - xs[0]) / (xs.length - 1) - size : 0;
      document.font(`font-${font}`).fontSize(size);
      document.text(text, points(margins.left) + xs[0], points(margins.top) + y, { lineBreak: false, characterSpacing: gap });
    }
  }
  document.end();
  return ended.then(() => Buffer.concat(chunks));
}

/** Characters of each page in the order they stand in the file, without blanks and page numbers. */
async function pdfTexts(bytes) {
  const { pages } = await new PDFExtract().extractBuffer(Buffer.from(bytes), {});
  return pages.map(({ content }) =>
    content
      .map(({ str }) => str)
      .join("")
      .replace(/\s/g, "")
      .replace(/—\d+—$/, ""),
  );
}
