import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { builtCommand } from "../cli/built.js";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { fillConflicts } from "../cli/fill-conflicts.js";
import { type Opened, start } from "../page/browser.js";
import { send, visitor } from "./server.js";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
builtCommand();
const unit = "hubin-primary";
const day = "2026-03-06";
const profileOf = (desk: string): string => join(desk, "data", "units", `${unit}.yaml`);
/** Milliseconds that no test lasts. */
const never = 1e8;
const typed = "每月至少专题研究一次意识形态工作。";

const running: Opened[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});
const open = async (desk: string, runtime?: string) => {
  const opened = await start(desk, runtime === undefined ? {} : { runtime });
  running.push(opened);
  return { opened, ...(await visitor(opened.url)) };
};
type Here = Awaited<ReturnType<typeof open>>;
const copyOf = (desk: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-killed-"));
  cpSync(desk, folder, { recursive: true });
  return folder;
};
const papersIn = (desk: string) =>
  readdirSync(join(desk, "out", unit))
    .filter((name) => !name.startsWith(".") && statSync(join(desk, "out", unit, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(desk, "out", unit, name)).toString("base64")]);

/** Two papers, one edited in Word; the profile has changed in the same place since. */
async function collided(): Promise<string> {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  expect((await call(desk, ["draft", unit, "--as-of", "2026-03-05"])).code).toBeLessThan(2);
  const folder = join(desk, "out", unit);
  for (const name of readdirSync(folder).filter((one) => one.endsWith("责任清单.docx")))
    editDocx(join(folder, name), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  const text = readFileSync(profileOf(desk), "utf8");
  writeFileSync(profileOf(desk), text.replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  return desk;
}

const appoint = { unit, post: "secretary", name: "柳新", from: day };
const steps = {
  appoint: (here: Here) => here.ask("change/appoint", appoint),
  regenerate: (here: Here) => here.ask("change/regenerate", { unit, asOf: day }),
  settle: async (here: Here) => {
    const papers = (await here.ask("conflicts/open", { unit })).answer.value as readonly Paper[];
    const rows = papers.flatMap(({ document, conflicts }) =>
      conflicts.map(({ base: _, cause: __, changed: ___, ...one }) => ({
        ...one,
        document,
        choice: { use: "text", text: typed },
      })),
    );
    return rows.length === 0 ? null : here.ask("conflicts/settle", { unit, rows });
  },
};
interface Paper {
  readonly document: string;
  readonly conflicts: readonly Readonly<Record<"base" | "cause" | "changed", unknown>>[];
}

/** Asks, and kills the program after a while. @returns how long it would have taken, where it was not killed */
async function killedIn(step: keyof typeof steps, here: Here, after: number): Promise<number> {
  const began = performance.now();
  const timer = setTimeout(() => here.opened.child.kill("SIGKILL"), Math.min(after, never));
  await steps[step](here).catch(() => undefined);
  clearTimeout(timer);
  return performance.now() - began;
}

test("a program killed anywhere in a change of holders loses nothing: the next start goes on", async () => {
  const prepared = await collided();
  const undisturbed = copyOf(prepared);
  const words = ["appoint", unit, "--post", "secretary", "--name", "柳新", "--from", day];
  expect((await call(undisturbed, words)).code).toBeLessThan(2);
  expect((await call(undisturbed, ["regenerate", unit, "--as-of", day])).code).toBe(1);
  await fillConflicts(undisturbed, unit, typed);
  expect((await call(undisturbed, ["resolve", unit, "表.xlsx"])).code).toBe(0);

  let takes: Readonly<Record<keyof typeof steps, number>> | undefined;
  for (const share of [never, 0.3, 0.7, 0.95]) {
    const desk = copyOf(prepared);
    const took = { appoint: 0, regenerate: 0, settle: 0 };
    for (const step of ["appoint", "regenerate", "settle"] as const) {
      const here = await open(desk);
      took[step] = await killedIn(step, here, share * (takes?.[step] ?? never));
      const wasKilled = here.opened.child.exitCode !== null || here.opened.child.killed;
      if (!wasKilled) continue;
      // Its mark still lies there; the next start is not misled by it.
      const again = await open(desk, here.opened.runtime);
      expect(again.opened.pid).not.toBe(here.opened.pid);
      const done = await steps[step](again);
      const known = step === "appoint" && done?.answer.ok === false;
      if (known) expect(readFileSync(profileOf(desk), "utf8")).toBe(readFileSync(profileOf(undisturbed), "utf8"));
      else if (done !== null) expect(done.answer, `${step} after ${share}`).toMatchObject({ ok: true });
    }
    takes ??= took;
    expect(readFileSync(profileOf(desk), "utf8")).toBe(readFileSync(profileOf(undisturbed), "utf8"));
    // Killed between two files of one paper: said with the conflicts, and the next update prints the others from the Word file.
    const { told } = (await (await open(desk)).ask("conflicts/open", { unit })).answer;
    const isHalf = told.some(({ code }: { readonly code: string }) => code === "archive/half-done");
    if (isHalf) expect((await call(desk, ["regenerate", unit, "--as-of", day])).code).toBeLessThan(2);
    const wanted = papersIn(undisturbed).filter(([name]) => !isHalf || name!.endsWith(".docx"));
    expect(papersIn(desk), `killed at ${share}`).toEqual(expect.arrayContaining(wanted));
    const html = readdirSync(join(desk, "out", unit)).find((name) => name.endsWith("责任清单.html"))!;
    expect(readFileSync(join(desk, "out", unit, html), "utf8")).toContain(typed);
  }
});

test("a program killed while old papers are taken over leaves all of them or none", async () => {
  const old = "云溪市青禾小学意识形态工作责任制\n第一条　党支部书记陈怀远是第一责任人。\n云溪市青禾小学\n2025年3月5日\n";
  const take = async (here: Here) => {
    const headers = { ...here.own, "Content-Type": "application/octet-stream" };
    const sent = await send(here.port, { method: "PUT", path: `/kept?name=${encodeURIComponent("旧.txt")}`, headers, body: old });
    const kept = [JSON.parse(sent.text).value.id as string];
    return here.ask("drawer/take", { kept, type: "school", id: "qinghe", settled: {}, text: {} });
  };
  let takes = 0;
  for (const share of [never, 0.5, 0.8, 0.95]) {
    const desk = workspace(unit);
    const here = await open(desk);
    const began = performance.now();
    const timer = setTimeout(() => here.opened.child.kill("SIGKILL"), share === never ? never : share * takes);
    const first = await take(here).catch(() => null);
    clearTimeout(timer);
    takes ||= performance.now() - began;
    if (share === never) expect(first?.answer).toMatchObject({ ok: true });
    const again = await open(desk, here.opened.runtime);
    const profile = join(desk, "data", "units", "qinghe.yaml");
    // What began is finished by whoever comes next; what did not begin can be done now.
    if (!existsSync(profile)) expect((await take(again)).answer, `after ${share}`).toMatchObject({ ok: true });
    const papers = readdirSync(join(desk, "out", "qinghe")).filter((name) => !name.startsWith("."));
    expect(papers.filter((name) => name.includes("责任制")).length, `after ${share}`).toBeGreaterThan(0);
    expect((await again.ask("history/undo", { unit: "qinghe" })).answer, `after ${share}`).toMatchObject({ ok: true });
    expect(existsSync(profile)).toBe(false);
  }
});

test("files the page handed to a program that was killed are gone with the next start", async () => {
  const desk = workspace(unit);
  const here = await open(desk);
  const headers = { ...here.own, "Content-Type": "application/octet-stream" };
  await send(here.port, { method: "PUT", path: "/kept?name=a.txt", headers, body: "秘" });
  const [name] = readdirSync(join(here.opened.runtime, "tiaoli"));
  const mark = () =>
    JSON.parse(readFileSync(join(here.opened.runtime, "tiaoli", name!), "utf8")) as { kept: string; pid: number };
  const { kept } = mark();
  expect(existsSync(kept)).toBe(true);
  here.opened.child.kill("SIGKILL");
  await new Promise((done) => here.opened.child.once("exit", done));
  const again = await open(desk, here.opened.runtime);
  expect(existsSync(kept)).toBe(false);
  expect(mark().pid).toBe(again.opened.pid);
  // The browser finds what it kept for this address: it is the same one.
  expect(again.port).toBe(here.port);
});

test("two starts at one moment are one program", async () => {
  const desk = workspace(unit);
  const first = await open(workspace());
  const { runtime } = first.opened;
  const both = await Promise.all([1, 2].map(() => start(desk, { runtime })));
  running.push(...both);
  expect(new Set(both.map(({ pid }) => pid)).size).toBe(1);
});

test("two programs on one workspace write one after the other", async () => {
  const desk = await collided();
  // As on two machines: neither finds the other's mark.
  const [one, two] = [await open(desk), await open(desk)];
  expect(one.opened.pid).not.toBe(two.opened.pid);
  const answers = await Promise.all([one, two].map((here) => steps.regenerate(here)));
  const codes = answers.map(({ answer }) => (answer.ok ? "done" : answer.told[0].code));
  expect(codes).toContain("done");
  for (const code of codes) expect(["done", "archive/locked"]).toContain(code);
  const other = await collided();
  expect((await call(other, ["regenerate", unit, "--as-of", day])).code).toBe(1);
  await steps.regenerate(two);
  expect(papersIn(desk)).toEqual(papersIn(other));
});
