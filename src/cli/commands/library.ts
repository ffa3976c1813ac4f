import { listed, phrase } from "../../diag/phrase.js";
import { groupedBy } from "../../text/grouped-by.js";
import type { LibraryRow } from "../../use/browse-library.js";
import type { Matrix } from "../../use/library-matrix.js";
import { worded } from "../../words/say.js";
import { type AddCommand, type Context, codeOf } from "../context.js";
import { addLibraryRelease } from "./library-release.js";

export const addLibrary: AddCommand = (program, context) => {
  const library = program.command("library");
  library
    .command("list")
    .option("--json")
    .action(async (options: { readonly json?: boolean }) => {
      const { browseLibrary } = await import("../../use/browse-library.js");
      const rows = await browseLibrary({ place: await context.place() }, await context.env());
      context.report(rows.diagnostics);
      if (rows.ok && options.json) context.json(rows.value);
      if (rows.ok && !options.json) context.say(grouped(rows.value, context));
      context.finish(codeOf(rows));
    });
  library
    .command("show")
    .argument("<id>")
    .option("--json")
    .action(async (id: string, options: { readonly json?: boolean }) => {
      const { showEntry } = await import("../../use/show-entry.js");
      const found = await showEntry({ place: await context.place(), id }, await context.env());
      context.report(found.diagnostics);
      if (found.ok && options.json) context.json({ ...found.value.row, text: found.value.text });
      if (found.ok && !options.json)
        context.say(
          `${row(found.value.row, context)}${found.value.row.file ?? ""}\n${found.value.text === "" ? "" : `\n${found.value.text}`}`,
        );
      context.finish(codeOf(found));
    });
  library
    .command("lint")
    .option("--json")
    .action(async (options: { readonly json?: boolean }) => {
      const { checkLibraryAgain } = await import("../../use/check-library-again.js");
      const found = await checkLibraryAgain({ place: await context.place() }, await context.env());
      context.report(found.diagnostics);
      if (!found.ok) return context.finish(2);
      if (options.json) context.json(found.value);
      else {
        context.report(found.value);
        context.say(
          `${found.value.length === 0 ? context.text("library.sound") : context.text("library.look", { count: found.value.length })}\n`,
        );
      }
      context.finish(found.value.length === 0 ? 0 : 1);
    });
  addLibraryRelease(library, context);
  library
    .command("matrix")
    .option("--json")
    .action(async (options: { readonly json?: boolean }) => {
      const { libraryMatrix } = await import("../../use/library-matrix.js");
      const matrix = await libraryMatrix({ place: await context.place() }, await context.env());
      context.report(matrix.diagnostics);
      if (matrix.ok && options.json) context.json(matrix.value);
      if (matrix.ok && !options.json) context.say(matrixText(matrix.value, context));
      context.finish(codeOf(matrix));
    });
};

/** A line a kind and topic with the unit types it composes for, the others with their reasons below. */
function matrixText({ cells, concepts }: Matrix, { text }: Context): string {
  const rows = groupedBy(cells, ({ kind, topic }) => `${kind} ${topic}`);
  const lines = [...rows].map(([name, own]) => {
    const able = own.filter(({ ok }) => ok).map(({ unitType }) => unitType);
    const unable = own
      .filter(({ ok }) => !ok)
      .map(({ unitType, reason }) => `    ${text("matrix.reason", { type: unitType, reason })}\n`);
    const types = able.length > 0 ? listed(able) : phrase("list.none");
    return `${name}\n  ${text("matrix.able", { types })}\n${unable.length === 0 ? "" : `  ${text("matrix.unable")}\n${unable.join("")}`}`;
  });
  const carried = concepts.map(({ id, clauses }) => `  ${id}  ${clauses.join(", ")}\n`);
  return `${lines.join("")}\n${text("matrix.concepts", { count: concepts.length })}\n${carried.join("")}`;
}

const groups: readonly LibraryRow["group"][] = [
  "kinds",
  "topics",
  "unit-types",
  "looks",
  "regulations",
  "clauses",
  "unit-clauses",
];

const row = ({ id, name, detail }: LibraryRow, { words }: Context): string =>
  `${id}  ${[name, detail]
    .map((part) => worded(words, part))
    .filter((part) => part !== "" && part !== id)
    .join("  ")}\n`;

const grouped = (rows: readonly LibraryRow[], context: Context): string =>
  groups
    .map((group) => {
      const own = rows.filter((r) => r.group === group);
      const head = context.text("library.group", { title: phrase(`library.${group}`), count: own.length });
      return `${head}\n${own.map((r) => `  ${row(r, context)}`).join("")}`;
    })
    .join("\n");
