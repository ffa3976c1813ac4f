import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Outcome } from "../../src/diag/types.js";
import { addHolder, endTerm } from "../../src/profile/appoint.js";
import { setValue } from "../../src/profile/edit.js";
import { changed, faultsOf, sample } from "./sample.js";

const commented = changed(
  "  type: school",
  "  type: school   # 学校，不是机关",
  changed("posts:\n", "\n# ---- 职务\nposts:   # 按排名\n"),
);
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
/** Lines of b that a does not have, in order. */
const added = (a: string, b: string) => {
  const old = new Set(a.split("\n"));
  return b.split("\n").filter((line) => !old.has(line));
};

describe("setting a value", () => {
  test.each([
    [["unit", "short-name"], "九校", "  short-name: 九校"],
    [["organ", "short"], "支部", "organ: { form: 党支部, name: 中共临江市第九实验学校支部委员会, short: 支部 }"],
    [
      ["organ", "sub-form"],
      "党支部",
      "organ: { form: 党支部, name: 中共临江市第九实验学校支部委员会, short: 校党支部, sub-form: 党支部 }",
    ],
    [["superiors", "publicity"], "区委宣传部", "  publicity: 区委宣传部"],
    [["people", 2], { id: "wu-he", name: "吴禾" }, "  - { id: wu-he, name: 吴禾 }"],
    [["topics", 2], "safety", "topics: [ideology, network-ideology, safety]"],
    [["wording", "names-public"], true, "wording: { names-public: true }"],
    [["documents", "responsibility-list.ideology", "status"], "final", "    status: final"],
    [
      ["documents", "responsibility-list.network-ideology", "date"],
      "2026-03-05",
      "  responsibility-list.network-ideology: { date: 2026-03-05 }",
    ],
    [["unit", "full-name"], "甲: {{乙}} #丙", '  full-name: "甲: {{乙}} #丙"'],
  ] as const)("%j", (path, to, line) => {
    for (const base of [commented, commented.replaceAll("\n", "\r\n"), `\ufeff${commented}`]) {
      const after = value(setValue(base, path, to));
      const end = base.includes("\r") ? "\r" : "";
      expect(added(base, after)).toEqual([line + end]);
      expect(
        path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], parse(after.replace("\ufeff", ""))),
      ).toEqual(to);
    }
  });
  test("an empty value, an empty list, a file without a last line end", () => {
    expect(value(setValue("unit:\n  number:   # 文号\n", ["unit", "number"], "1号"))).toBe("unit:\n  number: 1号   # 文号\n");
    expect(value(setValue("people: []\n", ["people", 0], { id: "a" }))).toBe("people: [{ id: a }]\n");
    expect(value(setValue("a: {}\n", ["a", "b"], "c"))).toBe("a: { b: c }\n");
    expect(value(setValue("a: 1", ["b"], "c"))).toBe("a: 1\nb: c");
    expect(value(setValue("a: 1\r\nb:\r\n  - 甲", ["b", 1], "乙"))).toBe("a: 1\r\nb:\r\n  - 甲\r\n  - 乙");
  });
  test("what can't be edited is said", () => {
    expect(setValue("a: [", ["a"], "b")).toMatchObject({ ok: false, diagnostics: [{ code: "profile/edit-broken" }] });
    expect(setValue(sample, ["unit", "type", "x"], "b")).toMatchObject({
      ok: false,
      diagnostics: [{ code: "profile/edit-place" }],
    });
    expect(setValue(sample, ["people", 7], "b")).toMatchObject({ ok: false, diagnostics: [{ code: "profile/edit-place" }] });
  });
});

describe("posts", () => {
  test("a change of the head touches three lines", () => {
    const ended = value(endTerm(commented, "head", "2026-09-01"));
    const after = value(
      addHolder(ended, "head", { id: "wu-he", name: "吴禾" }, { from: "2026-09-01", basis: "临教任〔2026〕3号" }),
    );
    expect(added(commented, after)).toEqual([
      "  - { id: wu-he, name: 吴禾 }",
      "      - { person: bo-yu, from: 2023-08-15, to: 2026-09-01 }",
      "      - { person: wu-he, from: 2026-09-01, basis: 临教任〔2026〕3号 }",
    ]);
    expect(faultsOf(after)).toEqual([]);
  });
  test("a known person is not listed twice", () => {
    const after = value(
      addHolder(
        value(endTerm(sample, "head", "2026-09-01")),
        "head",
        { id: "jin-shan", name: "金杉" },
        { from: "2026-09-01", acting: true },
      ),
    );
    expect(added(sample, after)).toHaveLength(2);
    expect(faultsOf(after)).toEqual([]);
  });
  test("unknown and vacant posts are said", () => {
    expect(endTerm(sample, "constructor", "2026-01-01")).toMatchObject({ diagnostics: [{ code: "profile/edit-post" }] });
    expect(endTerm(sample, "head", "2020-01-01")).toMatchObject({ diagnostics: [{ code: "profile/edit-vacant" }] });
  });
});

const paths = [
  ["unit", "full-name"],
  ["unit", "audience", "all"],
  ["organ", "short"],
  ["organ", "sub-form"],
  ["people", 0, "name"],
  ["people", 2],
  ["posts", "secretary", "holders", 0, "basis"],
  ["posts", "head", "holders", 1],
  ["topics", 1],
  ["wording", "period-theme"],
] as const;
test("whatever text is set, it reads back, and no other line changes", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.constantFrom(
      "null",
      "~",
      "true",
      "12",
      "2026-03-01",
      "- a",
      "a: b",
      "# x",
      "'",
      '"',
      "{{x}}",
      "<w:t>",
      "甲\n乙",
      "[x",
      "&a",
      "*a",
      "!t",
      " 甲 ",
      "a,b",
      "𠮷",
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), text, fc.boolean(), fc.boolean(), (path, to, crlf, mark) => {
      const base = (mark ? "\ufeff" : "") + (crlf ? commented.replaceAll("\n", "\r\n") : commented);
      const after = value(setValue(base, path, to));
      const [before, now] = [base.split("\n"), after.split("\n")];
      const first = now.findIndex((line, i) => line !== before[i]);
      if (first >= 0) {
        const grown = now.length - before.length;
        expect(grown === 0 || grown === 1).toBe(true);
        expect(now.slice(first + 1)).toEqual(before.slice(first + 1 - grown));
      }
      expect(
        path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], parse(after.replace("\ufeff", ""))),
      ).toEqual(to);
    }),
    { numRuns: 300, seed: 20260301 },
  );
});

describe("a profile to fill in", () => {
  const post = (holders: string) => `posts:    # 按排名
  secretary:
    title: 党支部书记
    # portfolio: [分管工作]
${holders}  head:
    title: 校长
`;
  const sampled = "    # holders:    # from 当天起任职\n    #   - { person: zhang-san, from: 2026-03-01 }\n";
  const term = { from: "2026-03-01" };
  const held = (text: string) => value(addHolder(text, "secretary", { id: "li-si", name: "李四" }, term));
  test("what is written for real stands below its sample, a line an entry", () => {
    expect(held(`people:\n#  - { id: zhang-san, name: 张三 }\n${post(sampled)}`)).toBe(
      `people:\n#  - { id: zhang-san, name: 张三 }\n  - { id: li-si, name: 李四 }\n${post(
        `${sampled}    holders:\n      - { person: li-si, from: 2026-03-01 }\n`,
      )}`,
    );
  });
  test("without a sample it stands behind what is there, and a comment on another entry stays before that", () => {
    expect(held(`people:    # 名单\n\n${post("  # 校长\n")}`)).toBe(
      `people:    # 名单\n  - { id: li-si, name: 李四 }\n\n${post("  # 校长\n").replace(
        "党支部书记\n",
        "党支部书记\n    holders:\n      - { person: li-si, from: 2026-03-01 }\n",
      )}`,
    );
  });
  test("terms look like those of other posts: behind their key, or an item on lines of its own", () => {
    const flow =
      "people: []\nposts:\n  head:\n    title: 校长\n    holders: [{ person: a, from: 2020-01-01 }]\n  secretary:\n    title: 书记\n";
    expect(held(flow)).toContain("    title: 书记\n    holders: [{ person: li-si, from: 2026-03-01 }]\n");
    const block =
      "people:\n  - id: a\n    name: 甲\nposts:\n  secretary:\n    title: 书记\n    holders:\n      - person: a\n        from: 2020-01-01\n";
    expect(held(block)).toBe(
      block
        .replace("    name: 甲\n", "    name: 甲\n  - id: li-si\n    name: 李四\n")
        .replace("        from: 2020-01-01\n", "        from: 2020-01-01\n      - person: li-si\n        from: 2026-03-01\n"),
    );
  });
});
