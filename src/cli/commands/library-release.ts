import { listed, phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { ReleaseRequest } from "../../use/release-text.js";
import type { ShownRelease, ShownStage } from "../../use/releases.js";
import { type AddCommand, type Context, codeOf } from "../context.js";
import { shellWord } from "../shell-word.js";

interface Options {
  readonly to?: readonly string[];
  readonly from?: string;
  readonly reason?: string;
  readonly back?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** @param program the command `library` */
export const addLibraryRelease: AddCommand = (program, context) => {
  program
    .command("release")
    .argument("[clause]")
    .option("--to <groups...>")
    .option("--from <file>")
    .option("--reason <text>")
    .option("--back")
    .option("--force")
    .option("--json")
    .action(async (id: string | undefined, options: Options) => {
      const { to, from, back, force } = options;
      const isChange = to !== undefined || from !== undefined || back === true || options.reason !== undefined || force === true;
      const wrong = wrongUse(id, options);
      if (wrong !== null) {
        context.report([problem("cli/release-use", { what: phrase(wrong) })]);
        return context.finish(2);
      }
      if (!isChange || id === undefined) return show(id, options, context);
      return back === true ? takeBack(id, options, context) : release(id, options, context);
    });
};

/** What of the options does not go together. */
function wrongUse(id: string | undefined, { to, from, back, reason, force }: Options) {
  const changes = to !== undefined || from !== undefined || back === true || reason !== undefined || force === true;
  if (id === undefined) return changes ? "release.use-clause" : null;
  if (back === true) return from !== undefined || (to?.length ?? 0) > 1 ? "release.use-back" : null;
  if (changes && to === undefined) return "release.use-to";
  return to !== undefined && (reason ?? "").trim() === "" ? "release.use-reason" : null;
}

async function show(id: string | undefined, { json }: Options, context: Context): Promise<void> {
  const { releases } = await import("../../use/releases.js");
  const found = await releases({ place: await context.place(), ...(id !== undefined && { id }) }, await context.env());
  context.report(found.diagnostics);
  if (found.ok && json) context.json(found.value);
  if (found.ok && !json)
    context.say(
      found.value.length === 0 ? `${context.text("release.none")}\n` : found.value.map((one) => shown(one, context)).join("\n"),
    );
  context.finish(codeOf(found));
}

function shown({ clause, title, forAll, texts }: ShownRelease, { text }: Context): string {
  const lines = texts.flatMap(({ version, reason, stages }) => [
    text("release.text", { version, reason }),
    ...(stages.length === 0 ? [text("release.nobody")] : stages.map((one) => stageLine(one, text))),
  ]);
  const head = text("release.head", { clause, title, forAll: forAll ?? phrase("list.none") });
  return `${[head, ...lines].join("\n")}\n`;
}

const stageLine = ({ to, name, date, reason }: ShownStage, text: Context["text"]): string =>
  to === "all" ? text("release.stage-all", { date, reason }) : text("release.stage", { date, reason, group: name ?? to });

async function release(id: string, { to = [], from, reason = "", force, json }: Options, context: Context): Promise<void> {
  const { releaseClause } = await import("../../use/release-clause.js");
  const request: ReleaseRequest = {
    ...{ place: await context.place(), id, to, reason, force: force === true },
    ...(from !== undefined && { from: context.path(from) }),
  };
  const done = await releaseClause(request, await context.env());
  context.report(done.diagnostics);
  if (done.ok && json) context.json(done.value);
  if (done.ok && !json && done.value.stages.length > 0) {
    const { clause, version, units, stages } = done.value;
    context.say(`${told("release.done", { clause, version, units }, stages, context)}\n${next(stages, context)}\n`);
  }
  context.finish(codeOf(done));
}

async function takeBack(id: string, { to, json }: Options, context: Context): Promise<void> {
  const { takeBackRelease } = await import("../../use/releases.js");
  const request = { place: await context.place(), id, ...(to?.[0] !== undefined && { to: to[0] }) };
  const done = await takeBackRelease(request, await context.env());
  context.report(done.diagnostics);
  if (done.ok && json) context.json(done.value);
  if (done.ok && !json) {
    const { clause, stage, units } = done.value;
    const { version } = stage;
    context.say(`${told("release.back", { clause, version, units }, [stage], context)}\n${next([stage], context)}\n`);
  }
  context.finish(codeOf(done));
}

const told = (
  key: "release.done" | "release.back",
  data: { readonly clause: string; readonly version: number; readonly units: number },
  stages: readonly ShownStage[],
  { text }: Context,
): string =>
  stages.some(({ to }) => to === "all")
    ? text(`${key}-all`, data)
    : text(key, { ...data, groups: listed(stages.map(({ to, name }) => name ?? to)) });

/** The commands that bring the papers after it. */
const next = (stages: readonly ShownStage[], { text }: Context): string =>
  text("release.next", {
    words: stages.some(({ to }) => to === "all") ? "--all" : stages.map(({ to }) => shellWord(to)).join(" "),
  });
