import { describe, expect, test } from "vitest";
import { burdenOf } from "../../src/burden/index.js";
import { burdenSheets } from "../../src/burden/sheets.js";
import type { Block, Doc, Inline, NodeId } from "../../src/tree/types.js";
import { reportBook } from "../../src/writers/xlsx/report-book.js";
import { library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { draftDoc } from "../support/shelf.js";

const value = (path: string, text: string): Inline => ({ type: "value", path, value: text });
const text = (words: string): Inline => ({ type: "text", value: words });
const base = draftDoc("hubin-primary", "leading-group-notice", "ideology");
const { profile } = sample("hubin-primary", {
  cadences: { analysis: { times: 1, period: "quarter" }, meeting: { times: 1, period: "half-year" } },
});
let count = 0;
const item = (...children: readonly Inline[]): Block => ({
  ...base.children[0]!,
  id: `b${count++}` as NodeId,
  type: "item",
  level: "level-2",
  number: "（一）",
  children,
});
const deeper = (...children: readonly Inline[]): Block => ({ ...item(...children), level: "level-3" }) as Block;
const heading = (...children: readonly Inline[]): Block => ({ ...item(...children), type: "heading", level: "level-1" }) as Block;
/** A paper on a topic. */
const paper = (topic: string, ...children: readonly Block[]): Doc => ({
  ...base,
  meta: { ...base.meta, topic, document: `responsibility-list.${topic}`, kind: "responsibility-list", title: `${topic}清单` },
  children,
});
const moral = value("departments.moral-office.name", "德育处");
const secretary = value("posts.secretary.title", "党支部书记");
const analysis = value("cadences.analysis", "每季度至少一次");
const of = (burden: ReturnType<typeof burdenOf>, role: string) => burden.roles.find((one) => one.role === role);

describe("a role's burden", () => {
  test("is counted by the intervals of its sentences, with the sentence", () => {
    const burden = burdenOf([paper("ideology", item(moral, analysis, text("会商意识形态领域的形势。")))], profile, library);
    expect(of(burden, "德育处")).toMatchObject({ meetings: 4, reports: 0, records: 0 });
    expect(of(burden, "德育处")!.sentences).toEqual([
      {
        document: "responsibility-list.ideology",
        title: "ideology清单",
        topic: "ideology",
        text: "德育处每季度至少一次会商意识形态领域的形势",
        kind: "meetings",
        activity: "analysis",
        times: 4,
      },
    ]);
  });
  test("counts a duty that two papers state once", () => {
    const duty = () => item(moral, analysis, text("会商意识形态领域的形势。"));
    const second = {
      ...paper("ideology", duty()),
      meta: { ...paper("ideology").meta, document: "implementation-rules.ideology" },
    };
    const burden = burdenOf([paper("ideology", duty()), second], profile, library);
    expect(of(burden, "德育处")).toMatchObject({ meetings: 4 });
    expect(of(burden, "德育处")!.sentences).toHaveLength(2);
    expect(burden.summary.total.meetings).toBe(4);
  });
  test("is that of the heading's role where a sentence names nobody", () => {
    const doc = paper("ideology", heading(secretary, text("责任")), item(analysis, text("主持会商有关的形势和问题。")));
    expect(of(burdenOf([doc], profile, library), "党支部书记")).toMatchObject({ meetings: 4 });
  });
  test("is not that of whom somebody reports to, or listens to", () => {
    const doc = paper(
      "ideology",
      item(text("听取"), moral, text("、部门负责人关于有关工作情况的汇报，")),
      item(analysis, text("会商有关形势和问题。")),
    );
    expect(of(burdenOf([doc], profile, library), "德育处")).toBeUndefined();
    expect(of(burdenOf([doc], profile, library), "")).toMatchObject({ meetings: 4 });
  });
  test("signing is whose name stands before the word for it; recording is the subject's", () => {
    const doc = paper("ideology", item(moral, text("提出的重要活动，经"), secretary, text("批准后举办，并登记结果。")));
    const burden = burdenOf([doc], profile, library);
    expect(of(burden, "党支部书记")).toMatchObject({ signatures: 1, records: 0 });
    expect(of(burden, "德育处")).toMatchObject({ signatures: 0, records: 1 });
    expect(burden.waits[0]).toMatchObject({ role: "党支部书记", matters: 1 });
  });
  test("is that of whoever is named right before the interval, not at the sentence's beginning", () => {
    const doc = paper("ideology", item(secretary, text("定期听取意见，"), moral, analysis, text("会商形势和问题。")));
    const burden = burdenOf([doc], profile, library);
    expect(of(burden, "德育处")).toMatchObject({ meetings: 4 });
    expect(of(burden, "党支部书记")).toBeUndefined();
  });
  test("is that of whom the lead of a list speaks of, and of whom a notice is about", () => {
    const list = paper("ideology", item(moral, text("承担下列工作：")), deeper(analysis, text("会商形势和问题。")));
    expect(of(burdenOf([list], profile, library), "德育处")).toMatchObject({ meetings: 4 });
    const title = { ...item(text("关于成立领导小组的通知")), type: "title" } as Block;
    const notice = paper("ideology", title, heading(text("主要职责")), item(analysis, text("会商形势和问题。")));
    expect(of(burdenOf([notice], profile, library), "领导小组")).toMatchObject({ meetings: 4 });
  });
  test("what is laid before somebody waits for them; a role's name is no signing; records go to whom they are entrusted", () => {
    const doc = paper(
      "ideology",
      item(moral, text("核实后报"), secretary, text("批准，按期公布结果。")),
      item(text("重要事项由审批人看过以后办理完毕。")),
      item(text("会议记录和整改结果按年归档，由"), moral, text("保管备用。")),
    );
    const burden = burdenOf([doc], profile, library);
    expect(burden.roles.map(({ role, signatures, records }) => [role, signatures, records])).toEqual([
      ["党支部书记", 1, 0],
      ["德育处", 0, 1],
    ]);
  });
  test("第一责任人 is the secretary, 直接责任人 the post the profile names", () => {
    const doc = paper(
      "ideology",
      item(text("重大事项由第一责任人审定后公布实施。")),
      item(secretary, text("审定年度计划和重要事项。")),
      item(text("重要事项由直接责任人审定后公布实施。")),
    );
    const burden = burdenOf([doc], profile, library);
    expect(of(burden, "党支部书记")).toMatchObject({ signatures: 2 });
    expect(of(burden, "直接责任人")).toMatchObject({ signatures: 1 });
  });
  test("a principle and a consequence ask for nothing", () => {
    const doc = paper(
      "ideology",
      item(text("谁主管谁负责，谁审批谁监督，逐级落实。")),
      item(text("未经审批的活动，不得提供场所。")),
      item(text("审批人不看内容就签字同意的")),
      item(text("已经按程序审核、错误难以发现，不追究责任。")),
      item(text("对外信息按照轻重审批：")),
    );
    expect(burdenOf([doc], profile, library).roles).toEqual([]);
  });
});

describe("what can be saved", () => {
  test("an activity of three topics can be held once for all", () => {
    const papers = ["ideology", "work-safety", "fire-safety"].map((topic) =>
      paper(topic, item(moral, analysis, text("会商有关工作的形势和问题。"))),
    );
    const { merges, summary } = burdenOf(papers, profile, library);
    expect(merges).toEqual([
      {
        activity: "analysis",
        name: "分析研判",
        kind: "meetings",
        topics: ["意识形态", "安全生产", "消防安全"],
        apart: 12,
        together: 4,
        saves: 8,
      },
    ]);
    expect(summary).toMatchObject({ total: { meetings: 12 }, saves: 8 });
  });
  test("an interval above what a regulation asks for is told with what it would save", () => {
    const often = sample("hubin-primary", { cadences: { "special-study": { times: 1, period: "quarter" } } }).profile;
    const doc = paper("ideology", item(value("cadences.special-study", "每季度至少一次"), text("专题研究有关工作情况。")));
    expect(burdenOf([doc], often, library).cuts).toEqual([
      { activity: "special-study", name: "专题研究", kind: "meetings", now: "1/quarter", floor: "2/year", saves: 2 },
    ]);
  });
  test("a material that two papers ask one role for is told", () => {
    const first = paper("ideology", item(moral, text("每年向上级报送工作总结。")));
    const second = { ...first, meta: { ...first.meta, document: "status-report.ideology", title: "另一份" } };
    const other = { ...second, children: [item(moral, text("在年底提交有关工作总结。"))] };
    expect(burdenOf([first, other], profile, library).twice.map(({ asked }) => asked.map(({ title }) => title))).toEqual([
      ["ideology清单", "另一份"],
    ]);
    expect(burdenOf([first], profile, library).twice).toEqual([]);
  });
});

test("papers stand beside what they were at the end of last year, and what is more than usual is told", () => {
  const doc = paper("ideology", item(moral, value("cadences.meeting", "每月"), text("召开会议研究有关问题。")));
  const monthly = sample("hubin-primary", { cadences: { meeting: { times: 2, period: "month" } } }).profile;
  const burden = burdenOf([doc], monthly, library, new Map([["responsibility-list.ideology", 900]]));
  expect(burden.papers).toEqual([
    {
      document: "responsibility-list.ideology",
      title: "ideology清单",
      characters: expect.any(Number),
      budget: 2000,
      lastYear: 900,
    },
  ]);
  expect(burden.over).toEqual([{ role: "德育处", kind: "meetings", times: 24, most: 12, source: "实务" }]);
});

test("the workbook holds every sentence, and is the same each time", async () => {
  const burden = burdenOf(
    [draftDoc("hubin-primary", "responsibility-list", "ideology")],
    sample("hubin-primary").profile,
    library,
  );
  const sheets = burdenSheets(burden, "云汀市湖滨小学");
  const sentences = sheets.find(({ name }) => name === "出处")!;
  expect(sentences.rows).toHaveLength(burden.roles.flatMap((role) => role.sentences).length);
  expect(sheets[0]!.rows.map(([role]) => role)).toEqual(burden.roles.map(({ role }) => role || "没有写明谁的"));
  const [one, two] = await Promise.all([reportBook("负担", sheets), reportBook("负担", sheets)]);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});
