import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, fileNames, type Shelved } from "../../src/archive/file-names.js";

test.each([
  ["湖滨小学责任清单", "湖滨小学责任清单"],
  ['甲/乙:丙*丁?“戊”<己>|庚\\辛"', "甲／乙：丙＊丁？“戊”＜己＞｜庚＼辛＂"],
  ["一\n二\u0000三\u202E四\u200B", "一二三四"],
  ["~$清单. ", "清单"],
  ["con", "_con"],
  ["NUL.x", "_NUL.x"],
  ["...", "id"],
  ["", "id"],
])("%j becomes %j", (title, name) => {
  expect(fileName(title, "id")).toBe(name);
});

test("no title gives a name that some system refuses", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const name = fileName(title, "id");
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^[.~\s]|[.\s]$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(151);
      expect(name).not.toBe("");
    }),
  );
});

test("names differ even where a system ignores case, and long titles that agree in their beginning", () => {
  const long = "长".repeat(80);
  const titles = { a: "List", b: "LIST", c: `${long}甲`, d: `${long}乙`, e: "单独" };
  const names = fileNames(
    new Map(Object.entries(titles).map(([id, title]) => [id, { title, kind: "list", paths: [] }])),
    new Map([["list", "责任清单"]]),
  );
  expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(5);
  expect(names.get("e")).toBe("单独");
  expect(names.get("a")).toBe("List（a）");
});

test("a large shelf is sorted by kind where there are several of one, and stays so when it shrinks", () => {
  const kinds = new Map([
    ["letter", "责任书"],
    ["list", "责任清单"],
  ]);
  const shelf = (letters: number, paths: readonly string[] = []) =>
    new Map<string, Shelved>([
      ["list", { title: "清单", kind: "list", paths: [] }],
      ...Array.from({ length: letters }, (_, i) => [`letter.${i}`, { title: `第${i}室责任书`, kind: "letter", paths }] as const),
    ]);
  expect(fileNames(shelf(19), kinds).get("letter.3")).toBe("第3室责任书");
  expect(fileNames(shelf(20), kinds).get("letter.3")).toBe("责任书/第3室责任书");
  expect(fileNames(shelf(20), kinds).get("list")).toBe("清单");
  expect(fileNames(shelf(2, ["责任书/第1室责任书.docx"]), kinds).get("letter.1")).toBe("责任书/第1室责任书");
});
