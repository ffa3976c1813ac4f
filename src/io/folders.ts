import { statSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { errorCode, fileFault } from "./faults.js";

/**
 * Makes a folder and those above it, and is content with one that is there. Step by step, because in a file system that
 * takes no folders (/proc) node's own recursive mkdir never comes back.
 */
export async function makeFolder(folder: string, again = true): Promise<Outcome<void>> {
  try {
    // Mostly it is there, and looking takes a tenth of the time that asking in the background does.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return succeed(undefined);
    await mkdir(folder);
    return succeed(undefined);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return succeed(undefined);
    if (code !== "ENOENT" || !again || dirname(folder) === folder) return fail(fileFault(error, folder, "write"));
    const above = await makeFolder(dirname(folder));
    return above.ok ? makeFolder(folder, false) : above;
  }
}
