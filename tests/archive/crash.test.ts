import fc from "fast-check";
import { expect, test } from "vitest";
import { dies, first, prepared, second } from "./dying.js";
import { memoryFiles, memoryShelf } from "./memory-files.js";
import { record } from "./shelf.js";

test("a run that dies at any step leaves whole files and is completed by the next, byte for byte", async () => {
  const undisturbed = await prepared();
  await record("/out", second(), undisturbed);
  const wanted = memoryShelf(undisturbed);
  const whole = new Set([...Object.values(memoryShelf(await prepared())), ...Object.values(wanted)]);

  let steps = 0;
  for (let died = true; died && steps < 200; steps++) {
    const disk = await prepared();
    died = await dies(disk, steps, second());
    for (const [name, content] of Object.entries(memoryShelf(disk)))
      if (!name.includes(".staging") && !name.endsWith(".jsonl"))
        expect(whole.has(content), `${name} after ${steps} steps`).toBe(true);
    expect(await record("/out", second(), disk)).toMatchObject({ ok: true, diagnostics: [] });
    expect(memoryShelf(disk), `after ${steps} steps`).toEqual(wanted);
  }
  expect(steps).toBeGreaterThan(20);
  expect(steps).toBeLessThan(200);
});

test("several runs in a row may die, and the last one still brings the same state", async () => {
  const undisturbed = await prepared();
  await record("/out", second(), undisturbed);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), async (deaths) => {
      const disk = await prepared();
      for (const n of deaths) await dies(disk, n, second());
      expect(await record("/out", second(), disk)).toMatchObject({ ok: true, diagnostics: [] });
      expect(memoryShelf(disk)).toEqual(memoryShelf(undisturbed));
    }),
    { numRuns: 40 },
  );
});

test("what a dead run of one unit left is cleared by its next run, and no other touches it", async () => {
  const disk = memoryFiles();
  await dies(disk, 4, first());
  const left = memoryShelf(disk);
  expect(Object.keys(left).some((name) => name.includes(".staging"))).toBe(true);
  await record("/out", first(), disk, "xincun");
  expect(memoryShelf(disk)).toMatchObject(left);
  await record("/out", first(), disk);
  expect(Object.keys(memoryShelf(disk)).filter((name) => name.includes(".staging"))).toEqual([]);
});
