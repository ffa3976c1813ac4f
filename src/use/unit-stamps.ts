import { createHash } from "node:crypto";
import { basename, extname, join } from "node:path";
import type { Env } from "../env/types.js";
import { isProfileName, outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";

/** What shows whether a unit's files have changed; "" where there are none. */
export interface UnitStamp {
  readonly profile: string;
  readonly papers: string;
}

/**
 * The stamps of all units' profiles and published files, by the name of the profile's file or the unit's folder. No file is read: cheap
 * enough to be asked every few seconds.
 */
export async function unitStamps({ place }: { readonly place: Workplace }, env: Env): Promise<ReadonlyMap<string, UnitStamp>> {
  const { files } = env;
  const found = new Map<string, UnitStamp>();
  const profiles = await files.list(unitsFolder(place));
  const names = profiles.ok ? profiles.value.map(({ name }) => name).filter(isProfileName) : [];
  const stamps = await files.stamp(names.map((name) => join(unitsFolder(place), name)));
  for (const [i, name] of names.entries()) found.set(basename(name, extname(name)), { profile: stamps[i] ?? "", papers: "" });
  const folders = await files.list(outFolder(place));
  for (const { name, kind } of folders.ok ? folders.value : []) {
    if (kind !== "folder") continue;
    found.set(name, { profile: found.get(name)?.profile ?? "", papers: await stampOf(join(outFolder(place), name), env) });
  }
  return found;
}

/** Of the files in a unit's folder and in the folders for kinds in it; what begins with a dot is the program's own. */
async function stampOf(folder: string, { files }: Env): Promise<string> {
  const paths: string[] = [];
  const add = async (at: string, isTop: boolean): Promise<void> => {
    const listed = await files.list(at);
    for (const { name, kind } of listed.ok ? listed.value : []) {
      if (name.startsWith(".")) continue;
      if (kind === "folder" && isTop) await add(join(at, name), false);
      else if (kind === "file") paths.push(join(at, name));
    }
  };
  await add(folder, true);
  const stamps = await files.stamp(paths);
  return createHash("sha256")
    .update(JSON.stringify(paths.map((path, i) => [path, stamps[i]])))
    .digest("hex");
}
