import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { call, sample, samples, workspace } from "../cli/desk.js";
import { putBook } from "../cli/put-book.js";
import { serve } from "./server.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
type Rows = (string | number | null)[][];
interface Section {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly way: string }[];
  rows: Rows;
}
interface Form {
  readonly text: string;
  readonly form: Section[];
  readonly faults: readonly unknown[];
}
let here: Awaited<ReturnType<typeof serve>>;
let file: string;
beforeEach(async () => {
  here = await serve(workspace(unit), true);
  file = join(here.root, "data/units", `${unit}.yaml`);
});
afterEach(() => here.server.stop());

const open = async (of = unit): Promise<Form> => (await here.ask("facts/form", { unit: of })).answer.value;
const section = ({ form }: Form, name: string): Section => form.find((one) => one.name === name)!;
const columnOf = (one: Section, label: string): number => one.columns.findIndex((column) => column.label === label);
/** Sets a value by its section, row from 0 and label. */
function put(form: Form, name: string, row: number, label: string, value: string | null): string {
  const one = section(form, name);
  one.rows[row] ??= one.columns.map(() => null);
  one.rows[row]![columnOf(one, label)] = value;
  return `${name}/${row}/${columnOf(one, label)}`;
}
const save = async ({ text, form }: Form, more: object = {}) =>
  (await here.ask("facts/save", { unit, base: text, sections: form.map(({ name, rows }) => ({ name, rows })), ...more })).answer;
const fields = (answer: { told: readonly { code: string; field?: string }[] }) =>
  answer.told.map(({ code, field }) => [field, code]);

describe("the form", () => {
  test.each(["hubin-primary", "lanjiang-congress", "yunting-college", "lanjiang-hospital"])(
    "of %s saves to the same bytes when nothing was filled in",
    async (name) => {
      const path = join(here.root, "data/units", `${name}.yaml`);
      writeFileSync(path, sample(name));
      const form = await open(name);
      const answer = (
        await here.ask("facts/save", {
          unit: name,
          base: form.text,
          sections: form.form.map((one) => ({ name: one.name, rows: one.rows })),
        })
      ).answer;
      expect(answer).toMatchObject({ ok: true, value: { diff: "" } });
      expect(readFileSync(path, "utf8")).toBe(readFileSync(join(samples, `${name}.yaml`), "utf8"));
    },
  );

  test("refers by key, and everything of the workbook is in it", async () => {
    const form = await open();
    const posts = section(form, "任职");
    for (const row of posts.rows) expect(row[0]).toMatch(/^[a-z0-9-]+$/);
    expect(section(form, "频次").columns.map(({ label, way }) => [label, way])).toEqual([
      ["事项", "fixed"],
      ["次数", "text"],
      ["周期", "choice"],
      ["法规下限", "fixed"],
    ]);
    expect(section(form, "单位").columns[0]).toMatchObject({ label: "单位代号", way: "key" });
  });

  test("a change writes what the workbook with the same change writes", async () => {
    const form = await open();
    put(form, "单位", 0, "单位简称", "湖滨一小");
    const holders = section(form, "任职").rows.length;
    const people = section(form, "人员").rows.length;
    section(form, "人员").rows.push(["person-1", "吴禾"]);
    put(form, "任职", holders, "职务", String(section(form, "职务").rows[0]![0]));
    put(form, "任职", holders, "任职人", "person-1");
    put(form, "任职", holders, "任职日期", "2031-09-01");
    put(form, "任职", 0, "离任日期", "2031-09-01");
    expect(people).toBeGreaterThan(0);
    const answer = await save(form);
    expect(answer).toMatchObject({ ok: true });
    const other = workspace(unit);
    await putBook(other, "表.xlsx", readFileSync(file, "utf8"), sample(unit));
    expect((await call(other, ["unit", "import", "表.xlsx"])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(join(other, "data/units", `${unit}.yaml`), "utf8"));
    expect(readFileSync(file, "utf8")).toContain("湖滨一小");
    expect(
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.startsWith("#")),
    ).toEqual(
      sample(unit)
        .split("\n")
        .filter((line) => line.startsWith("#")),
    );
  });

  test("every fault is told at once at its field, and nothing is written", async () => {
    const form = await open();
    const before = readFileSync(file, "utf8");
    const name = put(form, "单位", 0, "单位全称", null);
    const day = put(form, "任职", 0, "任职日期", "去年");
    const who = put(form, "任职", 0, "任职人", "nobody");
    const half = put(form, "频次", 0, "周期", null);
    const answer = await save(form);
    expect(answer.ok).toBe(false);
    expect(fields(answer)).toEqual(
      expect.arrayContaining([
        [name, "sheet/required"],
        [who, "sheet/reference"],
        [expect.stringContaining("任职/0/"), expect.stringContaining("date")],
        [expect.stringMatching(/^频次\/0\//), "sheet/half-cadence"],
      ]),
    );
    expect([day, half].every((one) => one.includes("/0/"))).toBe(true);
    for (const { message, hints } of answer.told) expect([message, ...hints].join("")).not.toMatch(/--force|工作簿|![A-Z]\d/);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("of a profile that is only begun shows each blank, and takes what is there", async () => {
    writeFileSync(file, sample(unit).replace(/short-name: .*/, "short-name:"));
    const form = await open();
    put(form, "单位", 0, "市", "云汀新市");
    const answer = await save(form);
    const blank = `单位/0/${columnOf(section(form, "单位"), "单位简称")}`;
    expect(answer).toMatchObject({ ok: true, told: [{ code: "sheet/required", field: blank, severity: "warning" }] });
    expect(readFileSync(file, "utf8")).toContain("云汀新市");
  });

  test("a trial tells what would change and writes nothing", async () => {
    const form = await open();
    put(form, "单位", 0, "单位简称", "湖滨一小");
    const answer = await save(form, { dryRun: true });
    expect(answer).toMatchObject({ ok: true, value: { diff: expect.stringContaining("+") } });
    expect(answer.value.text).toContain("湖滨一小");
    expect(readFileSync(file, "utf8")).toBe(sample(unit));
  });
});

describe("a file that was changed meanwhile", () => {
  test("keeps that change, and says so", async () => {
    const form = await open();
    put(form, "单位", 0, "单位简称", "湖滨一小");
    writeFileSync(file, `${sample(unit)}# 别处写的\n`.replace(/^size: .*\n/m, ""));
    const answer = await save(form);
    expect(answer).toMatchObject({ ok: true });
    expect(fields(answer)).toContainEqual([undefined, "sheet/form-merged"]);
    const now = readFileSync(file, "utf8");
    expect(now).toContain("湖滨一小");
    expect(now).toContain("# 别处写的");
  });

  test("in the same place is not overwritten but told of; yours is taken when you say so", async () => {
    const form = await open();
    const field = put(form, "单位", 0, "单位简称", "湖滨一小");
    writeFileSync(file, sample(unit).replace(/short-name: .*/, "short-name: 湖滨二小"));
    const answer = await save(form);
    expect(answer.ok).toBe(false);
    expect(fields(answer)).toEqual([[field, "sheet/form-collision"]]);
    expect(readFileSync(file, "utf8")).toContain("湖滨二小");
    expect(await save(form, { force: true })).toMatchObject({ ok: true });
    expect(readFileSync(file, "utf8")).toContain("湖滨一小");
  });

  test("into what no form holds is left alone", async () => {
    const form = await open();
    put(form, "单位", 0, "单位简称", "湖滨一小");
    const odd = `${sample(unit)}remarks: 一段自己的话\n`;
    writeFileSync(file, odd);
    for (const force of [false, true])
      expect(await save(form, { force })).toMatchObject({
        ok: false,
        told: [{ code: "profile/unknown-key", line: expect.any(Number) }],
      });
    expect(readFileSync(file, "utf8")).toBe(odd);
    expect(await open()).toMatchObject({ form: null, faults: [{ line: expect.any(Number) }] });
  });
});

describe("the file as text", () => {
  const text = async (base: string, edited: string) => (await here.ask("facts/text", { unit, base, text: edited })).answer;

  test("is written with its own line ends, and faults come by line", async () => {
    const odd = `\ufeff${sample(unit).replaceAll("\n", "\r\n")}`;
    writeFileSync(file, odd);
    const { text: base } = await open();
    const plain = base.slice(1).replaceAll("\r\n", "\n");
    expect(await text(base, plain)).toMatchObject({ ok: true, value: { diff: "" } });
    const bad = await text(base, plain.replace(/^ {2}short-name: .*$/m, "  short-name: [1"));
    expect(bad).toMatchObject({ ok: false, told: [{ line: expect.any(Number) }] });
    expect(readFileSync(file, "utf8")).toBe(odd);
    expect(await text(base, plain.replace(/short-name: .*/, "short-name: 湖滨一小"))).toMatchObject({ ok: true });
    expect(readFileSync(file, "utf8")).toBe(odd.replace(/short-name: [^\r]*/, "short-name: 湖滨一小"));
  });

  test("is not written over another change, nor for another unit", async () => {
    const { text: base } = await open();
    writeFileSync(file, `${base}# 别处写的\n`);
    expect(await text(base, base.replace("湖滨小学", "湖滨一小"))).toMatchObject({
      ok: false,
      told: [{ code: "profile/changed-meanwhile" }],
    });
    const now = (await open()).text;
    expect(await text(now, now.replace(`id: ${unit}`, "id: other"))).toMatchObject({
      ok: false,
      told: [{ code: "sheet/other-unit" }],
    });
    expect(readFileSync(file, "utf8")).toBe(now);
  });
});

test("the field of a printed value is found on the form", async () => {
  const at = async (field: string) => (await here.ask("facts/form", { unit, field })).answer.value.at;
  const form = await open();
  expect(await at("organ.short")).toBe(`党组织/0/${columnOf(section(form, "党组织"), "党组织简称")}`);
  expect(await at("unit.short-name")).toBe(`单位/0/${columnOf(section(form, "单位"), "单位简称")}`);
  const people = section(form, "人员").rows;
  expect(await at(`people.${people[1]![0]}.name`)).toBe("人员/1/1");
  const posts = section(form, "职务").rows;
  expect(await at(`posts.${posts[2]![0]}.title`)).toBe("职务/2/1");
  expect(await at("cadences.special-study")).toMatch(/^频次\/\d+\/1$/);
  expect(await at("documents.responsibility-list.ideology.number")).toMatch(/^各文件/);
  expect(await at("topics.ideology.work")).toMatch(/^领导小组/);
  expect(await at("regulations.x")).toBeNull();
});

test("a unit is named by its id, not by a path", async () => {
  for (const word of ["../x", `data/units/${unit}.yaml`, "/etc/passwd.yaml"])
    expect((await here.ask("facts/form", { unit: word })).answer.ok).toBe(false);
});
