import type { Table } from "./word/file.js";

/** What heads a column of running numbers. */
const serial = /^(?:序\s*号|编\s*号|号\s*码|项\s*次|序)$/;

/**
 * Is the first row the head of columns? Only where it surely is: every cell of it says something, hardly a cell below is left
 * blank, and either a column of numbers stands under 序号 or the columns are more than two. A form to fill in, 姓名 | 　 | 性别 | 　,
 * has labels and blanks side by side, and its first row repeated on each page would be nonsense.
 */
export function hasHead({ rows }: Pick<Table, "rows">): boolean {
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return false;
  const count = head.cells.length;
  if (count < 2 || head.cells.some((text) => text === "" || text.length > 20 || /[：:。；]$/.test(text))) return false;
  // The first of the things counted, or a line to tick: 1 | 是否登记 | 是□ 否□.
  if (head.cells.some((text) => /^[\d０-９.．,，、%（()）\s]+$|[□☐☑■○●✓√]/.test(text))) return false;
  const alike = body.filter(({ cells }) => cells.length === count);
  if (alike.length * 10 < body.length * 9) return false;
  const isCounted = alike.filter(({ cells }) => /^\d{1,4}[.、．]?$/.test(cells[0]!)).length * 2 > alike.length;
  if (isCounted || serial.test(head.cells[0]!)) return true;
  const filled = alike.flatMap(({ cells }) => cells).filter((text) => text !== "").length;
  // 姓名 | 甲 | 性别 | 男: a form that is filled in has labels in every other column.
  const labels = alike.filter(
    ({ cells }) => cells.filter((text, i) => i % 2 === 0 && /^[\u3400-\u9fff\s（）]{2,8}$/.test(text)).length * 2 >= count,
  );
  return count > 2 && filled * 10 >= alike.length * count * 8 && labels.length * 10 < alike.length * 9;
}
