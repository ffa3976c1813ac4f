import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Patch } from "../../src/ooxml/patch/types.js";
import { unpackParts } from "../../src/ooxml/zip.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { partOf, patchDocx, patched, placed, read, textLines } from "./made.js";

const corpus = (name: string) => new Uint8Array(readFileSync(`tests/corpus/docx/${name}.docx`));
const names = ["rules", "list", "rules.libreoffice", "list.libreoffice", "rules.libreoffice-doc", "list.libreoffice-doc"];

describe.each(names)("%s", (name) => {
  const bytes = corpus(name);
  const before = read(bytes);
  const blocks = placed(before);

  test("every place has the reader's text: patches that change nothing change no byte", () => {
    const same = blocks.flatMap(({ at, text }): Patch[] =>
      text === null ? [] : [{ do: "words", at, pieces: [{ op: "=", text }] }],
    );
    expect(same.length).toBeGreaterThan(20);
    expect(patched(bytes, same)).toBe(bytes);
  });

  test("words, removals, insertions and moves at chance places; all else is the same text", () => {
    const top = blocks.filter(({ id }) => before.doc.children.some((block) => block.id === id && block.type !== "table"));
    const choice = fc.uniqueArray(fc.nat(top.length - 2), { minLength: 3, maxLength: 9 }).map((list) => [...list]);
    fc.assert(
      fc.property(choice, (chosen) => {
        const lines: (string | null)[] = top.map(({ text }) => text);
        const patches = chosen.map((i, k): Patch => {
          const { at, text } = top[i]!;
          if (k % 3 === 0) {
            lines[i] = null;
            return { do: "remove", at };
          }
          if (k % 3 === 1) {
            lines[i] = `${text}新`;
            return {
              do: "words",
              at,
              pieces: [
                { op: "=", text: text! },
                { op: "+", text: "新" },
              ],
            };
          }
          lines[i] = `插入${k}\n${lines[i]}`;
          return { do: "insert", before: at.start, xml: paragraph(`插入${k}`) };
        });
        const after = patched(bytes, patches);
        const expected = lines.flatMap((line) => (line === null ? [] : line.split("\n")));
        const compact = (list: readonly string[]) =>
          list.map((line) => line.replace(/[\s　]/g, "")).filter((line) => line !== "");
        const found = textLines(read(after));
        expect(compact(found)).toEqual(compact(expected));
        const [was, is] = [unpackParts(bytes, "a"), unpackParts(after, "a")];
        if (!was.ok || !is.ok) throw new Error("no zip");
        expect([...is.value.keys()]).toEqual([...was.value.keys()]);
        for (const [part, content] of was.value) if (part !== "word/document.xml") expect(is.value.get(part)).toEqual(content);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

test("no patches give the same bytes; a property is replaced or added", () => {
  const bytes = corpus("list");
  expect(patched(bytes, [])).toBe(bytes);
  const after = patchDocx(bytes, [], { properties: { TiaoliVersion: "甲<乙", Other: "1" } });
  if (!after.ok) throw new Error("failed");
  expect(read(after.value).properties).toEqual({ ...read(bytes).properties, version: "甲<乙" });
  expect(partOf(after.value)).toBe(partOf(bytes));
  const bare = patchDocx(madeDocx(paragraph("一段")), [], { properties: { TiaoliUnit: "hubin", TiaoliDocument: "list" } });
  if (!bare.ok) throw new Error("failed");
  expect(read(bare.value).properties).toEqual({ unit: "hubin", document: "list" });
});

const inside = (bytes: Uint8Array) => /<w:body>(.*)<\/w:body>/s.exec(partOf(bytes))![1]!;
const fault = (bytes: Uint8Array, patches: readonly Patch[]): readonly string[] => {
  const outcome = patchDocx(bytes, patches);
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
};

describe("what outlives a removed paragraph", () => {
  const [a, c] = [paragraph("甲甲"), paragraph("丙丙")];
  const without = (b: string) => {
    const bytes = madeDocx(a + b + c);
    const places = read(bytes).places;
    const outcome = patchDocx(bytes, [{ do: "remove", at: places[1]! }]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    return { xml: inside(outcome.value), notes: outcome.diagnostics.map(({ code }) => code) };
  };

  test("nothing, where it is only text in a bookmark of ours", () => {
    const ours = '<w:bookmarkStart w:id="3" w:name="_tl_0123456789abcdef"/>';
    expect(without(paragraph(`${ours}${run("乙乙")}<w:bookmarkEnd w:id="3"/>`))).toEqual({ xml: a + c, notes: [] });
    expect(without(`${paragraph(`${ours}${run("乙乙")}`)}<w:bookmarkEnd w:id="3"/>`)).toEqual({ xml: a + c, notes: [] });
  });

  test("a comment and somebody's bookmark", () => {
    const mine = '<w:bookmarkStart w:id="3" w:name="mine"/>';
    const [start, end] = ['<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>'];
    const mark = '<w:r><w:commentReference w:id="5"/></w:r>';
    const made = without(paragraph(`${mine}${start}${run("乙乙")}${end}${mark}<w:bookmarkEnd w:id="3"/>`));
    expect(made.xml).toBe(`${a}${mine}${start}${end}<w:bookmarkEnd w:id="3"/><w:p>${mark}${run("丙丙")}</w:p>`);
  });

  test("a picture in a paragraph of its own, and section properties", () => {
    const picture = "<w:r><w:drawing/></w:r>";
    expect(without(paragraph(`${run("乙乙")}${picture}`, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'))).toEqual({
      xml: `${a}${paragraph(picture, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')}${c}`,
      notes: ["ooxml/kept-parts"],
    });
    const section = '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>';
    expect(without(paragraph(run("乙乙"), section))).toEqual({
      xml: `${a}<w:p><w:pPr>${section}</w:pPr></w:p>${c}`,
      notes: ["ooxml/kept-parts"],
    });
  });

  test("the paragraph Word needs in a cell, between tables, behind the last", () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
    const table = (text: string) => `<w:tbl><w:tr>${cell(paragraph(text))}</w:tr><w:tr>${cell(paragraph("列"))}</w:tr></w:tbl>`;
    const bytes = madeDocx(`${a}${table("一")}${c}${table("二")}${paragraph("丁丁")}`);
    const places = placed(read(bytes));
    const gone = ["丙丙", "丁丁"].map((text): Patch => ({ do: "remove", at: places.find((one) => one.text === text)!.at }));
    expect(inside(patched(bytes, gone))).toBe(`${a}${table("一")}<w:p></w:p>${table("二")}<w:p></w:p>`);
    const start = partOf(bytes).indexOf(paragraph("列"));
    expect(inside(patched(bytes, [{ do: "remove", at: { start, end: start + paragraph("列").length } }]))).toContain(
      cell("<w:p></w:p>"),
    );
  });
});

describe("rows and tables", () => {
  const row = (...texts: string[]) => `<w:tr>${texts.map((text) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
  const rows = [row("事项", "时限"), row("检查", "每月"), row("检修", "每学期"), row("演练", "每年")];
  const bytes = madeDocx(`${paragraph("安全责任清单")}${table(...rows)}${paragraph("署名")}`);
  const places = placed(read(bytes));
  const of = (text: string) => places.find((one) => one.text === text)!.at;

  test("a row changes cell by cell, goes, comes and moves", () => {
    const after = patched(bytes, [
      {
        do: "words",
        at: of("检查\t每月"),
        pieces: [
          { op: "-", text: "检" },
          { op: "+", text: "抽" },
          { op: "=", text: "查\t每" },
          { op: "-", text: "月" },
          { op: "+", text: "周" },
        ],
      },
      { do: "remove", at: of("检修\t每学期") },
      { do: "insert", before: of("检查\t每月").start, xml: row("巡逻", "每天") },
      { do: "move", at: of("演练\t每年"), before: of("检查\t每月").start },
    ]);
    expect(inside(after)).toContain(table(rows[0]!, row("巡逻", "每天"), rows[3]!, row("抽查", "每周")));
  });

  test("a table whose rows all go goes; moved with its words it comes whole", () => {
    const table0 = places.find(({ text, at }) => text === null && at)!.at;
    const head = { start: partOf(bytes).indexOf(rows[0]!), end: partOf(bytes).indexOf(rows[0]!) + rows[0]!.length };
    const all = [head, ...["检查\t每月", "检修\t每学期", "演练\t每年"].map(of)];
    expect(
      inside(
        patched(
          bytes,
          all.map((at): Patch => ({ do: "remove", at })),
        ),
      ),
    ).not.toContain("w:tbl");
    const after = patched(bytes, [
      { do: "move", at: table0, before: of("安全责任清单").start },
      {
        do: "words",
        at: of("检查\t每月"),
        pieces: [
          { op: "=", text: "检查\t每" },
          { op: "-", text: "月" },
          { op: "+", text: "周" },
        ],
      },
      { do: "remove", at: of("演练\t每年") },
    ]);
    expect(inside(after)).toBe(
      `${table(rows[0]!, row("检查", "每周"), rows[2]!)}${paragraph("安全责任清单")}${paragraph("署名")}`,
    );
  });

  test("what cannot be done together, or not at all, is told and nothing is done", () => {
    const at = of("检查\t每月");
    const words: Patch = { do: "words", at, pieces: [{ op: "=", text: "检查\t每月" }] };
    expect(fault(bytes, [words, { do: "remove", at }])).toEqual(["ooxml/patch-overlap"]);
    expect(fault(bytes, [words, words])).toEqual(["ooxml/patch-overlap"]);
    expect(fault(bytes, [{ do: "remove", at: { start: 1, end: 2 } }])).toEqual(["ooxml/patch-place"]);
    expect(fault(bytes, [{ do: "insert", before: at.start, xml: paragraph("段") }])).toEqual(["ooxml/patch-xml"]);
    expect(fault(bytes, [{ do: "insert", before: at.start, xml: "<w:tr>" }])).toEqual(["ooxml/patch-xml"]);
    expect(fault(bytes, [{ do: "move", at, before: of("署名").start }])).toEqual(["ooxml/patch-place"]);
    expect(fault(bytes, [{ do: "words", at, pieces: [{ op: "-", text: "检查\t每月" }] }])).toEqual(["ooxml/patch-text"]);
  });
});
