import { expect, test } from "vitest";
import type { Env } from "../../src/env/types.js";
import { readLibrary, readParts } from "../../src/library/read.js";
import { textHash } from "../../src/library/text-hash.js";
import { libraryFiles } from "../compose/fixture.js";
import { diskEnv } from "../support/disk-env.js";
import { memoryEnv } from "../support/memory-env.js";

const asJson = <T>(kept: T): T => JSON.parse(JSON.stringify(kept)) as T;

/** A disk of which nothing but the named files may be read. */
const unreadBut = (env: Env, ...readable: readonly string[]): Env => ({
  ...env,
  files: {
    ...env.files,
    list: async (path) => (readable.some((one) => one.startsWith(path)) ? env.files.list(path) : Promise.reject(new Error(path))),
    read: async (path) => (readable.includes(path) ? env.files.read(path) : Promise.reject(new Error(path))),
  },
});

test("the built-in library is the same from kept parts as from its files", async () => {
  const kept = await readParts(["templates"], diskEnv);
  if (!kept.ok) throw new Error("the library has faults");
  const { parts, sources } = asJson(kept.value);
  const read = await readLibrary(["templates"], diskEnv);
  expect(await readLibrary(["templates"], diskEnv, parts)).toEqual(read);
  expect(await readLibrary(["templates"], unreadBut(diskEnv), parts, { sources, fits: true })).toEqual(read);
});

test("over a folder that stands as it was kept a workspace's own files are read", async () => {
  const files = libraryFiles({ "a.x": "做事。", "a.y": "做别的事。" });
  const kept = await readParts(["/t"], memoryEnv(files));
  if (!kept.ok) throw new Error("the library has faults");
  const name = "clauses/a/a.x.hbs";
  const own = files[`/t/${name}`]!.replace("title: a.x", `title: 新题\noriginal: ${textHash(1, "旧文。")}`);
  const env = memoryEnv({ ...files, [`/own/${name}`]: own });
  const { parts, sources } = asJson(kept.value);
  // The built-in file is looked at for the text it has now.
  const read = await readLibrary(["/t", "/own"], unreadBut(env, `/t/${name}`, `/own/${name}`), parts, { sources, fits: true });
  expect(read).toEqual(await readLibrary(["/t", "/own"], env));
  expect(read.ok && [...read.value.clauses.values()].map(({ title }) => title)).toEqual(["新题", "a.y"]);
  expect(read.diagnostics.map(({ code }) => code)).toContain("library/stale-overlay");
});

test("that files fit together is taken from what was kept only while no file stands over another", async () => {
  const files = libraryFiles({ "a.x": "做事。", "a.y": '见{{ref "a.none"}}。' });
  const kept = await readParts(["/t"], memoryEnv(files));
  if (!kept.ok) throw new Error("the library has faults");
  const { parts, sources } = asJson(kept.value);
  const name = "clauses/a/a.x.hbs";
  const env = memoryEnv({ ...files, [`/own/${name}`]: files[`/t/${name}`]! });
  const codes = async (roots: readonly string[], fits: boolean) =>
    (await readLibrary(roots, env, parts, { sources, fits })).diagnostics.map(({ code }) => code);
  expect(await codes(["/t"], true)).toEqual([]);
  expect(await codes(["/t"], false)).toEqual(["library/unknown-clause"]);
  expect(await codes(["/t", "/own"], true)).toContain("library/unknown-clause");
});

test("a look is as its room made it while no file stands over another, and read anew beside one", async () => {
  const files: Record<string, string> = { ...libraryFiles({ "a.x": "做事。" }), "/t/looks/plain.yaml": "id: plain" };
  const kept = await readParts(["/t"], memoryEnv(files));
  if (!kept.ok) throw new Error("the library has faults");
  const { parts, sources } = asJson(kept.value);
  const look = { id: "plain" };
  const standing = { sources: sources.map((one) => (one.name === "looks/plain.yaml" ? { ...one, look } : one)), fits: true };
  const name = "clauses/a/a.x.hbs";
  const env = memoryEnv({ ...files, [`/own/${name}`]: files[`/t/${name}`]! });
  const made = async (roots: readonly string[]) => {
    const read = await readLibrary(roots, env, parts, standing);
    return read.ok && read.value.looks.get("plain");
  };
  expect(await made(["/t"])).toEqual({ file: "/t/looks/plain.yaml", text: "id: plain", made: look });
  expect(await made(["/t", "/own"])).toEqual({ file: "/t/looks/plain.yaml", text: "id: plain" });
});

test("a file that has changed since its part was kept is read and checked", async () => {
  const files = libraryFiles({ "a.x": "做事。" });
  const kept = await readParts(["/t"], memoryEnv(files));
  if (!kept.ok) throw new Error("the library has faults");
  const clause = "/t/clauses/a/a.x.hbs";
  const read = (change: (text: string) => string) =>
    readLibrary(["/t"], memoryEnv({ ...files, [clause]: change(files[clause]!) }), asJson(kept.value.parts));
  const renamed = await read((text) => text.replace("title: a.x", "title: 新题"));
  expect(renamed.ok && renamed.value.clauses.get("a.x")?.title).toBe("新题");
  const broken = await read((text) => text.replace("title: a.x", "title: [a"));
  expect(broken.diagnostics.map(({ code }) => code)).toEqual(["yaml/syntax"]);
});

test("a part that was kept lends nothing to another file with the same text", async () => {
  const files = libraryFiles({ "a.x": "做事。" });
  const kept = await readParts(["/t"], memoryEnv(files));
  if (!kept.ok) throw new Error("the library has faults");
  const copied = { ...files, "/t/clauses/a/a.y.hbs": files["/t/clauses/a/a.x.hbs"]! };
  const read = await readLibrary(["/t"], memoryEnv(copied), asJson(kept.value.parts));
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["library/id-mismatch"]);
});
