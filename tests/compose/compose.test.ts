import { expect, test } from "vitest";
import type { Profile } from "../../src/profile/types.js";
import { docText, inlines, outline } from "../../src/tree/walk.js";
import { type ClauseSpec, composeWith, profile } from "./fixture.js";

const text = async (clauses: Record<string, ClauseSpec | string>, changes: Partial<Profile> = {}) => {
  const doc = await composeWith(clauses, changes);
  return doc.ok ? docText(doc.value).split("\n") : doc.diagnostics.map((d) => `${d.code} ${JSON.stringify(d.at?.origin)}`);
};
/** The body without title, issuer and date. */
const body = async (...args: Parameters<typeof text>) =>
  (await text(...args)).slice(1).filter((line) => !/征求意见稿|^中共湖滨小学支部委员会$|^　　年　月　日$/.test(line));

test("title, stage, signature and a blank date stand around the clauses", async () => {
  expect(await text({ "a.x": "做事。" })).toEqual([
    "湖滨小学意识形态工作责任清单",
    "（征求意见稿）",
    "一、校党支部主体责任",
    "（一）做事。",
    "中共湖滨小学支部委员会",
    "　　年　月　日",
  ]);
});

test("a final document prints number and date from the profile", async () => {
  const documents = { "list.ideology": { number: "湖小党〔2026〕3号", date: "2026-03-05", status: "final" as const } };
  expect(await text({ "a.x": "做事。" }, { documents })).toEqual([
    "湖滨小学意识形态工作责任清单",
    "（湖小党〔2026〕3号）",
    "一、校党支部主体责任",
    "（一）做事。",
    "中共湖滨小学支部委员会",
    "2026年3月5日",
  ]);
});

test("slots without clauses leave no heading and no gap", async () => {
  expect(await body({ "a.x": "甲。", "b.x": { slot: "end", text: "完。" } })).toEqual([
    "一、校党支部主体责任",
    "（一）甲。",
    "完。",
  ]);
  expect(await body({ "a.x": { slot: "offices", text: "甲。" } })).toEqual(["一、各部门责任", "（一）甲。"]);
});

test("clauses stand by order, then by id", async () => {
  expect(
    await body({ "b.x": { order: 5, text: "乙。" }, "a.x": { order: 5, text: "甲。" }, "c.x": { order: 1, text: "丙。" } }),
  ).toEqual(["一、校党支部主体责任", "（一）丙。", "（二）甲。", "（三）乙。"]);
});

test("lists, continuations and small headings take their levels", async () => {
  const clauses = {
    "a.x": "甲：\n- 一项；\n  - 小项一；{#s1}\n  - 小项二；{#s2}\n- 二项。{#i2}\n\n又一段。{#p}",
    "a.y": "乙。",
    "a.z": { slot: "offices", text: "## 办公室\n\n管文件。{#f}\n\n管印章。{#g}" },
    "a.zz": { slot: "offices", text: "## 教务处\n- 管课程。{#f}\n- 管教材。{#g}" },
    "b.x": { slot: "end", text: "附：\n- 丙；{#i}\n- 丁。{#j}\n\n再：{#p}\n- 戊。{#k}" },
  };
  const spec = { ...clauses, "a.x": clauses["a.x"].replace("一项；", "一项；{#i1}") };
  expect(await body(spec)).toEqual([
    "一、校党支部主体责任",
    "（一）甲：",
    "1.一项；",
    "（1）小项一；",
    "（2）小项二；",
    "2.二项。",
    "又一段。",
    "（二）乙。",
    "二、各部门责任",
    "（一）办公室",
    "1.管文件。",
    "2.管印章。",
    "（二）教务处",
    "1.管课程。",
    "2.管教材。",
    "附：",
    "一、丙；",
    "二、丁。",
    "再：",
    "一、戊。",
  ]);
});

test("the same clauses in articles: 章, 条 through the whole text, 款, 项, 目", async () => {
  const wording = { numbering: "articles" as const };
  const clauses = {
    "a.x": "甲：\n- 一项：{#i1}\n  - 小项。{#s1}\n- 二项。{#i2}\n\n又一款。{#p}",
    "a.y": "乙。",
    "a.z": { slot: "offices", text: "丙。" },
  };
  expect(await body(clauses, { wording })).toEqual([
    "第一章　校党支部主体责任",
    "第一条　甲：",
    "（一）一项：",
    "1.小项。",
    "（二）二项。",
    "又一款。",
    "第二条　乙。",
    "第二章　各部门责任",
    "第三条　丙。",
  ]);
});

test("in articles a small heading leads its article in", async () => {
  const clauses = {
    "a.x": { slot: "offices", text: "## 办公室\n\n管文件。{#f}\n\n管印章。{#g}" },
    "a.y": { slot: "offices", text: "另一条。" },
  };
  expect(await body(clauses, { wording: { numbering: "articles" } })).toEqual([
    "第一章　各部门责任",
    "第一条　办公室：",
    "（一）管文件。",
    "（二）管印章。",
    "第二条　另一条。",
  ]);
});

test("a small heading over a single paragraph leads it in", async () => {
  const clauses = { "a.x": { slot: "offices", text: "## 办公室\n\n管文件。{#f}" }, "a.y": { slot: "offices", text: "另一条。" } };
  expect((await body(clauses, {})).slice(1)).toEqual(["（一）办公室：管文件。", "（二）另一条。"]);
  expect((await body(clauses, { wording: { numbering: "articles" } })).slice(1)).toEqual([
    "第一条　办公室：管文件。",
    "第二条　另一条。",
  ]);
});

test("references follow the numbers", async () => {
  const clauses = {
    "a.x": "甲。\n\n第二款：{#p}\n- 一项；{#i1}\n- 二项。{#i2}",
    "a.y": '按{{ref "a.x"}}、{{ref "a.x" "p"}}和{{ref "a.x" "i2"}}办。',
  };
  expect((await body(clauses, { wording: { numbering: "articles" } })).at(-1)).toBe(
    "第二条　按第一条、第一条第二款和第一条第二款第二项办。",
  );
  expect((await body(clauses, { wording: { numbering: "articles", "item-brackets": true } })).at(-1)).toContain(
    "第一条第二款第（二）项",
  );
  expect((await body({ "a.x": "甲。", "a.y": '按{{ref "a.x"}}办。' })).at(-1)).toBe("（二）按第一部分第一项办。");
});

test("a short name is spelt out once, where it is used again", async () => {
  const many = await body({ "a.x": "{{organ.short}}研究。", "a.y": "{{organ.short}}和{{organ.name}}决定。" });
  expect(many.slice(1)).toEqual(["（一）中共湖滨小学支部委员会（以下简称校党支部）研究。", "（二）校党支部和校党支部决定。"]);
  expect((await body({ "a.x": "{{organ.short}}研究。" })).at(-1)).toBe("（一）中共湖滨小学支部委员会研究。");
});

test("citations carry their number once, and only a verified one", async () => {
  expect((await body({ "a.x": "根据{{bases}}等规定。", "a.y": '按{{cite "rule-a"}}办。' })).slice(1)).toEqual([
    "（一）根据《甲规定》（甲发〔2015〕52号）、《乙条例》和《丙通知》（丙〔2026〕1号）等规定。",
    "（二）按《甲规定》办。",
  ]);
});

test("no 、 between two bare titles", async () => {
  const basis = [{ title: "丙通知" }, { title: "丁通知", number: "丁〔2026〕2号" }];
  expect((await body({ "a.x": "根据{{bases}}等规定。" }, { basis })).at(-1)).toBe(
    "（一）根据《甲规定》（甲发〔2015〕52号）、《乙条例》《丙通知》和《丁通知》（丁〔2026〕2号）等规定。",
  );
});

test("cadences, lists, dates and numbers in words", async () => {
  const documents = { "list.ideology": { effective: "2026-03-05" } };
  const clause =
    '{{cadence "special-study"}}；{{period "special-study"}}{{times "special-study"}}；{{list media.names}}；{{date document.effective}}；{{number 12}}。';
  expect((await body({ "a.x": { head: "needs: { document.effective: string }", text: clause } }, { documents })).at(-1)).toBe(
    "（一）每年至少两次；每年两次；“湖滨”微信公众号；2026年3月5日；十二。",
  );
});

test("conditions, traits, topics and organs drop a clause out", async () => {
  const clauses = {
    "a.a": { head: "when: { has: [roles.office] }", text: "{{roles.office.name}}办。" },
    "a.b": { head: "when: { has: [roles.research] }", text: "无。" },
    "a.c": { head: "when: { lacks: [roles.office] }", text: "无。" },
    "a.d": { head: 'traits: [teaches, "!has-centre-group"]', text: "有。" },
    "a.e": { head: 'traits: ["!teaches"]', text: "无。" },
    "a.f": { head: "organs: [党支部]", text: "也有。" },
    "a.g": { head: "when: { equals: { unit.type: bureau } }", text: "无。" },
  };
  expect((await body(clauses)).slice(1)).toEqual(["（一）办公室办。", "（二）有。", "（三）也有。"]);
});

test("departments without a clause of their own are gathered", async () => {
  const clauses = {
    "d.office": { slot: "offices", head: "when: { has: [roles.office] }", text: "## {{roles.office.name}}\n\n管文件。{#f}" },
    "d.others": { slot: "offices", text: '{{#each other-departments}}{{name}}办。{{label "d" key}}\n\n{{/each}}' },
  };
  expect((await body(clauses)).slice(1)).toEqual(["（一）办公室：管文件。", "（二）德育处办。", "总务处办。"]);
});

test("every value keeps its path", async () => {
  const doc = await composeWith({ "a.x": "{{posts.secretary.title}}在{{superiors.party}}。" });
  if (!doc.ok) throw new Error("not composed");
  const values = [...inlines(doc.value)].flatMap(({ inline, block }) =>
    inline.type === "value" && block.id === "a.x" ? [[inline.path, inline.value]] : [],
  );
  expect(values).toEqual([
    ["posts.secretary.title", "党支部书记"],
    ["superiors.party", "区教育局党组"],
  ]);
  expect(outline(doc.value)).toContain("[党支部书记|posts.secretary.title]在[区教育局党组|superiors.party]。");
});

test("names that look like templates or markup stay text", async () => {
  const nasty = "{{unit.id}}<w:t>- ## |{#x}&amp;";
  const superiors = { party: nasty };
  expect((await body({ "a.x": "报{{superiors.party}}。" }, { superiors })).at(-1)).toBe(`（一）报${nasty}。`);
  const table = await composeWith(
    { "a.x": "前。", "a.y": "| 甲 | {{superiors.party}} |\n| 1 | 2 |" },
    { superiors: { party: "a|b" } },
  );
  const found = table.ok && table.value.children.find((block) => block.type === "table");
  expect(found ? found.columns.length : 0).toBe(2);
});

test("each in each is bounded by its turns, the same on every machine", async () => {
  const nested = (depth: number): string => (depth === 0 ? "字" : `{{#each @root.members}}${nested(depth - 1)}{{/each}}`);
  const titles = [...Array(10).keys()].map((i) => [`deputy-${i}`, { title: `副校长${i}`, holders: [] }] as const);
  const posts = { ...profile.posts, ...Object.fromEntries(titles) };
  const held = await Promise.all([2, 8].map((depth) => text({ "a.x": `做事${nested(depth)}。` }, { posts })));
  expect(held.map((lines) => lines.some((line) => line.startsWith("compose/bad-helper-use")))).toEqual([false, true]);
});

test("origins survive lines that Handlebars removes or repeats", async () => {
  const clause =
    '甲。\n\n{{#if nothing}}\n乙。{#b}\n\n{{/if}}\n{{#each members}}\n丙{{title}}。{{label "m" key}}\n\n{{/each}}\n丁。{#d}';
  const doc = await composeWith({ "a.x": clause });
  const lines =
    doc.ok &&
    doc.value.children.flatMap((block) => (block.clause && block.origin?.from === "file" ? [[block.id, block.origin.line]] : []));
  // The head of a fixture clause is nine lines long.
  expect(lines).toEqual([
    ["a.x", 10],
    ["a.x#m-deputy", 17],
    ["a.x#d", 20],
  ]);
});

test.each<[string, Record<string, ClauseSpec | string>, string]>([
  [
    "a wrong helper",
    { "a.x": '甲。\n\n{{shout "x"}}' },
    'compose/unknown-helper {"from":"file","file":"/t/clauses/a/a.x.hbs","line":12}',
  ],
  [
    "an unmet need",
    { "a.x": { head: "needs: { superiors.publicity: string }", text: "报{{superiors.publicity}}。" } },
    'compose/unmet-need {"from":"file","file":"/t/clauses/a/a.x.hbs","line":7}',
  ],
  [
    "a path nobody declared",
    { "a.x": "甲。\n报{{superiors.publicity}}。" },
    'compose/missing-fact {"from":"file","file":"/t/clauses/a/a.x.hbs","line":11}',
  ],
  [
    "a reference to a clause that did not come in",
    { "a.x": '按{{ref "b.x"}}办。', "b.x": { head: "when: { has: [roles.research] }", text: "乙。" } },
    'compose/unknown-ref {"from":"file","file":"/t/clauses/a/a.x.hbs","line":10}',
  ],
  [
    "broken Handlebars",
    { "a.x": "甲。\n{{#if x}}乙。" },
    'compose/bad-template {"from":"file","file":"/t/clauses/a/a.x.hbs","line":11}',
  ],
  [
    "a cadence the profile lacks",
    { "a.x": '{{cadence "talks"}}。' },
    'compose/bad-helper-use {"from":"file","file":"/t/clauses/a/a.x.hbs","line":10}',
  ],
  [
    "a second paragraph without a label",
    { "a.x": "甲。\n\n乙。" },
    'compose/unlabelled-block {"from":"file","file":"/t/clauses/a/a.x.hbs","line":12}',
  ],
  [
    "a label used twice",
    { "a.x": "甲。\n\n乙。{#b}\n\n丙。{#b}" },
    'compose/duplicate-block {"from":"file","file":"/t/clauses/a/a.x.hbs","line":14}',
  ],
  [
    "prototype access",
    { "a.x": "{{unit.constructor}}" },
    'compose/missing-fact {"from":"file","file":"/t/clauses/a/a.x.hbs","line":10}',
  ],
  [
    "a row with a cell too many",
    { "a.x": "| 甲 | 乙 |\n| 1 | 2 | 3 |" },
    'compose/ragged-table {"from":"file","file":"/t/clauses/a/a.x.hbs","line":11}',
  ],
  [
    "a clause that needs another",
    { "a.x": { head: "requires: [b.x]", text: "甲。" }, "b.x": { head: "when: { has: [theme] }", text: "乙。" } },
    'compose/missing-clause {"from":"file","file":"/t/clauses/a/a.x.hbs","line":1}',
  ],
])("%s is reported where it stands", async (_, clauses, expected) => {
  expect(await text(clauses)).toEqual([expected]);
});

test("same inputs, same version; a changed word, another", async () => {
  const version = async (clause: string) => {
    const doc = await composeWith({ "a.x": clause });
    return doc.ok && doc.value.meta.version;
  };
  expect(await version("甲。")).toMatch(/^[0-9a-f]{64}$/);
  expect(await version("甲。")).toBe(await version("甲。"));
  expect(await version("甲。")).not.toBe(await version("乙。"));
});
