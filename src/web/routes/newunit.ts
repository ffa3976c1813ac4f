import { z } from "zod";
import { phrase } from "../../diag/phrase.js";
import type { PhraseKey } from "../../diag/phrases/index.js";
import { problem } from "../../diag/problem.js";
import { type Diagnostic, fail, succeed } from "../../diag/types.js";
import { choicesForNewUnit, type FirstFacts, type NewUnit } from "../../use/choices-for-new-unit.js";
import { freeUnitId } from "../../use/free-unit-id.js";
import { importUnit } from "../../use/import-unit.js";
import { newUnit, sheetToFill } from "../../use/new-unit.js";
import { call, job } from "../call.js";
import type { Desk } from "../desk.js";

const needed = ["type", "fullName", "shortName", "id", "organ"] as const;
const given = ["superior", "administration", "field", "size", "shelf", "since"] as const;
type Key = (typeof needed)[number] | (typeof given)[number];
/** What each question is called. */
const labels: Readonly<Record<Key, PhraseKey>> = {
  ...{ type: "ask.type", fullName: "ask.name", shortName: "ask.short-name", id: "ask.id", organ: "ask.organ" },
  ...{ superior: "ask.superior", administration: "ask.administration", field: "ask.field" },
  ...{ size: "ask.size", shelf: "ask.shelf", since: "ask.since" },
};
const answer = z.string().trim().optional();
const answers = z.object({
  ...{ type: answer, fullName: answer, shortName: answer, id: answer, organ: answer },
  ...{ superior: answer, administration: answer, field: answer, size: answer, shelf: answer, since: answer },
  /** Names by post; "": nobody knows yet. */
  posts: z.record(z.string(), z.string()).optional(),
  /** Names of the departments there are, by key. */
  departments: z.record(z.string(), z.string()).optional(),
});
type Answers = z.output<typeof answers>;
const forChoices = answers.pick({ type: true, size: true, organ: true, fullName: true, shortName: true });
const sheet = z.object({ kept: z.string(), unit: z.string().optional() });

/** A new unit: from a few answers, or from a filled-in sheet; from old papers: `drawer`. */
export const newunit = {
  /** What can be answered, with what was answered so far. */
  choices: call(forChoices, async ({ type = "", size = "", ...names }, { place, env }) => {
    const choices = await choicesForNewUnit({ place }, env);
    if (!choices.ok) return choices;
    const { types, organs, fieldsOf, hasAdministration, sizes, shelfOf, usualOf } = choices.value;
    const named = (all: ReadonlyMap<string, string>) => [...all].map(([value, name]) => ({ value, name }));
    const known = types.has(type);
    const usual = usualOf({ ...said(names), type });
    return succeed({
      posts: usual.posts.map(([value, name]) => ({ value, name })),
      departments: usual.departments.map(([value, name]) => ({ value, name })),
      today: env.today(),
      types: named(types),
      organs,
      fields: known ? named(fieldsOf(type)) : [],
      hasAdministration: known && hasAdministration(type),
      sizes: named(new Map([...sizes].map(([key, { name }]) => [key, name]))),
      plan: known ? shelfOf({ type, ...(size !== "" && { size }) }) : null,
      id: known ? await freeUnitId(type, place, env) : "",
    });
  }),

  /** What is wrong with some of the answers, each at its field. */
  faults: call(z.object({ answers, keys: z.array(z.string()) }), async (asked, desk) => {
    const wrong = await faultsIn(asked.answers, new Set(asked.keys), desk);
    return wrong.length > 0 ? fail(...wrong) : succeed(true);
  }),

  /** Writes the profile. */
  make: job(answers, async (asked, desk) => {
    const wrong = await faultsIn(asked, new Set([...needed, ...given, "posts", "departments"]), desk);
    if (wrong.length > 0) return fail(...wrong);
    const made = await newUnit({ ...said(asked), place: desk.place }, desk.env);
    return made.ok ? succeed({ unit: said(asked).id }, made.diagnostics) : fail(...made.diagnostics.map(taken));
  }),

  /** A sheet to fill in, for a unit that has no profile yet. */
  sheet: job(answers.omit({ posts: true, departments: true, since: true }), async (asked, desk) => {
    const wrong = await faultsIn(asked, new Set([...needed, ...given]), desk);
    if (wrong.length > 0) return fail(...wrong);
    const made = desk.kept.place(`${said(asked).fullName}${desk.words.page.newunit.sheetName}.xlsx`);
    const written = await sheetToFill({ ...said(asked), place: desk.place, out: made.path }, desk.env);
    return written.ok ? succeed({ kept: made.id, name: made.name }) : fail(...written.diagnostics.map(taken));
  }),

  /** What a filled-in sheet would change. */
  looked: job(sheet, async (asked, desk) => imported(asked, desk, true)),

  /** Takes a filled-in sheet into a profile, or makes one of it. */
  filled: job(sheet, async (asked, desk) => imported(asked, desk, false)),
};

async function imported({ kept, unit }: z.output<typeof sheet>, { place, env, kept: files, shown }: Desk, dryRun: boolean) {
  const file = files.all([kept]);
  if (!file.ok) return file;
  const request = { place, workbook: file.value[0]!.path, dryRun, ...(unit !== undefined && { unit }) };
  const done = await importUnit(request, env);
  if (!done.ok) return done;
  const path = shown(done.value.path);
  const id = path.replace(/^.*\/|\.ya?ml$/g, "");
  return succeed({ ...done.value, path, unit: id }, done.diagnostics);
}

/** The answers that are some, as the use case takes them. */
const said = (asked: Answers): NewUnit & FirstFacts =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== "")) as unknown as NewUnit &
    FirstFacts;

/** Faults of answers, each question by itself, so that each fault stands at its field. */
async function faultsIn(asked: Answers, keys: ReadonlySet<string>, { place, env }: Desk): Promise<readonly Diagnostic[]> {
  const choices = await choicesForNewUnit({ place }, env);
  if (!choices.ok) return choices.diagnostics;
  const { faultsOf, types } = choices.value;
  const all = said(asked);
  const askedFor = (key: string): boolean => keys.has(key);
  const type = types.has(all.type) ? { type: all.type } : {};
  const { posts = {}, departments = {} } = all;
  const of = (keys: "posts" | "departments", values: Readonly<Record<string, string>>) =>
    keys in all && askedFor(keys)
      ? Object.entries(values).flatMap(([key, name]) =>
          faultsOf({ ...type, [keys]: { [key]: name } }).map((one) => ({
            ...one,
            data: { ...one.data, field: `${keys}.${key}` },
          })),
        )
      : [];
  const none =
    askedFor("departments") && all.departments !== undefined && Object.keys(departments).length === 0
      ? [problem("web/needs-answer", { label: phrase("ask.departments"), field: "departments" })]
      : [];
  const rest = [...of("posts", posts), ...of("departments", departments), ...none];
  const single = [...needed, ...given].flatMap((key): readonly Diagnostic[] => {
    if (!keys.has(key)) return [];
    const label = phrase(labels[key]);
    const value = all[key];
    if (value === undefined) return needed.some((one) => one === key) ? [problem("web/needs-answer", { label, field: key })] : [];
    return faultsOf({ ...type, [key]: value }).map((one) => ({ ...one, data: { ...one.data, option: label, field: key } }));
  });
  return [...single, ...rest];
}

/** Another unit has the id. */
const taken = (one: Diagnostic): Diagnostic =>
  one.code === "cli/unit-exists" ? { ...one, data: { ...one.data, field: "id" } } : one;
