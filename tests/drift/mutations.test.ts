import { expect, test } from "vitest";
import { mutations } from "./mutations/index.js";
import { share, sources, trials } from "./mutations/trial.js";

const papers = sources(["hubin-primary", "lanjiang-culture"], ["responsibility-system"], 1);

test("faults put into composed papers are found where they are, and nothing elsewhere", () => {
  const results = trials(mutations.length * 2, papers, 7);
  const certain = results.filter(({ mutation }) => mutation.severity !== "low");
  expect(share(certain)).toBeGreaterThanOrEqual(0.9);
  expect(
    results.flatMap(({ elsewhere, mutation }) => elsewhere.map(({ code, quote }) => `${mutation.name}: ${code} ${quote}`)),
  ).toEqual([]);
});
