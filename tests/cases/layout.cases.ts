import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLayout, readWordFile } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import { type Placed, rolesOf } from "../../src/layout/roles.js";
import type { Finding } from "../../src/layout/types.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { openDocx } from "../../src/readers/docx/open.js";
import { gb9704 } from "../support/shelf.js";
import { caseFile } from "./case.js";

function read(bytes: Uint8Array): WordFile | null {
  const opened = openDocx(bytes, "a.docx");
  const file = opened.ok ? readWordFile(opened.value, "a.docx") : opened;
  return file.ok ? file.value : null;
}
const caseOf = (name: string): WordFile => read(caseFile(`files/${name}.docx`))!;
const found = (name: string): readonly Finding[] => checkLayout(caseOf(name), gb9704);
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code.replace("layout/", ""));
const roles = (name: string) => rolesOf(caseOf(name).paragraphs).map(({ role }) => role);
/** The file after mending. */
function mended(name: string): {
  readonly file: WordFile;
  readonly paragraphs: readonly Placed[];
  readonly left: readonly Finding[];
} {
  const result = mendAll(caseOf(name), gb9704)!;
  const file = read(result.bytes)!;
  return { file, paragraphs: rolesOf(file.paragraphs), left: result.left };
}
const words = (file: WordFile) => file.paragraphs.map(({ text }) => text);

/** Rules whose mends change marks or take zeros away. */
const rewrites = new Set(
  ["half-width-punctuation", "number-form", "addressee", "attachment-form", "straight-quote", "document-number", "date-zero"].map(
    (code) => `layout/${code}`,
  ),
);

const folder = resolve(process.env["TIAOLI_CASES"] ?? "../shared/cases");
const files = ["files", "compare"].flatMap((name) =>
  readdirSync(`${folder}/${name}`).flatMap((file) => (file.endsWith(".docx") ? [`${name}/${file}`] : [])),
);

describe("whatever file it is", () => {
  test.each(files)("%s: no word changes, a second time changes nothing, what counts as mended is gone", (name) => {
    const file = read(caseFile(name));
    if (file === null) return;
    const before = checkLayout(file, gb9704);
    expect(before.filter((one) => /NaN|undefined|Infinity/.test(JSON.stringify(one.data)))).toEqual([]);
    const result = mendAll(file, gb9704);
    if (result === null) return;
    const now = read(result.bytes)!;
    // Marks change only where a finding names them; no letter or digit ever does.
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    expect(bare(words(now).join(""))).toBe(bare(words(file).join("")));
    const named = new Set(
      [...result.done, ...result.followed].flatMap(({ code, paragraph }) => (rewrites.has(code) ? [paragraph] : [])),
    );
    const text = (of: WordFile, from: (number: number) => number) => {
      const all = new Map<number, string>();
      for (const one of of.paragraphs) all.set(from(one.number), (all.get(from(one.number)) ?? "") + one.text.replace(/\s/g, ""));
      return [...all].filter(([number, words]) => words !== "" && !named.has(number));
    };
    expect(text(now, (number) => result.origins[number - 1]!)).toEqual(text(file, (number) => number));
    expect(mendAll(now, gb9704)).toBeNull();
    const after = checkLayout(now, gb9704);
    expect(after.map(({ code, paragraph }) => `${code} ${paragraph}`)).toEqual(
      result.left.map(({ code, paragraph }) => `${code} ${paragraph}`),
    );
    const seen = new Set(before.map(({ code, paragraph, part }) => `${code} ${paragraph ?? part}`));
    const shown = after
      .map((one) => (one.paragraph === undefined ? one : { ...one, paragraph: result.origins[one.paragraph - 1]! }))
      .filter(({ code, paragraph, part }) => !seen.has(`${code} ${paragraph ?? part}`));
    expect(result.done.length).toBe(before.length - (after.length - shown.length));
  });
});

describe("numbers", () => {
  test.each(["17-number-two-levels", "19-number-decimal-space"])("%s: no gap", (name) => {
    expect(codes(found(name))).not.toContain("number-gap");
  });
  test("28: 1) and 3) are numbers, not written as they should be, and one is left out", () => {
    expect(codes(found("28-half-bracket-number"))).toEqual(expect.arrayContaining(["number-gap", "number-form"]));
  });
});

describe("measures", () => {
  test("02: a hanging first line begins at the left indent", () => {
    expect(codes(found("02-hanging-chars"))).not.toContain("first-line-indent");
  });
  test("11: a formula has no indent to mend", () => {
    expect(found("11-equation-nan").filter(({ paragraph }) => paragraph === 3)).toEqual([]);
  });
  test("12: a blank of sixty spaces does not hide that the text is mended", () => {
    expect(mended("12-pitch-never-ends").left).toEqual([]);
  });
  test("30: page numbers get into a file with empty settings", () => {
    const { file, left } = mended("30-empty-settings");
    expect(left).toEqual([]);
    expect(file.pageNumbers.length).toBe(2);
    expect(file.oddAndEven).toBe(true);
  });
});

describe("what mending must not harm", () => {
  test("03: a name and a date placed by indents keep their size", () => {
    const { paragraphs, left } = mended("03-signature-by-indent");
    const [issuer, date] = [paragraphs.at(-2)!, paragraphs.at(-1)!];
    expect([issuer.role, date.role]).toEqual(["issuer", "date"]);
    for (const { runs } of [issuer, date]) expect(runs[0]!.letters.size).toBe(14);
    expect(codes(left)).toContain("signature-place");
  });
  test("04: automatic numbers get the size and font of the text", () => {
    for (const { autoRun } of mended("04-auto-number-size").paragraphs.filter(({ auto }) => auto !== "")) {
      expect(autoRun!.letters.size).toBe(16);
      expect(autoRun!.letters.fonts.eastAsia).toBe("黑体");
    }
  });
  test("05, 06: spaces that put a name or a date in its place stay", () => {
    for (const name of ["05-joint-signature-row", "06-centred-date-spaces"]) {
      const { file, left } = mended(name);
      expect(words(file).slice(3)).toEqual(words(caseOf(name)).slice(3));
      expect(codes(left)).toContain("typed-space");
    }
  });
  test("08: 主送 in the imprint is of the imprint", () => {
    expect(roles("08-imprint-main-addressee").slice(2)).toEqual(["copies-to", "copies-to", "printer"]);
  });
  test("09: the line of issuer and date is no title", () => {
    expect(roles("09-minutes-issue-line")).not.toContain("title");
    expect(mended("09-minutes-issue-line").file.paragraphs[2]!.runs[0]!.letters.size).toBe(16);
  });
  test("10: a day in the text is no date of the paper", () => {
    expect(roles("10-day-in-body")[4]).toBe("body");
    expect(found("10-day-in-body").some(({ paragraph, code }) => paragraph === 5 && code === "layout/first-line-indent")).toBe(
      true,
    );
  });
  test("14: both lines of a title are it", () => {
    expect(mended("14-title-first-line-left").paragraphs.map(({ role, runs }) => [role, runs[0]!.letters.size])).toEqual([
      ["title", 22],
      ["title", 22],
      ["body", 16],
    ]);
  });
  test("16: lines of contents are left alone", () => {
    expect(found("16-wps-contents").filter(({ paragraph }) => paragraph !== undefined && paragraph > 1 && paragraph < 7)).toEqual(
      [],
    );
  });
  test("20: quotes of a program stay straight", () => {
    expect(words(mended("20-code-quotes").file)[2]).toBe('print("检修完毕，请签字")');
  });
  test("22: blank paragraphs at the end do not make a page", () => {
    const { paragraphs } = mended("22-blank-end");
    expect(paragraphs.at(-1)!.role).toBe("body");
  });
  test("23: a heading with a colon is a heading", () => {
    expect(mended("23-heading-colon").paragraphs[2]!.runs[0]!.letters.fonts.eastAsia).toBe("黑体");
  });
  test("24: a form's first row is no head", () => {
    expect(codes(found("24-form-head-row"))).not.toContain("header-row");
  });
  test("27: columns parted by spaces keep their letters", () => {
    const { paragraphs, left } = mended("27-two-columns-by-spaces");
    for (const { runs } of paragraphs.slice(2)) expect(runs[0]!.letters.size).toBe(10.5);
    expect(left.filter(({ code }) => code === "layout/typed-space").map(({ paragraph }) => paragraph)).toEqual([3, 4]);
  });
});

describe("what must be noticed", () => {
  test("15: the title of an agreement", () => {
    expect(codes(found("15-title-agreement"))).toContain("title-form");
  });
  test("26: 附件1：… line by line", () => {
    expect(
      found("26-attachments-one-by-one")
        .filter(({ code }) => code === "layout/attachment-form")
        .map(({ paragraph }) => paragraph),
    ).toEqual([4, 5]);
  });
});
