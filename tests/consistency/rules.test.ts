import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkSet, setRules } from "../../src/consistency/index.js";
import type { SetFacts } from "../../src/consistency/rule.js";
import type { Block, ClauseId, Doc, Inline, NodeId } from "../../src/tree/types.js";
import type { Rule } from "../../src/words/types.js";
import { zh } from "../../src/words/zh/index.js";
import { inChinese } from "../support/said.js";

const facts: SetFacts = {
  names: ["云汀市湖滨小学", "湖滨小学", "中共云汀市湖滨小学支部委员会", "校党支部"],
  kinds: ["责任清单", "实施细则", "考核办法", "责任追究制度"],
  topics: ["意识形态", "意识形态工作", "网络安全"],
  otherTitles: () => ["湖滨小学网络安全工作实施细则"],
  papers: ["汀南区意识形态工作实施细则", "《湖滨小学意识形态工作责任清单》（湖小党〔2024〕2号）"],
  cadences: [
    { key: "special-study", name: "专题研究", words: "每年至少两次" },
    { key: "analysis", name: "分析研判", words: "每季度至少一次" },
    { key: "report-up", name: "向上级报告", words: "每半年至少一次" },
    { key: "drill", name: "应急演练" },
  ],
  declared: new Map([["c.study", ["special-study"]]]),
  posts: [
    { key: "secretary", title: "党支部书记", leading: true, holder: "shen" },
    { key: "head", title: "校长", leading: true, holder: "shen" },
    { key: "deputy", title: "副校长", leading: true, holder: "tao" },
    { key: "union-chair", title: "工会主席", leading: true, holder: null },
    { key: "office-director", title: "办公室主任", leading: false, holder: null },
  ],
};

/** `[校长|posts.head.title]` is a value, `[《…》|cite]` a citation, `[|blank]` a blank; the rest is text. */
const inlines = (line: string): readonly Inline[] =>
  [...line.matchAll(/\[([^|\]]*)\|([^\]]+)\]|[^[]+/g)].map(([whole, value, path]): Inline => {
    if (path === undefined) return { type: "text", value: whole };
    if (path === "blank") return { type: "blank", label: "责任人" };
    if (path === "cite") return { type: "cite", regulation: "r", value: value! };
    return { type: "value", path, value: value! };
  });
const paragraph = (line: string, i: number): Block => ({
  type: "paragraph",
  role: "body",
  id: `p-${i}` as NodeId,
  children: inlines(line),
});
const table = (rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  id: "table" as NodeId,
  columns: rows[0]!.map((title) => ({ title: inlines(title), width: 1, align: "left" })),
  rows: rows.slice(1).map((cells, i) => ({ id: `row-${i}` as NodeId, cells: cells.map(inlines) })),
});
/** A document whose title is the name of its kind; a list of lists is a table. */
function doc(kind: string, content: readonly (string | readonly (readonly string[])[])[], document = `${kind}.ideology`): Doc {
  const meta = { unit: "hubin", document, kind, topic: "ideology", title: kind, issuer: "", layout: "plain", look: "" } as const;
  const children = content.map((one, i) => (typeof one === "string" ? paragraph(one, i) : table(one)));
  return { type: "doc", meta: { ...meta, status: "final", clauses: {}, version: "" }, children };
}
const findings = (...docs: readonly Doc[]): readonly string[] =>
  inChinese(checkSet(docs, facts)).map(({ code, message }) => `${code} ${message}`);

test("every rule file is registered, in alphabetical order, with a reason", () => {
  const files = readdirSync("src/consistency/rules").map((file) => `check/${file.replace(/\.ts$/, "")}`);
  expect([...setRules.map(({ code }) => code)].sort()).toEqual(files.sort());
  for (const { code } of setRules) expect(zh.why[code as Rule]).toMatch(/^\p{Script=Han}.{10,}。$/u);
});

test.each<[string, readonly string[]]>([
  ["the profile's own interval", ["会议[每年至少两次|cadences.special-study]专题研究意识形态工作。"]],
  ["its period alone", ["[每季度|cadences.analysis]组织研判，[每半年|cadences.report-up]向上级报告。"]],
  ["the same interval typed", ["支部每年至少专题研究两次意识形态工作。"]],
  ["months instead of an interval", ["每年六月、十二月向[汀南区教育局党组|superiors.party]书面报告。"]],
  ["another activity", ["每月检查一次宣传栏，每周值班。"]],
  ["an exception", ["重大活动期间每周研判一次。"]],
  ["a quoted rule", ["按照《某规定》每年专题研究一次的要求办理。"]],
  ["two activities in one clause", ["每月开展一次分析研判和专题研究。"]],
  ["a due date", ["[3月31日前|cadences.analysis]"]],
  ["important matters told within the unit", ["每月通报一次重要事项。"]],
  ["reports within the unit", ["各部门每月向办公室书面报告一次。"]],
])("differing-cadence is silent about %s", (_, lines) => {
  expect(findings(doc("责任清单", lines))).toEqual([]);
});

test.each<[string, string, string]>([
  [
    "a typed number of times",
    "支部每年至少专题研究三次意识形态工作。",
    "“专题研究”的频次不一致：《责任清单》写的是“每年三次”，单位档案写的是“每年两次”",
  ],
  [
    "a typed period",
    "每月至少研判一次，形成记录。",
    "“分析研判”的频次不一致：《责任清单》写的是“每月一次”，单位档案写的是“每季度一次”",
  ],
  [
    "a period typed beside the profile's times",
    "每月至少碰头[一次|cadences.analysis]。",
    "“分析研判”的频次不一致：《责任清单》写的是“每月一次”，单位档案写的是“每季度一次”",
  ],
  [
    "an interval alone after its activity",
    "- 分析研判会议，每月至少一次；",
    "“分析研判”的频次不一致：《责任清单》写的是“每月一次”，单位档案写的是“每季度一次”",
  ],
  [
    "an old value",
    "[每半年|cadences.special-study]研究[一次|cadences.special-study]。",
    "“专题研究”的频次不一致：《责任清单》写的是“每半年一次”，单位档案写的是“每年两次”",
  ],
  [
    "a report to the superior",
    "每年向[汀南区教育局党组|superiors.party]书面报告一次。",
    "“向上级报告”的频次不一致：《责任清单》写的是“每年一次”，单位档案写的是“每半年一次”",
  ],
])("differing-cadence finds %s", (_, line, message) => {
  expect(findings(doc("责任清单", [line]))).toEqual([`check/differing-cadence ${message}`]);
});

test("differing-cadence takes a clause's only unprinted cadence for a typed interval", () => {
  const of = (...lines: readonly string[]): Doc => {
    const plain = doc("责任清单", lines);
    return { ...plain, children: plain.children.map((block) => ({ ...block, clause: "c.study" as ClauseId })) };
  };
  expect(findings(of("每年至少列入议程一次。"))).toEqual([
    "check/differing-cadence “专题研究”的频次不一致：《责任清单》写的是“每年一次”，单位档案写的是“每年两次”",
  ]);
  expect(findings(of("[每年至少两次|cadences.special-study]列入议程。", "每年通报一次。"))).toEqual([]);
});

test("differing-cadence compares documents where the profile states nothing, and counts a fault once", () => {
  expect(
    findings(
      doc("责任清单", ["每年开展一次应急演练。"]),
      doc("实施细则", ["应急演练每半年至少一次。", "每半年组织一次应急演练。"]),
    ),
  ).toEqual(["check/differing-cadence “应急演练”的频次不一致：《实施细则》写的是“每半年一次”，《责任清单》写的是“每年一次”"]);
});

test.each<[string, readonly string[]]>([
  ["the same post", ["[副校长|posts.deputy.title]为直接责任人。", "[副校长|posts.deputy.title]责任（直接责任人）"]],
  ["two posts of one person", ["[党支部书记|posts.secretary.title]为第一责任人。", "[校长|posts.head.title]是第一责任人。"]],
  [
    "someone responsible for a part",
    ["[副校长|posts.deputy.title]为直接责任人。", "[工会主席|posts.union-chair.title]是分管领域的直接责任人。"],
  ],
  [
    "head of a department",
    ["[副校长|posts.deputy.title]为直接责任人。", "[办公室主任|posts.office-director.title]为直接责任人。"],
  ],
  [
    "a post that only stands near",
    ["[副校长|posts.deputy.title]为直接责任人。", "[校长|posts.head.title]外出时，由直接责任人主持。"],
  ],
])("differing-responsible is silent about %s", (_, lines) => {
  const docs = lines.map((line, i) => doc(`文件${i}`, [line]));
  expect(findings(...docs).filter((line) => !line.startsWith("check/vacant-post"))).toEqual([]);
});

test.each<[string, string]>([
  ["a sentence", "[校长|posts.head.title]是直接责任人，协助统筹。"],
  ["a heading", "[校长|posts.head.title]责任（直接责任人）"],
  ["a line of a form", "直接责任人：[校长|posts.head.title]"],
])("differing-responsible finds another post in %s, once", (_, line) => {
  const right = (kind: string) => doc(kind, ["[副校长|posts.deputy.title]为直接责任人。"]);
  expect(findings(right("实施细则"), doc("责任清单", [line, line]), right("考核办法"))).toEqual([
    "check/differing-responsible 直接责任人不一致：《实施细则》《考核办法》写的是“副校长”，《责任清单》写的是“校长”",
  ]);
});

test("differing-responsible compares documents of one topic only", () => {
  const network = doc("网络", ["[校长|posts.head.title]为直接责任人。"]);
  const other: Doc = { ...network, meta: { ...network.meta, topic: "network-ideology" } };
  expect(findings(doc("责任清单", ["[副校长|posts.deputy.title]为直接责任人。"]), other)).toEqual([]);
});

test("vacant-post names a post once with all documents; held posts and those nobody prints pass", () => {
  const line = "[工会主席|posts.union-chair.title]和[校长|posts.head.title]签字。";
  expect(findings(doc("甲", [line, line]), doc("乙", [line]), doc("丙", [line]), doc("丁", [line]))).toEqual([
    "check/vacant-post “工会主席”当天无人任职，而《甲》《乙》《丙》等4份文件写到这个职务",
  ]);
});

test.each<[string, string]>([
  ["a document of the set", "按《责任清单》执行。"],
  ["a document that was not drafted today", "按《湖滨小学网络安全工作实施细则》和《网络安全工作实施细则》执行。"],
  ["a regulation", "按照[《意识形态工作责任追究制度》|cite]执行。"],
  ["a paper of the superiors", "按照《汀南区意识形态工作实施细则》执行。"],
  ["a document that was replaced", "原《湖滨小学意识形态工作责任清单》同时废止。"],
  ["another unit's document", "参照《临江小学意识形态工作责任清单》。"],
  ["a paper of the unit that no shelf has", "依照《湖滨小学章程》。"],
  ["a value of the profile", "[《湖滨小学值班工作考核办法》|documents.x.replaces]同时废止。"],
])("missing-document is silent about %s", (_, line) => {
  expect(findings(doc("责任清单", [line]))).toEqual([]);
});

test.each([
  "云汀市湖滨小学意识形态工作考核办法",
  "湖滨小学消防工作实施细则",
  "校党支部意识形态工作考核办法",
  "意识形态工作考核办法",
])("missing-document finds 《%s》", (title) => {
  expect(findings(doc("责任清单", [`按照《${title}》执行。`, `见《${title}》。`]))).toEqual([
    `check/missing-document 《责任清单》提到《${title}》，而本单位没有这份文件`,
  ]);
});

const head = ["任务", "牵头单位", "完成时限"];
test.each<[string, readonly Doc[]]>([
  ["every task with its owner", [doc("实施方案", [[head, ["自查", "办公室", "每月"]]])]],
  ["a blank to be filled in by hand", [doc("实施方案", [[head, ["自查", "[|blank]", ""]]])]],
  [
    "an empty column of another name",
    [
      doc("年度任务台账", [
        [
          ["任务", "完成情况"],
          ["自查", ""],
        ],
      ]),
    ],
  ],
  [
    "one owner named more fully",
    [doc("甲", [[head, ["自查", "办公室", ""]]]), doc("乙", [[head, ["自查", "办公室、工会", ""]]])],
  ],
  [
    "the same task in two letters",
    [
      doc("责任书", [[head, ["自查", "办公室", ""]]], "责任书.ideology.office"),
      doc("责任书", [[head, ["自查", "工会", ""]]], "责任书.ideology.union"),
    ],
  ],
  [
    "a task shared out over rows",
    [doc("甲", [[head, ["自查", "办公室", ""], ["自查", "工会", ""]]]), doc("乙", [[head, ["自查", "教务处", ""]]])],
  ],
  [
    "lead and help in one cell",
    [
      doc("甲", [
        [
          ["任务", "牵头和配合"],
          ["自查", "办公室牵头，工会配合"],
        ],
      ]),
      doc("乙", [[head, ["自查", "办公室", ""]]]),
    ],
  ],
])("the rules on duties are silent about %s", (_, docs) => {
  expect(findings(...docs)).toEqual([]);
});

test("duty-without-owner finds a task whose owner is empty, once", () => {
  const lead = [
    ["任务", "牵头和配合"],
    ["自查", "牵头，工会配合"],
    ["自查", "牵头，工会配合"],
    ["研判", "校长牵头"],
  ];
  expect(findings(doc("年度任务台账", [lead]), doc("实施方案", [[head, ["自查", "", "每月"], ["研判", "校长", ""]]]))).toEqual([
    "check/duty-without-owner 任务“自查”没有写明由谁负责，见《年度任务台账》《实施方案》",
  ]);
});

test("duty-with-two-owners takes ways of writing one name for one person", () => {
  const owned = (title: string, owner: string) => doc(title, [[head, ["自查", owner, ""]]]);
  for (const owner of ["李　明", "李 明", "李明"])
    expect(findings(owned("实施方案", "李明"), owned("年度任务台账", owner))).toEqual([]);
  expect(findings(owned("实施方案", "阿依努尔·买买提"), owned("年度任务台账", "阿依努尔•买买提"))).toEqual([]);
  expect(findings(owned("实施方案", "顾立新"), owned("年度任务台账", "顧⽴新"))).toEqual([]);
  expect(findings(owned("实施方案", "顾立新"), owned("年度任务台账", "顾立心"))).toHaveLength(1);
});

test("duty-with-two-owners finds a task two documents give to different owners, once", () => {
  const plan = doc("实施方案", [[head, ["自查", "办公室", ""], ["自查", "办公室", ""]]]);
  expect(
    findings(
      plan,
      doc("年度任务台账", [
        [
          ["任务", "责任部门"],
          ["自查", "工会"],
          ["自查", "工会"],
        ],
      ]),
    ),
  ).toEqual(["check/duty-with-two-owners 任务“自查”的责任人不一致：《实施方案》写的是“办公室”，《年度任务台账》写的是“工会”"]);
});
