import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Env } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { call, workspace } from "../cli/desk.js";

const unit = "hubin-primary";
const asOf = ["--as-of", "2026-03-05"];
const draft = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx", ...asOf];
let desk: string;
const at = (...path: readonly string[]): string => join(desk, ...path);
const shelf = (...path: readonly string[]): string => at("out", unit, ...path);
const profile = (): string => at("data", "units", `${unit}.yaml`);

beforeEach(() => {
  desk = workspace(unit);
});

/** Calls a command; `ran` tells whether it was carried out: only that takes the lock. */
async function called(argv: readonly string[], change: (env: Env) => Partial<Env> = () => ({})) {
  const env = realEnv(desk);
  let ran = false;
  const lock: Env["files"]["lock"] = (path) => {
    ran = true;
    return env.files.lock(path);
  };
  const seen = { ...env, files: { ...env.files, lock } };
  return { ...(await call(desk, argv, { env: { ...seen, ...change(seen) } })), ran: () => ran };
}
const carriedOut = async (argv: readonly string[], change?: (env: Env) => Partial<Env>): Promise<boolean> =>
  (await called(argv, change)).ran();
const word = (): string => readdirSync(shelf()).find((name) => name.endsWith(".docx"))!;
/** Swaps two characters and sets the time back: neither size nor time of change show it. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  expect(Buffer.byteLength(from)).toBe(Buffer.byteLength(to));
  writeFileSync(path, text.replace(from, to));
  utimesSync(path, 1_700_000_000, 1_700_000_000);
}

test("a draft on which nothing has changed says what a full one says, and does nothing", async () => {
  const first = await called(draft);
  expect(first.ran()).toBe(true);
  rmSync(at(".tiaoli", `${unit}.bin`));
  const full = await called(draft);
  expect(full.ran()).toBe(true);
  rmSync(shelf(".history"), { recursive: true });
  rmSync(shelf(word()));
  await called(draft);
  const quick = await called(draft);
  expect(quick.ran()).toBe(false);
  expect({ ...quick, ran: 0 }).toEqual({ ...full, ran: 0 });
  expect(await carriedOut([...draft, "--json"])).toBe(false);
});

describe("a change of anything that decides a shelf is noticed", () => {
  beforeEach(async () => {
    await called(draft);
    expect(await carriedOut(draft)).toBe(false);
  });
  const changes: Readonly<Record<string, () => void>> = {
    "the profile, at the same length": () => edit(profile(), "湖滨", "滨湖"),
    "a comment in the profile": () => appendFileSync(profile(), "# 备注\n"),
    "another profile beside it": () => cpSync(profile(), at("data", "units", "twin.yaml")),
    "a template of the workspace": () => {
      mkdirSync(at("templates", "looks"), { recursive: true });
      cpSync("templates/looks/gb9704.yaml", at("templates", "looks", "gb9704.yaml"));
    },
    "the published file": () => appendFileSync(shelf(word()), "x"),
    "the published file, gone": () => rmSync(shelf(word())),
    "a file that a word processor lays beside it": () => writeFileSync(shelf(`~$${word().slice(2)}`), ""),
    "a file of somebody's": () => writeFileSync(shelf("说明.txt"), "一"),
    "a part of the history": () => {
      for (const name of readdirSync(shelf(".history"), { recursive: true, encoding: "utf8" }))
        if (name.endsWith("entry.json")) appendFileSync(shelf(".history", name), " ");
    },
    "a run that was killed": () => mkdirSync(shelf(".history", ".staging")),
    "what is remembered, damaged": () => writeFileSync(at(".tiaoli", `${unit}.bin`), "x"),
    "what is remembered, gone": () => rmSync(at(".tiaoli", `${unit}.bin`)),
  };
  test.each(Object.entries(changes))("%s", async (_, change) => {
    change();
    expect(await carriedOut(draft)).toBe(true);
  });
  test.each([
    ["another day", [...draft.slice(0, -1), "2026-03-06"]],
    ["another format", [...draft, "--format", "md"]],
    ["another look", [...draft, "--look", "gb33476"]],
    ["another layout", [...draft, "--layout", "masthead"]],
    ["another topic", draft.map((one) => (one === "ideology" ? "network-ideology" : one))],
  ])("%s", async (_, argv) => {
    expect(await carriedOut(argv)).toBe(true);
  });
  test("another program, and other fonts where any were asked for", async () => {
    expect(await carriedOut(draft, () => ({ program: "9.9.9" }))).toBe(true);
    const printed = [...draft, "--format", "docx,pdf"];
    expect(await carriedOut(printed)).toBe(true);
    expect(await carriedOut(printed)).toBe(false);
    const other = (env: Env) => ({ fonts: { ...env.fonts, stamp: async () => "other" } });
    expect(await carriedOut(printed, other)).toBe(true);
  });
});

test("a file that a document attaches is an input too", async () => {
  writeFileSync(at("附件.txt"), "值日安排\n一、周一由一班值日。\n");
  const text = readFileSync(profile(), "utf8");
  const own = "  responsibility-list.ideology:\n";
  expect(text).toContain(own);
  writeFileSync(profile(), text.replace(own, `${own}    attachments: [{name: 值日安排, file: 附件.txt}]\n`));
  const first = await called(draft);
  expect(first.err).not.toContain("错误");
  await called(draft);
  expect(await carriedOut(draft)).toBe(false);
  edit(at("附件.txt"), "一班", "二班");
  expect(await carriedOut(draft)).toBe(true);
});

test.each(["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"])(
  "a regeneration after a first draft of %s knows that it has nothing to do, and says what a full one says",
  async (id) => {
    desk = workspace(id);
    const folder = at("out", id);
    await called(["draft", id, "--kind", "responsibility-list,duty-card,leading-group-notice", "--format", "docx", ...asOf]);
    const regenerate = ["regenerate", id, ...asOf, "--json"];
    const quick = await called(regenerate);
    expect(quick.ran()).toBe(false);
    rmSync(at(".tiaoli", `${id}.bin`));
    const full = await called(regenerate);
    expect(full.ran()).toBe(true);
    expect(JSON.parse(quick.out)).toEqual(JSON.parse(full.out));
    expect([quick.code, quick.err]).toEqual([full.code, full.err]);
    expect(await carriedOut(regenerate)).toBe(false);
    expect(await carriedOut([...regenerate, "--reason", "年度更新"])).toBe(false);
    const edited = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) => /^[^.].*\.docx$/.test(name))!;
    appendFileSync(join(folder, edited), "x");
    expect(await carriedOut(regenerate)).toBe(true);
  },
);

test("what a run that did something told is not told again", async () => {
  await called(["draft", unit, "--topic", "ideology", "--format", "docx", ...asOf]);
  writeFileSync(profile(), readFileSync(profile(), "utf8").replaceAll("云汀市湖滨小学", "云汀市湖滨实验小学"));
  const regenerate = ["regenerate", unit, ...asOf, "--json"];
  const done = await called(regenerate);
  expect(done.ran()).toBe(true);
  expect(done.out).toContain('"replaced"');
  const second = await called(regenerate);
  expect(second.ran()).toBe(true);
  expect(second.out).not.toContain('"replaced"');
  const third = await called(regenerate);
  expect(third.ran()).toBe(false);
  expect(third.out).toBe(second.out);
});
