import { diffChars } from "diff";
import { compareDocs } from "../../../dist/compare/compare.js";
import { readDocx } from "../../../dist/readers/docx/index.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { env, lookOf, must } from "../content.mjs";
import { largest, missing, treeOf } from "../corpus.mjs";
import { docxodus, start } from "../docxodus.mjs";
import { race } from "../timing.mjs";

export const name = "comparing 548 with 651 articles, .docx to differences, against Docxodus";
export const limit = 0.5;

/** How long jsdiff may try. */
const patience = 5000;

/** Ours reads both files and compares the trees; Docxodus reads both, compares, and writes its redline. */
export async function run() {
  if (missing) return { skipped: missing };
  const pair = largest();
  const trees = [treeOf(pair.old), treeOf(pair.new)];
  const files = [];
  for (const tree of trees) files.push(must(await writeDocx(tree, { look: lookOf(tree) }, env)));
  const [old, now] = files;
  const read = (bytes) => must(readDocx(bytes, "law.docx")).doc;
  await start();
  const times = await race(
    {
      ours: () => compareDocs(read(old), read(now)),
      "ours without reading": () => compareDocs(...trees),
      docxodus: () => docxodus(old, now),
    },
    { rounds: 5, warm: 2 },
  );
  const [oldText, newText] = [pair.old, pair.new].map((articles) => articles.map(({ no, text }) => `${no}${text}`).join("\n"));
  const begun = performance.now();
  const found = diffChars(oldText, newText, { timeout: patience });
  const jsdiff = found
    ? `jsdiff by characters ${Math.round(performance.now() - begun)} ms`
    : `jsdiff gave up after ${patience} ms`;
  return { value: times.ours / times.docxodus, unit: "×", ms: times, note: jsdiff };
}
