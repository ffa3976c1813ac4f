import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { setAll } from "../../src/profile/edit.js";
import { lineDiff } from "../../src/profile/line-diff.js";
import { rawProfile } from "../../src/profile/raw.js";
import type { Plain } from "../../src/profile/render.js";
import { same } from "../../src/profile/same.js";

type Data = { [key: string]: Plain };
/** Data to change in place. */
type Draft = ReturnType<typeof JSON.parse>;
const value = (text: string, data: Data): string => {
  const edited = setAll(text, data);
  if (!edited.ok) throw new Error(JSON.stringify(edited.diagnostics));
  return edited.value;
};
const base = `# 档案
unit:
  id: a   # 代号
  name: 甲

# ---- 人员
people:   # 只写姓名
  - { id: x, name: 金杉 }   # 老金
  # 柏雨去年来的
  - { id: y, name: 柏雨 }
posts:
  head:
    title: 校长
    holders:
      - { person: x, from: 2024-01-01 }
  # 以下是副职
  deputy:
    title: 副校长   # 分管教学
    portfolio: [教学, 科研]
media:   # 还没有
venues: []
topics: [ideology, safety]   # 主题
wording: { year: 2026, theme: null }
# 完
`;
const data = (change: (draft: Draft) => void, text = base): Data => {
  const draft = JSON.parse(JSON.stringify(rawProfile(text))) as Data;
  change(draft);
  return draft;
};
const edited = (change: (draft: Draft) => void): string => value(base, data(change));

describe("only what changes is touched", () => {
  test("nothing", () => {
    for (const text of [base, base.replaceAll("\n", "\r\n"), `\ufeff${base}`, base.trimEnd()])
      expect(value(text, rawProfile(text) as Data)).toBe(text);
  });
  test.each<[string, (draft: Draft) => void, string]>([
    ["a value with a comment", (d) => (d["unit"].id = "b"), "-  id: a   # 代号\n+  id: b   # 代号\n"],
    [
      "a field of an entry in brackets",
      (d) => (d["people"][0].name = "金山"),
      "-  - { id: x, name: 金杉 }   # 老金\n+  - { id: x, name: 金山 }   # 老金\n",
    ],
    ["a person more", (d) => d["people"].push({ id: "z", name: "吴禾" }), "+  - { id: z, name: 吴禾 }\n"],
    [
      "a holder more, in the form of the others",
      (d) => d["posts"].head.holders.push({ person: "y", from: "2026-01-01" }),
      "+      - { person: y, from: 2026-01-01 }\n",
    ],
    [
      "a post more, before the last",
      (d) => (d["posts"] = { head: d["posts"].head, vice: { title: "书记" }, deputy: d["posts"].deputy }),
      "+  vice:\n+    title: 书记\n",
    ],
    ["a person gone: the comment above stays", (d) => d["people"].pop(), "-  - { id: y, name: 柏雨 }\n"],
    ["a field gone", (d) => delete d["posts"].deputy.portfolio, "-    portfolio: [教学, 科研]\n"],
    [
      "an item of a list in brackets",
      (d) => (d["posts"].deputy.portfolio = ["教学", "财务", "科研"]),
      "-    portfolio: [教学, 科研]\n+    portfolio: [教学, 财务, 科研]\n",
    ],
    [
      "the first entry of an empty section",
      (d) => (d["media"] = [{ kind: "website", name: "网" }]),
      "+  - { kind: website, name: 网 }\n",
    ],
    [
      "the first entry of an empty list",
      (d) => (d["venues"] = [{ kind: "hall" }]),
      "-venues: []\n+venues:\n+  - { kind: hall }\n",
    ],
    [
      "a new field behind its neighbour",
      (d) => (d["wording"].level = "b"),
      "-wording: { year: 2026, theme: null }\n+wording: { year: 2026, level: b, theme: null }\n",
    ],
    ["all of a list", (d) => (d["topics"] = []), "-topics: [ideology, safety]   # 主题\n+topics: []   # 主题\n"],
  ])("%s", (_, change, expected) => {
    const text = edited(change);
    const changed = lineDiff(base, text)
      .split("\n")
      .filter((line) => /^[-+]/.test(line))
      .map((line) => `${line}\n`)
      .join("");
    expect(changed).toBe(expected);
    expect(same(rawProfile(text), data(change))).toBe(true);
    expect(parse(text)).not.toBeNull();
  });
  test("entries change places with the comments above them", () => {
    const text = edited((d) => (d["posts"] = { deputy: d["posts"].deputy, head: d["posts"].head }));
    expect(text).toContain(`posts:
  # 以下是副职
  deputy:
    title: 副校长   # 分管教学
    portfolio: [教学, 科研]
  head:
    title: 校长
`);
  });
  test("a text that is no YAML map, or is written with anchors, is said", () => {
    expect(setAll("a: [", { a: 1 })).toMatchObject({ ok: false, diagnostics: [{ code: "profile/edit-broken" }] });
    expect(setAll("- a\n", { a: 1 })).toMatchObject({ ok: false, diagnostics: [{ code: "profile/edit-broken" }] });
  });
});

const word = fc.constantFrom("甲", "乙: 丙", "#丁", "2026-03-05", "true", "1/year", "- 戊", "“己”");
const edit = fc.oneof(
  fc.record({ do: fc.constant("rename"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("drop-person"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("add-person"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("drop-post"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("move-post"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("add-holder"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("drop-department"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("add-basis"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("drop-section"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("portfolio"), n: fc.nat(30), to: word }),
  fc.record({ do: fc.constant("venues"), n: fc.nat(30), to: word }),
);

/** One edit of a profile's data; entries it needs may be gone already. */
function apply(d: Draft, { do: what, n, to }: { do: string; n: number; to: string }): void {
  const key = (section: string): string =>
    Object.keys(d[section] ?? {})[n % Math.max(1, Object.keys(d[section] ?? {}).length)] ?? "";
  d["people"] ??= [];
  const people = d["people"] as { id: string; name: string }[];
  if (what === "rename" && people.length > 0) people[n % people.length]!.name = to;
  if (what === "drop-person") people.splice(n % Math.max(1, people.length), 1);
  if (what === "add-person") people.splice(n % (people.length + 1), 0, { id: `new-${people.length}-${n}`, name: to });
  if (what === "drop-post") delete d["posts"][key("posts")];
  if (what === "move-post") {
    const [first, ...rest] = Object.entries(d["posts"]);
    if (first !== undefined) d["posts"] = Object.fromEntries([...rest.slice(0, n), first, ...rest.slice(n)]);
  }
  if (what === "add-holder" && key("posts") !== "") {
    const post = d["posts"][key("posts")];
    post.holders = [...(post.holders ?? []), { person: to, from: "2026-03-01" }];
  }
  if (what === "drop-department") delete d["departments"][key("departments")];
  if (what === "add-basis") d["basis"] = [...(d["basis"] ?? []), { title: to, topics: ["ideology", to] }];
  if (what === "drop-section") delete d[["review", "incident", "by-topic", "sub-units", "wording"][n % 5]!];
  if (what === "portfolio" && key("posts") !== "") d["posts"][key("posts")].portfolio = [to, "其他"];
  if (what === "venues") d["venues"] = n % 2 === 0 ? [] : [...(d["venues"] ?? []), { kind: "hall", owner: to }];
}

describe("whatever is edited", () => {
  const text = readFileSync("data/units/hubin-primary.yaml", "utf8");
  const comments = (of: string): readonly string[] =>
    of
      .split(/\r?\n/)
      .filter((line) => /^\s*#/.test(line))
      .map((line) => line.trim());
  test.each([
    ["LF", text],
    ["CRLF", text.replaceAll("\n", "\r\n")],
  ])("the file then says it, keeps every comment line, and can be edited back (%s)", (_, from) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const wanted = data((d) => {
          for (const one of edits) apply(d, one);
        }, from);
        const now = value(from, wanted);
        expect(same(rawProfile(now), wanted)).toBe(true);
        const left = [...comments(now)];
        for (const line of comments(from)) {
          const at = left.indexOf(line);
          // A section that is dropped takes along what is written inside.
          if (!edits.some((one) => one.do.startsWith("drop"))) expect(at, line).toBeGreaterThanOrEqual(0);
          if (at >= 0) left.splice(at, 1);
        }
        if (from.includes("\r\n")) expect(now.replaceAll("\r\n", "")).not.toContain("\n");
        expect(same(rawProfile(value(now, rawProfile(from) as Data)), rawProfile(from))).toBe(true);
      }),
      { numRuns: 20, seed: 20260305 },
    );
  });
});
