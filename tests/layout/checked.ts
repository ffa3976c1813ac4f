import { checkLayout, readWordFile } from "../../src/layout/index.js";
import type { Finding } from "../../src/layout/types.js";
import type { Look } from "../../src/look/types.js";
import { openDocx } from "../../src/readers/docx/open.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { printDiagnostics } from "../support/said.js";
import { gb9704 } from "../support/shelf.js";

/** The findings of a file, which must be readable. */
export function checked(bytes: Uint8Array, look: Look = gb9704): readonly Finding[] {
  const opened = openDocx(bytes, "文件.docx");
  const file = opened.ok ? readWordFile(opened.value, "文件.docx") : opened;
  if (!file.ok) throw new Error(printDiagnostics(file.diagnostics));
  return checkLayout(file.value, look);
}

/** One line a finding: code, paragraph, what is there. */
export const lines = (found: readonly Finding[]): readonly string[] =>
  found.map(({ code, paragraph, text, data }) => `${code} ${paragraph ?? ""} ${text ?? ""} ${worded(zh, data.found)}`);
