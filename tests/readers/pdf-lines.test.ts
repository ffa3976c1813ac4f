import { expect, test } from "vitest";
import { linesOf, type PdfLine, paragraphsOf } from "../../src/readers/pdf/lines.js";

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

test("a full line before a numbered one ends, whatever the number's form", () => {
  const lines = set(
    "学校配备下列设备并且指定专人保管它们：",
    "1.两套应急照明设备；",
    "（2）三台对讲机。",
    "第三条本办法自发文之日施行。",
  );
  expect(paragraphsOf(lines.map((line) => ({ ...line, right: 400 }))).map(({ text }) => text)).toEqual(
    lines.map(({ text }) => text),
  );
});

test("radicals are read as characters, and typed spaces stay", () => {
  const at = (str: string, x: number, width = 16) => ({ str, x, y: 80, width, height: 16 });
  const items = [at("第", 60), at("⼀", 76), at("条", 92), at(" ", 108, 5), at("⽤", 113), at(" ", 129, 1), at("⼯", 130.5)];
  expect(linesOf({ width: 595, items }, 0).map(({ text }) => text)).toEqual(["第一条 用工"]);
  const latin = [at("Work", 60, 40), at(" ", 100, 4), at("Safety", 104, 50), at("表", 180)];
  expect(linesOf({ width: 595, items: latin }, 0).map(({ text }) => text)).toEqual(["Work Safety\t表"]);
});
