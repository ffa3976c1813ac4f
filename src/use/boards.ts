import { boards as byName } from "../boards/index.js";
import { type Board, type BoardName, boardNames, type LibraryStand, type UnitStand } from "../boards/types.js";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { everybody } from "../library/releases.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import { loadLibrary } from "../workspace/library.js";
import { namedGroups } from "../workspace/named-groups.js";
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
  const known = await libraryStand(library.value, place, env);
  return succeed(names.map((name) => byName[name](units, known)));
}

async function libraryStand(library: Library, place: Workplace, env: Env): Promise<LibraryStand> {
  const { clauses, releases, unitClauses, cadences } = library;
  const groups = releases.size === 0 ? [] : await namedGroups(place, env);
  const nameOf = (to: string) => (to === everybody ? null : (groups.find(({ id }) => id === to)?.name ?? to));
  const onTheWay = [...releases].flatMap(([id, { texts, stages }]) => {
    const last = texts.get(Math.max(0, ...stages.map(({ version }) => version)));
    if (last === undefined || last.version < (clauses.get(id)?.version ?? 0)) return [];
    const own = stages.filter(({ version }) => version === last.version);
    return [
      [id, { title: last.title, version: last.version, stages: own.map((one) => ({ ...one, to: nameOf(one.to) })) }] as const,
    ];
  });
  return {
    clauses: new Map([
      ...[...clauses].map(([id, { title, version }]) => [id as string, { title, version }] as const),
      ...onTheWay,
    ]),
    has: (clause, { unit, group }) => ({
      wanted: unitLibrary(library, { id: unit, group: group ?? undefined }).clauses.get(clause)?.version ?? null,
      own: unitClauses.get(unit)?.has(clause) === true,
    }),
    cadences,
  };
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
