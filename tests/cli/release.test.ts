import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { packageRoot } from "../../src/io/package-root.js";
import { call, sample, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const id = "system.approval-check";
const builtIn = readFileSync(join(packageRoot, "templates", "clauses", "system", `${id}.hbs`), "utf8");
const body = builtIn.split(/^---\n/m)[2]!;
const paper = ["--kind", "responsibility-system", "--topic", "ideology", "--format", "docx,txt", "--as-of", "2026-03-05"];

/** Three schools: one in the trial group, one in the district above it, one in none. */
let cwd: string;
const release = (...argv: readonly string[]) => call(cwd, ["library", "release", id, ...argv]);
const stagesFile = () => join(cwd, "templates", "releases", id, "stages.yaml");
function unit(name: string, group?: string) {
  const text = sample("hubin-primary").replace(
    "id: hubin-primary",
    `id: ${name}${group === undefined ? "" : `\n  group: ${group}`}`,
  );
  writeFileSync(join(cwd, "data", "units", `${name}.yaml`), text.replace("云汀市湖滨小学", `云汀市${name}小学`));
}
function newText(words: string, file = "新文字.txt"): string {
  writeFileSync(join(cwd, file), body.replace("立即撤下", words));
  return file;
}
/** What each unit's paper says now. */
async function printed(): Promise<Record<string, string | undefined>> {
  const said: Record<string, string | undefined> = {};
  for (const name of ["one", "two", "three"]) {
    await call(cwd, ["draft", name, ...paper]);
    const folder = join(cwd, "out", name);
    const file = readdirSync(folder).find((one) => one.endsWith(".txt"))!;
    said[name] = /(立即|当天|两小时内|三小时内)撤下/.exec(readFileSync(join(folder, file), "utf8"))?.[1];
  }
  return said;
}

beforeEach(() => {
  cwd = workspace();
  mkdirSync(join(cwd, "data", "groups"));
  writeFileSync(join(cwd, "data", "groups", "district.yaml"), "name: 全区学校\n");
  writeFileSync(join(cwd, "data", "groups", "trial.yaml"), "name: 试点学校\nunit: {group: district}\n");
  unit("one", "trial");
  unit("two", "district");
  unit("three");
});

describe("a clause is released", () => {
  test("to a trial group, then to the group above, then to all; and step by step taken back", async () => {
    const first = await release("--from", newText("当天撤下"), "--to", "试点学校", "--reason", "试点");
    expect([first.err, first.code]).toEqual(["", 0]);
    expect(first.out).toContain("第 2 版已发到 试点学校，共 1 个单位");
    expect(await printed()).toEqual({ one: "当天", two: "立即", three: "立即" });
    await release("--to", "district", "--reason", "推开");
    expect(await printed()).toEqual({ one: "当天", two: "当天", three: "立即" });
    const all = await release("--to", "all", "--reason", "都用", "--json");
    expect(JSON.parse(all.out)).toMatchObject({ clause: id, version: 2, units: 3, stages: [{ to: "all", reason: "都用" }] });
    expect(await printed()).toEqual({ one: "当天", two: "当天", three: "当天" });
    const shown = JSON.parse((await release("--json")).out);
    expect(shown[0].texts[0].stages.map((one: { to: string; name: string | null }) => [one.to, one.name])).toEqual([
      ["trial", "试点学校"],
      ["district", "全区学校"],
      ["all", null],
    ]);
    const back = await release("--back");
    expect([back.code, back.out.includes("全部 3 个单位")]).toEqual([0, true]);
    expect(await printed()).toEqual({ one: "当天", two: "当天", three: "立即" });
    await release("--back", "--to", "district");
    await release("--back");
    expect(await printed()).toEqual({ one: "立即", two: "立即", three: "立即" });
    // The text is still there to be released again; nothing is left to take back.
    expect(existsSync(join(cwd, "templates", "releases", id, "2.hbs"))).toBe(true);
    const none = await release("--back");
    expect([none.code, none.err.includes("library/release-none")]).toEqual([2, true]);
    const again = await release("--to", "trial", "--reason", "再试");
    expect([again.code, again.out.includes("第 2 版已发到 试点学校")]).toEqual([0, true]);
  });

  test("a later text to the district overtakes an earlier one of the trial group, and none goes back unasked", async () => {
    await release("--from", newText("当天撤下"), "--to", "trial", "--reason", "试点");
    const second = await release("--from", newText("两小时内撤下"), "--to", "district", "--reason", "更快");
    expect([second.err, second.code]).toEqual(["", 0]);
    expect(await printed()).toEqual({ one: "两小时内", two: "两小时内", three: "立即" });
    await release("--back");
    expect(await printed()).toEqual({ one: "当天", two: "立即", three: "立即" });
  });

  test("a regeneration gives the reason, a unit's own words stay over it, and explain names the file", async () => {
    await printed();
    await release("--from", newText("当天撤下"), "--to", "trial", "--reason", "按试点的时限");
    const impact = await call(cwd, ["impact", "one", "--as-of", "2026-03-05"]);
    expect(impact.out).toContain("按试点的时限");
    expect((await call(cwd, ["impact", "two", "--as-of", "2026-03-05"])).out).not.toContain("按试点的时限");
    await call(cwd, ["regenerate", "one", "--as-of", "2026-03-05"]);
    const explained = await call(cwd, ["explain", `one/responsibility-system.ideology#${id}`]);
    expect(explained.out).toContain(`templates/releases/${id}/2.hbs`);
    const own = join(cwd, "templates", "units", "one", "clauses", "system");
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, `${id}.hbs`),
      builtIn.replaceAll("立即撤下", "三小时内撤下").replace(/^text-hash: .*$/m, "text-hash: 0000000000000000"),
    );
    expect((await printed())["one"]).toBe("三小时内");
  });

  test("and the roll-out board tells the steps, and who waits for it or has not renewed its papers", async () => {
    await printed();
    await release("--from", newText("当天撤下"), "--to", "district", "--reason", "试点");
    await call(cwd, ["regenerate", "one", "--as-of", "2026-03-05"]);
    const board = JSON.parse((await call(cwd, ["board", "rollout", "--as-of", "2026-03-05", "--json"])).out);
    const row = board[0].rows.find((one: { clause: string }) => one.clause === id);
    expect(row).toMatchObject({ version: 2, current: 1, stages: [{ version: 2, to: "全区学校", reason: "试点" }] });
    expect(row.behind).toEqual([
      expect.objectContaining({ unit: "three", has: 1, why: "not-released" }),
      expect.objectContaining({ unit: "two", has: 1, why: "not-renewed" }),
    ]);
    const said = (await call(cwd, ["board", "rollout", "--as-of", "2026-03-05"])).out;
    expect(said).toMatch(/第 2 版 \S+ 发到全区学校（试点）/);
    expect(said).toContain("还没有发到 1 个");
  });

  test("a new clause stands in the papers of the group alone", async () => {
    const name = "system.late-reply";
    const text = builtIn
      .replaceAll(id, name)
      .replace(/^requires:.*\n/m, "")
      .replace(/^examples:[\s\S]*?(?=^---\n)/m, "")
      .replace(/^(?:concepts|basis):.*\n/gm, "")
      .replace(body, "各科室对来信来访逐件登记，三小时内撤下不实信息并答复来信人，登记簿保存三年。\n");
    writeFileSync(join(cwd, "新条款.hbs"), text);
    const done = await call(cwd, [
      "library",
      "release",
      name,
      "--from",
      "新条款.hbs",
      "--to",
      "trial",
      "--reason",
      "新增",
      "--force",
    ]);
    expect([done.code, done.err.includes("error")]).toEqual([0, false]);
    await printed();
    const folder = (unit: string) => join(cwd, "out", unit);
    const has = (unit: string) =>
      readFileSync(join(folder(unit), readdirSync(folder(unit)).find((one) => one.endsWith(".txt"))!), "utf8").includes(
        "登记簿保存三年",
      );
    expect([has("one"), has("two"), has("three")]).toEqual([true, false, false]);
  });
});

describe("what cannot be released", () => {
  test("is told all at once, and nothing is written", async () => {
    const from = newText("当天撤下");
    const cases: readonly (readonly [readonly string[], string])[] = [
      [["--to", "trial"], "cli/release-use"],
      [["--from", from, "--reason", "x"], "cli/release-use"],
      [["--back", "--from", from], "cli/release-use"],
      [["--to", "trial", "--reason", "x"], "library/release-no-text"],
      [["--from", from, "--to", "tryal", "nowhere", "--reason", "x"], "tryal"],
      [["--from", from, "--to", "tryal", "nowhere", "--reason", "x"], "nowhere"],
      [["--from", newText("立即撤下", "旧.txt"), "--to", "trial", "--reason", "x"], "library/release-unchanged"],
      [["--from", "没有.txt", "--to", "trial", "--reason", "x"], "file/missing"],
    ];
    for (const [argv, said] of cases) {
      const { code, err } = await release(...argv);
      expect([argv, code, err.includes(said)]).toEqual([argv, 2, true]);
    }
    const unknown = await call(cwd, ["library", "release", "system.aproval-check", "--to", "trial", "--reason", "x"]);
    expect([unknown.code, unknown.err.includes(`${id}`)]).toEqual([2, true]);
    writeFileSync(join(cwd, "坏.txt"), body.replace("立即撤下", "{{no.such.path}}撤下"));
    const faulty = await release("--from", "坏.txt", "--to", "trial", "--reason", "x");
    expect([faulty.code, faulty.err.includes("library/release-faulty")]).toEqual([2, true]);
    expect(existsSync(join(cwd, "templates", "releases", id))).toBe(false);
  });

  test("an earlier text where a later one is; a text for all while one goes out in stages", async () => {
    await release("--from", newText("当天撤下"), "--to", "trial", "--reason", "试点");
    const held = join(cwd, "templates", "releases", id, "3.hbs");
    await release("--from", newText("两小时内撤下"), "--to", "district", "--reason", "更快");
    const later = readFileSync(held, "utf8");
    rmSync(held);
    // Stages of a text that is gone: told with the file, by every command that needs the library.
    const gone = await call(cwd, ["unit", "check", "one"]);
    expect([gone.code, gone.err.includes("library/release-text-gone")]).toEqual([2, true]);
    writeFileSync(held, later);
    writeFileSync(stagesFile(), `# 先试后推\n${readFileSync(stagesFile(), "utf8")}`);
    const same = await release("--to", "trial", "--reason", "再发");
    expect([same.code, same.out]).toEqual([0, ""]);
    await release("--back");
    expect(readFileSync(stagesFile(), "utf8")).toMatch(/^# 先试后推\n- version: 2\n/);
  });

  test("a group that is gone is told and holds for nobody; a text for all of the same version overtakes it", async () => {
    await release("--from", newText("当天撤下"), "--to", "trial", "--reason", "试点");
    const stages = readFileSync(stagesFile(), "utf8");
    writeFileSync(stagesFile(), stages.replace("to: trial", "to: closed"));
    const draft = await call(cwd, ["draft", "one", ...paper]);
    expect(draft.err).toContain("library/release-group-gone");
    expect((await printed())["one"]).toBe("立即");
    writeFileSync(stagesFile(), stages);
    const own = join(cwd, "templates", "clauses", "system");
    mkdirSync(own, { recursive: true });
    const text = readFileSync(join(cwd, "templates", "releases", id, "2.hbs"), "utf8").replaceAll("当天撤下", "两小时内撤下");
    writeFileSync(join(own, `${id}.hbs`), text.replace(/^text-hash: .*$/m, "text-hash: 0000000000000000"));
    expect((await call(cwd, ["draft", "one", ...paper])).err).toContain("library/release-overtaken");
    expect(await printed()).toEqual({ one: "两小时内", two: "两小时内", three: "两小时内" });
  });
});
