/** Carries over one edit, settles three conflicts and redlines a list of 37,000 characters; prints what was counted (`counting.mjs`). */
import { mergedText } from "../../dist/carry/conflict-words.js";
import { mergeFile } from "../../dist/carry/merge-file.js";
import { settleFile } from "../../dist/carry/settle-file.js";
import { compareDocs } from "../../dist/compare/compare.js";
import { compose } from "../../dist/compose/compose.js";
import { readDocx } from "../../dist/readers/docx/index.js";
import { writeDocx } from "../../dist/writers/docx/index.js";
import { redlineOver } from "../../dist/writers/reports/redline/over.js";
import { env, lookOf, must, requestOf } from "./content.mjs";

const paper = must(compose(requestOf(120)));
const look = lookOf(paper);
const { children, ...rest } = paper;
const sentence = (i, word) => `党支部每年至少研究${word}工作一次，形成记录并存档备查，由办公室逐项登记第${i}项。`;
const list = (word) => ({
  ...rest,
  children: [
    children[0],
    ...Array.from({ length: 1000 }, (_, i) => ({
      type: "paragraph",
      role: "body",
      id: `a${i}`,
      children: [{ type: "text", value: sentence(i, word(i)) }],
    })),
  ],
});
const written = async (doc) => must(await writeDocx(doc, { look }, env));
const base = list(() => "本项");
const carry = async (mine, next) => {
  const source = await written(mine);
  Object.assign(globalThis.counted, { unzips: 0, zips: 0, parses: 0 });
  return must(await mergeFile({ source, name: "file", base, next, look, day: "2026-12-01" }));
};

await carry(
  list((i) => (i === 7 ? "这项" : "本项")),
  list((i) => (i === 900 ? "该项" : "本项")),
);
const edit = { ...globalThis.counted };
const clash = new Set([3, 170, 300]);
const { bytes, merged } = await carry(
  list((i) => (clash.has(i) ? "应当落实的" : "本项")),
  list((i) => (clash.has(i) ? "必须完成的" : "本项")),
);
const answers = merged.conflicts.map((c) => ({
  ...{ document: "d", at: c.at, where: c.where, mine: c.mine, next: c.next, merged: mergedText(c) },
  choice: { use: "next" },
}));
Object.assign(globalThis.counted, { unzips: 0, zips: 0, parses: 0 });
must(settleFile(bytes, "file", answers, base));
const settle = { ...globalThis.counted };

const [old, now] = [await written(base), await written(list((i) => (i === 7 ? "这项" : "本项")))];
Object.assign(globalThis.counted, { unzips: 0, zips: 0, parses: 0 });
const [was, is] = [must(readDocx(old, "old")), must(readDocx(now, "new"))];
const side = ({ word, openRevisions, places }) => ({
  source: word,
  openRevisions,
  places: new Map(places.map(({ id, start, end }) => [id, { start, end }])),
});
const docs = { old: was.doc, new: is.doc, oldFile: side(was), newFile: side(is) };
const made = redlineOver(compareDocs(was.doc, is.doc), docs, { name: "甲", date: "2026-12-01T00:00:00Z" });
if (made === null) throw new Error("no redline over the old file");
process.stdout.write(JSON.stringify({ edit, settle, redline: { ...globalThis.counted } }));
