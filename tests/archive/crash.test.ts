import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drafted } from "../../src/archive/types.js";
import type { Files } from "../../src/env/types.js";
import { memoryFiles } from "./memory-files.js";
import { draftedOf, record } from "./shelf.js";

type Disk = ReturnType<typeof memoryFiles>;

/** A world that ends at its n-th change: neither that one nor any later is carried out. */
function dyingAt(n: number, disk: Files): Files {
  let left = n;
  const step = <Args extends unknown[], Out>(change: (...args: Args) => Promise<Out>) => {
    return (...args: Args): Promise<Out> => (left-- > 0 ? change(...args) : Promise.reject(new Error("killed")));
  };
  const { writeAtomic, append, rename, remove } = disk;
  return { ...disk, writeAtomic: step(writeAtomic), append: step(append), rename: step(rename), remove: step(remove) };
}

const dies = (disk: Disk, n: number, drafts: ReturnType<typeof first>): Promise<boolean> =>
  record("/out", drafts, dyingAt(n, disk)).then(
    () => false,
    () => true,
  );
const first = () => [draftedOf("一"), draftedOf("一", { document: "list.network", title: "湖滨小学网络清单" })];
const mine = new TextEncoder().encode("改过的");
const merged = new TextEncoder().encode("二，改过的");
/** A new title for one document; the other one merged with what the person wrote. */
function second(): Drafted[] {
  const plain = draftedOf("二", { document: "list.network", title: "湖滨小学网络清单" });
  const files = plain.files.map((file) => (file.format === "docx" ? { ...file, bytes: merged } : file));
  return [draftedOf("二", { title: "湖滨小学新清单" }), { ...plain, files, merged: { mine, docx: merged, record: { kept: 1 } } }];
}
const snapshot = ({ content }: Disk): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...content].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );

/** The shelf after a first run, with one Word file that a person changed since. */
async function shelf(): Promise<Disk> {
  const disk = memoryFiles();
  await record("/out", first(), disk);
  disk.content.set("/out/hubin/湖滨小学网络清单.docx", mine);
  return disk;
}

test("a run that dies at any step leaves whole files and is completed by the next, byte for byte", async () => {
  const undisturbed = await shelf();
  await record("/out", second(), undisturbed);
  const wanted = snapshot(undisturbed);
  const whole = new Set([...Object.values(snapshot(await shelf())), ...Object.values(wanted)]);

  let steps = 0;
  for (let died = true; died && steps < 200; steps++) {
    const disk = await shelf();
    died = await dies(disk, steps, second());
    for (const [name, content] of Object.entries(snapshot(disk)))
      if (!name.includes(".staging") && !name.endsWith(".jsonl"))
        expect(whole.has(content), `${name} after ${steps} steps`).toBe(true);
    expect(await record("/out", second(), disk)).toMatchObject({ ok: true, diagnostics: [] });
    expect(snapshot(disk), `after ${steps} steps`).toEqual(wanted);
  }
  expect(steps).toBeGreaterThan(20);
  expect(steps).toBeLessThan(200);
});

test("several runs in a row may die, and the last one still brings the same state", async () => {
  const undisturbed = await shelf();
  await record("/out", second(), undisturbed);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), async (deaths) => {
      const disk = await shelf();
      for (const n of deaths) await dies(disk, n, second());
      expect(await record("/out", second(), disk)).toMatchObject({ ok: true, diagnostics: [] });
      expect(snapshot(disk)).toEqual(snapshot(undisturbed));
    }),
    { numRuns: 40 },
  );
});

test("what a dead run of one unit left is cleared by a run of another", async () => {
  const disk = memoryFiles();
  await dies(disk, 4, first());
  expect(Object.keys(snapshot(disk)).some((name) => name.includes(".staging"))).toBe(true);
  await record("/out", first(), disk, "xincun");
  expect(Object.keys(snapshot(disk)).filter((name) => !name.startsWith("/out/xincun/"))).toEqual([]);
});
