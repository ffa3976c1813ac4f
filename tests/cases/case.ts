import { cpSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of inputs on which the product once failed; `npm run check:cases` names it. */
const folder = resolve(process.env["TIAOLI_CASES"] ?? "../shared/cases");

/** One of them as bytes, such as `files/09-minutes-issue-line.docx`. */
export const caseFile = (name: string): Uint8Array => readFileSync(join(folder, name));

/** A copy of one of them to work in, such as `02-own-words-renumbered`: its path. The originals are only read. */
export function caseWorkspace(name: string): string {
  const source = join(folder, name);
  if (!existsSync(source)) throw new Error(`no case ${source}`);
  const copy = mkdtempSync(join(tmpdir(), "tiaoli-case-"));
  cpSync(source, copy, { recursive: true });
  return copy;
}
