import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { matrixOf } from "../../src/lint/coverage.js";
import { lintLibrary } from "../../src/lint/index.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

vi.setConfig({ testTimeout: 180_000 });

const samples = readdirSync("data/units")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => sample(file.slice(0, -".yaml".length)));

test("the built-in library is clean", () => {
  expect(printDiagnostics(lintLibrary(library, samples, asOf))).toBe("");
});

test("every kind composes for every unit type and topic that suits it", () => {
  const failed = matrixOf(library, samples, asOf).filter(({ ok, reason }) => !ok && !worded(zh, reason).startsWith("不适用"));
  expect(failed).toEqual([]);
});

test("every sample has a unit type of the library's", () => {
  for (const { profile } of samples) expect(library.unitTypes.has(profile.unit.type), profile.unit.id).toBe(true);
});
