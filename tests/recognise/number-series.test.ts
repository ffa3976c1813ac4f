import { expect, test } from "vitest";
import { inSeries, type NumberCandidate } from "../../src/recognise/number-series.js";

const one = (kind: string, value: number, sure = false): NumberCandidate => ({
  kind,
  value,
  sure,
  ordinal: true,
  gap: kind === "article",
  stands: kind === "article",
});
const marked = (kind: string, value: number) => one(kind, value, true);

test("behind a number of an outer kind a list begins anew, whatever its first item lost", () => {
  const lines = [
    marked("article", 1),
    marked("bracket", 1),
    marked("bracket", 2),
    marked("bracket", 3),
    marked("article", 2),
    one("bracket", 1),
    one("bracket", 2),
    marked("article", 3),
    marked("bracket", 4),
  ];
  expect(inSeries(lines, true)).toEqual(lines.map(() => true));
});

test("what was moved in front of a marked first item counts too", () => {
  const lines = [marked("comma", 1), marked("bracket", 1), marked("comma", 2), one("bracket", 1), marked("bracket", 2)];
  expect(inSeries(lines, true)).toEqual(lines.map(() => true));
});

test("in the middle of a list, or behind an inner number, it is still a word of the text", () => {
  expect(inSeries([marked("bracket", 1), one("bracket", 1), marked("bracket", 2)], true)).toEqual([true, false, true]);
  expect(inSeries([marked("bracket", 1), marked("point", 1), one("bracket", 1), marked("bracket", 2)], true)).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(inSeries([marked("bracket", 1), marked("article", 2), one("bracket", 51), marked("bracket", 2)], true)[2]).toBe(false);
});
