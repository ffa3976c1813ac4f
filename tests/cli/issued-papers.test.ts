import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { issuedDrawer, issuedUnit } from "../support/issued-drawer.js";
import { call, sample, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const notice = "柳溪小学党支部关于成立意识形态工作领导小组的通知";
const adjusting = "关于调整柳溪小学意识形态工作领导小组的通知";
const list = "柳溪小学意识形态工作责任清单";

const textOf = (path: string): string => {
  const read = readDocx(readFileSync(path), "");
  if (!read.ok) throw new Error(path);
  return docText(read.value.doc);
};
const day = "2099-07-01";
const appoint = (cwd: string, unit: string) =>
  call(cwd, ["appoint", unit, "--post", "secretary", "--name", "柳新民", "--from", day]);

describe("papers an office had issued, after another came into office", () => {
  let cwd: string;
  let foretold: Awaited<ReturnType<typeof call>>;
  let done: Awaited<ReturnType<typeof call>>;
  const out = (...parts: readonly string[]) => join(cwd, "out", issuedUnit, ...parts);
  beforeAll(async () => {
    cwd = await issuedDrawer();
    expect((await appoint(cwd, issuedUnit)).code).toBeLessThan(2);
    foretold = await call(cwd, ["impact", issuedUnit, "--as-of", day]);
    done = await call(cwd, ["regenerate", issuedUnit, "--as-of", day]);
  });

  test("a notice in the office's own words stays; a new one adjusts the group, its number and date blank", async () => {
    expect(done.code).toBe(1);
    expect(textOf(out("历年文件", "2025", `${notice}.docx`))).toContain("马建国");
    const now = textOf(out(`${adjusting}.docx`));
    expect(now).toContain("柳新民");
    expect(now).not.toContain("马建国");
    expect(now).toContain(`《${notice}》（柳小党〔2025〕2号）同时废止`);
    expect(now).not.toMatch(/^柳小党〔2025〕2号$/m);
    expect(now).toContain("年　月　日");
    expect(existsSync(out(`${notice}.docx`))).toBe(false);
    expect((await call(cwd, ["regenerate", issuedUnit, "--as-of", day])).code).toBe(0);
    expect(textOf(out(`${adjusting}.docx`))).toBe(now);
  });

  test("a list is named: it has its old date and somebody who came later", () => {
    expect(foretold.out).toMatch(/责任清单》[\s\S]*已印发，仍用原来的文号和日期：2025-03-10/);
    expect(foretold.out).toContain("日期是 2025-03-10，写的却有那天以后才到任的人：柳新民（党支部书记，2099-07-01 起任）");
    expect(foretold.out).toContain("关于调整柳溪小学");
    expect(done.err).toContain("已印发的 1 份文件内容有变");
    expect(done.err).toMatch(/责任清单》的日期是 2025-03-10，文中写的却有那天以后才到任的人：柳新民/);
    expect(done.err).not.toMatch(/通知》的日期是/);
  });

  test("issued again, the list has the new date and no warning; the adjusting notice gets its first number", async () => {
    const again = ["regenerate", issuedUnit, "--as-of", day, "--reissue", "--document"];
    const listed = await call(cwd, [...again, "responsibility-list.ideology", "--date", day]);
    expect(listed.err).not.toContain("merge/names-later");
    expect(textOf(out(`${list}.docx`))).toContain("2099年7月1日");
    const numbered = await call(cwd, [
      ...again,
      ...["leading-group-notice.ideology", "--number", "柳小党〔2099〕7号", "--date", day],
    ]);
    expect(numbered.code).toBeLessThan(2);
    const now = textOf(out(`${adjusting}.docx`));
    expect(now).toContain("柳小党〔2099〕7号");
    expect(now).toContain(`《${notice}》（柳小党〔2025〕2号）同时废止`);
    expect(now).not.toContain("征求意见稿");
    // What had never been issued is no earlier issue.
    expect(readdirSync(out("历年文件"))).toEqual(["2025"]);
  });
});

test("where the new notice lacks a fact, the issued one stays to the byte, is named, and stops no other paper", async () => {
  const cwd = await issuedDrawer({});
  const file = join(cwd, "out", issuedUnit, `${notice}.docx`);
  const before = readFileSync(file);
  await appoint(cwd, issuedUnit);
  const said = await call(cwd, ["regenerate", issuedUnit, "--as-of", day]);
  expect(said.code).toBe(1);
  expect(said.err).toContain("要另出一份调整通知");
  expect(said.err).toContain("cadences.meeting");
  const draft = ["draft", issuedUnit, "--kind", "leading-group-notice", "--topic", "ideology", "--as-of", day];
  expect((await call(cwd, draft)).err).toContain("要另出一份调整通知");
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(textOf(join(cwd, "out", issuedUnit, `${list}.docx`))).toContain("柳新民");
});

describe("a paper that is drafted for the first time after another came into office", () => {
  const id = "hubin-primary";
  const own = (cwd: string) => join(cwd, "out", id);
  const changed = async () => {
    const cwd = workspace(id);
    expect((await appoint(cwd, id)).code).toBeLessThan(2);
    return cwd;
  };
  const draft = (cwd: string, kind: string, asOf = day) =>
    call(cwd, ["draft", id, "--kind", kind, "--topic", "ideology", "--format", "docx", "--as-of", asOf]);

  test("a notice issued before that is adjusted by the one that is drafted, again and again", async () => {
    const cwd = await changed();
    const number = /湖小党〔2026〕\d+号/.exec(sample(id).split("leading-group-notice.ideology:")[1]!)![0];
    const said = await draft(cwd, "leading-group-notice");
    expect(said.err).not.toContain("merge/names-later");
    const file = join(own(cwd), readdirSync(own(cwd)).find((name) => name.endsWith(".docx"))!);
    const now = textOf(file);
    expect(now).toContain(`（${number}）同时废止`);
    expect(now).not.toMatch(new RegExp(`^${number}$`, "m"));
    expect(now).toContain("柳新民");
    const bytes = readFileSync(file);
    for (const again of [() => draft(cwd, "leading-group-notice"), () => call(cwd, ["regenerate", id, "--as-of", day])]) {
      expect((await again()).code).toBe(0);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });

  test("a paper that names no holder is drafted without a word; on the paper's own day too", async () => {
    const cwd = await changed();
    expect((await draft(cwd, "responsibility-list")).err).not.toContain("merge/names-later");
    const before = workspace(id);
    await appoint(before, id);
    expect((await draft(before, "leading-group-notice", "2026-03-05")).err).not.toContain("merge/names-later");
  });

  test("another dated paper that names the later holder says so", async () => {
    const cwd = await changed();
    const said = await draft(cwd, "duty-card");
    expect(said.err).toMatch(/的日期是 2026-03-16，文中写的却有那天以后才到任的人：柳新民/);
    const before = workspace(id);
    expect((await draft(before, "duty-card")).err).not.toContain("merge/names-later");
  });
});
