import { boards as byName } from "../boards/index.js";
import { type Board, type BoardName, boardNames, type LibraryStand, type UnitStand } from "../boards/types.js";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";
import { chinese } from "../writers/reports/chinese.js";
import { batchUnits } from "./batch-units.js";
import { standAgain } from "./stand-again.js";

export { type Board, type BoardName, boardNames } from "../boards/types.js";

/** Boards of some units, from where each stands (`stand`). */
export async function boards(
  {
    place,
    names,
    units,
  }: { readonly place: Workplace; readonly names: readonly BoardName[]; readonly units: readonly UnitStand[] },
  env: Env,
): Promise<Outcome<readonly Board[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const { clauses, cadences } = library.value;
  const known: LibraryStand = {
    clauses: new Map([...clauses].map(([id, { title, version }]) => [id, { title, version }])),
    cadences,
  };
  return succeed(names.map((name) => byName[name](units, known)));
}

/** Where all units of a workspace stand, one after the other. @param onUnit told before each, and how many there are */
export async function standsOf(
  request: { readonly place: Workplace; readonly asOf?: string },
  onUnit: (unit: string, done: number, count: number) => void | Promise<void>,
  env: Env,
): Promise<Outcome<readonly UnitStand[]>> {
  const found = await batchUnits({ place: request.place, units: "all" }, env);
  if (!found.ok) return found;
  const stands: UnitStand[] = [];
  const faults: Diagnostic[] = [];
  for (const [i, { id, path }] of found.value.entries()) {
    await onUnit(id, i, found.value.length);
    const one = await standAgain({ ...request, units: [path] }, env);
    if (one.ok) stands.push(one.value);
    else faults.push(...one.diagnostics);
  }
  return succeed(stands, [...found.diagnostics, ...faults]);
}

/** Whether there is a board of that name. */
export const isBoard = (name: string): name is BoardName => boardNames.some((one) => one === name);

/** What a board is called, and its columns. */
export const boardTitle = ({ board }: Pick<Board, "board">): Value => phrase(`board.${board}`);
export const columnTitle = (board: BoardName, key: string): Value => phrase(`board.${board}-${key}` as "board.state-unit");

/** Writes boards as a workbook or a page, in Chinese: they go to offices. @param out absolute path, .xlsx or .html */
export async function writeBoards(found: readonly Board[], out: string, force: boolean, env: Env): Promise<Outcome<null>> {
  if (!force && (await env.files.kindOf(out)) !== null) return fail(problem("cli/out-exists", { path: out }));
  const sheets = found.map(({ board, columns, shown }) => ({
    name: chinese(phrase(`board.${board}`)),
    title: chinese(phrase(`board.${board}`)),
    columns: columns.map(({ key, width }) => [chinese(columnTitle(board, key)), width] as const),
    rows: shown.map((row) => row.map((cell) => (typeof cell === "number" ? cell : chinese(cell)))),
  }));
  const title = sheets.map(({ name }) => name).join("、");
  const bytes = /\.xlsx$/i.test(out)
    ? await (await import("../writers/xlsx/report-book.js")).reportBook(title, sheets)
    : (await import("../writers/reports/tables.js")).tablesPage(title, sheets);
  const saved = await env.files.writeAtomic(out, bytes);
  return saved.ok ? succeed(null) : saved;
}
