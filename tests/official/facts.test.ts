import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { composeUnit } from "../../src/papers/compose-unit.js";
import { rawProfile } from "../../src/profile/raw.js";
import { profileFromSheets } from "../../src/profile/sheet-read.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { found, sheetContext } from "../profile/found.js";
import { faultsOf, sample as small } from "../profile/sample.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";

const facts = (lines: readonly string[]): string => `${small}${lines.map((line) => `    ${line}\n`).join("")}`;
const all = [
  'copy-number: "000012"',
  "secrecy: 机密",
  "secrecy-term: 1年",
  "urgency: 特急",
  "layout: masthead",
  "direction: up",
  "signer: [jin-shan, bo-yu]",
  "seal: true",
  "issue: attachment",
  "masthead: 临江区教育局文件",
  "attachments:",
  "  - { name: 名单 }",
  "  - { name: 清单, document: responsibility-list.network-ideology }",
  "  - { name: 附表, file: data/附表.docx }",
  "annotation: 此件公开发布",
  "present: [金杉, 柏雨]",
  "excused: [金杉]",
  "observers: [柏雨]",
  "copies-to: [区委宣传部]",
  "print-office: 校办公室",
  "print-date: 2026-03-06",
];

describe("facts of official documents", () => {
  test("all of them are taken", () => {
    expect(faultsOf(facts(all))).toEqual([]);
  });

  test("all of them come back from a sheet", () => {
    const raw = rawProfile(facts(all));
    const back = profileFromSheets(found(sheetsOf(raw, sheetContext)), "表.xlsx", sheetContext);
    expect(back.diagnostics).toEqual([]);
    expect(back.ok && back.value.data).toEqual(raw);
  });

  test.each([
    [["secrecy: 机秘", 'copy-number: "000001"'], "choice"],
    [["secrecy: 机密"], "secret-without-copy-number"],
    [["secrecy-term: 1年"], "term-without-secrecy"],
    [["secrecy: 机密", "secrecy-term: 一年", 'copy-number: "000001"'], "secrecy-term"],
    [['copy-number: "12"'], "copy-number"],
    [["urgency: 急"], "choice"],
    [["signer: [nobody]"], "unknown-person"],
    [["print-date: 2026-02-30"], "no-such-day"],
    [["attachments: [{ file: a.docx }]"], "missing-key"],
    [["attachments: [{ name: 表, documents: x }]"], "unknown-key"],
    [["layout: 红头"], "choice"],
  ])("%j: %s", (lines, code) => {
    expect(faultsOf(facts(lines)).map((fault) => fault.replace(/^\S+ /, ""))).toEqual([code]);
    expect(faultsOf(facts(lines))[0]).toMatch(/^\d+:\d+ /);
  });
});

test("a masthead too long for a line is refused at the name it is made from", () => {
  const long = "中共云汀市汀南区湖滨新城社区教育发展中心湖滨小学支部委员会";
  const loaded = sample("hubin-primary", { "organ.name": long });
  const unit = { loaded, path: "a.yaml", text: readFileSync("data/units/hubin-primary.yaml", "utf8") };
  const choice = { kinds: ["leading-group-notice"], topics: ["ideology"], named: true, asOf };
  const made = composeUnit(unit, { ...choice, facts: { layout: "masthead" } }, library);
  expect(made.diagnostics.map(({ code }) => code)).toEqual(["compose/masthead-too-long"]);
  expect(made.diagnostics[0]!.at?.origin).toMatchObject({ from: "file", line: expect.any(Number) });
  const short = composeUnit(unit, { ...choice, facts: { layout: "masthead", masthead: "湖滨小学党支部文件" } }, library);
  expect(short.ok).toBe(true);
});
