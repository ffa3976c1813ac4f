import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestRun, risingRun } from "../../src/text/rising-run.js";

const places = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
const same = (place: number) => place;

test("where nothing weighs more it is the longest run", () => {
  fc.assert(
    fc.property(places, (all) => {
      expect(heaviestRun(all, same, () => false)).toEqual(risingRun(all, same));
    }),
  );
});

test("it rises, is as long as the longest, and no run as long keeps more of what weighs more", () => {
  const heavy = (place: number) => place % 3 === 0;
  const runs = (all: readonly number[]): readonly (readonly number[])[] => {
    const known: (readonly number[])[] = [[]];
    for (const place of all) known.push(...known.filter((run) => (run.at(-1) ?? -1) < place).map((run) => [...run, place]));
    return known;
  };
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (all) => {
      const run = heaviestRun(all, same, heavy);
      const possible = runs(all);
      const longest = Math.max(...possible.map(({ length }) => length));
      expect(possible).toContainEqual(run);
      expect(run).toHaveLength(longest);
      const most = Math.max(...possible.filter(({ length }) => length === longest).map((one) => one.filter(heavy).length));
      expect(run.filter(heavy)).toHaveLength(most);
    }),
  );
});
