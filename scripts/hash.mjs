// Fills in `text-hash` of every clause file under templates/clauses. A text that changed under an unchanged version is
// refused: raise `version` and say why in `changes`. `--unreleased` overrules that for clauses no one has used yet.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { noHash, textHash } from "../dist/library/text-hash.js";

const unreleased = process.argv.includes("--unreleased");
let refused = 0;
for (const name of readdirSync("templates/clauses", { recursive: true, encoding: "utf8" }).filter((n) => n.endsWith(".hbs"))) {
  const file = `templates/clauses/${name}`;
  const source = readFileSync(file, "utf8");
  const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const version = Number(/^version:\s*(\d+)/m.exec(head)?.[1]);
  const stored = /^text-hash:\s*"?([0-9a-f-]+)"?\s*$/m.exec(head)?.[1] ?? "";
  const wanted = textHash(version, text);
  if (stored === wanted) continue;
  if (stored !== noHash && stored.split("-")[0] === String(version) && !unreleased) {
    console.error(`${file}：正文改了，版本号没有加。请把 version 改为 ${version + 1}，并在 changes 中写明理由。`);
    refused += 1;
    continue;
  }
  writeFileSync(file, source.replace(/^text-hash:.*$/m, `text-hash: ${wanted}`));
}
process.exitCode = refused === 0 ? 0 : 1;
