import { expect, test, vi } from "vitest";
import { packageRoot } from "../../src/io/package-root.js";
import { call } from "./desk.js";

vi.setConfig({ testTimeout: 300_000 });

test("library matrix tells how long each sample's papers are and what they share", async () => {
  const said = await call(packageRoot, ["library", "matrix", "--json"]);
  expect(said.code).toBe(0);
  const { cells, papers, shares, concepts } = JSON.parse(said.out);
  expect(cells.length * concepts.length).toBeGreaterThan(0);
  const rules = papers.filter((one: { kind: string }) => one.kind === "implementation-rules");
  expect(new Set(rules.map((one: { unit: string }) => one.unit)).size).toBe(10);
  for (const one of rules)
    expect(one).toMatchObject({ size: expect.stringMatching(/^(?:small|medium|large)$/), characters: expect.any(Number) });
  const pair = shares.find(
    ({ a, b, kind }: { a: string; b: string; kind: string }) =>
      kind === "implementation-rules" && [a, b].sort().join() === "hubin-primary.ideology,yunting-college.ideology",
  );
  expect(pair.share).toBeGreaterThan(0);
  expect(pair.share).toBeLessThanOrEqual(0.35);
});
