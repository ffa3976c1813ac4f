import { expect, test } from "vitest";
import { readLibrary } from "../../src/library/read.js";
import { textHash } from "../../src/library/text-hash.js";
import { libraryFiles } from "../compose/fixture.js";
import { memoryEnv } from "../support/memory-env.js";

const read = (files: Record<string, string>, roots = ["/t"]) => readLibrary(roots, memoryEnv(files));
const faults = async (files: Record<string, string>) =>
  (await read(files)).diagnostics.map(({ code, at }) => {
    const origin = at?.origin;
    return origin?.from === "file" ? `${origin.file}:${origin.line}${origin.column ? `:${origin.column}` : ""} ${code}` : code;
  });
const clause = "/t/clauses/a/a.x.hbs";
const good = () => libraryFiles({ "a.x": "做事。" });
/** The good library with one file changed. */
const changed = (file: string, change: (text: string) => string) => ({ ...good(), [file]: change(good()[file] ?? "") });

test("a sound library reads without a word", async () => {
  const library = await read(good());
  expect(library.diagnostics).toEqual([]);
  expect(library.ok && [...library.value.clauses.keys()]).toEqual(["a.x"]);
  expect(library.ok && library.value.clauses.get("a.x")).toMatchObject({ textLine: 10, name: "clauses/a/a.x.hbs" });
});

test.each<[string, Record<string, string>, string[]]>([
  ["no front matter", changed(clause, () => "做事。"), [`${clause}:1 library/no-front-matter`]],
  ["broken YAML in the head", changed(clause, (t) => t.replace("title: a.x", "title: [a")), [`${clause}:4:1 yaml/syntax`]],
  [
    "a key nobody knows",
    changed(clause, (t) => t.replace("version: 1\n", "version: 1\norgan: []\n")),
    [`${clause}:5:1 yaml/unknown-key`],
  ],
  [
    "a prototype key",
    changed(clause, (t) => t.replace("version: 1\n", "version: 1\n__proto__: {}\n")),
    [`${clause}:5:1 yaml/unknown-key`],
  ],
  ["an alias", changed("/t/cadences.yaml", () => "a: &x 一\nb: *x\n"), ["/t/cadences.yaml:1 yaml/alias"]],
  [
    "an id that is not the file's name",
    changed(clause, (t) => t.replace("id: a.x", "id: a.y")),
    [`${clause}:2 library/id-mismatch`],
  ],
  ["no text", changed(clause, (t) => t.replace("做事。", "\n")), [`${clause}:1 library/empty-text`]],
  [
    "a slot that is not there",
    changed(clause, (t) => t.replace("list/body", "list/bodies")),
    [`${clause}:1 library/unknown-slot`],
  ],
  [
    "a topic, an organ and a regulation that are not there",
    changed(clause, (t) =>
      t.replace("version: 1\n", "version: 1\ntopics: [fire]\norgans: [团委]\nbasis: [{ regulation: rule-z }]\n"),
    ),
    [`${clause}:1 library/unknown-topic`, `${clause}:1 library/unknown-organ`, `${clause}:1 library/unknown-regulation`],
  ],
  [
    "a reference to no clause",
    changed(clause, (t) => t.replace("做事。", '做事。\n\n按{{ref "z.z"}}办。{#p}')),
    [`${clause}:12 library/unknown-clause`],
  ],
  [
    "a private-use character",
    changed(clause, (t) => t.replace("做事", "做\uE002事")),
    [`${clause}:10:2 library/private-characters`],
  ],
  [
    "two files at once",
    { ...changed(clause, () => "做事。"), "/t/terms.yaml": "media: 1\n" },
    ["/t/terms.yaml:1:1 yaml/value", "/t/terms.yaml:1:1 yaml/missing", `${clause}:1 library/no-front-matter`],
  ],
])("%s is reported where it stands", async (_, files, expected) => {
  expect((await faults(files)).sort()).toEqual([...expected].sort());
});

test("a text and its hash agree", async () => {
  expect((await read(changed(clause, (t) => t.replace("0000000000000000", textHash(1, "\n做事。\n\n"))))).diagnostics).toEqual(
    [],
  );
});

test("a workspace's file takes the built-in one's place and says so", async () => {
  const overlay = { "/w/clauses/a/a.x.hbs": good()[clause]!.replace("做事。", "另做。"), "/w/cadences.yaml": "talks: 谈话\n" };
  const library = await read({ ...good(), ...overlay }, ["/t", "/w"]);
  expect(library.ok && library.value.clauses.get("a.x")?.text).toBe("另做。");
  expect(library.ok && [...library.value.cadences.keys()]).toEqual(["talks"]);
  expect(library.diagnostics.map((d) => d.code)).toEqual(["library/overlay", "library/overlay"]);
});

test("a byte-order mark and Windows line ends change nothing", async () => {
  const windows = Object.fromEntries(
    Object.entries(good()).map(([file, text]) => [file, `\uFEFF${text.replace(/\n/g, "\r\n")}`]),
  );
  expect((await read(windows)).diagnostics).toEqual([]);
});

test("a workspace's new clause replaces nothing, and nothing is said", async () => {
  const own = good()[clause]!.replace("id: a.x", "id: a.mine");
  const added = await read({ ...good(), "/w/clauses/a/a.mine.hbs": own }, ["/t", "/w"]);
  expect(added.ok && [...added.value.clauses.keys()].sort()).toEqual(["a.mine", "a.x"]);
  expect(added.diagnostics).toEqual([]);
});

test("an overlay whose original has changed since is reported", async () => {
  const builtIn = { ...good(), [clause]: good()[clause]!.replace("0000000000000000", textHash(1, "做事。")) };
  const overlay = (original: string) => ({
    "/w/clauses/a/a.x.hbs": good()[clause]!.replace("version: 1", `version: 1\noriginal: ${original}`),
  });
  const codes = async (original: string) =>
    (await read({ ...builtIn, ...overlay(original) }, ["/t", "/w"])).diagnostics.map((d) => d.code);
  expect(await codes(textHash(1, "做事。"))).toEqual(["library/overlay"]);
  expect(await codes(textHash(1, "旧文。"))).toEqual(["library/overlay", "library/stale-overlay"]);
});
