import { compose } from "../../../dist/compose/compose.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { docxTexts, env, lookOf, must, mustSaySame, requestOf } from "../content.mjs";
import { paragraphsOf, plainDocx } from "../plain-docx.mjs";
import { race } from "../timing.mjs";

export const name = "120 paragraphs, compose + docx, against plain docx";
export const limit = 1;

/** Ours composes the document from clauses and writes it; the docx library is handed the finished paragraphs. */
export async function run() {
  const request = requestOf(120);
  const doc = must(compose(request));
  const look = lookOf(doc);
  const paragraphs = paragraphsOf(doc);
  const ours = async () => must(await writeDocx(must(compose(request)), { look }, env));
  const docx = () => plainDocx(paragraphs, look);
  mustSaySame("docx", docxTexts(await docx()), docxTexts(await ours()));

  const times = await race({ ours, docx, compose: () => compose(request) });
  return { value: times.ours / times.docx, unit: "×", ms: times };
}
