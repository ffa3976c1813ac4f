import { describe, expect, it, test } from "vitest";
import { doubledLines } from "../../src/library/doubled-marks.js";
import { readPart } from "../../src/library/part.js";
import { printDiagnostics } from "../support/said.js";

const said = (name: string, text: string): string => {
  const read = readPart(name, text, `templates/${name}`);
  return printDiagnostics(read.diagnostics);
};

describe("marks in the library that are printed a second time", () => {
  test.each([
    ["regulations.yaml", "rule:\n  title: 《甲规定》\n  number-verified: true\n  issuer: 甲\n  status: in-force\n", 2],
    [
      "regulations.yaml",
      "rule:\n  title: 甲规定\n  number: （甲发〔2015〕5号）\n  number-verified: true\n  issuer: 甲\n  status: in-force\n",
      3,
    ],
    ["limits.yaml", "# 期限\nevent-lead: { name: 提前的时间, usual: 提前三日 }\n", 2],
    ["limits.yaml", "rectify: { name: 整改, usual: 三十日内 }\n", 1],
    ["terms.yaml", "media: { a: 公众号”, b: 网站 }\nvenues: {}\n", 1],
    [
      "documents/list.yaml",
      "id: list\nname: 清单\ntitle: 清单\nself: 本清单\nnumbering: [outline]\nlayout: plain\nissuer: organ\noutline:\n  - { id: a, title: 一、总体要求, as: item }\n",
      9,
    ],
  ])("%s: %s", (name, text, line) => {
    const words = said(name, text);
    expect(words).toContain(`templates/${name}:${line}`);
    expect(words).toContain("library/doubled-mark");
  });

  it("names the lines of a clause that begin with a number, or end a heading in a colon", () => {
    const text =
      "## （一）职责\n\n- 1. 甲；\n- 一、二年级的事；\n\n有下列情形的\n（一）句中的不算\n\n## 情形：{#cases}\n\n三、乙。\n";
    expect(doubledLines(text).map(({ line }) => line)).toEqual([1, 3, 9, 11]);
  });
});
