import { listed, phrase } from "../../diag/phrase.js";
import type { TermsChange } from "../../use/appoint.js";
import type { AddCommand, Context } from "../context.js";
import { profileDiff } from "../profile-diff.js";

interface Shared {
  readonly post: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}
interface AppointOptions extends Shared {
  readonly name: string;
  readonly from: string;
  readonly basis?: string;
  readonly acting?: boolean;
  readonly person?: string;
}

export const addAppoint: AddCommand = (program, context) => {
  program
    .command("appoint")
    .argument("<unit>")
    .requiredOption("--post <post>")
    .requiredOption("--name <name>")
    .requiredOption("--from <day>")
    .option("--basis <number>")
    .option("--acting")
    .option("--person <id>")
    .option("--dry-run")
    .option("--json")
    .action(async (unit: string, options: AppointOptions) => {
      const { post, name, from, basis, acting, person } = options;
      const { appointIn } = await import("../../use/appoint.js");
      const request = {
        ...(await shared(unit, options, context)),
        name,
        from,
        post,
        ...(basis !== undefined && { basis }),
        ...(acting && { acting }),
        ...(person !== undefined && { person }),
      };
      const changed = await appointIn(request, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok) print(changed.value, from, options, context);
      context.finish(changed.ok ? 0 : 2);
    });
};

export const addVacate: AddCommand = (program, context) => {
  program
    .command("vacate")
    .argument("<unit>")
    .requiredOption("--post <post>")
    .requiredOption("--on <day>")
    .option("--dry-run")
    .option("--json")
    .action(async (unit: string, options: Shared & { readonly on: string }) => {
      const { post, on } = options;
      const { vacateIn } = await import("../../use/appoint.js");
      const changed = await vacateIn({ ...(await shared(unit, options, context)), post, on }, await context.env());
      context.report(changed.diagnostics);
      if (changed.ok) print(changed.value, on, options, context);
      context.finish(changed.ok ? 0 : 2);
    });
};

const shared = async (unit: string, { dryRun }: Shared, { place, unit: named }: Context) => ({
  unit: named(unit),
  place: await place(),
  ...(dryRun && { dryRun }),
});

function print(change: TermsChange, day: string, { json: asJson, dryRun }: Shared, context: Context): void {
  const { unit, path, title, person, ended, acting = [], drafted, diff } = change;
  if (asJson) {
    context.json({ ...change, from: day, written: !dryRun });
    return;
  }
  const { text } = context;
  const who = [
    ...(person
      ? [phrase(acting.includes("person") ? "terms.acts" : "terms.holds", { name: person.name, id: person.id, day, title })]
      : []),
    ...(ended
      ? [phrase(acting.includes("ended") ? "terms.stops-acting" : "terms.leaves", { name: ended.name, title, day })]
      : []),
  ];
  const next = dryRun
    ? text("change.not-written")
    : text(drafted ? "change.next-impact-day" : "change.next-draft", { unit, day });
  const done = { state: phrase(dryRun ? "state.will-change" : "state.changed"), path, what: listed(who, "semicolon") };
  context.say(`${profileDiff(path, diff, "diff.terms", context)}${text("change.done", done)}\n${next}\n`);
}
