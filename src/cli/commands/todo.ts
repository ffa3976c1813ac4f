import { listed, phrase } from "../../diag/phrase.js";
import type { PhraseKey } from "../../diag/phrases/index.js";
import type { Phrase } from "../../diag/types.js";
import { groupedBy } from "../../text/grouped-by.js";
import type { Todo, TodoDocument } from "../../use/todo.js";
import { printDiagnostics } from "../../words/print.js";
import { worded } from "../../words/say.js";
import type { AddCommand, Context } from "../context.js";

interface Options {
  readonly asOf?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const addTodo: AddCommand = (program, context) => {
  program
    .command("todo")
    .argument("<unit>")
    .option("--as-of <day>")
    .option("--out <folder>")
    .option("--json")
    .action(async (unit: string, options: Options) => context.finish(await list(unit, options, context)));
};

async function list(unit: string, { asOf, out, json: asJson }: Options, context: Context) {
  const { report } = context;
  const { todo } = await import("../../use/todo.js");
  const place = await context.place();
  const where = { place, ...(out !== undefined && { out: context.path(out) }) };
  const found = await todo({ unit: context.unit(unit), ...where, ...(asOf !== undefined && { asOf }) }, await context.env());
  report(found.diagnostics);
  if (!found.ok) return 2;
  if (asJson) context.json(found.value);
  else context.say(shown(found.value, context));
  return count(found.value) === 0 ? 0 : 1;
}

const count = ({ refused, blanks, unsettled, vacant, findings, drift, edited, conflicts }: Todo): number =>
  [refused, blanks, unsettled, vacant, findings, drift, edited, conflicts].reduce((sum, group) => sum + group.length, 0);

function shown(todo: Todo, { words, text }: Context): string {
  const head = phrase("todo.head", { name: todo.name, day: todo.asOf, count: todo.documents });
  const total = count(todo);
  const papers = new Set(todo.signatures.map(({ document }) => document)).size;
  const toSign = papers === 0 ? "" : `${text("todo.sign", { count: papers })}\n`;
  if (total === 0) return `${text("todo.none", { head })}\n${toSign}`;
  const { refused, blanks, unsettled, vacant, findings, drift, edited, conflicts } = todo;
  const group = (title: Phrase, things: readonly unknown[], own: string): string =>
    things.length === 0 ? "" : `\n${worded(words, title)}\n${own.replace(/^(?=.)/gm, "  ")}`;
  const places = (key: PhraseKey, things: readonly unknown[]): Phrase =>
    phrase("todo.group-places", { title: phrase(key), count: things.length });
  const titled = (documents: readonly TodoDocument[]) => titles(documents, text);
  const groups = [
    group(places("todo.refused", refused), refused, printDiagnostics(words, refused)),
    group(
      places("todo.blanks", blanks),
      blanks,
      byDocument(blanks, ({ label, where }) => text("todo.blank", { label, where }), titled),
    ),
    group(
      phrase("todo.unsettled", { count: unsettled.length }),
      unsettled,
      byDocument(unsettled, ({ status }) => text(`todo.${status}`), titled),
    ),
    group(
      phrase("todo.vacant", { count: new Set(vacant.map(({ data }) => data["title"])).size }),
      vacant,
      printDiagnostics(words, vacant),
    ),
    group(places("todo.findings", findings), findings, printDiagnostics(words, findings)),
    group(
      phrase("todo.conflicts", { count: conflicts.length }),
      conflicts,
      conflicts
        .map((one) => {
          const what = text("todo.conflict", { count: one.places.length, places: listed(one.places, "semicolon") });
          return `${one.path}\n    ${what}\n`;
        })
        .join(""),
    ),
    group(places("todo.drift", drift), drift, printDiagnostics(words, drift)),
    group(phrase("todo.edited", { count: edited.length }), edited, edited.map(({ path }) => `${path}\n`).join("")),
  ];
  return `${text("todo.total", { head, count: total })}\n${groups.join("")}${toSign === "" ? "" : `\n${toSign}`}`;
}

/** What is to be done to which documents: those that lack the same things stand together, the letters of one kind as one line. */
function byDocument<T extends TodoDocument>(
  things: readonly T[],
  what: (thing: T) => string,
  titled: (documents: readonly TodoDocument[]) => string,
): string {
  const own = [...groupedBy(things, ({ document }) => document).values()];
  const alike = [...groupedBy(own, (list) => list.map(what).join("\n")).values()];
  return alike
    .map((documents) => `${titled(documents.map((list) => list[0]!))}${documents[0]!.map((t) => `    ${what(t)}\n`).join("")}`)
    .join("");
}

const titles = (documents: readonly TodoDocument[], text: Context["text"]): string =>
  [...groupedBy(documents, ({ kind, topic }) => `${kind} ${topic}`).values()]
    .map((same) => {
      const { title } = same[0]!;
      return `${same.length > 1 ? text("todo.titles", { title, count: same.length }) : text("titled", { title })}\n`;
    })
    .join("");
