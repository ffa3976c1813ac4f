import { expect, test } from "vitest";
import { type KnownParts, readLibrary, readParts } from "../../src/library/read.js";
import { libraryFiles } from "../compose/fixture.js";
import { diskEnv } from "../support/disk-env.js";
import { memoryEnv } from "../support/memory-env.js";

const asJson = (parts: KnownParts): KnownParts => JSON.parse(JSON.stringify(parts)) as KnownParts;

test("the built-in library is the same from kept parts as from its files", async () => {
  const parts = await readParts(["templates"], diskEnv);
  if (!parts.ok) throw new Error("the library has faults");
  expect(await readLibrary(["templates"], diskEnv, asJson(parts.value))).toEqual(await readLibrary(["templates"], diskEnv));
});

test("a file that has changed since its part was kept is read and checked", async () => {
  const files = libraryFiles({ "a.x": "做事。" });
  const parts = await readParts(["/t"], memoryEnv(files));
  if (!parts.ok) throw new Error("the library has faults");
  const clause = "/t/clauses/a/a.x.hbs";
  const read = (change: (text: string) => string) =>
    readLibrary(["/t"], memoryEnv({ ...files, [clause]: change(files[clause]!) }), asJson(parts.value));
  const renamed = await read((text) => text.replace("title: a.x", "title: 新题"));
  expect(renamed.ok && renamed.value.clauses.get("a.x")?.title).toBe("新题");
  const broken = await read((text) => text.replace("title: a.x", "title: [a"));
  expect(broken.diagnostics.map(({ code }) => code)).toEqual(["yaml/syntax"]);
});

test("a part that was kept lends nothing to another file with the same text", async () => {
  const files = libraryFiles({ "a.x": "做事。" });
  const parts = await readParts(["/t"], memoryEnv(files));
  if (!parts.ok) throw new Error("the library has faults");
  const copied = { ...files, "/t/clauses/a/a.y.hbs": files["/t/clauses/a/a.x.hbs"]! };
  const read = await readLibrary(["/t"], memoryEnv(copied), asJson(parts.value));
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["library/id-mismatch"]);
});
