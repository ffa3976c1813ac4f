import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Env } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { loadLibrary } from "../../src/workspace/library.js";
import { temporaryFolder } from "../archive/shelf.js";

const clause = "clauses/joint/joint.study-meeting.hbs";
let root: string;
let program: string;
const own = (): string => join(root, "templates", clause);

beforeEach(() => {
  root = temporaryFolder();
  program = temporaryFolder();
  cpSync(resolve("templates"), join(program, "templates"), { recursive: true });
});

/** Loads it, and counts the files that were read for it. */
async function load(change: (env: Env) => Partial<Env["files"]> = () => ({})) {
  const env = realEnv(root);
  let read = 0;
  const counting: Env = {
    ...env,
    files: {
      ...env.files,
      read: (path, limit) => {
        read++;
        return env.files.read(path, limit);
      },
      ...change(env),
    },
  };
  const library = await loadLibrary({ root, program, isWorkspace: true }, counting);
  if (!library.ok) throw new Error("no library");
  return { library: library.value, read };
}
function write(path: string, change: (text: string) => string): void {
  const text = readFileSync(join(program, "templates", clause), "utf8");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(text));
}

test("a process that needs its library again and again reads it twice, and the same one", async () => {
  const first = await load();
  const second = await load();
  const third = await load();
  expect([first.read, second.read]).toEqual([second.read, first.read]);
  expect(first.read).toBeGreaterThan(1000);
  expect(third.read).toBe(0);
  expect(third.library).toEqual(first.library);
});

test("a clause that is changed, comes or goes is read", async () => {
  await load();
  const before = await load();
  const title = (text: string): string => text.replace(/^title: .*$/m, "title: 另一个名称");
  write(join(program, "templates", clause), title);
  const changed = await load();
  expect(changed.library.hash).not.toBe(before.library.hash);
  expect([...changed.library.clauses.values()].filter((one) => one.title === "另一个名称")).toHaveLength(1);

  await load();
  write(own(), (text) => text.replace(/^title: .*$/m, "title: 本单位的名称"));
  expect([...(await load()).library.clauses.values()].filter((one) => one.title === "本单位的名称")).toHaveLength(1);
  rmSync(join(root, "templates"), { recursive: true });
  expect((await load()).library.hash).toBe(changed.library.hash);
});

test("what cannot be looked at is read each time", async () => {
  const blind = () => ({ stamp: async (paths: readonly string[]) => paths.map(() => "?") });
  await load(blind);
  await load(blind);
  expect((await load(blind)).read).toBeGreaterThan(1000);
});
