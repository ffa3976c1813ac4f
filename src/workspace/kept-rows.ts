import { dirname, join } from "node:path";
import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import type { Library } from "../library/types.js";
import { rowOf, type UnitRow } from "./unit-row.js";
import type { Unit } from "./units.js";
import type { Workplace } from "./workplace.js";

/** Rows of the list of units that hold as long as their files are the same. */
export interface KeptRows {
  /** The row of a profile that had nothing to tell when it was read, and is the same; undefined for any other. */
  readonly of: (path: string) => UnitRow | undefined;
  /** Takes down what was read. */
  readonly take: (path: string, unit: Outcome<Unit>) => void;
  /** Remembers for the next time. */
  readonly end: () => Promise<void>;
}
interface Kept {
  readonly key: string;
  readonly rows: Readonly<Record<string, { readonly stamp: string; readonly row: UnitRow }>>;
}

/** Of fewer units reading all takes no time that anybody notices. */
const many = 50;

/**
 * Reading a profile takes some fifteen milliseconds: of five hundred only those are read that changed. Kept in `.tiaoli/` of the
 * workspace, by the stamps of the files, the library and the program; what is there may be removed at any time.
 */
export async function keptRows(paths: readonly string[], place: Workplace, library: Library, env: Env): Promise<KeptRows> {
  const path = join(place.root, ".tiaoli", "units.json");
  const key = `${env.program} ${library.hash}`;
  const found = await env.files.stamp(paths);
  const stamps = new Map(paths.map((one, i) => [one, found[i] ?? null]));
  const before = await readKept(path, key, env);
  const rows: Record<string, { readonly stamp: string; readonly row: UnitRow }> = {};
  const stampOf = (one: string): string | null => stamps.get(one) ?? null;
  let isNew = false;
  return {
    of: (one) => {
      const known = Object.hasOwn(before, one) ? before[one] : undefined;
      if (known === undefined || known.stamp !== stampOf(one) || typeof known.row?.name !== "string") return undefined;
      rows[one] = known;
      return known.row;
    },
    take: (one, unit) => {
      const stamp = stampOf(one);
      // What depends on other files (attachments, facts of a group) or has something to tell is read again.
      if (!unit.ok || unit.diagnostics.length > 0 || stamp === null) return;
      if (unit.value.attached !== undefined || unit.value.loaded.groups.length > 0) return;
      rows[one] = { stamp, row: rowOf(unit.value) };
      isNew = true;
    },
    end: async () => {
      if (isNew && paths.length >= many && (await leadsWithin(dirname(path), place.root, env.files)))
        await env.files.writeAtomic(path, new TextEncoder().encode(JSON.stringify({ key, rows } satisfies Kept)));
    },
  };
}

async function readKept(path: string, key: string, { files }: Env): Promise<Kept["rows"]> {
  const read = (await files.kindOf(path)) === "file" ? await files.read(path) : null;
  if (!read?.ok) return {};
  try {
    const kept = JSON.parse(new TextDecoder().decode(read.value)) as Kept;
    return kept.key === key && typeof kept.rows === "object" && kept.rows !== null ? kept.rows : {};
  } catch {
    return {};
  }
}
