import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Files that may compare with Chinese words, because they read Chinese: text of papers, of profiles and workbooks, or what people
 * type. Whole rooms end in a slash.
 */
const recognisers = [
  // Text of papers.
  ...[
    "text/",
    "tree/",
    "recognise/",
    "readers/",
    "compare/",
    "merge/",
    "layout/",
    "consistency/",
    "drift/",
    "import/",
    "burden/roles.ts",
    "lint/rules/",
    "ooxml/number-formats.ts",
  ],
  ...[
    "ooxml/patch/hosts.ts",
    "shelf/issued-in-word.ts",
    "sides/find-place.ts",
    "papers/blanks.ts",
    "papers/drift-unit.ts",
    "papers/drift-accepted.ts",
  ],
  ...["carry/typed-numbers.ts"],
  ...["compose/", "writers/", "causes/causes-of.ts"],
  // Facts of a profile, whose words are Chinese: forms of organs, levels of secrecy, titles of posts.
  ...["profile/organs.ts", "profile/orphan-titles.ts", "profile/cadences.ts", "profile/doubled-marks.ts", "profile/numbers.ts"],
  ...[
    "profile/texts.ts",
    "profile/dates.ts",
    "workspace/in-organ-form.ts",
    "papers/organ-names.ts",
    "profile/new.ts",
    "profile/types.ts",
  ],
  // The workbook to fill in, and the sheet of conflicts: papers in Chinese that are read back.
  ...["profile/sheet-", "renew/read-conflict-sheet.ts", "renew/conflict-sheet.ts", "use/undo.ts"],
  // What people type.
  ...["io/font-names.ts", "cli/commands/draft.ts", "cli/commands/import.ts", "profile/named.ts"],
];
const han = "\\p{Script=Han}";
/** `=== "分节符"`, `.includes("主持")`, `.startsWith("附件“")`, `case "部门":`, `new Set(["媒体"])`, `replace(/（主持工作）$/`, `test(`. */
const decisions = [
  new RegExp(`[!=]==? ["'\`][^"'\`]*${han}`, "u"),
  new RegExp(`["'\`][^"'\`]*${han}[^"'\`]*["'\`] [!=]==`, "u"),
  new RegExp(`\\.(?:includes|startsWith|endsWith|indexOf|has|get)\\(["'\`][^"'\`]*${han}`, "u"),
  new RegExp(`case ["'][^"']*${han}`, "u"),
  new RegExp(`new (?:Set|Map)(?:<[^>]*>)?\\(\\[+["'][^"']*${han}`, "u"),
  new RegExp(`(?:replace|replaceAll|match|matchAll|split)\\(/[^/]*${han}`, "u"),
  new RegExp(`/[^/\\n]*${han}[^/\\n]*/[a-z]*\\.(?:test|exec)\\(`, "u"),
];

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("words/"));

test.each(files.filter((file) => !recognisers.some((known) => file.startsWith(known))))(
  "src/%s decides nothing by a word that is displayed",
  (file) => {
    const lines = code(readFileSync(`src/${file}`, "utf8")).split("\n");
    expect(lines.filter((line) => decisions.some((form) => form.test(line)))).toEqual([]);
  },
);

test("every room of the list is there", () => {
  expect(recognisers.filter((known) => !files.some((file) => file.startsWith(known)))).toEqual([]);
});

/** Files below the edge with words of their own: names of files and folders, reasons for the history, places in a paper, words typed. */
const speaking = [
  ...["archive/exchange.ts", "archive/usual-reasons.ts", "causes/causes-of.ts", "cli/commands/draft.ts"],
  ...["shelf/folders.ts", "sides/find-place.ts"],
];

test("the command line and what stands right below it have no sentences of their own", () => {
  const found = files
    .filter((file) => /^(?:cli|web|page|causes|diag|env|io|shelf|sides|yaml|look|archive)\//.test(file))
    .filter((file) => /["'`][^"'`/\n]*\p{Script=Han}{2}[^"'`/\n]*["'`]/u.test(code(readFileSync(`src/${file}`, "utf8"))));
  expect(found.sort()).toEqual([...speaking].sort());
});

/** Papers go out in Chinese, and so does what is offered to be typed. */
const listedInChinese = ["use/boards.ts", "cli/commands/unit-new.ts"];

test("what is told is joined as the language joins it", () => {
  const joined = /\.join\("[、；，]"\)|\}[：；]/u;
  const found = files
    .filter((file) => /^(?:cli|web|mcp|batch|work|use|workspace|shelf|lint|diag)\//.test(file))
    .filter((file) => joined.test(code(readFileSync(`src/${file}`, "utf8"))));
  expect(found.sort()).toEqual([...listedInChinese].sort());
});
