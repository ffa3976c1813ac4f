/**
 * Regenerates a unit of two documents through the built archive, as its own process that can be killed:
 * node kill-child.mjs <dist> <root> [<n>: kills itself at its n-th change of the disk].
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { draftsFor } from "./kill-drafts.mjs";

const [dist, root, nth = "Infinity"] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(dist, name)).href);
const [{ recordDrafts }, { diskFiles }, { succeed }] = await Promise.all([
  load("archive/record.js"),
  load("io/files.js"),
  load("diag/types.js"),
]);

let left = Number(nth);
const step =
  (change) =>
  (...args) => {
    if (left-- <= 0) process.kill(process.pid, "SIGKILL");
    return change(...args);
  };
const { writeAtomic, writeStaged, append, rename, moveNew, remove } = diskFiles;
const files = {
  ...diskFiles,
  writeAtomic: step(writeAtomic),
  writeStaged: step(writeStaged),
  append: step(append),
  rename: step(rename),
  moveNew: step(moveNew),
  remove: step(remove),
};
const { kind, drafts } = draftsFor(root);
const done = await recordDrafts(root, [{ unit: "hubin", kind, render: async () => succeed({ drafted: drafts }) }], files);
if (!done.ok || done.diagnostics.length > 0) throw new Error(JSON.stringify(done.diagnostics));
