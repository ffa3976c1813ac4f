import type { Value } from "../../diag/types.js";
import { worded } from "../../words/say.js";
import { type AddCommand, type Context, codeOf, wrongUnits } from "../context.js";
import { addUnitNew } from "./unit-new.js";
import { addUnitSheet } from "./unit-sheet.js";

export const addUnit: AddCommand = (program, context) => {
  const unit = program.command("unit");
  addUnitNew(unit, context);
  unit
    .command("list")
    .option("--json")
    .action(async (options: { readonly json?: boolean }) => {
      const { listUnits } = await import("../../use/list-units.js");
      const rows = await listUnits({ place: await context.place() }, await context.env());
      context.report(rows.diagnostics);
      if (rows.ok && options.json) context.json(rows.value.map(({ id, type, path }) => ({ id, type, path })));
      if (rows.ok && !options.json)
        context.say(
          `${rows.value.map((r) => `${r.id}  ${r.type}  ${r.name}  ${r.path}\n`).join("")}${context.text("unit.list", { count: rows.value.length })}\n`,
        );
      context.finish(codeOf(rows));
    });
  unit
    .command("check")
    .argument("[units...]")
    .option("--all")
    .option("--json")
    .action(async (units: readonly string[], options: CheckOptions) => context.finish(await check(units, options, context)));
  unit
    .command("show")
    .argument("<unit>")
    .option("--as-of <day>")
    .option("--json")
    .action(async (word: string, options: ShowOptions) => context.finish(await show(word, options, context)));
  addUnitSheet(unit, context);
};

interface CheckOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

async function check(units: readonly string[], { all: everyUnit = false, json: asJson = false }: CheckOptions, context: Context) {
  const wrong = wrongUnits(units, everyUnit);
  if (wrong.length > 0) {
    context.report(wrong);
    return 2;
  }
  const { checkUnits } = await import("../../use/check-units.js");
  const request = { place: await context.place(), units: everyUnit ? ("all" as const) : units.map(context.unit) };
  const checked = await checkUnits(request, await context.env());
  context.report(checked.diagnostics);
  if (!checked.ok) return 2;
  const notes = checked.diagnostics.filter(({ severity }) => severity === "warning").length;
  if (asJson) {
    context.json(checked.value);
    return notes === 0 ? 0 : 1;
  }
  const rest = notes === 0 ? "" : `${context.text("unit.look", { count: notes })}\n`;
  context.say(`${checked.value.map((r) => `${context.text("unit.sound", { id: r.id, name: r.name })}\n`).join("")}${rest}`);
  return notes === 0 ? 0 : 1;
}

interface ShowOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

async function show(word: string, { asOf, json: asJson }: ShowOptions, context: Context) {
  const { showUnit } = await import("../../use/show-unit.js");
  const request = { place: await context.place(), unit: context.unit(word), ...(asOf !== undefined && { asOf }) };
  const facts = await showUnit(request, await context.env());
  context.report(facts.diagnostics);
  if (facts.ok && asJson) context.json(facts.value);
  if (facts.ok && !asJson) {
    const say = (value: Value) => worded(context.words, value);
    const sections = facts.value.sections.map(
      ({ title, facts: lines }) =>
        `${say(title)}\n${lines.map(([label, value]) => `  ${say(label)}  ${say(value)}`.trimEnd()).join("\n")}\n`,
    );
    context.say(`${context.text("unit.as-of", { day: facts.value.asOf })}\n\n${sections.join("\n")}`);
  }
  return codeOf(facts);
}
