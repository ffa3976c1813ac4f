import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLayout, readWordFile } from "../../../dist/layout/index.js";
import { mendAll } from "../../../dist/layout/mend/mend-all.js";
import { openDocx } from "../../../dist/readers/docx/open.js";
import { inlinesText } from "../../../dist/tree/text.js";
import { writeDocx } from "../../../dist/writers/docx/index.js";
import { cli, timed } from "../child.mjs";
import { documentOf, env, lookOf, must } from "../content.mjs";
import { race } from "../timing.mjs";

export const name = "the layout check of 20 pages";
export const limit = 150;

/** Lines of 28 characters, 22 to a page: a paragraph's last line counts whole. */
const pagesOf = ({ children }) =>
  Math.round(children.reduce((sum, block) => sum + Math.ceil((inlinesText(block.children).length + 2) / 28), 0) / 22);

export async function run() {
  const doc = await documentOf(20, pagesOf);
  const look = lookOf(doc);
  const bytes = must(await writeDocx(doc, { look }, env));
  const read = () => must(readWordFile(must(openDocx(bytes, "a.docx")), "a.docx"));
  // As foreign as it gets: every paragraph is found fault with, and mended.
  const other = {
    ...look,
    page: { ...look.page, pitch: 24, lines: 26 },
    styles: { ...look.styles, body: { ...look.styles.body, size: 15 } },
  };
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
  const file = join(folder, "a.docx");
  writeFileSync(file, bytes);
  const shell = [cli, "layout", file];
  const times = await race(
    {
      check: () => checkLayout(read(), look),
      "check and mend a bad one": () => mendAll(read(), other),
      "from the shell": () => timed(shell),
    },
    { rounds: 7, warm: 2 },
  );
  rmSync(folder, { recursive: true });
  return { value: times.check, unit: "ms", ms: times, note: `${doc.children.length} paragraphs` };
}
