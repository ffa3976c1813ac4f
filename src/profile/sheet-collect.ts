import { type Code, codes } from "../diag/codes/index.js";
import { inSheet, problem } from "../diag/problem.js";
import type { Data, Diagnostic } from "../diag/types.js";
import { cellName, type FoundCell } from "../tree/sheets.js";
import type { Path, ValueFault } from "./fault.js";
import type { Plain } from "./render.js";
import { isRecord } from "./select.js";
import { readCell, type Say } from "./sheet-cells.js";
import type { Field } from "./sheet-fields.js";
import type { Refs } from "./sheet-refs.js";
import type { SayAt } from "./sheet-table.js";

interface Place {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number;
  /** What the sheet calls the value. */
  readonly label?: string;
}
type Open = { [key: string]: unknown };

/** What is gathered while the sheets are read: the data, where each value stood, and what is to be said. */
export interface Collector {
  readonly data: Open;
  readonly spoilt: ReadonlySet<string>;
  readonly sayAt: (sheet: string) => SayAt;
  /** Remembers the cell of a path, filled or not. */
  readonly place: (path: Path, sheet: string, row: number | null, column: number, label?: string) => void;
  /** Reads a field's cell and puts its value at the path. */
  readonly take: (
    field: Field,
    path: Path,
    found: { readonly row: number; readonly column: number; readonly cell: FoundCell },
    sheet: string,
    refs: Refs,
  ) => void;
  readonly set: (path: Path, value: unknown) => void;
  readonly at: (path: Path) => unknown;
  readonly rowOf: (path: Path) => number;
  readonly placeOf: (path: Path) => ReturnType<typeof inSheet>;
  /** A fault of the profile, at its cell. */
  readonly judge: (fault: ValueFault) => void;
  /** Everything said, by sheet, row and column. */
  readonly diagnostics: (order: readonly string[]) => readonly Diagnostic[];
}
/** Keys that lead to an object's inside instead of its entries. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const most = 100;
/** No prototype: the keys come from a file. */
export const openRecord = (): Open => Object.create(null) as Open;

/** @param head rows above the one that people count as the first */
export function collector(file: string, head = 0): Collector {
  const data = openRecord();
  const places = new Map<string, Place>();
  const spoilt = new Set<string>();
  const said: { readonly place: Place; readonly diagnostic: Diagnostic }[] = [];
  const say = (place: Place, code: Code, facts: Data = {}) => {
    const cell = place.row === null ? undefined : cellName(place.row, place.column);
    said.push({ place, diagnostic: problem(code, facts, inSheet(file, place.sheet, cell)) });
  };
  /** The cell of a path, or of the nearest thing around it that has one. */
  const find = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = places.get(JSON.stringify(path.slice(0, depth)));
      if (found !== undefined) return found;
    }
    return { sheet: "", row: null, column: 0 };
  };
  const at = (path: Path): unknown =>
    path.reduce<unknown>((here, step) => (typeof here === "object" && here !== null ? (here as Open)[step] : undefined), data);
  const set = (path: Path, value: unknown): void => {
    let here: Open = data;
    for (const step of path.slice(0, -1)) {
      const next = here[step];
      if (typeof next === "object" && next !== null) here = next as Open;
      else {
        const made = openRecord();
        here[step] = made;
        here = made;
      }
    }
    here[path.at(-1) ?? ""] = value;
  };
  const place: Collector["place"] = (path, sheet, row, column, label) => {
    places.set(JSON.stringify(path), { sheet, row, column, ...(label !== undefined && { label }) });
  };
  return {
    data,
    spoilt,
    at,
    set,
    place,
    sayAt: (sheet) => (where, code, facts) => say({ sheet, row: where?.row ?? null, column: where?.column ?? 0 }, code, facts),
    take: (field, path, { row, column, cell }, sheet, refs) => {
      place(path, sheet, row, column, field.label);
      let faulty = false;
      const tell: Say = (code, facts) => {
        if (codes[code] === "error") faulty = true;
        say({ sheet, row, column }, code, facts);
      };
      const value: Plain | undefined = readCell(field, cell, refs, tell);
      if (faulty) spoilt.add(JSON.stringify(path));
      else if (value !== undefined) set(path, value);
    },
    rowOf: (path) => (find(path).row ?? 0) + 1 - head,
    placeOf: (path) => {
      const { sheet, row, column } = find(path);
      return inSheet(file, sheet, row === null ? undefined : cellName(row, column));
    },
    judge: ({ path, code, data: facts }) => {
      const found = find(path);
      if (code === "profile/missing-key" && found.label !== undefined)
        return say(found, "sheet/required", { label: found.label });
      say(found, code, facts["path"] !== undefined && found.label !== undefined ? { ...facts, path: found.label } : facts);
    },
    diagnostics: (order) => {
      const rank = ({ place: { sheet, row, column } }: (typeof said)[number]) =>
        (order.indexOf(sheet) + 1) * 1e10 + ((row ?? -1) + 1) * 1e3 + column;
      const sorted = [...said].sort((a, b) => rank(a) - rank(b)).map(({ diagnostic }) => diagnostic);
      return sorted.length > most ? [...sorted.slice(0, most), problem("profile/more", { count: sorted.length - most })] : sorted;
    },
  };
}

/** Lists an object must have stand empty where their cell is: the sheet has no other way to say so. */
export function fillLists(fields: readonly Field[], base: Path, all: Collector): void {
  for (const { kind, must, path } of fields) {
    if (!must || (kind.is !== "refs" && kind.is !== "choices" && kind.is !== "texts")) continue;
    const whole = [...base, ...path];
    if (isRecord(all.at(whole.slice(0, -1))) && all.at(whole) === undefined && !all.spoilt.has(JSON.stringify(whole)))
      all.set(whole, []);
  }
}
