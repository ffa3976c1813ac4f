import { expect, test } from "vitest";
import { type PdfLine, paragraphsOf } from "../../src/readers/pdf/lines.js";

/** Lines as they stand on a page without indents. */
const set = (...texts: readonly string[]): readonly PdfLine[] =>
  texts.map((text) => ({ text, left: 60, right: 60 + text.length * 16, size: 16, page: 1 }));

test("a full line goes on in the next, but not into an article of its own", () => {
  const lines = set(
    "第五条 违反本办法第二条规定的，由办公室处理。",
    "第六条 本办法由办公室负责解释并每年汇总一次",
    "第七条规定的情形。",
  );
  expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([
    "第五条 违反本办法第二条规定的，由办公室处理。",
    "第六条 本办法由办公室负责解释并每年汇总一次第七条规定的情形。",
  ]);
});
