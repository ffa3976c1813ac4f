import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { builtCommand } from "../cli/built.js";
import { workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { fillConflicts } from "../cli/fill-conflicts.js";
import { connected, type Person } from "./client.js";

const unit = "hubin-primary";
const draft = { unit, kinds: ["responsibility-list"], topics: ["ideology"], asOf: "2026-03-05" };
const slow = { timeout: 60_000 };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
async function client(folder: string, person?: Person) {
  const one = await connected(folder, person);
  open.push(() => one.client.close());
  return one;
}
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );

test("tools that look and tools that change are apart", slow, async () => {
  const { client: one } = await client(workspace(unit));
  const { tools } = await one.listTools();
  const looking = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
  const changing = tools.filter(({ annotations }) => annotations?.destructiveHint).map(({ name }) => name);
  expect(looking).toEqual([
    "list_units",
    "show_unit",
    "todo",
    "impact",
    "burden",
    "history",
    "explain",
    "check",
    "compare",
    "library",
  ]);
  expect(changing).toEqual(["draft", "regenerate", "appoint", "vacate", "rename", "undo", "resolve"]);
  for (const { name, inputSchema, description } of tools) {
    expect(description, name).toMatch(/\p{Script=Han}/u);
    expect("confirm" in (inputSchema.properties ?? {}), name).toBe(changing.includes(name));
    for (const property of Object.values(inputSchema.properties ?? {})) expect(property, name).toHaveProperty("description");
  }
});

test("a plan is shown first, and its bytes are those of the command", slow, async () => {
  const folder = workspace(unit);
  const before = bytesOf(folder);
  const { call } = await client(folder);
  const planned = await call("draft", draft);
  expect(planned.data).toMatchObject({ ok: true, state: "planned", plan: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(planned.data.files).toContainEqual({ path: expect.stringMatching(/^out\/hubin-primary\/.*\.docx$/), what: "new" });
  expect(planned.text).toContain(planned.data.plan);
  expect(bytesOf(folder)).toEqual(before);

  expect(await call("draft", { ...draft, confirm: true })).toMatchObject({
    isError: true,
    text: expect.stringContaining("没有写 plan"),
  });
  expect(await call("draft", { ...draft, confirm: true, plan: "0".repeat(16) })).toMatchObject({ isError: true });
  // Agreed to one thing, asked for another.
  const other = { ...draft, asOf: "2026-03-06", confirm: true, plan: planned.data.plan };
  expect(await call("draft", other)).toMatchObject({ isError: true, text: expect.stringContaining("计划不同") });
  expect(bytesOf(folder)).toEqual(before);

  const done = await call("draft", { ...draft, confirm: true, plan: planned.data.plan });
  expect(done.data).toMatchObject({ ok: true, state: "done" });
  const same = workspace(unit);
  const words = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--as-of", "2026-03-05"];
  expect(spawnSync(process.execPath, [builtCommand(), ...words], { cwd: same }).status).toBeLessThanOrEqual(1);
  const papers = (all: Record<string, string>) =>
    Object.entries(all).filter(([name]) => /^out\/[^.]+\/[^.][^/]*\.(docx|pdf)$/.test(name));
  expect(papers(bytesOf(folder)).length).toBeGreaterThan(0);
  expect(papers(bytesOf(folder))).toEqual(papers(bytesOf(same)));
  expect((await call("draft", draft)).text).toContain("没有要改的文件");
});

test("a plan made before somebody changed the profile is not carried out", slow, async () => {
  const folder = workspace(unit);
  const profile = join(folder, "data", "units", `${unit}.yaml`);
  const { call } = await client(folder);
  const asked = { unit, post: "secretary", name: "江一帆", from: "2026-12-01" };
  const planned = await call("appoint", asked);
  expect(planned.data.files).toEqual([{ path: `data/units/${unit}.yaml`, what: "changed" }]);
  writeFileSync(profile, `${readFileSync(profile, "utf8")}# 记一笔\n`);
  const now = readFileSync(profile, "utf8");
  expect((await call("appoint", { ...asked, confirm: true, plan: planned.data.plan })).isError).toBe(true);
  expect(readFileSync(profile, "utf8")).toBe(now);
  const again = await call("appoint", asked);
  expect((await call("appoint", { ...asked, confirm: true, plan: again.data.plan })).data.state).toBe("done");
  expect(readFileSync(profile, "utf8")).toContain("江一帆");
});

test("where the client can ask its person, the person decides, whatever the call says", slow, async () => {
  const folder = workspace(unit);
  const asked: string[] = [];
  let answer: ReturnType<Person> = { action: "accept", content: { agree: false } };
  const { call } = await client(folder, (message) => {
    asked.push(message);
    return answer;
  });
  const before = bytesOf(folder);
  const plan = { ...draft, confirm: true, plan: "0".repeat(16) };
  for (const no of [answer, { action: "decline" }, { action: "cancel" }] as const) {
    answer = no;
    expect((await call("draft", plan)).text).toContain("没有同意");
  }
  expect(bytesOf(folder)).toEqual(before);
  answer = { action: "accept", content: { agree: true } };
  expect((await call("draft", draft)).data.state).toBe("done");
  expect(asked).toHaveLength(4);
  expect(asked[0]).toMatch(/起草[\s\S]*新增 {2}out\/hubin-primary\//);
  expect((await call("undo", { unit })).data.state).toBe("done");
  expect(readdirSync(join(folder, "out", unit)).filter((name) => name.endsWith(".docx"))).toEqual([]);
});

/** A drafted unit; one paper edited in Word, and the profile changed in the same place since. */
function collided(): string {
  const folder = workspace(unit);
  const profile = join(folder, "data", "units", `${unit}.yaml`);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  expect(
    spawnSync(process.execPath, [builtCommand(), "draft", unit, "--as-of", "2026-03-05"], { cwd: folder }).status,
  ).toBeLessThan(2);
  const out = join(folder, "out", unit);
  for (const name of readdirSync(out).filter((one) => one.endsWith("责任清单.docx")))
    editDocx(join(out, name), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  return folder;
}
const papersIn = (folder: string) =>
  Object.entries(bytesOf(folder)).filter(([name]) => /^out\/[^./]+\/[^./]+\.(docx|pdf|html)$/.test(name));

test("papers are made anew and conflicts settled as by the commands, told paper by paper", { timeout: 120_000 }, async () => {
  const folder = collided();
  const { call } = await client(folder);
  const told: { progress: number; message?: string | undefined }[] = [];
  const onprogress = (one: { progress: number; message?: string | undefined }) => void told.push(one);
  const anew = { unit, asOf: "2026-03-06" };
  const before = bytesOf(folder);
  const planned = await call("regenerate", anew, { onprogress });
  expect(planned.data.state).toBe("planned");
  expect(told.map(({ progress }) => progress)).toEqual([1, 2]);
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^《.*湖滨.*》 1\/2$/),
    expect.stringMatching(/ 2\/2$/),
  ]);
  expect(bytesOf(folder)).toEqual(before);
  const done = await call("regenerate", { ...anew, confirm: true, plan: planned.data.plan }, { onprogress });
  expect(done.data).toMatchObject({ ok: true, state: "done" });
  // Tried once more right before, then done.
  expect(told.slice(2).map(({ progress }) => progress)).toEqual([1, 2, 3, 4]);
  expect(JSON.stringify(done.data.value)).toContain("每两个月一次");

  const typed = "每月至少专题研究一次意识形态工作。";
  await fillConflicts(folder, unit, typed);
  const sheet = { unit, sheet: "表.xlsx" };
  const settling = await call("resolve", sheet);
  expect(settling.data.state).toBe("planned");
  const settled = await call("resolve", { ...sheet, confirm: true, plan: settling.data.plan });
  expect(settled.data).toMatchObject({ ok: true, state: "done", value: [{ settled: 1, open: 0 }] });

  const other = collided();
  const run = (...words: string[]) => spawnSync(process.execPath, [builtCommand(), ...words], { cwd: other }).status;
  expect(run("regenerate", unit, "--as-of", "2026-03-06")).toBe(1);
  await fillConflicts(other, unit, typed);
  expect(run("resolve", unit, "表.xlsx")).toBe(0);
  expect(papersIn(folder).length).toBeGreaterThan(3);
  expect(papersIn(folder)).toEqual(papersIn(other));
});

test("a call that is cancelled between two papers writes nothing, and the next one is answered", slow, async () => {
  const folder = collided();
  const { call } = await client(folder);
  const before = bytesOf(folder);
  const stop = new AbortController();
  const onprogress = () => stop.abort();
  await expect(call("regenerate", { unit, asOf: "2026-03-06" }, { onprogress, signal: stop.signal })).rejects.toThrow();
  expect((await call("list_units")).data.ok).toBe(true);
  expect(bytesOf(folder)).toEqual(before);
});

test("answers are data with places", slow, async () => {
  const folder = workspace(unit, "lanjiang-culture");
  execFileSync(process.execPath, [builtCommand(), "draft", unit, "--kind", "responsibility-list", "--topic", "ideology"], {
    cwd: folder,
  });
  const { call } = await client(folder);
  expect((await call("list_units")).data.value.map(({ id }: { id: string }) => id)).toEqual([unit, "lanjiang-culture"]);
  expect((await call("show_unit", { unit })).data.value.sections.length).toBeGreaterThan(3);
  expect((await call("todo", { unit })).data.value).toMatchObject({ unit, blanks: expect.any(Array) });
  expect((await call("impact", { unit })).data.ok).toBe(true);
  expect((await call("burden", { unit })).data.ok).toBe(true);
  const { data } = await call("history", { unit });
  const { document } = data.value.papers[0];
  expect(data.value.runs).toHaveLength(1);
  const place = `${unit}/${document}@1`;
  expect((await call("compare", { old: place, new: `${unit}/${document}@current` })).data.value).toMatchObject({
    identical: true,
    rows: expect.any(Array),
  });
  expect((await call("explain", { what: `${place}#1` })).data).toHaveProperty("ok");
  expect((await call("explain", { what: "web/outside" })).data.value.code).toBe("web/outside");
  expect((await call("library")).data.value.length).toBeGreaterThan(50);
  expect((await call("library", { id: "responsibility-list" })).data.value.text).not.toBe("");

  writeFileSync(
    join(folder, "旧文件.txt"),
    "某某小学意识形态工作责任清单\n\n一、总体要求\n　　第一条　根据《XXX办法》，制定本清单。\n",
  );
  const checked = await call("check", { papers: ["旧文件.txt"], all: true });
  expect(checked.data.ok).toBe(true);
  for (const { message, finding } of checked.data.value.findings) {
    expect(message).not.toBe("");
    expect(finding).toMatchObject({ paragraph: expect.any(Number), start: expect.any(Number) });
  }
  expect(checked.data.value.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(checked.data)).not.toContain(folder);
});

test("nothing outside the workspace is read, and no wrong argument taken", slow, async () => {
  const folder = workspace(unit);
  const elsewhere = mkdtempSync(join(tmpdir(), "tiaoli-elsewhere-"));
  writeFileSync(join(elsewhere, "密.txt"), "某某小学不给人看的话\n");
  symlinkSync(elsewhere, join(folder, "外面"));
  const { call } = await client(folder);
  for (const path of [join(elsewhere, "密.txt"), `../${elsewhere.split("/").at(-1)}/密.txt`, "外面/密.txt", "外面", "a\0b"])
    for (const [name, given] of [
      ["check", { papers: [path] }],
      ["compare", { old: path, new: path }],
      ["explain", { what: `${path}#第1段` }],
      ["resolve", { unit, sheet: path }],
    ] as const) {
      const { text, data, isError } = await call(name, given);
      expect(isError, `${name} ${path}`).toBe(true);
      expect(data.told[0].code, `${name} ${path}`).toBe("web/outside");
      expect(text).not.toContain("不给人看");
    }
  for (const wrong of [{}, { unit: "../x" }, { unit: join(elsewhere, "x.yaml") }, { unit, more: 1 }])
    expect((await call("todo", wrong)).data.told[0].code).toBe("mcp/bad-ask");
  expect((await call("todo", { unit, more: 1 })).text).toContain("“more”");
  expect((await call("format_disk")).data.told[0].code).toBe("mcp/unknown-tool");
  expect((await call("todo", { unit: "nobody" })).isError).toBe(true);
});

test("a folder that is no workspace is refused, and the command ends with its client", slow, async () => {
  const none = mkdtempSync(join(tmpdir(), "tiaoli-none-"));
  const refused = spawnSync(process.execPath, [builtCommand(), "mcp", none], { encoding: "utf8", input: "" });
  expect(refused).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("不是工作区") });
  const left = spawnSync(process.execPath, [builtCommand(), "mcp", workspace(unit)], {
    encoding: "utf8",
    input: "",
    timeout: 20_000,
  });
  expect(left).toMatchObject({ status: 0, stdout: "" });
});
