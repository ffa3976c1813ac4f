import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";
import { draftDoc, gb9704, shippedFonts } from "../support/shelf.js";
import { setByHand, tracked, withStyles } from "./old-files.js";

vi.setConfig({ testTimeout: 180_000 });

const unit = "云汀市湖滨小学";
const signed = [`中共${unit}支部委员会`, "2025年3月5日"];
const textOf = (path: string): string => {
  const read = readDocx(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return docText(read.value.doc);
};

test("a folder of eight old files: profile, appointment, regeneration, comparison, and all of it taken back", async () => {
  const desk = workspace();
  const drawer = join(desk, "旧文件");
  mkdirSync(drawer);
  const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(drawer, name), bytes);
  // Everything set by hand, with header and footer; and the same file twice.
  const system = await setByHand(
    `${unit}意识形态工作责任制度`,
    ["一、组织领导", "（一）党支部书记沈立言是第一责任人，校长苏静怡协助。", "（二）教务处每季度研判一次。"],
    signed,
  );
  put("责任制度.docx", system);
  put("责任制度 - 副本.docx", system);
  // Heading styles, computed numbers and a table; and an earlier draft of it.
  const list = (said: string) =>
    withStyles(
      `${unit}意识形态工作责任清单`,
      [{ heading: "一、领导班子集体责任", items: [said, "党支部书记沈立言负总责。"] }],
      [
        ["部门", "负责人"],
        ["教务处", "见分工"],
      ],
    );
  put("责任清单（初稿）.docx", await list("每年专题研究意识形态工作一次。"));
  put("责任清单（定稿）.docx", await list("每半年专题研究一次意识形态工作。"));
  // Changes somebody tracked and never accepted.
  const plan = await setByHand(
    `${unit}网络意识形态工作实施方案`,
    ["一、工作目标", "守好网络阵地，教务处牵头排查。", "二、工作安排", "开学前部署，党支部书记沈立言到会。"],
    signed,
  );
  put("实施方案.docx", tracked(plan, "开学前", "开学后"));
  // An official letter with masthead and number.
  put(
    "关于调整领导小组的通知.docx",
    await setByHand(
      "关于调整网络安全工作领导小组的通知",
      ["湖小党〔2025〕6号", "各处室：", "经研究，领导小组组长由党支部书记沈立言担任。", "办公室设在教务处。"],
      signed,
    ),
  );
  const pdf = await writePdf(draftDoc("hubin-primary", "accountability", "ideology"), { look: gb9704 }, shippedFonts);
  if (!pdf.ok) throw new Error("no PDF");
  put("责任追究.pdf", pdf.value);
  copyFileSync("tests/corpus/doc/rules.doc", join(drawer, "实施细则.doc"));
  expect(readdirSync(drawer)).toHaveLength(8);
  const before = snapshot(desk);

  // The summary first, and nothing written.
  const dry = await call(desk, ["import", "旧文件", "--dry-run", "--json"]);
  const kinds = Object.fromEntries(JSON.parse(dry.out).papers.map((one: { file: string; kind: string }) => [one.file, one.kind]));
  expect(kinds).toEqual({
    "责任制度.docx": "responsibility-system",
    "责任制度 - 副本.docx": "responsibility-system",
    "责任清单（初稿）.docx": "responsibility-list",
    "责任清单（定稿）.docx": "responsibility-list",
    "实施方案.docx": "implementation-plan",
    "关于调整领导小组的通知.docx": "leading-group-notice",
    "责任追究.pdf": "accountability",
    "实施细则.doc": "implementation-rules",
  });
  expect(snapshot(desk)).toEqual(before);

  const facts = [
    "unit.short-name=湖滨小学",
    "organ.short=校党支部",
    "superiors.party=汀南区教育局党组",
    "direct-responsible=校长",
  ];
  const done = await call(desk, ["import", "旧文件", "--id", "hubin", "--yes", ...facts.flatMap((one) => ["--set", one])]);
  expect(done.err).not.toContain("错误");
  expect(done.out).toContain("接管 6 份文件");
  expect(done.err).not.toContain("import/open-profile");
  const profile = readFileSync(join(desk, "data/units/hubin.yaml"), "utf8");
  expect(profile).toContain("name: 沈立言");
  expect(profile).toContain("short-name: 湖滨小学");
  expect(profile).toMatch(/full-name: 云汀市湖滨小学 .*# .*第\d+段/u);
  const out = (name: string): string => join(desk, "out/hubin", `${name}.docx`);
  const own = [`${unit}意识形态工作责任制度`, `${unit}意识形态工作责任清单`, `${unit}网络意识形态工作实施方案`];
  const originals = new Map(
    own.map((name, i) => [name, textOf(join(drawer, ["责任制度.docx", "责任清单（定稿）.docx", "实施方案.docx"][i]!))]),
  );
  for (const [name, text] of originals) expect(textOf(out(name))).toBe(text);
  const taken = snapshot(join(desk, "out/hubin"));

  // A new secretary: the very files follow, and nothing else in them.
  const post = ["--post", "secretary", "--name", "林晓舟", "--from", "2025-09-01"];
  expect((await call(desk, ["appoint", "hubin", ...post])).code).toBeLessThan(2);
  const impact = await call(desk, ["impact", "hubin"]);
  expect(impact.out).toContain("林晓舟");
  const renewed = await call(desk, ["regenerate", "hubin"]);
  expect(renewed.code).toBeLessThan(2);
  for (const [name, text] of originals) expect(textOf(out(name)), name).toBe(text.replaceAll("沈立言", "林晓舟"));
  const open = readDocx(new Uint8Array(readFileSync(out(own[2]!))), "x");
  expect(open.ok && open.value.openRevisions).toBe(2);
  const head = readDocx(new Uint8Array(readFileSync(out(own[0]!))), "x");
  expect(head.ok && JSON.stringify(head.value.asides?.())).toContain("内部资料");

  const compared = await call(desk, [
    "compare",
    "hubin/responsibility-system.ideology@1",
    "hubin/responsibility-system.ideology@current",
  ]);
  expect(compared.code).toBe(1);
  expect(compared.out).toContain("{+林晓舟+}");
  const none = await call(desk, ["compare", join(drawer, "责任清单（定稿）.docx"), "hubin/responsibility-list.ideology@1"]);
  expect(none.code).toBe(0);

  // Back to what was imported, then to the empty desk but for what the appointment wrote.
  expect((await call(desk, ["undo", "hubin"])).code).toBe(0);
  for (const [name, text] of originals) expect(textOf(out(name))).toBe(text);
  expect(Object.keys(snapshot(join(desk, "out/hubin"))).filter((name) => !/\.history|更新记录|历年文件/.test(name))).toEqual(
    Object.keys(taken).filter((name) => !/\.history|更新记录|历年文件/.test(name)),
  );
  writeFileSync(join(desk, "data/units/hubin.yaml"), profile);
  expect((await call(desk, ["undo", "hubin"])).code).toBe(0);
  // Nothing is left but what the history remembers; the old files are as they were.
  const written = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).filter(([name, text]) => text !== "(folder)" && !/\.history|\.tiaoli|更新记录|历年文件/.test(name));
  expect(written(snapshot(desk))).toEqual(written(before));
});
