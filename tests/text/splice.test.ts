import { expect, test } from "vitest";
import { risingRun } from "../../src/text/rising-run.js";
import { splice } from "../../src/text/splice.js";

test("stretches are replaced wherever they stand in the list", () => {
  const splices = [
    { start: 4, end: 5, text: "五" },
    { start: 0, end: 2, text: "" },
  ];
  expect(splice("abcdef", splices)).toBe("cd五f");
});

test("at one place comes what is first, then what is put in, in the order of the list, then what is replaced", () => {
  const splices = [
    { start: 1, end: 2, text: "换" },
    { start: 1, end: 1, text: "甲" },
    { start: 1, end: 1, text: "乙" },
    { start: 1, end: 1, text: "先", first: true } as const,
  ];
  expect(splice("abc", splices)).toBe("a先甲乙换c");
});

test("of a part of the source only what lies in it counts", () => {
  const splices = [
    { start: 0, end: 1, text: "外" },
    { start: 2, end: 3, text: "内" },
  ];
  expect(splice("abcd", splices, [1, 4])).toBe("b内d");
});

test("two changes of one stretch are our own fault", () => {
  const splices = [
    { start: 0, end: 2, text: "" },
    { start: 1, end: 3, text: "" },
  ];
  expect(() => splice("abcd", splices)).toThrow("overlap");
});

test.each([
  [[], []],
  [
    [3, 1, 2],
    [1, 2],
  ],
  [
    [5, 1, 6, 2, 3],
    [1, 2, 3],
  ],
  [[2, 2, 2], [2]],
])("what kept its order in %j is %j", (places, kept) => expect(risingRun(places, (place) => place)).toEqual(kept));

test("no longer run is left out, whatever the order", () => {
  const longest = (places: readonly number[]): number => {
    const ends = places.map(() => 1);
    places.forEach((place, at) => {
      for (let k = 0; k < at; k++) if (places[k]! < place) ends[at] = Math.max(ends[at]!, ends[k]! + 1);
    });
    return Math.max(0, ...ends);
  };
  for (let seed = 1; seed <= 200; seed++) {
    const places = Array.from({ length: seed % 17 }, (_, i) => (i * i * seed + 7 * seed) % 23);
    expect(risingRun(places, (place) => place)).toHaveLength(longest(places));
  }
});
