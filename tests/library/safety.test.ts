import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compose, documentsOf, type Subject } from "../../src/compose/compose.js";
import { measureOf } from "../../src/compose/measure.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { phrasesOf, sharedOf } from "../../src/tree/measure.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const safety = ["work-safety", "fire-safety", "cybersecurity"];
const kinds = ["responsibility-list", "implementation-rules", "incident-procedure", "work-systems"];
const units = readdirSync("data/units").map((file) => file.replace(/\.yaml$/, ""));

/** A sample that does safety work too, whether it chose these topics or not. */
const unitOf = (id: string, changes: Readonly<Record<string, unknown>> = {}): LoadedProfile =>
  sample(id, { topics: ["ideology", ...safety], ...changes });

function paper(loaded: LoadedProfile, kind: string, topic: string, subject?: Subject): Doc {
  const doc = compose({ library, loaded, kind, topic, asOf, ...(subject && { subject }) });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}
const papers = (loaded: LoadedProfile, kind: string, topic: string): readonly Doc[] =>
  documentsOf({ library, loaded, kind, topic, asOf }).map((subject) => paper(loaded, kind, topic, subject));
const textOf = (loaded: LoadedProfile, kind: string, topic: string): string => docText(paper(loaded, kind, topic));

describe.each(units)("the safety papers of %s", (id) => {
  const loaded = unitOf(id);

  test.each(safety)("stay within their budget for %s, and speak of nothing else", (topic) => {
    const { foreignWords } = library.topics.get(topic)!;
    expect(foreignWords).toContain("研判");
    for (const kind of kinds)
      for (const doc of papers(loaded, kind, topic)) {
        const { characters, budget, articles, mostArticles } = measureOf(doc, loaded.profile, library);
        expect(characters, doc.meta.document).toBeLessThanOrEqual(budget ?? Number.POSITIVE_INFINITY);
        expect(articles, doc.meta.document).toBeLessThanOrEqual(mostArticles ?? Number.POSITIVE_INFINITY);
        // What a member's share of work is called is the unit's own.
        const shares = Object.values(loaded.profile.posts).flatMap(({ portfolio = [] }) => portfolio);
        const text = shares.reduce((rest, share) => rest.replaceAll(share, ""), docText(doc));
        expect(
          foreignWords.filter((word) => text.includes(word)),
          doc.meta.document,
        ).toEqual([]);
      }
  });

  test("share with those on ideology no more than how any paper ends", () => {
    const names = [...library.topics.values()].flatMap(({ name, words }) => [name, ...Object.values(words)]);
    const phrases = (topic: string) => phrasesOf(paper(loaded, "implementation-rules", topic), names);
    for (const topic of safety) expect(sharedOf(phrases("ideology"), phrases(topic)), topic).toBeLessThanOrEqual(0.15);
  });

  test("raise the alarm, save people and report to whom the law says", () => {
    const { emergency = "应急管理部门", fire = "消防救援机构", cyberspace = "网信部门" } = loaded.profile.superiors;
    for (const kind of ["implementation-rules", "incident-procedure"]) {
      const work = textOf(loaded, kind, "work-safety");
      for (const word of ["报警", "疏散", "清点", "急救", "一小时内报告", emergency, "不得破坏现场"])
        expect(work).toContain(word);
      const burning = textOf(loaded, kind, "fire-safety");
      for (const word of ["火警电话", "疏散", "不乘电梯", "初起火灾", fire, "不得清理"].slice(0, kind === kinds[1] ? 6 : 5))
        expect(burning).toContain(word);
      const network = textOf(loaded, kind, "cybersecurity");
      for (const word of ["国家网络安全事件报告管理办法", "四小时内报告", cyberspace, "公安机关"])
        expect(network).toContain(word);
    }
  });

  test("have the principal of the unit answer for safety, and the Party body lead and hear", () => {
    const { head, secretary } = loaded.profile.posts;
    expect(textOf(loaded, "implementation-rules", "work-safety")).toContain(`${head!.title}是安全生产第一责任人`);
    expect(textOf(loaded, "implementation-rules", "fire-safety")).toContain(`${head!.title}是消防安全责任人`);
    if (head!.holders[0]!.person === secretary!.holders[0]!.person) return;
    for (const topic of ["work-safety", "fire-safety"])
      for (const kind of kinds) expect(textOf(loaded, kind, topic)).not.toMatch(/书记[^。；]*(?:第一责任人|审签)/);
  });
});

describe("key places of fire safety", () => {
  const places = (changes: Readonly<Record<string, unknown>> = {}, id = "yunting-college"): string =>
    /下列部位为消防安全重点部位：([^。]*)。/.exec(textOf(unitOf(id, changes), "implementation-rules", "fire-safety"))?.[1] ?? "";

  test("are those usual for the type, and none of its halls for lectures", () => {
    expect(places()).toContain("学生宿舍、食堂、实验实训场所");
    expect(places()).not.toContain("报告厅");
    for (const id of units) expect(places({}, id), id).toMatch(/配电室/);
  });

  test("are the profile's own where it names them", () => {
    expect(places({ "safety.key-places": ["学生宿舍一号楼", "锅炉房"] })).toBe("学生宿舍一号楼、锅炉房");
  });

  test("without a dormitory or a canteen leave out what is about them", () => {
    const rules = (list: readonly string[], id: string, topic: string) =>
      textOf(unitOf(id, { "safety.key-places": list }), "implementation-rules", topic);
    expect(rules(["学生宿舍", "配电室"], "yunting-college", "fire-safety")).toContain("大功率电器");
    expect(rules(["配电室"], "yunting-college", "fire-safety")).not.toContain("大功率电器");
    expect(rules(["食堂"], "hubin-primary", "work-safety")).toContain("食堂燃气");
    expect(rules(["配电室"], "hubin-primary", "work-safety")).not.toContain("食堂");
  });

  test("are patrolled by persons of their own in a key unit of fire safety", () => {
    const rules = (key: boolean) =>
      textOf(unitOf("lanjiang-hospital", { "safety.key-fire-unit": key }), "implementation-rules", "fire-safety");
    expect(rules(true)).toContain("我院是消防安全重点单位");
    expect(rules(false)).not.toContain("重点单位");
    expect(rules(false)).toContain("每日巡查");
  });
});

describe("each trade has safety of its own", () => {
  test.each<[string, string, readonly string[]]>([
    ["yunting-college", "work-safety", ["实验实训室", "校外实习", "学生宿舍", "食堂", "电梯"]],
    ["hubin-primary", "work-safety", ["护学岗", "课间", "集体活动", "监护人", "食堂"]],
    ["dongwan-park", "work-safety", ["有限空间", "危险化学品", "起重机械", "厂房"]],
    ["lanjiang-hospital", "work-safety", ["供氧站", "病区", "压力灭菌器", "备用电源"]],
    ["yandi-farm", "work-safety", ["农机", "粮", "农药", "汛期"]],
    ["yunting-coop", "work-safety", ["仓库", "冷库", "门店", "社有企业"]],
    ["weidu-town", "work-safety", ["安全劝导员", "自建房", "汛期"]],
    ["lanjiang-culture", "work-safety", ["剧场", "景区", "旅游包车"]],
    ["tingnan-culture", "work-safety", ["灯架", "少儿培训"]],
    ["lanjiang-congress", "work-safety", ["会场", "视察"]],
    ["lanjiang-hospital", "fire-safety", ["相邻防火分区", "氧气阀"]],
    ["lanjiang-hospital", "cybersecurity", ["病历", "手工挂号"]],
    ["yunting-college", "fire-safety", ["高等学校消防安全管理规定》（教育部、公安部令第28号）", "学生宿舍"]],
  ])("%s on %s", (id, topic, words) => {
    const rules = textOf(unitOf(id), "implementation-rules", topic);
    for (const word of words) expect(rules).toContain(word);
  });

  test.each(["education", "industry", "grain", "market-supervision"])("a bureau of %s oversees its own trade", (field) => {
    const rules = (value: string) =>
      textOf(unitOf("lanjiang-culture", { "unit.field": value }), "implementation-rules", "work-safety");
    expect(rules(field)).not.toBe(rules("transport"));
    expect(rules(field)).not.toContain("景区");
  });
});
