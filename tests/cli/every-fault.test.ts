import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { fail } from "../../src/diag/types.js";
import type { Env, Files } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { snapshot, temporaryFolder } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";
import { editDocx, paragraphAfter } from "./edit-docx.js";

vi.setConfig({ testTimeout: 300_000 });

const title = "云汀市湖滨小学意识形态工作责任清单";
const reissue = [
  "regenerate",
  "hubin-primary",
  "--reissue",
  "--number",
  "湖小党〔2027〕9号",
  "--date",
  "2027-03-01",
  "--as-of",
  "2027-03-01",
];

interface Faulty {
  readonly env: Env;
  /** How many changes it was asked for. */
  readonly asked: () => number;
}
type Change = (path: string, second: never) => Promise<unknown>;

/** The world that refuses some changes of the disk, by their number from 1. */
function faulty(changes: readonly (keyof Files)[], refused: (n: number) => boolean): Faulty {
  let asked = 0;
  const step =
    (change: Change): Change =>
    async (path, second) =>
      refused(++asked) ? fail(problem("file/full", { path })) : change(path, second);
  const { files, ...rest } = realEnv();
  const changed = Object.fromEntries(changes.map((name) => [name, step(files[name] as never)])) as Partial<Files>;
  return { env: { ...rest, files: { ...files, ...changed } }, asked: () => asked };
}
const every = ["writeAtomic", "writeStaged", "append", "rename", "moveNew", "remove"] as const;
const faultyAt = (n: number): Faulty => faulty(every, (i) => i === n);
/** A disk that is full from then on: nothing new can be written, names can be changed. */
const fullFrom = (n: number): Faulty => faulty(["writeAtomic", "writeStaged", "append"], (i) => i >= n);

/** What a person and the next command see; not the order in which lines of the records came. */
const visible = (desk: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(snapshot(desk)).filter(([name, content]) => content !== "(folder)" && !/\.staging|\.tiaoli\.lock/.test(name)),
  );
/** Only the shelf and the profile: the report of a run that goes on with another tells of what is left to do. */
const shelf = (desk: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(visible(desk)).filter(([name]) => !/\.history|更新记录/.test(name)));

/** A desk with an issued paper that a person has edited. */
async function prepared(): Promise<string> {
  const start = workspace("hubin-primary");
  const drafted = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx,txt"];
  expect((await call(start, [...drafted, "--as-of", "2026-03-05"])).code).toBe(0);
  const edit = paragraphAfter("对突出问题定下措施、承办部门和时限。", "本校另有规定的，从其规定。");
  editDocx(join(start, "out", "hubin-primary", `${title}.docx`), edit);
  return start;
}

test.each([
  ["a fault at any single change of the disk", every, faultyAt, 1],
  ["a disk that is full from any moment on", ["writeAtomic", "writeStaged", "append"] as const, fullFrom, 3],
])("%s leaves all as it was or says what was done, and the same command completes it", async (_, changes, world, step) => {
  const start = await prepared();
  const desk = (): string => {
    const copy = temporaryFolder();
    cpSync(start, copy, { recursive: true });
    return copy;
  };
  const undisturbed = desk();
  const counting = faulty(changes, () => false);
  expect((await call(undisturbed, reissue, { env: counting.env })).code).toBeLessThan(2);
  const wanted = shelf(undisturbed);
  const before = JSON.stringify(visible(start));
  expect(counting.asked()).toBeGreaterThan(10);

  const ends = { unchanged: 0, told: 0, done: 0 };
  for (let n = 1; n <= counting.asked(); n += step) {
    const now = desk();
    const said = await call(now, reissue, { env: world(n).env });
    if (said.code < 2) {
      ends.done += 1;
      expect(shelf(now), `after change ${n}`).toEqual(wanted);
      continue;
    }
    expect(said.code, `change ${n}`).toBe(2);
    const unchanged = JSON.stringify(visible(now)) === before;
    ends[unchanged ? "unchanged" : "told"] += 1;
    if (!unchanged) expect(said.err, `change ${n}`).toMatch(/\[archive\/(stopped|not-put-back)\]/);
    const again = await call(now, reissue);
    expect(again.code, `again after ${n}: ${again.err}`).toBeLessThan(2);
    const found = shelf(now);
    const differs = [...new Set([...Object.keys(found), ...Object.keys(wanted)])].filter((name) => found[name] !== wanted[name]);
    expect(differs, `after change ${n}: ${said.err}`).toEqual([]);
  }
  expect(ends.unchanged).toBeGreaterThan(5);
  expect(ends.told).toBeGreaterThan(0);
});
