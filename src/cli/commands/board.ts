import { extname } from "node:path";
import { listed } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { Board } from "../../use/boards.js";
import type { UnitStand } from "../../use/stand.js";
import { worded } from "../../words/say.js";
import { overUnits } from "../batch.js";
import type { AddCommand, Context, ExitCode } from "../context.js";

interface Options {
  readonly asOf?: string;
  readonly from?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly jobs?: string;
  readonly json?: boolean;
}

export const addBoard: AddCommand = (program, context) => {
  program
    .command("board")
    .argument("[board]", "", "state")
    .argument("[units...]")
    .option("--as-of <day>")
    .option("--from <folder>")
    .option("--out <file>")
    .option("--force")
    .option("--jobs <n>")
    .option("--json")
    .action(async (name: string, units: readonly string[], options: Options) =>
      context.finish(await show(name, units, options, context)),
    );
};

async function show(name: string, units: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { asOf, from, out, force, jobs, json } = options;
  const { boardNames, boards, isBoard, writeBoards } = await import("../../use/boards.js");
  const wrong: readonly Diagnostic[] = [
    ...(name === "all" || isBoard(name) ? [] : [problem("units/board", { value: name, known: listed([...boardNames, "all"]) })]),
    ...(out === undefined || formats.has(extname(out).toLowerCase()) ? [] : [problem("units/board-format", { path: out })]),
  ];
  if (wrong.length > 0) {
    context.report(wrong);
    return 2;
  }
  const place = await context.place();
  const env = await context.env();
  const asked = {
    place,
    ...(asOf !== undefined && { asOf }),
    ...(from !== undefined && { out: context.path(from) }),
  };
  const many = {
    ...({ command: "stand", asked, units: units.length === 0 ? "all" : units.map(context.unit), drafted: false } as const),
    ...(jobs !== undefined && { jobs }),
  };
  const run = await overUnits(many, (_, done): UnitStand | null => (done.ok ? done.value : null), context);
  if (run === null) return 2;
  const stands = run.rows.filter((one) => one !== null);
  const found = await boards({ place, names: isBoard(name) ? [name] : boardNames, units: stands }, env);
  context.report([...run.diagnostics, ...found.diagnostics]);
  if (!found.ok) return 2;
  if (json) context.json(found.value.map(({ board, rows }) => ({ board, rows })));
  else if (out === undefined) for (const one of found.value) context.say(shown(one, stands.length, context));
  if (out !== undefined) {
    const written = await writeBoards(found.value, context.path(out), force === true, env);
    context.report(written.diagnostics);
    if (!written.ok) return 2;
    if (!json) context.say(`${context.text("board.written", { path: context.path(out) })}\n`);
  }
  return run.diagnostics.length > 0 ? 1 : 0;
}
const formats: ReadonlySet<string> = new Set([".xlsx", ".html"]);

/** So many rows are told on the screen; all of them go into a file or to programs. */
const most = 60;

/** A board as lines: what is empty or 0 is left out, so that a line says what there is. */
function shown({ board, columns, shown: rows }: Board, count: number, { text, words }: Context): string {
  const head = { board: text(`board.${board}`), count, rows: rows.length };
  if (rows.length === 0) return `${text("board.empty", head)}\n`;
  const lines = rows.slice(0, most).map((row) => {
    const cells = row.flatMap((cell, i) => {
      const said = worded(words, cell);
      if (said === "" || cell === 0) return [];
      return i === 0 ? [said] : [`${text(`board.${board}-${columns[i]!.key}` as "board.state-unit")} ${said}`];
    });
    return `${cells.join("  ")}\n`;
  });
  const more = rows.length > most ? `${text("board.more", { count: rows.length - most })}\n` : "";
  return `${text("board.total", head)}\n${lines.join("")}${more}`;
}
