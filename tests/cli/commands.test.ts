import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { packageRoot, packageVersion } from "../../src/io/package-root.js";
import { snapshot } from "../archive/shelf.js";
import { partPath } from "../support/recorded.js";
import { call, sample, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 60_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary", "lanjiang-culture");
});
/** One kind, so that a draft is one document. */
const list = ["--kind", "responsibility-list"];
const draft = ["draft", "hubin-primary", "--topic", "ideology", ...list];
const all = ["draft", "--all", "--topic", "ideology,network-ideology", ...list];

describe("draft", () => {
  test("takes kinds and topics by their Chinese names", async () => {
    const desk = workspace("hubin-primary");
    const said = await call(desk, [
      "draft",
      "hubin-primary",
      "--kind",
      "责任清单",
      "--topic",
      "意识形态",
      "--format",
      "txt",
      "--json",
    ]);
    expect(JSON.parse(said.out).map(({ document }: { document: string }) => document)).toEqual(["responsibility-list.ideology"]);
  });

  test("makes three formats, says where, and does nothing the second time", async () => {
    const said = await call(desk, draft);
    expect(said.code).toBe(0);
    // What stood in for missing fonts is a remark, nothing more.
    expect(said.err).not.toMatch(/错误|注意/);
    const names = ["docx", "pdf", "html"].map((format) => `云汀市湖滨小学意识形态工作责任清单.${format}`);
    for (const name of names) expect(said.out).toContain(`已写  out/hubin-primary/${name}\n`);
    expect(said.out).toContain("1 份文件，写入 3 个");
    expect(readdirSync(join(desk, "out", "hubin-primary")).sort()).toEqual([".history", ...names].sort());
    const before = snapshot(desk);
    expect((await call(desk, draft)).out).toContain("写入 0 个，内容未变 3 个");
    expect(snapshot(desk)).toEqual(before);
  });

  test("--json prints an array and nothing else, and its hashes are right", async () => {
    const said = await call(desk, [...all, "--format", "txt、md", "--json"], { watched: true });
    expect(said.code).toBe(0);
    const rows = JSON.parse(said.out) as Record<string, string>[];
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(["unit", "document", "kind", "topic", "version", "format", "path", "sha256"]);
      expect(row["document"]).toBe(`${row["kind"]}.${row["topic"]}`);
      expect(row["version"]).toMatch(/^[0-9a-f]{64}$/);
      expect(isAbsolute(row["path"]!)).toBe(true);
      expect(createHash("sha256").update(readFileSync(row["path"]!)).digest("hex")).toBe(row["sha256"]);
    }
    // Progress is shown to a person who watches, apart from the result.
    expect(said.err).toContain("正在起草（2/2）lanjiang-culture");
  });

  test("leaves an edited file alone, says so, and exits with 1", async () => {
    await call(desk, [...draft, "--format", "txt,md"]);
    const path = join(desk, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任清单.txt");
    writeFileSync(path, "改过");
    writeFileSync(
      join(desk, "data/units/hubin-primary.yaml"),
      sample("hubin-primary").replace("title: 校长", "title: 党支部副书记、校长"),
    );
    const said = await call(desk, [...draft, "--format", "txt,md", "--json"]);
    expect(said.code).toBe(1);
    expect(said.err).toContain("archive/edited");
    expect((JSON.parse(said.out) as { format: string }[]).map((row) => row.format)).toEqual(["md"]);
    expect(readFileSync(path, "utf8")).toBe("改过");
    expect(readFileSync(path.replace(/txt$/, "md"), "utf8")).toContain("党支部副书记、校长");
  });

  test("warns of what does not fit together, and makes the files all the same", async () => {
    const from = "{ person: qiu-shulan, from: 2020-10-12 }";
    const text = sample("hubin-primary").replace(from, from.replace(" }", ", to: 2026-01-31 }"));
    expect(text).not.toBe(sample("hubin-primary"));
    writeFileSync(join(desk, "data/units/hubin-primary.yaml"), text);
    const asked = ["draft", "hubin-primary", "--topic", "ideology", "--kind", "accountability", "--format", "txt"];
    const said = await call(desk, [...asked, "--as-of", "2026-03-05"]);
    expect(said.code).toBe(1);
    expect(said.err.match(/\[check\/[a-z-]+\]/g)).toEqual(["[check/vacant-post]"]);
    expect(said.err).toContain("“支部纪检委员、工会主席”当天无人任职，而《云汀市湖滨小学意识形态工作责任追究制度》写到这个职务");
    expect(said.out).toContain("1 份文件，写入 1 个");
  });

  test("takes a profile by its path, from any folder, and another out folder", async () => {
    const elsewhere = workspace();
    rmSync(join(elsewhere, "data"), { recursive: true });
    const said = await call(elsewhere, [
      "draft",
      join(desk, "data/units/hubin-primary.yaml"),
      "--topic",
      "ideology",
      "--format",
      "txt",
      "--out",
      "made/here",
    ]);
    expect(said.code).toBe(0);
    expect(readdirSync(elsewhere)).toEqual(["made"]);
    expect(readdirSync(join(elsewhere, "made", "here"))).toEqual(["hubin-primary"]);
  });

  test("uses the workspace's own templates over the built-in ones", async () => {
    const own = join(desk, "templates", "topics", "ideology.yaml");
    const text = readFileSync(join(packageRoot, "templates/topics/ideology.yaml"), "utf8");
    mkdirSync(join(own, ".."), { recursive: true });
    writeFileSync(own, text.replace(/^name: .*$/m, "name: 思想文化"));
    expect((await call(desk, ["library", "show", "ideology"])).out).toContain("思想文化");
  });

  test("passes over a kind that has nothing to say, unless it is asked for by name", async () => {
    const kind = readFileSync(join(packageRoot, "templates/documents/responsibility-list.yaml"), "utf8");
    mkdirSync(join(desk, "templates", "documents"), { recursive: true });
    writeFileSync(join(desk, "templates/documents/silent.yaml"), kind.replace("id: responsibility-list", "id: silent"));
    const kinds = JSON.parse(
      (await call(desk, ["draft", "hubin-primary", "--shelf", "full", "--topic", "ideology", "--format", "txt", "--json"])).out,
    ).map((row: { kind: string }) => row.kind);
    expect(kinds).toContain("responsibility-list");
    expect(kinds).not.toContain("silent");
    expect(await call(desk, [...draft, "--kind", "silent"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("compose/empty-document"),
    });
  });

  test("takes the posts of the day asked for", async () => {
    const said = await call(desk, [...draft, "--format", "txt", "--as-of", "2010-01-01"]);
    expect(said.code).toBe(2);
    expect(said.err).toContain("没有任职人");
    expect(existsSync(join(desk, "out"))).toBe(false);
  });
});

test("history lists versions and files, and gives an old Word file back byte for byte", async () => {
  await call(desk, [...draft, "--format", "docx", "--reason", "首次印发"]);
  const path = join(desk, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任清单.docx");
  const first = readFileSync(path);
  writeFileSync(
    join(desk, "data/units/hubin-primary.yaml"),
    sample("hubin-primary").replace("title: 校长", "title: 党支部副书记、校长"),
  );
  await call(desk, [...draft, "--format", "docx"]);
  writeFileSync(path, "改过");
  const said = await call(desk, ["history", "hubin-primary"]);
  expect(said.code).toBe(0);
  expect(said.out).toMatch(
    /第 1 版 .*首次印发\n {2}第 2 版 .*\n {8}与上一版相比：改 2 处；因职务“校长”改称“党支部副书记、校长”\n {2}现有 {2}out\/hubin-primary\/.*docx（有手工改动）/,
  );
  const rows = JSON.parse((await call(desk, ["history", "data/units/hubin-primary.yaml", "--json"])).out);
  expect(rows[0].versions.map((v: { number: number }) => v.number)).toEqual([1, 2]);
  expect(
    await call(desk, ["history", "hubin-primary", "responsibility-list.ideology", "--restore", "1", "--out", "旧稿.docx"]),
  ).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(join(desk, "旧稿.docx")).equals(first)).toBe(true);
  const tree = {
    folder: join(desk, "out/hubin-primary"),
    document: "responsibility-list.ideology",
    number: 1,
    name: "tree.json",
  };
  writeFileSync(partPath(tree), "{}");
  const damaged = await call(desk, ["history", "hubin-primary"]);
  expect(damaged).toMatchObject({ code: 1, out: expect.stringContaining("第 1 版  已损坏") });
  expect(damaged.err).toContain("archive/damaged");
});

describe("unit", () => {
  test("list gives ids, types and absolute paths", async () => {
    const rows = JSON.parse((await call(desk, ["unit", "list", "--json"])).out);
    expect(rows).toEqual([
      { id: "hubin-primary", type: "school", path: join(desk, "data/units/hubin-primary.yaml") },
      { id: "lanjiang-culture", type: "bureau", path: join(desk, "data/units/lanjiang-culture.yaml") },
    ]);
  });

  test("check says what is right, and every problem of what is not", async () => {
    expect(await call(desk, ["unit", "check", "--all"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("云汀市湖滨小学  没有错误"),
    });
    writeFileSync(
      join(desk, "data/units/bad.yaml"),
      sample("hubin-primary")
        .replace("type: school", "type: scool")
        .replace("form: 党支部", "form: 支部")
        .replace("id: hubin-primary", "id: bad"),
    );
    const said = await call(desk, ["unit", "check", "bad", "hubin-primary"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err.match(/data\/units\/bad\.yaml:\d+:\d+ 错误/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("check, export and import tell programs what they tell people", async () => {
    const root = workspace("hubin-primary");
    const json = async (...argv: string[]) => JSON.parse((await call(root, [...argv, "--json"])).out) as unknown;
    expect(await json("unit", "check", "hubin-primary")).toEqual([expect.objectContaining({ id: "hubin-primary" })]);
    const made = (await json("unit", "export", "hubin-primary")) as { path: string; written: boolean };
    expect(made).toMatchObject({ written: true });
    expect(await json("unit", "import", made.path)).toMatchObject({ state: "same", changes: [], written: false });
    expect(await json("init", "another")).toMatchObject({
      made: expect.arrayContaining([expect.stringContaining("hubin-primary.yaml")]),
    });
  });
  test("show tells who holds what on a day", async () => {
    expect((await call(desk, ["unit", "show", "hubin-primary", "--as-of", "2026-03-05"])).out).toContain("党支部书记  沈立言");
    expect((await call(desk, ["unit", "show", "hubin-primary", "--as-of", "2010-03-05"])).out).toContain("党支部书记  （空缺）");
  });

  test("new makes a profile from flags or answers, which check then leads through", async () => {
    const answers = ["新村", "xincun", "colege", "college", "云汀市新村学院", "新村学院", "党委"];
    const said = await call(desk, ["unit", "new"], { answers });
    expect(said.code).toBe(0);
    // Wrong answers are explained and asked again.
    for (const code of ["cli/bad-id", "cli/unknown-type"]) expect(said.err).toContain(code);
    const made = readFileSync(join(desk, "data/units/xincun.yaml"), "utf8");
    for (const text of ["id: xincun", "中共云汀市新村学院委员会", "党委书记", "cadences:"]) expect(made).toContain(text);
    const check = await call(desk, ["unit", "check", "xincun"]);
    expect(check.code).toBe(2);
    expect(check.err).toContain("superiors.party");
    expect(check.err).not.toMatch(/yaml-|unknown-key|profile\/type\b/);
    const filled = made.replace("  party:  ", "  party: 云汀市教育局党组  ");
    writeFileSync(join(desk, "data/units/xincun.yaml"), filled);
    expect((await call(desk, ["unit", "check", "xincun"])).err).toContain("没有任职人");
    expect((await call(desk, ["unit", "new", "--id", "xincun"], { answers: answers.slice(3) })).code).toBe(2);
  });
});

test("init makes a workspace that drafts, and keeps what is there", async () => {
  const said = await call(desk, ["init", "新工作区"]);
  expect(said.code).toBe(0);
  const made = join(desk, "新工作区");
  expect(readdirSync(made).sort()).toEqual(["data", "out", "templates"]);
  expect((await call(made, ["draft", "--all", "--topic", "ideology", ...list, "--format", "txt"])).code).toBe(0);
  writeFileSync(join(made, "data/units/hubin-primary.yaml"), "我的");
  const again = await call(desk, ["init", "新工作区"]);
  expect(again).toMatchObject({ code: 0, err: expect.stringContaining("保留原样") });
  expect(readFileSync(join(made, "data/units/hubin-primary.yaml"), "utf8")).toBe("我的");
});

test("library, fonts and schema", async () => {
  const list = await call(desk, ["library", "list"]);
  for (const word of ["文种（", "工作主题（", "条款（", "responsibility-list  责任清单"]) expect(list.out).toContain(word);
  const rows = JSON.parse((await call(desk, ["library", "list", "--json"])).out) as {
    group: string;
    id: string;
    file?: string;
  }[];
  const clause = rows.find((row) => row.group === "clauses")!;
  expect((await call(desk, ["library", "show", clause.id])).out).toContain(
    readFileSync(clause.file!, "utf8").trim().split("\n").at(-1),
  );
  expect(await call(desk, ["library", "show", "nothing-like-it"])).toMatchObject({ code: 2, out: "" });
  // What one unit says in words of its own stands beside what all say.
  const own = join(desk, "templates", "units", "hubin-primary", clause.file!.slice(clause.file!.indexOf("clauses")));
  mkdirSync(join(own, ".."), { recursive: true });
  writeFileSync(own, readFileSync(clause.file!, "utf8"));
  expect((await call(desk, ["library", "list"])).out).toMatch(
    new RegExp(`单位自己的条款（1）\\n  hubin-primary/${clause.id.replaceAll(".", "\\.")}  `),
  );
  expect((await call(desk, ["library", "show", `hubin-primary/${clause.id}`])).out).toContain(
    join("templates", "units", "hubin-primary", "clauses"),
  );
  expect((await call(desk, ["library", "show", clause.id])).out).toContain(clause.file);
  const fonts = JSON.parse((await call(desk, ["fonts", "--json"])).out) as { role: string; pdf: object | null }[];
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.every((font) => font.pdf !== null)).toBe(true);
  expect((await call(desk, ["fonts"])).out).toContain("仿宋_GB2312");
  const schema = await call(desk, ["schema"]);
  expect(JSON.parse(schema.out)).toHaveProperty("properties.unit");
  expect((await call(desk, ["schema", "--out", "s.json"])).code).toBe(0);
  expect(readFileSync(join(desk, "s.json"), "utf8")).toBe(schema.out);
  expect((await call(desk, ["schema", "--out", "s.json"])).code).toBe(0);
  const profile = join("data", "units", "hubin-primary.yaml");
  const before = readFileSync(join(desk, profile), "utf8");
  for (const [path, content] of [
    [profile, before],
    ["other.json", '{"title":"别的"}'],
  ] as const) {
    writeFileSync(join(desk, path), content);
    const refused = await call(desk, ["schema", "--out", path]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("[cli/out-taken]")]);
    expect(readFileSync(join(desk, path), "utf8")).toBe(content);
  }
  expect((await call(desk, ["schema", "--out", "other.json", "--force"])).code).toBe(0);
});

describe("help", () => {
  const commands = [
    "init",
    "unit new",
    "unit list",
    "unit check",
    "unit show",
    "draft",
    "todo",
    "history",
    "library list",
    "library show",
    "fonts",
    "schema",
  ];
  test.each(commands)("of %s is Chinese and has an example that names it", async (command) => {
    const said = await call(desk, [...command.split(" "), "--help"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain(`例：\n  tiaoli ${command}`);
    expect(said.out).not.toMatch(/Usage|Options|Arguments|Commands|default|display|help for|choices/);
  });

  test("of the program lists every command once and fits its columns", async () => {
    const said = await call(desk, []);
    expect(said.code).toBe(0);
    for (const command of new Set(commands.map((c) => c.split(" ")[0]!)))
      expect(said.out.match(new RegExp(`^  ${command}\\b`, "gm"))).toHaveLength(1);
    expect(await call(desk, ["--help"])).toEqual(said);
    expect((await call(desk, ["--version"])).out).toBe(`${packageVersion()}\n`);
    expect(said.out).not.toMatch(/Usage|Options|Commands|help for/);
  });
});
