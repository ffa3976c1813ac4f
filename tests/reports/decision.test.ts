import { describe, expect, test } from "vitest";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { reportDecision } from "../../src/writers/reports/decision/index.js";
import { draftDoc } from "../support/shelf.js";
import { applyDecision } from "./apply-decision.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn, textOf } from "./reports.js";

/** Breaks within a title are layout, not text. */
const linesOf = (doc: Doc): readonly string[] =>
  docText({
    ...doc,
    children: doc.children.map((block) =>
      block.type === "title" ? { ...block, children: block.children.filter(({ type }) => type !== "break") } : block,
    ),
  }).split("\n");

const wordsOf = async (old: ReturnType<typeof linesDoc>, now: ReturnType<typeof linesDoc>): Promise<readonly string[]> =>
  textOf(await reportOn(reportDecision, old, now))
    .split("\n")
    .map((line) => line.replace(/^　　/, ""));
const decisionOn = (name: string) => wordsOf(linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new));

describe.each(Object.keys(pairs))("%s", (name) => {
  test.each(["forward", "backward"])("carried out on the old text it gives the new one (%s)", async (way) => {
    const [a, b] = [linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new)];
    const [old, now] = way === "forward" ? [a, b] : [b, a];
    const words = await wordsOf(old, now);
    expect(applyDecision(linesOf(old), words), words.join("\n")).toEqual(linesOf(now));
  });
});

test.each(Object.keys(pairs))("the wording is that of a decision: %s", async (name) => {
  expect((await decisionOn(name)).join("\n")).toMatchSnapshot();
});

test("documents of two units that have little in common", async () => {
  const a = draftDoc("hubin-primary", "implementation-rules", "ideology");
  const b = draftDoc("dongwan-park", "implementation-rules", "ideology");
  expect(applyDecision(linesOf(a), await wordsOf(a, b))).toEqual(linesOf(b));
});

test("each order of an article reads right after the ones before it", async () => {
  const title = "蓝湾学校值班管理办法";
  const old = [
    "第一条　值班人员履行下列职责：",
    "（一）接听电话并登记；",
    "（二）每季度巡查一次宿舍；",
    "（三）完成交办的事项。",
  ];
  const now = [
    "第一条　值班人员履行下列职责：",
    "（一）接听电话并登记；",
    "（二）检查消防通道；",
    "（三）每月巡查一次宿舍；",
    "（四）完成交办的事项。",
  ];
  const words = (await wordsOf(linesDoc([title, ...old]), linesDoc([title, ...now]))).join("\n");
  expect(words.indexOf("第二项中的“每季度”修改为“每月”")).toBeGreaterThan(0);
  expect(words.indexOf("增加一项，作为第二项")).toBeGreaterThan(words.indexOf("第二项中的“每季度”"));
});

describe("a sentence that can be carried out", () => {
  const on = async (old: readonly string[], now: readonly string[]) => (await wordsOf(linesDoc([...old]), linesDoc([...now])))[2];
  const title = "青石小学值日办法";

  test("an article whose words are all other ones is written anew, not brought in and taken away under one number", async () => {
    const [first, last] = ["第一条　值日教师按时到岗。", "第三条　本办法自印发之日起施行。"];
    const [old, now] = [
      [title, first, "第二条　早到。", last],
      [title, first, "第二条　晚走，锁门窗。", last],
    ];
    const words = await wordsOf(linesDoc(old), linesDoc(now));
    expect(words.filter((line) => /^[一二三]、/.test(line))).toEqual(["一、将第二条修改为：“晚走，锁门窗。”"]);
    expect(applyDecision(linesOf(linesDoc(old)), words)).toEqual(linesOf(linesDoc(now)));
  });

  test("an empty row that comes or goes is no change of words", async () => {
    const rows = [title, "第一条　值日岗位见下表。", "岗位\t人数", "门卫\t2"];
    for (const [old, now] of [
      [rows, [...rows, "\t"]],
      [[...rows, "\t"], rows],
    ])
      expect((await wordsOf(linesDoc(old!), linesDoc(now!)))[1]).toBe("《青石小学值日办法》内容未作修改。");
  });

  test("words that stand twice once an earlier order is carried out are not taken for a place", async () => {
    const old = [title, "第一条　值日生应当爱护公物，损坏的照价赔偿并登记在册，报告班主任。", "第二条　本办法自印发之日起施行。"];
    const now = [title, "第一条　值日生应当登记并爱护公物，损坏的照价赔偿并登记完整在册，报告班主任。", old[2]!];
    const words = await wordsOf(linesDoc([...old]), linesDoc([...now]));
    expect(applyDecision(linesOf(linesDoc([...old])), words)).toEqual(linesOf(linesDoc([...now])));
    expect(words.join("")).not.toContain("“登记”后");
  });

  test("a place is named by words, not by a mark and words", async () => {
    const [old, now] = ["交值班室，值班室登记", "交值班室，值班室逐次登记"].map((words) => [
      title,
      `第一条　库房钥匙${words}。`,
      "第二条　本办法自印发之日起施行。",
    ]);
    expect(await on(old!, now!)).toBe("一、在第一条中的“登记”前增加“逐次”。");
  });

  test("a 项 of an article with one 款 is cited without it, one of several with it", async () => {
    const items = ["（一）登记来访；", "（二）检查门窗；", "（三）关闭电源。"];
    const less = [items[0]!, "（二）关闭电源。"];
    const article = (more: readonly string[], of: readonly string[]) => [title, "第一条　值日教师做好下列工作：", ...of, ...more];
    expect(await on(article([], items), article([], less))).toBe("一、删去第一条第二项，其后各项序号相应调整。");
    const further = ["值日日志由办公室保存。"];
    expect(await on(article(further, items), article(further, less))).toBe("一、删去第一条第一款第二项，其后各项序号相应调整。");
  });

  test("a line that goes is quoted whole", async () => {
    const gone = "（二）检查车辆证件，对没有证件的车辆不予放行，并报告值日领导处理。";
    const old = [title, "一、值日要求", "（一）登记来访人员，并核对来访人员的身份。", gone, "二、值日纪律"];
    expect(
      await on(
        old,
        old.filter((line) => line !== gone),
      ),
    ).toBe(`一、删去“${gone}”。`);
  });
});

describe("a row of which only the number in its first cell changes", () => {
  const table = (first: string, second: string): Doc =>
    linesDoc([
      "任务分工办法",
      "第一条　任务分工如下：",
      "序号\t任务\t部门",
      `${first}\t登记来访\t办公室`,
      `${second}\t核对名单\t教务处`,
    ]);
  test.each([
    ["2", "3", "一、“2\t核对名单\t教务处”的序号改为“3”。"],
    ["2", "", "一、删去“2\t核对名单\t教务处”的序号。"],
    ["", "2", "一、给“核对名单\t教务处”加上序号“2”。"],
  ] as const)("“%s” → “%s”", async (old, now, statement) => {
    const words = await wordsOf(table("1", old), table("1", now));
    expect(words.filter((line) => /^[一二]、/.test(line))).toEqual([statement]);
  });
});
