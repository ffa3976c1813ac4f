import { compareDocs } from "../../../dist/compare/compare.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { env, lookOf, must } from "../content.mjs";
import { lawPairs, missing, treeOf } from "../corpus.mjs";
import { docxodus, start, strokesIn } from "../docxodus.mjs";

export const name = "characters struck and inserted on all pairs of laws, moves apart, against Docxodus";
export const limit = 0.75;

/** Docxodus is given the articles without their numbers: ours keeps numbers out of the text it compares. */
export async function run() {
  if (missing) return { skipped: missing };
  await start();
  const total = { ours: 0, moved: 0, docxodus: 0, "moved by docxodus": 0 };
  for (const pair of lawPairs()) {
    for (const { kind, pieces, new: now } of compareDocs(treeOf(pair.old), treeOf(pair.new)).changes) {
      for (const { op, text } of pieces) if (op !== "=") total.ours += text.length;
      if (kind.startsWith("moved")) total.moved += now.text.length;
    }
    const [old, now] = await Promise.all([pair.old, pair.new].map(bare));
    const { struck, moved } = strokesIn(await docxodus(old, now));
    total.docxodus += struck;
    total["moved by docxodus"] += moved;
  }
  const note = Object.entries(total).map(([who, count]) => `${who} ${count}`);
  return { value: total.ours / total.docxodus, unit: "×", note: `${note.join(", ")} characters` };
}

async function bare(articles) {
  const tree = treeOf(articles, false);
  return must(await writeDocx(tree, { look: lookOf(tree) }, env));
}
