import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { boardNames, boards as boardsOf, columnTitle, standsOf, writeBoards } from "../../use/boards.js";
import { worded } from "../../words/say.js";
import { job } from "../call.js";
import type { Desk } from "../desk.js";

/** Ids are for programs: who reads the page knows units and clauses by their names. */
const ids: ReadonlySet<string> = new Set(["unit", "clause"]);

/** Overviews of all units of the workspace. */
export const boards = {
  /** One board as a person reads it. */
  table: job(z.object({ board: z.enum(boardNames) }), async ({ board: name }, desk) => {
    const stands = await gathered(desk);
    const found = stands.ok ? await boardsOf({ place: desk.place, names: [name], units: stands.value }, desk.env) : stands;
    if (!stands.ok || !found.ok) return { ok: false, diagnostics: found.diagnostics };
    const { columns, shown } = found.value[0]!;
    const kept = columns.flatMap(({ key }, i) => (ids.has(key) ? [] : [{ key, i }]));
    return succeed(
      {
        units: stands.value.length,
        columns: kept.map(({ key }) => worded(desk.words, columnTitle(name, key))),
        rows: shown.map((row) => kept.map(({ i }) => (typeof row[i] === "number" ? row[i] : worded(desk.words, row[i]!)))),
      },
      stands.diagnostics,
    );
  }),

  /** All boards in one file, to be saved. */
  file: job(z.object({ form: z.enum(["xlsx", "html"]) }), async ({ form }, desk) => {
    const stands = await gathered(desk);
    const found = stands.ok ? await boardsOf({ place: desk.place, names: boardNames, units: stands.value }, desk.env) : stands;
    if (!stands.ok || !found.ok) return { ok: false, diagnostics: found.diagnostics };
    const made = desk.kept.place(`${desk.words.page.boards.title}.${form}`);
    const written = await writeBoards(found.value, made.path, true, desk.env);
    return written.ok ? succeed({ kept: made.id, name: made.name }, stands.diagnostics) : written;
  }),
};

const gathered = ({ place, env, progress }: Desk) =>
  standsOf({ place }, (_, done, total) => progress({ done, total, what: "" }), env);
