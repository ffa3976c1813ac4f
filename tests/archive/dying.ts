import type { Drafted } from "../../src/archive/types.js";
import type { Files } from "../../src/env/types.js";
import { memoryFiles } from "./memory-files.js";
import { draftedOf, keptOf, record } from "./shelf.js";

type Disk = ReturnType<typeof memoryFiles>;

/** A world that ends at its n-th change: neither that one nor any later is carried out. */
export function dyingAt(n: number, disk: Files): Files {
  let left = n;
  const step = <Args extends unknown[], Out>(change: (...args: Args) => Promise<Out>) => {
    return (...args: Args): Promise<Out> => (left-- > 0 ? change(...args) : Promise.reject(new Error("killed")));
  };
  const { writeAtomic, writeStaged, append, rename, moveNew, remove } = disk;
  return {
    ...disk,
    writeAtomic: step(writeAtomic),
    writeStaged: step(writeStaged),
    append: step(append),
    rename: step(rename),
    moveNew: step(moveNew),
    remove: step(remove),
  };
}

/** Records drafts in a world that ends; whether it did. */
export const dies = (disk: Disk, n: number, drafts: readonly Drafted[]): Promise<boolean> =>
  record("/out", drafts, dyingAt(n, disk)).then(
    () => false,
    () => true,
  );

export const first = (): Drafted[] => [draftedOf("一"), draftedOf("一", { document: "list.network", title: "湖滨小学网络清单" })];
const mine = new TextEncoder().encode("改过的");
const merged = new TextEncoder().encode("二，改过的");
/** A new title for one document; the other one merged with what the person wrote. */
export function second(): Drafted[] {
  const plain = draftedOf("二", { document: "list.network", title: "湖滨小学网络清单" });
  const files = plain.files.map((file) => (file.format === "docx" ? { ...file, bytes: merged } : file));
  return [
    draftedOf("二", { title: "湖滨小学新清单" }),
    { ...plain, files, merged: { mine, docx: merged, record: keptOf("改过的") } },
  ];
}

/** The shelf after a first run, with one Word file that a person changed since. */
export async function prepared(): Promise<Disk> {
  const disk = memoryFiles();
  await record("/out", first(), disk);
  disk.content.set("/out/hubin/湖滨小学网络清单.docx", mine);
  return disk;
}
