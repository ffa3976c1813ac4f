import { readFileSync } from "node:fs";
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { readDocument } from "../../src/readers/index.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { blockText, inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { inChinese } from "../support/said.js";
import { expectSameReading } from "./same-reading.js";

const corpus = (path: string): Uint8Array => new Uint8Array(readFileSync(`tests/corpus/${path}`));
function read(bytes: Uint8Array): ReadDoc {
  const outcome = readDocx(bytes, "文件.docx");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
const names = ["rules", "list"] as const;
const originals = new Map(names.map((name) => [name, corpus(`docx/${name}.docx`)]));
const trees = new Map(names.map((name) => [name, read(originals.get(name)!).doc]));

/** Kind, number and text of every block and row, ids left out. */
const withoutIds = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) => {
    if (block.type === "table")
      return [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].map((row) =>
        row.map(inlinesText).join("|"),
      );
    return [
      `${block.type} ${"level" in block ? `${block.level} ${block.number}` : block.type === "paragraph" ? block.role : ""} ${inlinesText(block.children)}`,
    ];
  });
const ids = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) => (block.type === "table" ? [block.id, ...block.rows.map(({ id }) => id)] : [block.id]));

describe.each(names)("%s saved by another program", (name) => {
  test("LibreOffice, .docx again: the same tree with the same ids", () => {
    const found = read(corpus(`docx/${name}.libreoffice.docx`));
    expectSameReading(found.doc, trees.get(name)!);
    expect(found.notes).toEqual([]);
    expect(found.properties).toEqual(read(originals.get(name)!).properties);
  });

  test("LibreOffice, by way of .doc: the same tree with the same ids", () => {
    const found = read(corpus(`docx/${name}.libreoffice-doc.docx`));
    expectSameReading(found.doc, trees.get(name)!);
  });

  test("the .doc itself: the same text", async () => {
    const outcome = await readDocument(corpus(`doc/${name}.doc`), `${name}.doc`);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const text = (doc: Doc) =>
      doc.children
        .map((block) => (block.type === "table" ? withoutIds({ ...doc, children: [block] }).join("") : blockText(block)))
        .join("")
        .replace(/[\s|]/g, "");
    expect(text(outcome.value.doc)).toBe(text(trees.get(name)!));
    const numbers = (doc: Doc) =>
      doc.children.flatMap((block) => ("number" in block ? [`${block.type} ${block.level} ${block.number}`] : []));
    expect(numbers(outcome.value.doc)).toEqual(numbers(trees.get(name)!));
    expect(outcome.value.notes.map(({ code }) => code)).toEqual(["reader/doc-kept"]);
  });
});

// ---------------------------------------------------------------- scripted mutation

/** The same file with its body and its styles rewritten by a script. */
function mutated(
  name: (typeof names)[number],
  body: (xml: string) => string,
  styles: (xml: string) => string = (xml) => xml,
): ReadDoc {
  const parts = unpackParts(originals.get(name)!, name);
  if (!parts.ok) throw new Error("our own file");
  const changed = new Map(parts.value);
  const before = strFromU8(changed.get("word/document.xml")!) + strFromU8(changed.get("word/styles.xml")!);
  changed.set("word/document.xml", strToU8(body(strFromU8(changed.get("word/document.xml")!))));
  changed.set("word/styles.xml", strToU8(styles(strFromU8(changed.get("word/styles.xml")!))));
  expect(strFromU8(changed.get("word/document.xml")!) + strFromU8(changed.get("word/styles.xml")!)).not.toBe(before);
  return read(packParts(changed));
}
const everyStart = /<w:bookmarkStart [^>]*w:name="_tl_[^>]*\/>/g;
const everyEnd = /<w:bookmarkEnd [^>]*\/>/g;
const withoutMarks = (xml: string): string => xml.replace(everyStart, "").replace(everyEnd, "");
const renamed = (xml: string): string =>
  xml.replace(/<w:name w:val="(?:Title|Subtitle|Salutation|Signature|Date|Body Text|heading \d|章|节)"\/>/g, (whole) =>
    whole.replace('val="', 'val="我的 '),
  );

describe.each(names)("%s changed as programs change files", (name) => {
  const tree = trees.get(name)!;

  test("runs split after every few characters", () => {
    const split = (xml: string) =>
      xml.replace(
        /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g,
        (_, properties: string | undefined, text: string) =>
          (text.match(/[\s\S]{1,3}/g) ?? [])
            .map((piece) => `<w:r>${properties ?? ""}<w:t xml:space="preserve">${piece}</w:t></w:r>`)
            .join('<w:proofErr w:type="spellStart"/>'),
      );
    expectSameReading(mutated(name, split).doc, tree);
  });

  test("bookmarks moved before the paragraph, or to the end of the one before", () => {
    const outside = (xml: string) =>
      xml.replace(/(<w:p>)(<w:pPr>(?:(?!<w:p>).)*?<\/w:pPr>)(<w:bookmarkStart [^>]*\/>)/g, "$3$1$2");
    expectSameReading(mutated(name, outside).doc, tree);
    const before = (xml: string) => outside(xml).replace(/<\/w:p>(<w:bookmarkStart [^>]*\/>)<w:p>/g, "$1</w:p><w:p>");
    expectSameReading(mutated(name, before).doc, tree);
  });

  test("bookmarks stretched over the whole paragraph and nested in a stranger's", () => {
    const wide = (xml: string) =>
      xml.replace(
        /(<w:bookmarkStart w:id="(\d+)"[^>]*\/>)((?:(?!<\/w:p>).)*?)<w:bookmarkEnd w:id="\2"\/>((?:(?!<\/w:p>).)*)<\/w:p>/g,
        '<w:bookmarkStart w:id="9$2" w:name="_GoBack$2"/>$1$3$4<w:bookmarkEnd w:id="$2"/><w:bookmarkEnd w:id="9$2"/></w:p>',
      );
    expectSameReading(mutated(name, wide).doc, tree);
  });

  test("no bookmark left: everything but the ids", () => {
    const found = mutated(name, withoutMarks).doc;
    expect(withoutIds(found)).toEqual(withoutIds(tree));
    expect(new Set(ids(found)).size).toBe(ids(found).length);
  });

  test("styles renamed: outline levels and the text still tell", () => {
    expectSameReading(mutated(name, (xml) => xml.replace("<w:body>", "<w:body > "), renamed).doc, tree);
  });

  test("paraIds, revision ids and language tags added", () => {
    const tagged = (xml: string) =>
      xml
        .replace(
          /<w:p>/g,
          '<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">',
        )
        .replace(/<w:r><w:t/g, '<w:r w:rsidRPr="00112233"><w:rPr><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t');
    expectSameReading(mutated(name, tagged).doc, tree);
  });

  test("fields in the simple form", () => {
    const simple = (xml: string) =>
      xml
        .replace(
          /<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText xml:space="preserve">([^<]*)<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/g,
          '<w:fldSimple w:instr="$1">$2</w:fldSimple>',
        )
        .replace("<w:body>", "<w:body > ");
    const found = mutated(name, simple).doc;
    expectSameReading(found, tree);
    expect(found.children.map((block) => (block.type === "table" ? [] : block.children))).toEqual(
      tree.children.map((block) => (block.type === "table" ? [] : block.children)),
    );
  });

  test("every paragraph inserted by someone, and a copy of it deleted", () => {
    const tracked = (xml: string) =>
      xml.replace(
        /<w:r>((?:(?!<\/w:r>).)*)<w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g,
        '<w:ins w:id="1" w:author="甲"><w:r>$1<w:t xml:space="preserve">$2</w:t></w:r></w:ins><w:del w:id="2" w:author="甲"><w:r>$1<w:delText xml:space="preserve">旧$2</w:delText></w:r></w:del>',
      );
    const found = mutated(name, tracked);
    expectSameReading(found.doc, tree);
    expect(found.openRevisions).toBeGreaterThan(50);
  });
});

test("marks stripped one kind at a time: at least 98 of 100 blocks are still what they were", () => {
  for (const name of names) {
    const tree = withoutIds(trees.get(name)!);
    const kept = (found: Doc) => withoutIds(found).filter((line, i) => line === tree[i]).length / tree.length;
    expect(kept(mutated(name, withoutMarks, renamed).doc)).toBeGreaterThanOrEqual(0.9);
    expect(kept(mutated(name, withoutMarks).doc)).toBeGreaterThanOrEqual(0.98);
    expect(kept(mutated(name, (xml) => xml.replace(/<w:pStyle [^>]*\/>/g, "")).doc)).toBeGreaterThanOrEqual(0.98);
  }
});

test("a .doc: numbers Word computes, a tracked change, hidden text, a table, one-byte text", async () => {
  const outcome = await readDocument(corpus("doc/numbered.doc"), "numbered.doc");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  expect(outcome.value.doc.children.map((block) => (block.type === "table" ? "" : blockText(block)))).toEqual([
    "安全管理办法",
    "第一章　总则",
    "第一条　为加强管理，制定本办法。",
    "第二条　管理遵循下列原则：",
    "（一）预防为主；",
    "（二）分级负责。",
    "1.细目。",
    "第二章　职责",
    // LibreOffice does not store that articles run through chapters, and prints this number too.
    "第一条　负责人应当按季检查。",
    "岗位\t人数",
    "值班\t2",
    "附带ABC的说明\n第二行。",
    "清溪中学",
    "2026年3月5日",
  ]);
  expect(inChinese(outcome.value.notes).map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringContaining("reader/doc-kept"),
    expect.stringContaining("“密”"),
    expect.stringContaining("2 处修订"),
  ]);
});

test("a .doc cut anywhere, or with bytes changed, ends in an answer", async () => {
  const whole = corpus("doc/numbered.doc");
  for (let i = 0; i < whole.length; i += 97) {
    const hurt = whole.slice();
    hurt[i] = hurt[i]! ^ 0xff;
    for (const bytes of [whole.subarray(0, i + 8), hurt]) {
      const outcome = await readDocument(bytes, "a.doc");
      for (const { code } of outcome.diagnostics) expect(code).toMatch(/^reader\//);
    }
  }
}, 30_000);
