import { driftIn, paperOf } from "../../../dist/drift/index.js";
import { driftFacts } from "../../../dist/papers/drift-facts.js";
import { readDocx } from "../../../dist/readers/docx/index.js";
import { inlinesText } from "../../../dist/tree/text.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { documentOf, env, library, lookOf, must } from "../content.mjs";
import { race } from "../timing.mjs";

export const name = "looking through 20 pages, reading included, against reading them";
export const limit = 4;

/** Lines of 28 characters, 22 to a page: a paragraph's last line counts whole. */
const pagesOf = ({ children }) =>
  Math.round(children.reduce((sum, block) => sum + Math.ceil((inlinesText(block.children).length + 2) / 28), 0) / 22);

export async function run() {
  const doc = await documentOf(20, pagesOf);
  const bytes = must(await writeDocx(doc, { look: lookOf(doc) }, env));
  const facts = driftFacts(library);
  const read = () => must(readDocx(bytes, "a.docx")).doc;
  const times = await race({ read, check: () => driftIn([paperOf("a.docx", read())], facts) }, { rounds: 25, warm: 60 });
  return { value: times.check / times.read, unit: "× reading", ms: times, note: `${doc.children.length} paragraphs` };
}
