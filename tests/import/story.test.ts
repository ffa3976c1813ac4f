import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";
import { draftDoc, gb9704, shippedFonts } from "../support/shelf.js";
import { setByHand, tracked, withStyles } from "./old-files.js";

vi.setConfig({ testTimeout: 180_000 });

let desk: string;
const shelf = (...names: string[]): string => join(desk, "out", "hubin-primary", ...names);
const textOf = (path: string): string => {
  const read = readDocx(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return docText(read.value.doc);
};
const system = "云汀市湖滨小学意识形态工作责任制度";
const list = "云汀市湖滨小学意识形态工作责任清单";
const plan = "云汀市湖滨小学网络意识形态工作实施方案";
const originals = new Map<string, Uint8Array>();

beforeAll(async () => {
  desk = workspace("hubin-primary");
  const drawer = join(desk, "旧文件");
  mkdirSync(join(drawer, "照片"), { recursive: true });
  originals.set(
    "责任制度.docx",
    await setByHand(
      system,
      [
        "为落实意识形态工作责任制，结合我校实际，制定本制度。",
        "一、组织领导",
        "（一）党支部书记沈立言是第一责任人，校长协助；副校长按分工负责。",
        "（二）教务处每季度研判一次，教务处分办的事项另行通知。",
        "二、工作要求",
        "1、全校教职工参加学习，教务处、德育处每年开展培训。",
        "3、本校区以外的活动由区教育局指导。",
      ],
      ["云汀市湖滨小学", "2025年3月5日"],
    ),
  );
  originals.set(
    "责任清单.docx",
    await withStyles(
      list,
      [
        { heading: "一、领导班子集体责任", items: ["专题研究意识形态工作。", "听取教务处汇报。"] },
        { heading: "二、部门责任", items: ["德育处负责主题教育。", "教务处负责课堂教学管理。"] },
      ],
      [
        ["部门", "负责人"],
        ["教务处", "见分工"],
      ],
    ),
  );
  originals.set(
    "实施方案（修订）.docx",
    tracked(
      await setByHand(
        plan,
        [
          "为加强我校网络意识形态工作，制定本方案。",
          "一、工作目标",
          "守好网络阵地，教务处牵头排查。",
          "二、工作安排",
          "（一）开学前部署。",
        ],
        ["云汀市湖滨小学", "2025年6月1日"],
      ),
      "开学前",
      "开学后",
    ),
  );
  for (const [name, bytes] of originals) writeFileSync(join(drawer, name), bytes);
  writeFileSync(join(drawer, "责任制度 - 副本.docx"), originals.get("责任制度.docx")!);
  const pdf = await writePdf(draftDoc("hubin-primary", "accountability", "ideology"), { look: gb9704 }, shippedFonts);
  if (!pdf.ok) throw new Error("no PDF");
  writeFileSync(join(drawer, "责任追究.pdf"), pdf.value);
  copyFileSync("tests/corpus/doc/rules.doc", join(drawer, "老办法.doc"));
  writeFileSync(join(drawer, "扫描.docx"), "PK\u0003\u0004broken");
  writeFileSync(join(drawer, "照片", "大门.jpg"), "x");
});

test("nothing is written before it is confirmed, and a script has to say so", async () => {
  const before = snapshot(desk);
  const dry = await call(desk, ["import", "旧文件", "--into", "hubin-primary", "--dry-run", "--json"]);
  const told = JSON.parse(dry.out);
  expect(Object.keys(told)).toEqual(["papers", "facts", "contradictions", "paragraphs", "differences"]);
  expect(told.papers.map(({ file }: { file: string }) => file)).toEqual(
    ["实施方案（修订）.docx", "老办法.doc", "责任制度 - 副本.docx", "责任制度.docx", "责任清单.docx", "责任追究.pdf"].sort(),
  );
  expect(dry.err).toContain("大门.jpg");
  expect(dry.err).toContain("扫描.docx");
  const script = await call(desk, ["import", "旧文件", "--into", "hubin-primary"]);
  expect(script.code).toBe(2);
  const no = await call(desk, ["import", "旧文件", "--into", "hubin-primary"], { answers: ["", "", "", "", "n"] });
  expect(no.code).toBe(2);
  expect(snapshot(desk)).toEqual(before);

  const report = await call(desk, [
    "import",
    "旧文件",
    "--into",
    "hubin-primary",
    "--dry-run",
    "--report",
    "情况.docx,情况.html",
  ]);
  expect(report.code).toBe(1);
  const text = textOf(join(desk, "情况.docx"));
  expect(text).toContain("各份文件");
  expect(text).toContain("责任制度.docx\t责任制实施办法（意识形态），《云汀市湖滨小学意识形态工作责任制度》");
  expect(text).toContain("这些文件一年要做多少事");
  expect(text).toContain("党支部书记由谁担任\t沈立言");
  expect(text).not.toMatch(/(?:cadences|posts|people|departments|documents)\./);
  expect(readFileSync(join(desk, "情况.html"), "utf8")).toContain("与 责任制度.docx 相同");
  expect((await call(desk, ["import", "旧文件", "--dry-run", "--report", "情况.docx"])).code).toBe(2);
  rmSync(join(desk, "情况.docx"));
  rmSync(join(desk, "情况.html"));
});

test("a drawer comes under management, follows the profile in its own layout, and one undo takes all of it back", async () => {
  const before = snapshot(desk);
  const done = await call(desk, ["import", "旧文件", "--into", "hubin-primary", "--yes"]);
  expect(done.err).not.toContain("错误");
  expect(done.code).toBeLessThan(2);
  const files = readdirSync(shelf()).filter((name) => name.endsWith(".docx"));
  expect(files).toContain(`${system}.docx`);
  expect(files).toContain(`${list}.docx`);
  expect(files).toContain(`${plan}.docx`);
  for (const name of [system, list, plan]) expect(existsSync(shelf(`${name}.pdf`))).toBe(false);
  expect(textOf(shelf(`${system}.docx`))).toBe(textOf(join(desk, "旧文件", "责任制度.docx")));
  for (const [name, bytes] of originals) expect(new Uint8Array(readFileSync(join(desk, "旧文件", name)))).toEqual(bytes);
  expect(readFileSync(join(desk, "data/originals/hubin-primary/老办法.doc"))).toEqual(readFileSync("tests/corpus/doc/rules.doc"));

  // Nothing has changed: nothing is touched.
  const idle = await call(desk, ["regenerate", "hubin-primary"]);
  expect(idle.out).toContain("更新 0 份");

  await call(desk, ["appoint", "hubin-primary", "--post", "secretary", "--name", "林晓舟", "--from", "2025-09-01"]);
  await call(desk, ["rename", "hubin-primary", "教务处", "教学发展中心"]);
  const told = await call(desk, ["impact", "hubin-primary"]);
  expect(told.out).toContain("党支部书记由沈立言改为林晓舟");
  expect(told.out).not.toContain("手工修改过的段落里还写着旧名称");
  const renewed = await call(desk, ["regenerate", "hubin-primary"]);
  expect(renewed.code).toBeLessThan(2);
  const text = textOf(shelf(`${system}.docx`));
  const expected = textOf(join(desk, "旧文件", "责任制度.docx"))
    .replace("书记沈立言是", "书记林晓舟是")
    .replace("教务处每季度", "教学发展中心每季度")
    .replace("教务处、德育处", "教学发展中心、德育处");
  expect(text).toBe(expected);
  // The very file: its header is still there, and so is what somebody tracked.
  const bytes = new Uint8Array(readFileSync(shelf(`${system}.docx`)));
  const read = readDocx(bytes, "x");
  expect(read.ok && read.value.asides?.().some((one) => JSON.stringify(one).includes("内部资料"))).toBe(true);
  const open = readDocx(new Uint8Array(readFileSync(shelf(`${plan}.docx`))), "x");
  expect(open.ok && open.value.openRevisions).toBe(2);
  expect(textOf(shelf(`${plan}.docx`))).toContain("教学发展中心牵头排查");
  expect(textOf(shelf(`${list}.docx`))).toContain("教学发展中心\t见分工");

  const compared = await call(desk, [
    "compare",
    "hubin-primary/responsibility-system.ideology@1",
    "hubin-primary/responsibility-system.ideology@current",
  ]);
  expect(compared.out).toContain("修改 3 处");
  expect(compared.out).toContain("{+林晓舟+}");
  const explained = await call(desk, ["explain", "hubin-primary/responsibility-system.ideology@current#林晓舟"]);
  expect(explained.out).toContain("own.hubin-primary.responsibility-system-ideology");
  expect(explained.out).toMatch(/从原有文件“责任制度.*\.docx”第 3—5 段导入/);

  expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
  expect(textOf(shelf(`${system}.docx`))).toBe(textOf(join(desk, "旧文件", "责任制度.docx")));
  // The profile says other things since: what was written there is not thrown away.
  const profile = join(desk, "data/units/hubin-primary.yaml");
  const changed = readFileSync(profile);
  const undone = await call(desk, ["undo", "hubin-primary"]);
  expect(undone.code).toBe(1);
  expect(undone.err).toContain("hubin-primary.yaml”在导入之后又改动过，留着没有动");
  expect(undone.out).toContain("导入时写的单位档案和条款也在内");
  expect(readFileSync(profile)).toEqual(changed);
  writeFileSync(profile, before["data/units/hubin-primary.yaml"]!, "latin1");
  const left = Object.fromEntries(
    Object.entries(snapshot(desk)).filter(([name]) => !/\.history|\.tiaoli|更新记录|^out(\/hubin-primary)?$/.test(name)),
  );
  expect(Object.keys(left).sort()).toEqual(Object.keys(before).sort());
  expect(left).toEqual(before);
  // Taken back whole, the papers can be imported again, and that can be taken back too.
  expect((await call(desk, ["import", "旧文件", "--into", "hubin-primary", "--yes"])).out).toContain("接管");
  expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
});

test("papers taken into a unit that has a profile change nothing of it but what is chosen", async () => {
  const other = workspace("hubin-primary");
  mkdirSync(join(other, "旧"));
  writeFileSync(
    join(other, "旧", "制度.docx"),
    await setByHand(
      system,
      ["为落实责任制，结合我校实际，制定本制度。", "一、校党总支每月专题研究一次意识形态工作。"],
      ["中共云汀市湖滨小学总支部委员会", "2025年3月5日"],
    ),
  );
  const said = await call(other, ["import", "旧", "--into", "hubin-primary", "--yes"]);
  expect(said.err).toContain("档案与文件不同");
  expect(readFileSync(join(other, "data/units/hubin-primary.yaml"), "utf8")).toContain("name: 中共云汀市湖滨小学支部委员会");
  const again = await call(other, ["import", "旧", "--into", "hubin-primary", "--yes"]);
  expect(again.code).toBe(2);
  expect(again.err).toContain("没有接管");
});

test("papers of two units are told apart, and it is asked whose are meant", async () => {
  const other = workspace("hubin-primary");
  mkdirSync(join(other, "旧"));
  const one = (unit: string) =>
    setByHand(
      `${unit}意识形态工作责任制度`,
      [`为落实责任制，结合我校实际，制定本制度。`, `一、${unit}党支部负责。`],
      [unit, "2025年3月5日"],
    );
  writeFileSync(join(other, "旧", "甲.docx"), await one("云汀市湖滨小学"));
  writeFileSync(join(other, "旧", "乙.docx"), await one("云汀市柳林中学"));
  const said = await call(other, ["import", "旧", "--id", "hubin", "--yes"]);
  expect(said.code).toBe(2);
  expect(said.err).toContain("云汀市柳林中学（乙.docx）");
  const chosen = await call(other, ["import", "旧", "--id", "liulin", "--of", "云汀市柳林中学", "--yes"]);
  expect(chosen.code).toBe(1);
  expect(readdirSync(join(other, "out"))).toEqual(["liulin"]);
  expect(readdirSync(join(other, "out", "liulin"))).toContain("云汀市柳林中学意识形态工作责任制度.docx");
  expect(readFileSync(join(other, "data/units/liulin.yaml"), "utf8")).not.toContain("湖滨");
});

test("from a drawer alone: a profile, a new secretary and another interval, and every paper that says so follows", async () => {
  const other = workspace();
  mkdirSync(join(other, "旧"));
  const unit = "云汀市青禾小学";
  writeFileSync(
    join(other, "旧", "制度.docx"),
    await setByHand(
      `${unit}意识形态工作责任制实施办法`,
      ["（一）党支部书记周若水是第一责任人，校长陈远山是直接责任人。", "（二）党支部每半年至少专题研究一次意识形态工作。"],
      [`中共${unit}支部委员会`, "2024年3月5日"],
    ),
  );
  writeFileSync(
    join(other, "旧", "清单.docx"),
    await withStyles(
      `${unit}意识形态工作责任清单`,
      [{ heading: "一、书记责任", items: ["党支部书记周若水履行第一责任人职责。", "每半年至少专题研究一次意识形态工作。"] }],
      [["部门", "负责人"]],
    ),
  );
  await call(other, ["import", "旧", "--id", "qinghe", "--yes"]);
  const path = join(other, "data/units/qinghe.yaml");
  const filled = readFileSync(path, "utf8")
    .replace(/^ {2}short-name:.*/m, "  short-name: 青禾小学")
    .replace(/^ {2}short:.*/m, "  short: 校党支部")
    .replace(/^ {2}party:.*/m, "  party: 区教育局党委")
    .replace("special-study: 1/half-year", "special-study: 1/quarter");
  writeFileSync(path, filled);
  await call(other, ["appoint", "qinghe", "--post", "secretary", "--name", "林晓舟", "--from", "2025-09-01"]);
  const renewed = await call(other, ["regenerate", "qinghe"]);
  expect(renewed.out).toContain("更新 2 份");
  const system = textOf(join(other, "out/qinghe", `${unit}意识形态工作责任制实施办法.docx`));
  expect(system).toContain("党支部书记林晓舟是第一责任人，校长陈远山是");
  expect(system).toContain("党支部每季度至少专题研究一次");
  const list = textOf(join(other, "out/qinghe", `${unit}意识形态工作责任清单.docx`));
  expect(list).toContain("党支部书记林晓舟履行");
  expect(list).toContain("每季度至少专题研究一次");
  expect(readdirSync(join(other, "data/originals/qinghe"))).toEqual(["制度.docx", "清单.docx"]);
});
