import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";
import { compose } from "../../../dist/compose/compose.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { docxTexts, env, lookOf, must, mustSaySame, requestOf } from "../content.mjs";
import { paragraphsOf, plainDocx } from "../plain-docx.mjs";
import { race } from "../timing.mjs";

export const name = "120 paragraphs, compose + docx, against the faster template engine";
export const limit = 0.9;

/**
 * The engines fill a .docx with a loop over the finished paragraphs. Both parse the template for each document: that is
 * how they are used, an instance fills once.
 */
export async function run() {
  const request = requestOf(120);
  const doc = must(compose(request));
  const look = lookOf(doc);
  const data = { paragraphs: paragraphsOf(doc).map(({ text }) => ({ text })) };
  const templateOf = (...texts) =>
    plainDocx(
      texts.map((text) => ({ text, style: "BodyText" })),
      look,
    );
  const docxtemplaterFile = await templateOf("{#paragraphs}", "{text}", "{/paragraphs}");
  // Written the other way, this engine leaves a blank paragraph after each.
  const easyTemplateFile = await templateOf("{#paragraphs}{text}", "{/paragraphs}");

  const jobs = {
    ours: async () => must(await writeDocx(must(compose(request)), { look }, env)),
    docxtemplater: () => {
      const filled = new Docxtemplater(new PizZip(docxtemplaterFile), { paragraphLoop: true });
      filled.render(data);
      return filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    },
    "easy-template-x": () => new TemplateHandler().process(easyTemplateFile, data),
  };
  const said = docxTexts(await jobs.ours());
  for (const peer of ["docxtemplater", "easy-template-x"])
    mustSaySame(
      peer,
      docxTexts(await jobs[peer]()).filter((text) => text !== ""),
      said,
    );

  const times = await race(jobs);
  return { value: times.ours / Math.min(times.docxtemplater, times["easy-template-x"]), unit: "×", ms: times };
}
