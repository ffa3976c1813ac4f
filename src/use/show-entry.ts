import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { meant } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";
import { browseLibrary, type LibraryRow } from "./browse-library.js";

/** One entry by its id: its row, and its file's text where it has a file of its own. */
export async function showEntry(
  { place, id }: { readonly place: Workplace; readonly id: string },
  env: Env,
): Promise<Outcome<{ readonly row: LibraryRow; readonly text: string }>> {
  const all = await browseLibrary({ place }, env);
  if (!all.ok) return all;
  const row = all.value.find((r) => r.id === id);
  if (row === undefined)
    return fail(
      problem("cli/unknown-entry", {
        value: id,
        nearest: meant(
          id,
          all.value.map((r) => r.id),
        ),
      }),
    );
  if (row.file === undefined) return succeed({ row, text: "" });
  const read = await env.files.read(row.file);
  return read.ok ? succeed({ row, text: new TextDecoder().decode(read.value) }) : read;
}
