// A step of the build: writes what is the same at every start into compiled files that are empty in the source, so
// that no command has to work it out again. Entries are found by a hash of what they were made from: what is edited later is
// made anew.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { keptTemplate } from "../dist/compose/render.js";
import { realEnv } from "../dist/io/env.js";
import { crossCheck } from "../dist/library/cross-check.js";
import { readLibrary, readParts } from "../dist/library/read.js";
import { readLook } from "../dist/look/read.js";
import { printDiagnostics } from "../dist/words/print.js";
import { zh } from "../dist/words/zh/index.js";
import { buildShell } from "../dist/writers/docx/build-shell.js";
import { shellKey } from "../dist/writers/docx/shell.js";

// A fault is shown, and reported again by every command with file and line; the build itself is not at fault.
const take = (outcome, otherwise) => {
  if (!outcome.ok) console.error(printDiagnostics(zh, outcome.diagnostics));
  return outcome.ok ? outcome.value : otherwise;
};
// A string that is parsed starts faster than the same data as source.
const keep = (file, name, data) =>
  writeFileSync(`dist/${file}.js`, `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`);

const env = realEnv();
const stamp = await env.files.stampBelow("templates");
const kept = take(await readParts(["templates"], env), { parts: {}, sources: [] });
const library = take(await readLibrary(["templates"], env, kept.parts), { looks: new Map() });
const stands = kept.sources.length > 0 && stamp === (await env.files.stampBelow("templates"));
const lookOf = ({ text, file }) =>
  take(
    readLook(text, file, (id) => library.looks.get(id)),
    undefined,
  );
const looks = new Map([...library.looks].map(([id, source]) => [`looks/${id}.yaml`, lookOf(source)]));
const sources = kept.sources.map((source) => ({ ...source, look: looks.get(source.name) }));
const fits = library.hash !== undefined && crossCheck(library).length === 0;
const keptLibrary = { ...kept, sources, fits, stamp: stands ? stamp : null };
writeFileSync("dist/kept-library.json", JSON.stringify(keptLibrary), "utf16le");

// Code, not data: parsed only when something is composed, and each function only when it is first called.
const texts = [
  ...[...(library.clauses ?? new Map()).values()].map(({ text, textLine }) => ({ text, line: textLine })),
  ...[...(library.tasks ?? new Map()).values()].flatMap(({ task, owner, partners, evidence }) =>
    [task, owner, partners, evidence].map((text) => ({ text, line: 1 })),
  ),
];
// Titles, headings, names: whatever else the library prints.
const others = new Set();
const gather = (value) => {
  if (typeof value === "string" && value.includes("{{")) others.add(value);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) gather(one);
};
for (const part of Object.values(kept.parts)) if (part?.is !== "clause") gather(part);
for (const id of library.cadences?.keys() ?? []) others.add(`{{cadence "${id}"}}`);
for (const id of library.regulations?.keys() ?? []) others.add(`{{cite "${id}"}}`);
// A sheet of its own is called by its part's title (compose/compose-text.ts).
for (const { title, sheetTitle = title, subjects, outline } of library.kinds?.values() ?? [])
  if (subjects.includes("slots"))
    for (const slot of outline) if (slot.title !== undefined) others.add(sheetTitle.replace("{{subject.name}}", slot.title));
texts.push(...[...others].map((text) => ({ text, line: 1 })));
const compiled = texts.flatMap((text) => {
  try {
    return [keptTemplate(text)];
  } catch {
    // A text that does not compile is reported by whoever renders it.
    return [];
  }
});
// What every function says again and its engine has anyway, and places that only helpers we do not have would tell.
const shorter = (spec) =>
  spec
    .replace(
      /container\.lookupProperty \|\| function\(parent, propertyName\) \{[^{}]*\{[^{}]*\}[^{}]*\}/g,
      "container.lookupProperty",
    )
    .replace(/,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}\}/g, "}")
    .replace(/\n\s+/g, "\n");
// Each within a function of its own: a command needs a few of them.
const templates = [...new Map(compiled)].map(([key, spec]) => `"${key}": () => (${shorter(spec)})`).join(",\n");
writeFileSync("dist/compose/kept-templates.js", `export const keptTemplates = {\n${templates}\n};\n`);

const shells = await Promise.all(
  [...looks.values()].filter(Boolean).map(async (look) => [shellKey(look), await buildShell(look)]),
);
keep("writers/docx/kept-shells", "keptShells", Object.fromEntries(shells));

// By this a run knows whether the program is the one that made a shelf: its own code, and the versions of what it uses.
const code = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) => /^(?!start).*\.js$/.test(file));
const build = createHash("sha256");
for (const file of [...code.sort().map((name) => `dist/${name}`), "package-lock.json"])
  if (!file.endsWith("build-id.js") && existsSync(file)) build.update(`${file}\n`).update(readFileSync(file));
keep("io/build-id", "buildId", build.digest("hex").slice(0, 16));
