import { readFileSync } from "node:fs";
import { join } from "node:path";
import { identify } from "../../dist/import/identify/index.js";
import { drawerPaper, library } from "./drawer.mjs";

/** What the table written by hand calls topics, kinds and types, in ids of the library. Several: any of them is right. */
const topics = { network: "network-ideology", general: "ideology" };
const kinds = [
  [/责任追究/, ["accountability"]],
  [/情况报告/, ["status-report"]],
  [/制度 set/, ["work-systems"]],
  [/responsibility system|实施办法/, ["responsibility-system"]],
  [/实施方案/, ["implementation-plan"]],
  [/实施细则/, ["implementation-rules"]],
];
const types = [/^(bureau|school|college|town|hospital|park|farm)/];
const organs = /党工委|党总支|党支部|党组|党委/;

export async function shelfCheck(shelf) {
  const rows = readFileSync(join(shelf, "documents.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const papers = [];
  for (const [name] of rows) papers.push(await drawerPaper(join(shelf, `${name}.txt`), `${name}.txt`));
  const found = identify(papers, library);
  let right = 0;
  for (const [i, [name, , type, organ, kind, topic]] of rows.entries()) {
    const one = found[i];
    const wanted = {
      kind: kinds.find(([form]) => form.test(kind))?.[1] ?? [],
      topic: [topics[topic]],
      unitType: [types[0].exec(type)?.[1] ?? null],
      organ: [/not named/.test(organ) ? null : organs.exec(organ.split(/[;,]/)[0])?.[0]],
    };
    // A copy says the same as its original.
    if (/^copy of/.test(rows[i][1])) wanted.copyOf = ["D01.txt"];
    const wrong = Object.entries(wanted).filter(([key, values]) => !values.includes(one[key] ?? null));
    if (wrong.length === 0) right++;
    console.log(
      `${name} ${wrong.length === 0 ? "right" : `WRONG ${wrong.map(([key, values]) => `${key}: ${one[key]} for ${values}`).join("; ")}`}  ${one.kind}.${one.topic} ${one.unitType} ${one.organ} ${one.unit ?? "-"} 《${one.title}》`,
    );
  }
  console.log(`identity: ${right} of ${rows.length}`);
}
