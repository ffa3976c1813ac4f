import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../../src/archive/places.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "./desk.js";
import { bold, cell, editDocx, mainPart, paragraphAfter, picture, without, words } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const old = "云汀市湖滨小学意识形态工作";
const now = "云汀市湖滨实验小学意识形态工作";
let cwd: string;
const out = (name = "") => join(cwd, "out", "hubin-primary", name);
const bytes = (name: string) => new Uint8Array(readFileSync(out(name)));
const text = (name: string): string => {
  const read = readDocx(bytes(name), name);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return docText(read.value.doc);
};
const hashes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out())
      .filter((name) => /\.\w+$/.test(name) && !name.startsWith("."))
      .map((name) => [name, sha256(readFileSync(out(name)))]),
  );
const profilePath = () => join(cwd, "data", "units", "hubin-primary.yaml");
const changeProfile = (...changes: readonly (readonly [string, string])[]) => {
  let yaml = readFileSync(profilePath(), "utf8");
  for (const [from, to] of changes) {
    if (!yaml.includes(from)) throw new Error(from);
    yaml = yaml.replaceAll(from, to);
  }
  writeFileSync(profilePath(), yaml);
};
/** A clause of the library with a new version in the workspace's own templates. */
const newVersion = (family: string, id: string, from: string, to: string) => {
  const path = join("clauses", family, `${id}.hbs`);
  const source = readFileSync(resolve("templates", path), "utf8");
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source)!;
  if (!body!.includes(from)) throw new Error(from);
  const changed = front!
    .replace(/^version: \d+$/m, "version: 9")
    .replace(/^changes: \[(.*)\]$/m, "changes:\n  - $1")
    .replace(/^examples:$/m, "  - { version: 9, date: 2026-11-30, reason: 规范用语 }\nexamples:");
  mkdirSync(join(cwd, "templates", "clauses", family), { recursive: true });
  writeFileSync(join(cwd, "templates", path), `---\n${changed}\n---\n${body!.replace(from, to)}`);
};
const regenerate = (...argv: readonly string[]) => call(cwd, ["regenerate", "hubin-primary", ...argv]);
interface Said {
  readonly document: string;
  readonly action: string;
  readonly final?: boolean;
  readonly causes: readonly { readonly by: string; readonly path?: string; readonly clause?: string }[];
  readonly merge?: Readonly<
    Record<string, readonly { readonly where: string; readonly cause?: string; readonly text?: string }[]>
  >;
  readonly files: readonly { readonly path: string }[];
  readonly comparison?: string;
}
const reportIn = (said: string): readonly Said[] => JSON.parse(said)[0].documents;
const of = (report: readonly Said[], document: string): Said => report.find((one) => one.document === document)!;

describe("a school's shelf after a change of leaders", () => {
  const rules = "责任制实施细则.docx";
  const list = "责任清单.docx";
  const assessment = "考核办法.docx";
  let before: Record<string, string>;
  let first: readonly Said[];
  let warned: string;

  beforeAll(async () => {
    cwd = workspace("hubin-primary");
    const kinds = "responsibility-list,implementation-rules,assessment,leading-group-notice,incident-procedure,duty-card";
    await call(cwd, [
      "draft",
      "hubin-primary",
      "--topic",
      "ideology",
      "--kind",
      kinds,
      "--as-of",
      "2026-03-05",
      "--format",
      "docx,html",
    ]);
    editDocx(
      out(old + rules),
      words("人员变动的当日告知。", "人员变动的当日告知。名单每学期初张贴一次。"),
      without("列入党支部理论学习计划"),
      paragraphAfter("由接待部门负责人决定；", "（二）总务处借出场地的，由其登记；"),
      words("社会组织举办活动的，", "社会组织举办活动，依照第十一条先办后补的，"),
      bold("重要工作亲自部署"),
      picture("查明原因、改进工作。"),
    );
    editDocx(
      out(old + list),
      words("教务处：", "教学处："),
      words("定，事后抽查；外请", "定，每月抽查；外请"),
      words("履行“一岗双责”。", "履行“一岗双责”，名单在公开栏公示。"),
    );
    editDocx(out(old + assessment), cell("测评的平均分折算", 3, "（由工会核分）"));
    before = hashes();

    await call(cwd, ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-12-01"]);
    await call(cwd, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", "2026-12-01"]);
    await call(cwd, ["appoint", "hubin-primary", "--post", "deputy-head-teaching", "--name", "程以宁", "--from", "2026-12-01"]);
    changeProfile(["name: 教务处,", "name: 教学处,"], ["云汀市湖滨小学", "云汀市湖滨实验小学"]);
    newVersion("rules", "rules.heads", "人员变动的当日告知", "人员变动的三日内告知");
    newVersion("rules", "rules.weights", "由其指定的负责人代行", "由其书面指定的负责人代行");
    const said = await regenerate("--reason", "领导班子调整", "--as-of", "2026-12-02", "--json");
    if (said.code !== 1) throw new Error(said.err);
    expect(said.code).toBe(1);
    first = reportIn(said.out);
    warned = said.err;
  });

  test("hand edits are in the new documents, with bold words and the pasted seal", () => {
    const said = text(now + rules);
    expect(said).toContain("名单每学期初张贴一次。");
    expect(said).not.toContain("列入党支部理论学习计划");
    expect(said).toContain("（二）总务处借出场地的，由其登记；");
    expect(said).toContain("社会组织举办活动，依照");
    const xml = mainPart(bytes(now + rules));
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">重要工作亲自部署</w:t>');
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(text(now + assessment)).toContain("（由工会核分）");
    expect(existsSync(out(old + rules))).toBe(false);
  });

  test("what has changed in profile and library is in them too, numbered and referred to anew", () => {
    const said = text(now + rules);
    expect(said).toContain("由其书面指定的负责人代行");
    expect(said).toContain("中共云汀市湖滨实验小学支部委员会");
    expect(said.match(/^第[一二三四五六七八九十]+条/gm)!.length).toBe(new Set(said.match(/^第[一二三四五六七八九十]+条/gm)).size);
    const report = of(first, "implementation-rules.ideology");
    // 第八条 was deleted by hand: what was 第十一条 is 第十条 now.
    expect(said).toContain("依照第十条先办后补的");
    expect(report.merge!["references"]).toMatchObject([{ typed: "第十一条", now: "第十条" }]);
    expect(report.merge!["deleted"]).toHaveLength(1);
    expect(report.causes).toContainEqual(
      expect.objectContaining({ by: "clause", clause: "rules.weights", to: 9, reason: "规范用语" }),
    );
    expect(report.causes).toContainEqual(expect.objectContaining({ by: "profile", path: "organ.name" }));
    const holders = first.flatMap(({ causes }) => causes.filter(({ by }) => by === "holder"));
    expect(holders).toContainEqual(expect.objectContaining({ title: "党支部书记", from: "沈立言", to: "顾晓岚" }));
    expect(first.flatMap(({ causes }) => causes).filter(({ path }) => path === "" || path?.startsWith("people."))).toEqual([]);
  });

  test("what was issued and says something else now is named, with the way to issue it again", () => {
    expect(warned).toContain('"code":"merge/issued-changed"');
    expect(warned).toContain("tiaoli regenerate hubin-primary --reissue");
    expect(/[^\n]*merge\/issued-changed[^\n]*/.exec(warned)![0]).not.toContain("领导小组的通知");
  });

  test("a name corrected by hand to what the profile says now is no conflict; what collides is, in Word and in the sheet", () => {
    const own = of(first, "responsibility-list.ideology");
    expect(text(now + list)).toContain("教学处：审核校本课程");
    expect(own.merge!["conflicts"]!.map(({ where }) => where)).not.toContain("一、校党支部主体责任（六）");
    const rulesReport = of(first, "implementation-rules.ideology");
    const [conflict] = rulesReport.merge!["conflicts"]!;
    expect(conflict).toMatchObject({
      at: "rules.heads",
      base: expect.stringContaining("当日告知。"),
      next: expect.stringContaining("三日内告知"),
    });
    expect(rulesReport.final).toBe(false);
    const xml = mainPart(bytes(now + rules));
    expect(xml).toContain('w:author="条理"');
    expect(xml).toContain("<w:commentReference");
    expect(readdirSync(out("更新记录"))).toHaveLength(1);
    const record = join(out("更新记录"), readdirSync(out("更新记录"))[0]!);
    expect(readdirSync(record)).toEqual(
      expect.arrayContaining(["更新说明.docx", "待定条文.xlsx", `${now}责任清单修订对照表.docx`]),
    );
    expect(own.comparison).toBe(join(record, `${now}责任清单修订对照表.docx`));
  });

  test("the issued notice of the leading group is adjusted by a new one that repeals it", () => {
    const said = text("关于调整湖滨小学意识形态工作领导小组的通知.docx");
    expect(said).toContain("顾晓岚");
    expect(said).not.toContain("沈立言");
    expect(said).toContain("《关于调整湖滨小学意识形态工作领导小组的通知》（湖小党〔2026〕2号）同时废止");
    expect(said).not.toMatch(/^（湖小党〔2026〕2号）/m);
  });

  test("regenerating again changes no byte and makes no version", async () => {
    const files = hashes();
    const again = await regenerate("--reason", "领导班子调整", "--as-of", "2026-12-02", "--json");
    expect(reportIn(again.out).map(({ action }) => action)).toEqual(first.map(() => "unaffected"));
    expect(hashes()).toEqual(files);
    expect(Object.keys(before).length).toBeGreaterThan(10);
  });

  test("a second and a third time: only what is affected, every edit and the open conflict carried", async () => {
    const files = hashes();
    changeProfile(["name: 总务处,", "name: 后勤保障处,"]);
    const second = reportIn((await regenerate("--as-of", "2026-12-10", "--json")).out);
    const own = of(second, "implementation-rules.ideology");
    if (own.action === "merged") expect(own.merge!["carried"]).toMatchObject([{ at: "rules.heads" }]);
    for (const one of second.filter(({ action }) => action === "unaffected"))
      for (const { path } of one.files) expect(sha256(readFileSync(path))).toBe(files[path.slice(out().length)]);
    editDocx(out(now + list), words("督促各部门按期完成。", "督促各部门按期完成，每月抽查。"));
    changeProfile(["云汀市湖滨实验小学", "云汀市湖滨第一小学"]);
    const third = await regenerate("--as-of", "2026-12-20", "--json");
    const name = "云汀市湖滨第一小学意识形态工作";
    expect(third.code).toBe(1);
    expect(text(name + list)).toContain("督促各部门按期完成，每月抽查。");
    expect(text(name + list)).toContain("定，每月抽查；外请");
    const said = text(name + rules);
    expect(said).toContain("总务处借出场地的，由其登记；");
    expect(said).toContain("社会组织举办活动，依照第十条先办后补的，");
    const xml = mainPart(bytes(name + rules));
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">重要工作亲自部署</w:t>');
    expect(text(name + assessment)).toContain("（由工会核分）");
    const carried = of(reportIn(third.out), "implementation-rules.ideology");
    expect(carried).toMatchObject({ final: false, merge: { carried: [{ at: "rules.heads" }], conflicts: [] } });
  });

  test("the clerk's sheet settles it", async () => {
    const record = join(out("更新记录"), readdirSync(out("更新记录")).sort()[0]!);
    const { readXlsx, writeXlsx } = await import("hucre/xlsx");
    const book = await readXlsx(readFileSync(join(record, "待定条文.xlsx")));
    const sheets = book.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => [...row]);
      const head = rows.findIndex((row) => row.includes("处理"));
      if (head >= 0) for (const row of rows.slice(head + 1)) if (row[0]) row[rows[head]!.indexOf("处理")] = "用新稿";
      return { name: sheet.name, rows };
    });
    const sheet = join(cwd, "填好.xlsx");
    writeFileSync(sheet, await writeXlsx({ sheets }));
    const said = await call(cwd, ["resolve", "hubin-primary", "填好.xlsx"]);
    // The pasted seal is a drawing without a picture.
    expect([said.err.split("\n").length, said.code]).toEqual([3, 1]);
    expect(said.err).toContain("html 印不出来：图片（");
    expect(said.out.split("\n").filter((line) => line.includes("没有待定的条文了"))).toHaveLength(2);
    const name = `云汀市湖滨第一小学意识形态工作${rules}`;
    expect(text(name)).toContain("人员变动的三日内告知。");
    const xml = mainPart(bytes(name));
    expect(xml).not.toContain('w:author="条理"');
    expect(xml).not.toContain("<w:commentReference");
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
  });
});

describe("a yearly reissue", () => {
  const rules = "云汀市湖滨小学意识形态工作责任制实施细则.docx";
  const id = "implementation-rules.ideology";

  test("asks for number and date, keeps the edits, repeals the old issue and leaves its files in place", async () => {
    cwd = workspace("hubin-primary");
    await call(cwd, [
      "draft",
      "hubin-primary",
      "--kind",
      "implementation-rules,assessment",
      "--topic",
      "ideology",
      "--as-of",
      "2026-03-05",
      "--format",
      "docx",
    ]);
    editDocx(out(rules), words("人员变动的当日告知。", "人员变动的当日告知，并在公开栏更新。"));
    const [old, profile] = [bytes(rules), readFileSync(profilePath(), "utf8")];

    const asked = await regenerate("--reissue", "--as-of", "2027-03-05");
    expect([asked.code, asked.err.match(/\[merge\/needs-reissue\]/g)?.length]).toEqual([2, 2]);
    expect(readFileSync(profilePath(), "utf8")).toBe(profile);
    expect((await regenerate("--number", "湖小党〔2027〕5号")).err).toContain("[merge/only-reissue]");

    const said = await regenerate(
      "--reissue",
      "--document",
      id,
      "--number",
      "湖小党〔2027〕5号",
      "--date",
      "2027-03-10",
      "--effective",
      "2027-04-01",
      "--as-of",
      "2027-03-05",
    );
    expect([said.code, said.err]).toEqual([0, ""]);
    const now = text(rules);
    expect(now).toContain("（湖小党〔2027〕5号）");
    expect(now).toContain("2027年3月10日");
    expect(now).toContain("人员变动的当日告知，并在公开栏更新。");
    expect(now).toContain(
      "本细则自2027年4月1日起施行。原《云汀市湖滨小学意识形态工作责任制实施细则》（湖小党〔2026〕21号）同时废止。",
    );
    expect(Buffer.from(bytes(join("历年文件", "2026", rules))).equals(Buffer.from(old))).toBe(true);
    const changed = readFileSync(profilePath(), "utf8");
    expect(changed).toContain("number: 湖小党〔2027〕5号");
    expect(changed.split("\n").length).toBe(profile.split("\n").length + 1);
    expect(reportIn((await regenerate("--as-of", "2027-03-05", "--json")).out).map(({ action }) => action)).toEqual([
      "unaffected",
      "unaffected",
    ]);
  });
});

test("a collision in one cell of a table is marked there, and the sheet settles it with the clerk's own words", async () => {
  cwd = workspace("hubin-primary");
  const name = "云汀市湖滨小学2026年意识形态工作任务表.docx";
  await call(cwd, [
    "draft",
    "hubin-primary",
    "--kind",
    "year-plan",
    "--topic",
    "ideology",
    "--as-of",
    "2026-03-05",
    "--format",
    "docx,xlsx",
  ]);
  const evidence = "学完计划内容";
  editDocx(out(name), (xml) => xml.replace(evidence, "看照片"));
  mkdirSync(join(cwd, "templates"), { recursive: true });
  writeFileSync(join(cwd, "templates", "tasks.yaml"), readFileSync("templates/tasks.yaml", "utf8").replace(evidence, "写心得"));
  const said = await regenerate("--as-of", "2026-03-06", "--json");
  const [conflict] = of(reportIn(said.out), "year-plan.ideology").merge!["conflicts"]!;
  expect(conflict).toMatchObject({
    cause: "same-words",
    cell: expect.any(Number),
    mine: "看照片",
    next: "写心得",
  });
  const row = /<w:tr>(?:(?!<\/w:tr>).)*照片(?:(?!<\/w:tr>).)*<\/w:tr>/s.exec(mainPart(bytes(name)))![0];
  const marked = row.split("<w:tc>").find((one) => one.includes("照片"))!;
  expect(marked).toMatch(/<w:del [^>]*w:author="条理"/);
  expect(marked).toContain("<w:commentReference");
  const { readXlsx, writeXlsx } = await import("hucre/xlsx");
  const record = join(out("更新记录"), readdirSync(out("更新记录"))[0]!);
  const book = await readXlsx(readFileSync(join(record, "待定条文.xlsx")));
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((one) => [...one]);
    const head = rows.findIndex((one) => one.includes("处理"));
    if (head >= 0) rows[head + 1]![rows[head]!.indexOf("处理")] = "学习计划、签到表、照片和心得";
    return { name: sheet.name, rows };
  });
  writeFileSync(join(cwd, "表.xlsx"), await writeXlsx({ sheets }));
  expect(await call(cwd, ["resolve", "hubin-primary", "表.xlsx"])).toMatchObject({ code: 0, err: "" });
  expect(text(name)).toContain("学习计划、签到表、照片和心得");
  expect(mainPart(bytes(name))).not.toContain('w:author="条理"');
  const done = bytes(name);
  const twice = await call(cwd, ["resolve", "hubin-primary", "表.xlsx"]);
  expect([twice.code, twice.err.includes("[merge/settled-so]"), twice.out]).toEqual([
    0,
    true,
    expect.stringContaining("没有改动"),
  ]);
  expect(bytes(name)).toEqual(done);
  editDocx(out(name), (xml) => xml.replace("照片", "相片"));
  const other = await call(cwd, ["resolve", "hubin-primary", "表.xlsx"]);
  expect([other.code, other.err.includes("[merge/settled-before]")]).toEqual([1, true]);
});
