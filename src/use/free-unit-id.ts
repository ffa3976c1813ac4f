import { join } from "node:path";
import type { Env } from "../env/types.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";

/** A code for a new unit that nobody gave one: that of its type, with a number where another unit has it. */
export async function freeUnitId(type: string, place: Workplace, env: Env): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? type : `${type}-${n}`;
    const taken = [".yaml", ".yml"].map((ending) => join(unitsFolder(place), id + ending));
    const kinds = await Promise.all(taken.map((path) => env.files.kindOf(path)));
    if (kinds.every((kind) => kind === null)) return id;
  }
}
