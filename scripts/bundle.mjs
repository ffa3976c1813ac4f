// The last step of the build: what a command needs in a few files instead of hundreds, and what V8 makes of them. Node takes longer to
// find, read and compile small modules than most commands take to work.
import { spawnSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { licencesOf, packagesOf } from "./licences.mjs";

/** Packages that read files of their own beside their code stay packages. */
const external = ["subset-font", "pdf.js-extract", "fontkit", "linebreak", "piscina"];

/**
 * What pdfkit loads at its start and we use seldom (fonts with CFF outlines) or never (its own lines): tables are unpacked for it.
 * What starts other programs, which commander asks for at its start and few commands do: all of the network comes with it.
 * And pdf.js-extract, a module to be imported: asked for by `require`, as the bundle asks, it is a promise of its class.
 */
const late = {
  // pdfkit counts out tables for keys as it is loaded, and we give no paper a password.
  "@noble/ciphers/aes": `const none = () => { throw new Error("no paper has a password"); };
  export { none as cbc, none as ecb };`,
  fontkit: 'export const create = (...args) => require("fontkit").create(...args);',
  linebreak: 'export default function LineBreaker(text) { return new (require("linebreak"))(text); }',
  "node:child_process": 'export const spawn = (...args) => require("node:child_process").spawn(...args);',
  // A queue on Redis needs neither calendars nor databases of other makers, and they are a third of it.
  "cron-parser": "export const CronExpressionParser = undefined;",
  "./postgres": "export {};",
  // Compiled code of another language that only saves it time.
  "msgpackr-extract": "export {};",
  "pdf.js-extract": `export class PDFExtract {
    extractBufferAsync = async (...args) => new (await require("pdf.js-extract"))().extractBufferAsync(...args);
  }`,
};
/** What stands in for a module asks for that module itself, which must not be the stand-in again: it would call itself for ever. */
const standsIn = (importer) => importer?.startsWith("\0late:") ?? false;
const loadedLate = {
  name: "loaded-late",
  resolveId: (id, importer) => {
    if (!Object.hasOwn(late, id) || importer === undefined) return null;
    if (standsIn(importer)) return { id, external: true };
    return !id.startsWith(".") || importer.includes("bullmq") ? `\0late:${id}` : null;
  },
  load: (id) => (id.startsWith("\0late:") ? late[id.slice("\0late:".length)] : null),
};

const bundle = await rolldown({
  input: { start: "dist/cli/start.js", thread: "dist/batch/thread.js" },
  platform: "node",
  plugins: [loadedLate],
  external: (id, importer) => external.includes(id) && !(Object.hasOwn(late, id) && !standsIn(importer)),
});
const { output } = await bundle.write({
  dir: "dist/start",
  format: "cjs",
  cleanDir: true,
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  dynamicImportInCjs: false,
});
// In plain ASCII: a file of two megabytes is decoded in a moment then, and takes half the room once it is read.
for (const { type, fileName, code } of output)
  if (type === "chunk" && /\.cjs$/.test(fileName)) writeFileSync(`dist/start/${fileName}`, inAscii(code));
const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
writeFileSync("dist/start/LICENSES.txt", licencesOf(packagesOf(modules)));
for (const file of ["main.js", "chunks.js", "thread.js"]) copyFileSync(`dist/cli/${file}`, `dist/start/${file}`);
// In a process of its own: the code is kept as a short command would have it.
const { status } = spawnSync(process.execPath, ["scripts/keep-code.mjs"], { stdio: "inherit" });
process.exitCode = status ?? 1;

/** The same code with every other character as `\u` and its number: all of them stand in strings, templates, patterns or comments. */
function inAscii(code) {
  const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  // An escaped character is itself; its own backslash would make one of ours of it.
  return code.replace(/(\\*)([\u0080-\uffff])/g, (_, slashes, char) => slashes.slice(slashes.length % 2) + escaped(char));
}
