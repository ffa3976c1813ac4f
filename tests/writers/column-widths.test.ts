import { describe, expect, test } from "vitest";
import type { Inline, NodeId, Table } from "../../src/tree/types.js";
import { fittedWidths, wholeWidths } from "../../src/writers/column-widths.js";

const id = (value: string): NodeId => value as NodeId;
const cell = (value: string): readonly Inline[] => [{ type: "text", value }];
const tableOf = (widths: readonly number[], ...rows: readonly (readonly string[])[]): Table => ({
  type: "table",
  id: id("t"),
  columns: widths.map((width, i) => ({ title: cell(`列${i}`), width, align: "left" })),
  rows: rows.map((texts, i) => ({ id: id(`r${i}`), cells: texts.map(cell) })),
});

describe("columns", () => {
  test("keep the shares of their clause where every word has room", () => {
    expect(fittedWidths(tableOf([1, 3], ["甲", "乙丙"]), 400, 10, 10)).toEqual([100, 300]);
  });
  test("are as wide as their longest number or short word, at the cost of those with room to spare", () => {
    const [deadline, task] = fittedWidths(tableOf([1, 9], ["12月31日前", "研究部署工作，检查落实情况"]), 400, 10, 10);
    expect(deadline).toBeGreaterThan(7 * 10 + 10 - 25);
    expect(deadline).toBeGreaterThan(40);
    expect(deadline! + task!).toBeCloseTo(400, 6);
  });
  test("never give up more than a quarter of their width", () => {
    const widths = fittedWidths(tableOf([1, 1, 8], ["abcdefghijklmnopqrstuvwxyz", "甲", "一二三四五六七八"]), 400, 10, 10);
    expect(widths[2]).toBeGreaterThanOrEqual(0.75 * 320 - 1e-6);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 6);
  });
  test("add up to the whole in whole units", () => {
    const whole = wholeWidths([100.4, 100.3, 99.3], 300);
    expect(whole.reduce((sum, width) => sum + width, 0)).toBe(300);
    expect(whole.every(Number.isInteger)).toBe(true);
  });
});
