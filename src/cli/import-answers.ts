import { listed, phrase } from "../diag/phrase.js";
import { succeed, type Value } from "../diag/types.js";
import type { DrawerRead } from "../use/drawer-read.js";
import type { Settled } from "../use/taken-profile.js";
import type { TextChoices } from "../use/text-choices.js";
import type { Context } from "./context.js";
import { contradictionLines, differenceLines } from "./drawer-lines.js";

export interface Answers {
  readonly settled: Settled;
  readonly text: TextChoices;
  /** Absent: nobody was asked. */
  readonly id?: string;
}

/**
 * Asks what has to be decided before anything is written: contradictions, what no paper states, what words each paper is to
 * have, the unit's code.
 */
export async function answered(
  drawer: DrawerRead,
  { id, text, settled: told }: { readonly id?: string; readonly text: TextChoices; readonly settled: Settled },
  ask: NonNullable<Context["terminal"]["ask"]>,
  context: Context,
): Promise<Answers> {
  const settled = await filled(drawer, await settle(drawer, told, ask, context), ask, context);
  const chosen = text.byFile.size > 0 || text.usual !== "own" ? text : await textAsked(drawer, ask, context);
  if (id !== undefined || drawer.into !== null || drawer.type === null) return { settled, text: chosen };
  const { freeUnitId } = await import("../use/free-unit-id.js");
  const free = await freeUnitId(drawer.type, await context.place(), await context.env());
  const typed = (await ask(context.text("import.id", { id: free }))) ?? "";
  return { settled, text: chosen, id: typed.trim() || free };
}

/** Asks for what no paper states and a unit cannot do without, until an answer can stand; nothing said leaves it open. */
async function filled(
  drawer: DrawerRead,
  settled: Settled,
  ask: NonNullable<Context["terminal"]["ask"]>,
  context: Context,
): Promise<Settled> {
  const { answerOf, wantedFacts } = await import("../use/wanted-facts.js");
  const asked = new Set<string>();
  let now = settled;
  for (;;) {
    const wanted = wantedFacts(drawer, now);
    const one = wanted.ok ? wanted.value.find(({ path }) => !asked.has(path)) : undefined;
    if (one === undefined) return now;
    if (asked.size === 0) context.say(`${context.text("import.wanted")}\n`);
    for (const [i, { name }] of (one.options ?? []).entries())
      context.say(`${context.text("import.option", { n: i + 1, name })}\n`);
    const key = one.usual === undefined ? "import.fill" : "import.fill-usual";
    const usual = one.options?.find(({ value }) => value === one.usual)?.name ?? one.usual ?? "";
    const typed = (await ask(context.text(key, { what: one.name, usual })))?.trim() ?? "";
    const answer = typed === "" ? succeed(one.usual ?? "") : answerOf(one, typed);
    const next = answer.ok && answer.value !== "" ? { ...now, [one.path]: answer.value } : now;
    const faults = answer.ok ? wantedFacts(drawer, next).diagnostics : answer.diagnostics;
    context.report(faults);
    if (faults.length > 0) continue;
    asked.add(one.path);
    now = next;
  }
}

/** Asks whose words the papers are to have, until the answer can be read; nothing said keeps theirs. */
async function textAsked(
  { taken }: DrawerRead,
  ask: NonNullable<Context["terminal"]["ask"]>,
  context: Context,
): Promise<TextChoices> {
  const { textChosen } = await import("../use/text-choices.js");
  const lines = taken.map((file, i) => context.text("import.text-paper", { n: i + 1, file }));
  context.say(`${lines.map((line) => `${line}\n`).join("")}`);
  for (;;) {
    const words = ((await ask(context.text("import.text"))) ?? "").split(/[\s,，、；;]+/u).filter((word) => word !== "");
    const chosen = textChosen(words, taken);
    if (chosen.ok) return chosen.value;
    context.report(chosen.diagnostics);
  }
}

/** How many papers keep their words, and which do not. */
export function textsLine({ taken }: DrawerRead, { usual, byFile }: TextChoices): Value {
  const of = (choice: string): readonly string[] => taken.filter((file) => (byFile.get(file) ?? usual) === choice);
  const [own, library, mixed] = [of("own"), of("library"), of("mixed")];
  const parts = [
    ...(own.length > 0 ? [phrase("import.texts-own", { count: own.length })] : []),
    ...(mixed.length > 0 ? [phrase("import.texts-mixed", { files: listed(mixed) })] : []),
    ...(library.length > 0 ? [phrase("import.texts-library", { files: listed(library) })] : []),
  ];
  return listed(parts, "semicolon");
}

/** Asks for each contradiction which of its values counts; nothing said leaves it open. */
async function settle(
  drawer: DrawerRead,
  told: Settled,
  ask: NonNullable<Context["terminal"]["ask"]>,
  context: Context,
): Promise<Readonly<Record<string, string>>> {
  const { contradictions, differences, settleable } = drawer;
  const settled: Record<string, string> = { ...told };
  const isOpen = ({ path }: { readonly path: string }): boolean => !Object.hasOwn(told, path);
  for (const one of contradictions.filter(isOpen)) {
    context.say(contradictionLines(one, drawer, context));
    const answer = settleable.includes(one.path) ? await ask(context.text("import.which")) : null;
    const chosen = one.values[Number(answer ?? 0) - 1];
    if (chosen !== undefined) settled[one.path] = chosen.value;
  }
  for (const one of differences.filter(isOpen)) {
    context.say(differenceLines(one, drawer, context));
    const answer = one.canTake ? await ask(context.text("import.which")) : null;
    if (answer === "2") settled[one.path] = one.value;
  }
  return settled;
}
