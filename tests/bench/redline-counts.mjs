import { strFromU8, unzipSync } from "fflate";
import { compareAsides } from "../../dist/compare/besides.js";
import { compareDocs } from "../../dist/compare/compare.js";
import { readDocx } from "../../dist/readers/docx/index.js";
import { reportRedline } from "../../dist/writers/reports/redline/index.js";
import { env, lookOf, must } from "./content.mjs";
import { docxodus, start, strokesIn } from "./docxodus.mjs";
import { pairs } from "./redline-pairs.mjs";

const wordFile = (bytes, { openRevisions, places }) => ({
  bytes,
  openRevisions,
  places: new Map(places.map(({ id, ...at }) => [id, at])),
});

async function ours({ old, now }) {
  const [a, b] = [old, now].map((bytes) => must(readDocx(bytes, "a.docx")));
  const files = { oldFile: wordFile(old, a), newFile: wordFile(now, b) };
  const options = { look: lookOf({ meta: { look: "gb9704" } }), old: a.doc, new: b.doc, ...files, author: "a" };
  const besides = compareAsides(a.asides(), b.asides(), compareDocs(a.doc, b.doc).changes);
  return must(await reportRedline({ ...compareDocs(a.doc, b.doc), besides }, options, env));
}

/** Stretches that come or go: neighbours of one kind, marks of paragraphs between them, are one. Moved ones count as come and gone. */
export const stretchesIn = (docx) =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(?:document|footnotes|endnotes|(?:header|footer)\d*)\.xml$/.test(name))
    .reduce((sum, [, part]) => sum + stretchesOf(strFromU8(part)), 0);

function stretchesOf(part) {
  const xml = part.replace(/<w:(?:tblGridChange|pPrChange)\b.*?<\/w:(?:tblGridChange|pPrChange)>/gs, "");
  let [count, open] = [0, ""];
  const see = (kind) => {
    if (kind !== open && kind !== "") count += 1;
    open = kind;
  };
  for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)) {
    const mark = /<w:pPr\b.*?<w:rPr>.*?<w:(ins|del|moveFrom|moveTo) [^>]*\/>/s.exec(
      /<w:pPr\b.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? "",
    )?.[1];
    const body = paragraph.replace(/<w:pPr\b.*?<\/w:pPr>/s, "");
    for (const [, kind, inner, plain] of body.matchAll(
      /<w:(ins|del|moveFrom|moveTo) [^>]*[^/]>(.*?)<\/w:\1>|<w:t(?: [^>]*)?>([^<]+)<\/w:t>/gs,
    ))
      if (plain !== undefined) see("");
      else if (/<(?:w:t|w:delText|m:t|w:footnoteReference|w:endnoteReference)[ >]/.test(inner)) see(kind);
    see(mark ?? "");
  }
  return count;
}

let results;
/** Both programs over all pairs, once. */
export async function measured() {
  if (results) return results;
  await start();
  results = [];
  for (const pair of pairs) {
    const both = { ours: await ours(pair), docxodus: await docxodus(pair.old, pair.now) };
    const told = Object.entries(both).map(([who, docx]) => [who, { count: stretchesIn(docx), ...strokesIn(docx) }]);
    results.push({ ...pair, ...Object.fromEntries(told) });
  }
  return results;
}
