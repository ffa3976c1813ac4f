import { measured } from "../redline-counts.mjs";

export const name = "characters struck, inserted and moved on made-up pairs of Word files, against Docxodus";
export const limit = 1;

export async function run() {
  const total = { ours: 0, docxodus: 0 };
  for (const one of await measured()) for (const who of Object.keys(total)) total[who] += one[who].struck + one[who].moved;
  return { value: total.ours / total.docxodus, unit: "×", note: `ours ${total.ours}, docxodus ${total.docxodus} characters` };
}
