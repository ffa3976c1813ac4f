import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sheetPlans } from "../../src/profile/sheet-plan.js";
import { words } from "../../src/profile/sheet-words.js";
import { readSheets } from "../../src/readers/xlsx/index.js";
import { writeBook } from "../../src/writers/xlsx/book.js";
import { sheetContext } from "../profile/found.js";
import { context, library } from "../support/library.js";
import { call, workspace } from "./desk.js";

const all = { ...sheetContext, ...context, mediumNames: library.terms.media, venueNames: library.terms.venues };
const made = ["unit", "new", "--id", "jinhe", "--name", "江洲市金禾园区", "--short-name", "金禾园区", "--organ", "党工委"];

/** The workbook with one value of its forms filled in, as a clerk would. */
async function filled(path: string, sheet: string, label: string, value: string): Promise<Uint8Array> {
  const read = await readSheets(new Uint8Array(readFileSync(path)), path);
  if (!read.ok) throw new Error("unreadable");
  const sheets = read.value.filter(({ name }) => name !== "选项" && name !== "说明");
  return writeBook({
    title: "表",
    guide: [],
    lists: [],
    sheets: sheets.map(({ name, rows }) => ({
      name,
      title: String(rows[0]?.[0]?.value ?? ""),
      intro: String(rows[1]?.[0]?.value ?? ""),
      columns: (rows[2] ?? []).map(({ value: header }) => ({ header: String(header ?? ""), note: "", width: 10 })),
      rows: rows.slice(3).map((row) => {
        const labelled = name === sheet && row.some((cell) => cell.value === label);
        return row.map((cell, i) => ({ value: labelled && i === 2 ? value : (cell.value as string | null) }));
      }),
    })),
  });
}

describe("a unit that is not yet filled in", () => {
  test("is exported, filled in and read back", async () => {
    const desk = workspace();
    expect((await call(desk, [...made, "--type", "园区"])).code).toBe(0);
    const profile = join(desk, "data", "units", "jinhe.yaml");
    expect(readFileSync(profile, "utf8")).toContain("type: park");
    expect((await call(desk, ["unit", "check", "jinhe"])).code).toBe(2);
    const book = join(desk, "表.xlsx");
    const said = await call(desk, ["unit", "export", "jinhe", "--out", book]);
    expect(said).toMatchObject({ code: 0 });
    expect(said.err).toContain("没有填");
    writeFileSync(book, await filled(book, "上级", "上级党组织", "中共江洲市委"));
    const taken = await call(desk, ["unit", "import", book]);
    expect(taken, taken.err).toMatchObject({ code: 0 });
    expect(readFileSync(profile, "utf8")).toMatch(/party: 中共江洲市委\s+# 上级党组织/);
  });

  test("may stay unfinished: what is filled in is taken, and every open cell named", async () => {
    const desk = workspace();
    await call(desk, [...made, "--type", "park"]);
    const profile = join(desk, "data", "units", "jinhe.yaml");
    const book = join(desk, "表.xlsx");
    await call(desk, ["unit", "export", "jinhe", "--out", book]);
    writeFileSync(book, await filled(book, "单位", "省", "江东省"));
    const said = await call(desk, ["unit", "import", book]);
    expect(said, said.err).toMatchObject({ code: 1 });
    expect(said.err).toContain("还有 1 处必填的没有填，其余已读入：上级");
    expect(readFileSync(profile, "utf8")).toContain("province: 江东省");
    expect(await call(desk, ["unit", "import", book])).toMatchObject({ code: 1, out: expect.stringContaining("未变") });
  });

  test("a whole profile does not lose what it cannot do without", async () => {
    const desk = workspace("hubin-primary");
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    const before = readFileSync(profile, "utf8");
    const book = join(desk, "表.xlsx");
    await call(desk, ["unit", "export", "hubin-primary", "--out", book]);
    writeFileSync(book, await filled(book, "单位", "单位简称", ""));
    expect(await call(desk, ["unit", "import", book])).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(profile, "utf8")).toBe(before);
  });

  test("keeps what a workbook could not carry: any other fault is named, and nothing exported", async () => {
    const desk = workspace();
    await call(desk, [...made, "--type", "park"]);
    const profile = join(desk, "data", "units", "jinhe.yaml");
    const { appendFileSync } = await import("node:fs");
    appendFileSync(profile, "hobby: 钓鱼\n");
    const said = await call(desk, ["unit", "export", "jinhe"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("hobby");
  });

  test.each(["园区", "park", "park 园区", "园区（park）", "PARK"])("a type may be called %s", async (type) => {
    expect((await call(workspace(), [...made, "--type", type])).code).toBe(0);
  });
  test("every type by its name; another one is answered with the list", async () => {
    const desk = workspace();
    for (const [i, { name }] of [...library.unitTypes.values()].entries())
      expect((await call(desk, [...made, "--id", `u-${i}`, "--type", name])).code, name).toBe(0);
    expect((await call(desk, [...made, "--type", "幼儿园"])).err).toContain("园区（park）");
  });
  test("asks for the superior, who may be left open", async () => {
    const asked = (answers: readonly string[]) => {
      const desk = workspace();
      return call(desk, [...made, "--type", "园区"], { answers }).then(({ code }) => [
        code,
        /party:.*/.exec(readFileSync(join(desk, "data", "units", "jinhe.yaml"), "utf8"))?.[0],
      ]);
    };
    expect(await asked(["中共江洲市委"])).toEqual([0, expect.stringContaining("party: 中共江洲市委")]);
    expect(await asked([""])).toEqual([0, expect.stringMatching(/^party:\s+#/)]);
  });
});

describe("the workbook's choices", () => {
  const choices = sheetPlans(all).flatMap(({ fields }) =>
    fields.flatMap(({ kind, label }) => ("words" in kind ? [...kind.words].map(([, word]) => [label, word] as const) : [])),
  );
  test("are all Chinese", () => {
    expect(choices.length).toBeGreaterThan(60);
    expect(choices.filter(([, word]) => /[a-z]{2,}/.test(word))).toEqual([]);
  });
  test("have a word for every role of the library", () => {
    const known = words("departments.*.role", all)!;
    const roles = [...library.unitTypes.values()].flatMap(({ departments }) =>
      Object.values(departments).map(({ role }) => role),
    );
    const asked = [...library.clauses.values()].flatMap(({ text }) =>
      [...text.matchAll(/roles\.([a-z-]+)/g)].map(([, role = ""]) => role),
    );
    expect([...new Set([...roles, ...asked])].filter((role) => !known.has(role))).toEqual([]);
    expect(new Set(known.values()).size).toBe(known.size);
  });
  test("say that another role may be written", () => {
    const role = sheetPlans(all).flatMap(({ fields }) => fields.filter(({ path }) => path.join(".") === "role"))[0];
    expect(role?.note).toContain("列表里没有的也可以写");
  });
});

describe("superiors that papers ask for", () => {
  const desk = workspace("hubin-primary", "lanjiang-congress");
  const profile = join(desk, "data", "units", "hubin-primary.yaml");
  const whole = readFileSync(profile, "utf8");
  const without = (...keys: readonly string[]) =>
    writeFileSync(profile, whole.replace(new RegExp(`^  (?:${keys.join("|")}): .*\n`, "gm"), ""));
  const check = (unit = "hubin-primary") => call(desk, ["unit", "check", unit]);
  test("one that every unit has is missed, with the paper it is missing from", async () => {
    without("administration");
    const { code, err } = await check();
    expect([code, err.match(/\[compose\/absent-superior\]/g)]).toEqual([1, ["[compose/absent-superior]"]]);
    expect(err).toMatch(/administration（上级行政机关）：\d+ 份文件（如《云汀市湖滨小学[^》]+责任制实施办法》）/);
    const drafted = await call(desk, ["draft", "hubin-primary", "--kind", "year-plan", "--topic", "ideology", "--format", "txt"]);
    expect(drafted.err).not.toContain("absent-superior");
  });
  test("others are told, and none where all are there or the paper does not ask", async () => {
    without("emergency", "fire");
    const { code, err } = await check();
    // None of the school's shelf names the fire brigade.
    expect(err.match(/\[compose\/superior-left-out\]/g)).toHaveLength(1);
    expect([code, err.includes("应急管理部门"), err.includes("消防救援机构")]).toEqual([0, true, false]);
    writeFileSync(profile, whole);
    expect((await check()).err).not.toContain("superior");
  });
  test("a unit that has no administrative authority above is not asked for one", async () => {
    expect((await check("lanjiang-congress")).err).not.toContain("administration");
    const asked = await call(desk, ["unit", "new", "--id", "u", "--type", "人大机关", "--name", "甲县人大机关"], {
      answers: ["县人大机关", "党组"],
    });
    expect(asked.code).toBe(0);
    expect(readFileSync(join(desk, "data", "units", "u.yaml"), "utf8")).toMatch(/^ {2}# administration:/m);
  });
  test("unit new takes it as an option, and says what is no name", async () => {
    const made = [
      "unit",
      "new",
      "--id",
      "v",
      "--type",
      "school",
      "--name",
      "甲县小学",
      "--short-name",
      "甲小",
      "--organ",
      "党支部",
    ];
    expect((await call(desk, [...made, "--administration", "甲县\n教育局"])).code).toBe(2);
    expect((await call(desk, [...made, "--administration", "甲县教育局"])).code).toBe(0);
    expect(readFileSync(join(desk, "data", "units", "v.yaml"), "utf8")).toMatch(/^ {2}administration: 甲县教育局 /m);
  });
});
