import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { call, sample, workspace } from "./desk.js";
import { putBook } from "./put-book.js";

vi.setConfig({ testTimeout: 60_000 });
const file = (desk: string, unit = "hubin-primary"): string => join(desk, "data/units", `${unit}.yaml`);
const text = sample("hubin-primary");

/** A workspace with a workbook of the sample as it is after the changes, and the sample as it was. */
async function filledIn(...changes: readonly (readonly [string | RegExp, string])[]) {
  const desk = workspace("hubin-primary");
  let edited = text;
  for (const [from, to] of changes) {
    const next = edited.replace(from, () => to);
    expect(next, String(from)).not.toBe(edited);
    edited = next;
  }
  await putBook(desk, "填写.xlsx", edited, text);
  return { desk, edited, take: (...more: readonly string[]) => call(desk, ["unit", "import", "填写.xlsx", ...more]) };
}

describe("only what was changed in the workbook changes in the file", () => {
  test("nothing", async () => {
    const { desk, take } = await filledIn();
    expect(await take()).toEqual({
      code: 0,
      out: "未变  data/units/hubin-primary.yaml：工作簿里没有要写进档案的改动。\n",
      err: "",
    });
    expect(readFileSync(file(desk), "utf8")).toBe(text);
  });
  test.each<[string, readonly (readonly [string | RegExp, string])[]]>([
    [
      "a title, a person's name, a cadence with its comment kept, a venue gone",
      [
        ["title: 校长\n", "title: 党支部副书记、校长\n"],
        ["name: 顾晓岚", "name: 顾晓兰"],
        [/^ {2}analysis: 1\/quarter/m, "  analysis: 1/month"],
        [/^ {2}- \{ kind: library, name: 图书室.*\n/m, ""],
      ],
    ],
    [
      "a new holder, the old one's term ended",
      [
        ["  - { id: song-yutong, name: 宋雨桐 }\n", "  - { id: song-yutong, name: 宋雨桐 }\n  - { id: wu-he, name: 吴禾 }\n"],
        [
          "      - { person: gu-xiaolan, from: 2022-08-15, basis: 汀教任〔2022〕9号 }\n",
          "      - { person: gu-xiaolan, from: 2022-08-15, basis: 汀教任〔2022〕9号, to: 2026-09-01 }\n      - { person: wu-he, from: 2026-09-01 }\n",
        ],
      ],
    ],
  ])("%s", async (_, changes) => {
    const { desk, edited, take } = await filledIn(...changes);
    const said = await take();
    expect(said).toMatchObject({ code: 0, err: "" });
    // The order of a holder's own fields is the sheet's.
    expect(
      readFileSync(file(desk), "utf8").replace(
        "from: 2022-08-15, to: 2026-09-01, basis: 汀教任〔2022〕9号",
        "from: 2022-08-15, basis: 汀教任〔2022〕9号, to: 2026-09-01",
      ),
    ).toBe(edited);
    for (const line of edited.split("\n").filter((one) => !text.includes(one) && !one.includes("to: 2026")))
      expect(said.out).toContain(`\n+${line}\n`);
    expect(said.out).toMatch(
      /^--- data\/units\/hubin-primary\.yaml（原档案）\n\+\+\+ .*\n@@ -\d+,\d+ \+\d+,\d+ @@ 第 \d+ 行起\n/,
    );
    expect(said.out).toContain("已改  data/units/hubin-primary.yaml：");
  });
  test("what no cell holds is not taken out of the file: it is told of, by line, and nothing is written", async () => {
    const { desk, take } = await filledIn(["short-name: 湖滨小学", "short-name: 湖滨一小"]);
    const odd = `${text}remarks: 一段自己的话\n`;
    writeFileSync(file(desk), odd);
    for (const more of [[], ["--force"]])
      expect(await take(...more)).toMatchObject({ code: 2, err: expect.stringContaining("remarks") });
    expect(readFileSync(file(desk), "utf8")).toBe(odd);
  });
  test("a department gone is shown by --dry-run, which writes nothing", async () => {
    const { desk, edited } = await filledIn(["  union: { name: 工会, head: union-chair, role: union }\n", ""]);
    expect(parse(edited)).not.toHaveProperty("departments.union");
    expect((await call(desk, ["unit", "import", "填写.xlsx", "--dry-run"])).out).toContain(
      "\n-  union: { name: 工会, head: union-chair, role: union }\n",
    );
    expect(readFileSync(file(desk), "utf8")).toBe(text);
  });
});

describe("a workbook that was exported before the profile changed", () => {
  const edit = (from: string, to: string, of = text): string => {
    const edited = of.replace(from, () => to);
    expect(edited, from).not.toBe(of);
    return edited;
  };
  const title = edit("title: 校长\n", "title: 党支部副书记、校长\n");
  const short = (name: string, of = text) => edit("short-name: 湖滨小学", `short-name: ${name}`, of);
  const later = edit(
    "      - { person: gu-xiaolan, from: 2022-08-15, basis: 汀教任〔2022〕9号 }\n",
    "      - { person: gu-xiaolan, from: 2022-08-15, basis: 汀教任〔2022〕9号, to: 2026-09-01 }\n      - { person: song-yutong, from: 2026-09-01 }\n",
  );

  test("changes its own cells alone: a term that ended since stays ended", async () => {
    const desk = workspace("hubin-primary");
    await putBook(desk, "表.xlsx", title, text);
    writeFileSync(file(desk), later);
    const said = await call(desk, ["unit", "import", "表.xlsx"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(file(desk), "utf8")).toBe(edit("title: 校长\n", "title: 党支部副书记、校长\n", later));
  });

  test("is refused where both changed one thing; --force takes the workbook's", async () => {
    const desk = workspace("hubin-primary");
    await putBook(desk, "表.xlsx", short("湖小"), text);
    writeFileSync(file(desk), short("湖滨小", later));
    const said = await call(desk, ["unit", "import", "表.xlsx"]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/#单位!C\d+ .*导出时是“湖滨小学”，工作簿里是“湖小”，档案里现在是“湖滨小”/);
    expect(readFileSync(file(desk), "utf8")).toBe(short("湖滨小", later));
    expect((await call(desk, ["unit", "import", "表.xlsx", "--force"])).code).toBe(1);
    expect(readFileSync(file(desk), "utf8")).toBe(short("湖小", later));
  });

  test("a row taken out of it that the profile changed since is no one's to decide", async () => {
    const desk = workspace("hubin-primary");
    const union = "  union: { name: 工会, head: union-chair, role: union }\n";
    await putBook(desk, "表.xlsx", edit(union, ""), text);
    writeFileSync(file(desk), edit("name: 工会,", "name: 教育工会,"));
    expect(await call(desk, ["unit", "import", "表.xlsx"])).toMatchObject({ code: 2, err: expect.stringContaining("教育工会") });
  });

  test("one that does not say what it was exported from is taken only where that is asked for", async () => {
    const desk = workspace("hubin-primary");
    await putBook(desk, "表.xlsx", title, null);
    writeFileSync(file(desk), later);
    expect(await call(desk, ["unit", "import", "表.xlsx"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("sheet/no-record"),
    });
    expect(readFileSync(file(desk), "utf8")).toBe(later);
    const shown = await call(desk, ["unit", "import", "表.xlsx", "--dry-run"]);
    expect(shown.out).toContain("-      - { person: song-yutong, from: 2026-09-01 }");
    expect((await call(desk, ["unit", "import", "表.xlsx", "--force"])).code).toBe(0);
  });
});

test("without a profile a new one is written, with comments, and says the same", async () => {
  for (const unit of ["yunting-college"]) {
    const desk = workspace(unit);
    await call(desk, ["unit", "export", unit, "--out", "a"]);
    rmSync(file(desk, unit));
    expect(await call(desk, ["unit", "import", "a.xlsx"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining(`已建  data/units/${unit}.yaml`),
    });
    const made = readFileSync(file(desk, unit), "utf8");
    const without = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one) => (one === null ? undefined : one)));
    expect(without(parse(made))).toEqual(without(parse(sample(unit))));
    expect(Object.keys(parse(made).posts)).toEqual(Object.keys(parse(sample(unit)).posts));
    expect(made).toContain("# ---- 三、人员和职务\n");
    expect(made).not.toContain("张三");
    expect(await call(desk, ["unit", "import", "a.xlsx"])).toMatchObject({ code: 0, out: expect.stringContaining("未变") });
  }
});

test("the export goes to the unit's folder, and never over a workbook somebody may have filled in", async () => {
  const desk = workspace("hubin-primary");
  const first = await call(desk, ["unit", "export", "hubin-primary"]);
  expect(first.out).toContain("已写  out/hubin-primary/云汀市湖滨小学单位档案.xlsx\n");
  expect((await call(desk, ["unit", "export", "hubin-primary"])).out).toContain("未变");
  writeFileSync(join(desk, "out/hubin-primary/云汀市湖滨小学单位档案.xlsx"), "填过");
  expect(await call(desk, ["unit", "export", "hubin-primary"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("cli/out-exists"),
  });
  // A draft leaves the workbook where it is.
  expect(
    (await call(desk, ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--format", "txt"]))
      .code,
  ).toBe(0);
  expect(readFileSync(join(desk, "out/hubin-primary/云汀市湖滨小学单位档案.xlsx"), "utf8")).toBe("填过");
});

test("wrong use and unusable workbooks are refused, and nothing is written", async () => {
  const { desk, take } = await filledIn([/^ {2}short-name: .*$/m, "  short-name: 湖小"]);
  writeFileSync(join(desk, "坏.xlsx"), "不是工作簿");
  expect(await call(desk, ["unit", "import", "坏.xlsx"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("sheet/not-xlsx"),
  });
  expect(await call(desk, ["unit", "import", "没有.xlsx"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("file/missing"),
  });
  writeFileSync(file(desk, "lanjiang-culture"), sample("lanjiang-culture"));
  expect(await take("--unit", "lanjiang-culture")).toMatchObject({ code: 2, err: expect.stringContaining("sheet/other-unit") });
  writeFileSync(join(desk, "broken.yaml"), "unit: {\n");
  expect(await take("--unit", "broken.yaml")).toMatchObject({ code: 2, err: expect.stringContaining("profile/edit-broken") });
  expect(await take("--dry-run")).toMatchObject({ code: 0, out: expect.stringContaining("+  short-name: 湖小") });
  expect(readFileSync(file(desk), "utf8")).toBe(text);
  expect(readFileSync(file(desk, "lanjiang-culture"), "utf8")).toBe(sample("lanjiang-culture"));
  const outside = mkdtempSync(join(tmpdir(), "tiaoli-none-"));
  expect(await call(outside, ["unit", "import", join(desk, "填写.xlsx")])).toMatchObject({
    code: 2,
    err: expect.stringContaining("cli/no-workspace"),
  });
});
