import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parameterLists } from "./support/parameters.js";

/** Room → the rooms it may import. Everything not listed is forbidden. */
const base = ["tree", "text", "recognise", "diag", "env"];
/** What papers are made of and read from; none of them knows a workspace. */
const ground = [
  ...base,
  "words",
  "yaml",
  "look",
  "profile",
  "library",
  "compose",
  "layout",
  "compare",
  "merge",
  "consistency",
  "drift",
  "ooxml",
  "readers",
  "writers",
  "archive",
  "lint",
  "burden",
  "import",
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  tree: ["text"],
  recognise: ["tree", "text"],
  diag: ["tree", "text"],
  words: ["tree", "diag"],
  env: ["diag"],
  look: ["tree", "text", "diag", "yaml"],
  profile: [...base, "words", "yaml"],
  library: [...base, "yaml"],
  yaml: ["tree", "text", "diag"],
  layout: [...base, "look", "ooxml", "words"],
  compare: [...base, "yaml"],
  merge: [...base, "compare"],
  consistency: base,
  drift: [...base, "consistency"],
  compose: [...base, "profile", "library"],
  ooxml: ["tree", "text", "diag"],
  readers: [...base, "look", "ooxml"],
  writers: [...base, "words", "look", "ooxml", "compare", "drift"],
  archive: [...base, "ooxml"],
  lint: [...base, "profile", "library", "compose"],
  burden: [...base, "words", "profile", "library", "compose", "consistency", "writers"],
  // Not "renew", "papers": what an import writes, its use case hands to them.
  import: [...base, "words", "yaml", "profile", "library", "compose", "compare", "drift", "readers"],
  workspace: [...base, "yaml", "look", "profile", "library", "merge", "readers", "writers"],
  carry: ["tree", "text", "recognise", "diag", "words", "look", "compare", "merge", "ooxml", "readers", "writers", "archive"],
  shelf: [...base, "merge", "readers", "archive", "workspace", "carry"],
  papers: [
    ...base,
    "look",
    "profile",
    "library",
    "compose",
    "consistency",
    "drift",
    "import",
    "writers",
    "archive",
    "workspace",
    "shelf",
  ],
  causes: [...base, "profile", "library", "compare", "merge", "archive", "workspace"],
  renew: [
    ...base,
    "words",
    ...["look", "profile", "library", "compare", "merge", "readers", "writers", "archive"],
    ...["workspace", "carry", "shelf", "papers", "causes"],
  ],
  boards: base,
  sides: [...base, "compare", "layout", "merge", "ooxml", "readers", "writers", "archive", "workspace", "shelf"],
  use: [...ground, "workspace", "carry", "shelf", "papers", "causes", "renew", "boards", "sides"],
  io: base,
  batch: [...base, "workspace", "causes", "renew", "use", "io"],
  work: [...base, "archive", "workspace", "use", "io", "batch"],
  web: [...base, "words", "workspace", "causes", "renew", "use", "io"],
  mcp: [...base, "words", "workspace", "causes", "renew", "use", "io", "web"],
  cli: [...base, "words", "workspace", "causes", "renew", "use", "io", "batch", "work", "web", "mcp"],
  page: ["words", "web"],
};
/** Rooms whose types alone another room may use. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  writers: ["compare"],
  cli: ["tree", "diag", "env", "workspace", "causes", "renew"],
  web: ["tree", "diag", "env", "workspace", "causes", "renew"],
  mcp: ["tree", "diag", "env", "workspace", "causes", "renew"],
  // It knows what the server answers, and has nothing of it in the browser.
  page: ["words", "web"],
};
/** Parts of such a room that are plain functions on its types, and may be called. */
const callable = [
  ...["src/diag/phrase", "src/diag/harmless", "src/diag/problem", "src/diag/types"],
  ...[
    "src/compare/types",
    "src/compare/cause-phrase",
    "src/compare/summary",
    "src/compare/side-place",
    "src/causes/placed-cause",
    "src/causes/diff-phrase",
  ],
  ...["src/workspace/workplace", "src/workspace/by-stem", "src/renew/document-report", "src/renew/cause-list"],
  // What a screen says, by language, and the function that fills it in.
  ...["src/words/fill", "src/words/zh/page/index", "src/words/en/page/index"],
  // Bounds and the like, as plain data.
  ...["src/tree/limits", "src/env/within", "src/env/trial"],
];
/** Below the edge only what goes into a document is worded, in Chinese: these files write documents. */
const wordsDocuments = [
  ...["burden/sheets.ts", "use/layout.ts", "layout/report/html.ts", "writers/reports/chinese.ts"],
  ...["document.ts", "html.ts", "sarif.ts", "sheet.ts", "told.ts"].map((name) => `writers/reports/drift/${name}`),
  ...["blocks.ts", "burden.ts", "document.ts"].map((name) => `writers/reports/import/${name}`),
  ...["carry/conflict-words.ts", "renew/conflict-sheet.ts", "renew/report.ts", "profile/sheet-fields.ts"],
];
/** Only these touch files, the network, processes, the clock or chance. */
const impure = new Set(["io", "batch", "work", "cli", "web", "mcp"]);
const outside =
  /^node:(fs|net|http|https|http2|dgram|tls|dns|child_process|process|worker_threads|cluster|os|readline|repl|timers)(\/|$)|^commander$/;
const clockAndChance =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\b|\brandomBytes\b|\bprocess\.(?!memoryUsage)|\bfetch\(|\bsetTimeout\(/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file));
/** The page runs in a browser, which has clocks and answers to wait for. */
const inBrowser = (file: string): boolean => file.startsWith("page/");
const textOf = (file: string): string => readFileSync(`src/${file}`, "utf8");
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

interface Import {
  readonly target: string;
  readonly isType: boolean;
}
const importsOf = (text: string): Import[] =>
  [...code(text).matchAll(/(?:(import|export)(\s+type)?\s[^"';]*?from\s*|import\s*\(\s*|import\s+)"([^"]+)"/g)].map((m) => ({
    target: m[3]!,
    isType: m[2] !== undefined,
  }));

test.each(files)("imports of src/%s point down", (file) => {
  const from = file.split("/")[0]!;
  expect(allowed, `src/${from} is not in the table`).toHaveProperty(from);
  for (const { target, isType } of importsOf(textOf(file))) {
    if (!target.startsWith(".")) {
      if (!impure.has(from)) expect(target, file).not.toMatch(outside);
      continue;
    }
    const path = new URL(target, `file:///src/${file}`).pathname.slice(1);
    const to = path.split("/")[1]!;
    if (to === from) continue;
    if (to === "words" && !impure.has(from) && !inBrowser(file))
      expect(wordsDocuments, `${file} words something below the edge`).toContain(file);
    expect(allowed[from], `${file} imports ${to}`).toContain(to);
    const typeOnly = (typesOnly[from] ?? []).includes(to) && !callable.includes(path.replace(/\.js$/, ""));
    if (typeOnly) expect(isType, `${file} may use only types of ${to}`).toBe(true);
  }
});

test.each(files.filter((file) => /^(?:readers|writers)\/[^/]+\//.test(file)))("src/%s leaves the other formats alone", (file) => {
  const [room, own] = file.split("/");
  for (const { target } of importsOf(textOf(file))) {
    if (!target.startsWith(".")) continue;
    const parts = new URL(target, `file:///src/${file}`).pathname.slice(1).split("/");
    // Where the elements of an official document stand is the same in every format.
    if (parts[2] === "elements") continue;
    // Reports that are Word files or plain text are built from the parts of those writers.
    if (own === "reports" && ["docx", "txt"].includes(parts[2]!)) continue;
    if (parts[1] === room && parts.length > 3) expect(parts[2], `${file} imports ${room}/${parts[2]}`).toBe(own);
  }
});

test.each(files.filter((file) => !impure.has(file.split("/")[0]!) && !inBrowser(file)))(
  "src/%s has no clock, chance or process",
  (file) => {
    expect(code(textOf(file))).not.toMatch(clockAndChance);
  },
);

test.each(files)("src/%s is short enough to read", (file) => {
  expect(textOf(file).split("\n").length).toBeLessThanOrEqual(251);
});

test.each(files.filter(inBrowser))("src/%s runs in the browsers of old desktops and brings nothing in as markup", (file) => {
  // Chromium 109 has none of these; addresses are only our own.
  expect(code(textOf(file))).not.toMatch(
    /\.toSorted\(|\.toReversed\(|\.toSpliced\(|Promise\.withResolvers|Object\.groupBy|https?:\/\//,
  );
  expect(code(textOf(file))).not.toMatch(
    /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/,
  );
});

/** The files of ours that a file imports, as paths below src. */
const ownImports = (file: string): readonly string[] =>
  importsOf(textOf(file))
    .filter(({ target }) => target.startsWith("."))
    .map(({ target }) => new URL(target, `file:///${file}`).pathname.slice(1).replace(/\.js$/, ".ts"))
    .map((path) => (files.includes(path) ? path : path.replace(/\.ts$/, ".tsx")));

/** What a file needs, however far: a file that needs itself stands in a circle. */
function circleFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const other of imports.get(file) ?? []) {
      if (other === start) {
        const way = [file];
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
        return way;
      }
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, file);
      open.push(other);
    }
  return null;
}

test("no files import each other, not even by way of others", () => {
  const imports = new Map(files.map((file) => [file, ownImports(file)]));
  const way = (start: string, to: readonly (readonly [string, readonly string[]])[]) => circleFrom(start, new Map(to));
  expect(
    way("a", [
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["d", ["a"]],
    ]),
  ).toEqual(["a", "b", "d"]);
  expect(
    way("a", [
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]),
  ).toBeNull();
  expect(files.flatMap((file) => [circleFrom(file, imports) ?? []]).filter((way) => way.length > 0)).toEqual([]);
});

/** What a file loads with it: all that is imported for more than its types, however far, packages among them. */
function loadedWith(start: string): ReadonlySet<string> {
  const found = new Set([start]);
  for (const file of found) {
    if (!files.includes(file)) continue;
    const text = code(textOf(file));
    for (const [, target] of text.matchAll(/^(?:import|export)(?! type)\s[^"';]*?from\s*"([^"]+)"/gm))
      found.add(
        target!.startsWith(".") ? new URL(target!, `file:///${file}`).pathname.slice(1).replace(/\.js$/, ".ts") : target!,
      );
  }
  return found;
}

/** A command on a shelf where nothing has changed is over before anything of these would be loaded; zod alone takes as long as all of it. */
test.each([
  ...["cli/run.ts", "cli/batch.ts", "cli/commands/draft.ts", "cli/commands/regenerate.ts", "cli/commands/impact.ts"],
  ...["use/draft-again.ts", "use/regenerate-again.ts", "use/impact-again.ts", "use/check-library-again.ts"],
  "use/without-groups.ts",
])("src/%s loads neither the library nor what reads profiles", (file) => {
  const heavy = /^(?:zod|yaml|handlebars|docx|pdfkit)$|^(?:library|compose|lint|papers|renew)\//;
  expect([...loadedWith(file)].filter((one) => heavy.test(one))).toEqual([]);
});

/** A use case is called by pages, workers and tests too: where a person stands, and what they are told, is the caller's. */
test.each(files.filter((file) => file.startsWith("use/")))("src/%s knows no current folder", (file) => {
  expect(code(textOf(file))).not.toMatch(/\bcwd\b/);
});

test("a list of parameters is counted as it is written", () => {
  const counts = (text: string) => parameterLists(text).map(({ count }) => count);
  expect(counts("function f(a: A, b: Map<K, V>, { c, d }: E): F { return g(1, 2); }")).toEqual([3]);
  expect(counts("export const f = async (\n  a: A,\n  b = 'x, y',\n): Promise<B> => a;")).toEqual([2]);
  expect(counts("const f = <T,>(a: (b: B, c: C) => D, e: readonly [F, G]) => a; // (x, y, z) => 1")).toEqual([2, 2]);
});

test.each(files)("no function in src/%s takes more than five arguments by their place", (file) => {
  expect(parameterLists(textOf(file)).filter(({ count }) => count > 5)).toEqual([]);
});
