import { z } from "zod";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import type { DrawerRead } from "../../use/drawer-read.js";
import { whatIs } from "../../use/drawer-words.js";
import { withoutFacts } from "../../use/dropped-facts.js";
import { contradictionName, factName, factValue } from "../../use/fact-words.js";
import { freeUnitId } from "../../use/free-unit-id.js";
import { importPapers } from "../../use/import-papers.js";
import { reportImport, toldFacts } from "../../use/report-import.js";
import { takeOverPapers } from "../../use/take-over-papers.js";
import { textChoices } from "../../use/text-choices.js";
import { optionsFor, wantedFacts, wantedOfFronts } from "../../use/wanted-facts.js";
import { worded } from "../../words/say.js";
import { job } from "../call.js";
import type { Desk } from "../desk.js";

const asked = z.object({
  /** Files the page handed over. */
  kept: z.array(z.string()),
  type: z.string().optional(),
  /** The unit they are taken into; absent: a new one. */
  into: z.string().optional(),
  /** Whose papers are meant, where they are those of several units. */
  of: z.string().optional(),
});
type Asked = z.output<typeof asked>;
const settled = z.record(z.string(), z.string());
/** Paths of facts that somebody says are none. */
const dropped = z.array(z.string()).optional();

/** Old papers that were dropped on the page: what they are and say, and taking them over. */
export const drawer = {
  /** What the papers are and say. Nothing is written. */
  read: job(asked, async (ask, desk) => {
    const read = await readNow(ask, desk, true);
    if (!read.ok) return read;
    const found = read.value;
    const { papers, contradictions, differences, settleable, taken, type, units, paragraphs, into } = found;
    const named = (path: string, value: string) => ({ value, shown: factValue(path, value, found) });
    return succeed(
      {
        papers: papers.map(({ file }) => {
          const own = paragraphs.filter((one) => one.file === file);
          const of = (as: (typeof own)[number]["as"]): number => own.filter((one) => one.as === as).length;
          const counts = { count: own.length, library: of("library"), reworded: of("reworded"), own: of("own") };
          return { file, what: whatIs(file, found), counts, taken: taken.includes(file) };
        }),
        facts: toldFacts(found).map((one) => ({ ...one, options: optionsFor(one.paths[0]!, found, {}) ?? null })),
        contradictions: contradictions.map(({ path, alike, values }) => ({
          path,
          name: contradictionName({ path, ...(alike && { alike }) }, found),
          values: values.map(({ value, places }) => ({ ...named(path, value), places })),
          canSettle: settleable.includes(path),
        })),
        differences: differences.map(({ path, own, value, places, canTake }) => ({
          path,
          name: factName(path, found),
          own: own === null ? null : factValue(path, own, found),
          ...named(path, value),
          places,
          canTake,
        })),
        type,
        units: units.map(({ name, files }) => ({ name, files })),
        isMixed: units.length > 1 && ask.of === undefined,
        isNew: into === null,
        id: into?.loaded.profile.unit.id ?? (type === null ? "" : await freeUnitId(type, desk.place, desk.env)),
      },
      // The page asks whose they are.
      read.diagnostics.filter(({ code }) => code !== "import/two-units"),
    );
  }),

  /** What no paper states and a unit cannot do without, with what was answered so far. */
  wanted: job(asked.extend({ settled, dropped }), async ({ settled: answers, dropped: gone = [], ...ask }, desk) => {
    const read = await lastRead(ask, desk);
    if (!read.ok) return read;
    const found = withoutFacts(read.value, gone);
    const wanted = wantedFacts(found, written(answers));
    if (!wanted.ok) return wanted;
    return succeed({ needed: wanted.value, fronts: wantedOfFronts(found, written(answers)) }, wanted.diagnostics);
  }),

  /** All that was found as a report. */
  report: job(asked.extend({ format: z.enum(["docx", "html"]) }), async ({ format, ...ask }, desk) => {
    const read = await lastRead(ask, desk);
    if (!read.ok) return read;
    const made = desk.kept.place(`${desk.text("import.report")}.${format}`);
    const what = new Map(read.value.papers.map(({ file }) => [file, worded(desk.words, whatIs(file, read.value))]));
    const done = await reportImport({ drawer: read.value, paths: [made.path], what }, desk.env);
    return done.ok ? succeed({ kept: made.id, name: made.name }, done.diagnostics) : done;
  }),

  /** Writes profile, clauses, originals and papers: all of it or nothing. */
  take: job(
    asked.extend({ id: z.string().optional(), settled, dropped, text: z.record(z.string(), z.enum(textChoices)) }),
    async ({ id, settled: answers, dropped: gone = [], text, ...ask }, desk) => {
      const read = await readNow(ask, desk, false);
      if (!read.ok) return read;
      const found = withoutFacts(read.value, gone);
      const wanted = wantedFacts(found, written(answers));
      if (!wanted.ok) return wanted;
      const done = await takeOverPapers(
        {
          place: desk.place,
          drawer: found,
          text: { usual: "own", byFile: new Map(Object.entries(text)) },
          settled: written(answers),
          ...(id !== undefined && id.trim() !== "" && { id: id.trim() }),
        },
        desk.env,
      );
      if (!done.ok)
        return fail(
          ...done.diagnostics.map((one) =>
            one.code === "import/wrong-id" || one.code === "import/unit-exists"
              ? { ...one, data: { ...one.data, field: "id" } }
              : one,
          ),
        );
      const { unit, files, open } = done.value;
      return succeed(
        { unit, papers: files.length, open },
        done.diagnostics.filter(({ code }) => code !== "import/open-profile"),
      );
    },
  ),
};

/** Answers that say something. */
const written = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) => (value.trim() === "" ? [] : [[path, value.trim()] as const])),
  );

/** What was read last for each session: a question about it does not read everything again. Taking over does. */
const last = new WeakMap<Desk["kept"], { readonly key: string; readonly read: Outcome<DrawerRead> }>();

async function lastRead(ask: Asked, desk: Desk): Promise<Outcome<DrawerRead>> {
  const known = last.get(desk.kept);
  return known?.key === JSON.stringify(ask) ? known.read : readNow(ask, desk, true);
}

async function readNow(ask: Asked, desk: Desk, dryRun: boolean): Promise<Outcome<DrawerRead>> {
  const { kept, type, into, of } = ask;
  const { place, env, progress } = desk;
  const files = desk.kept.all(kept);
  if (!files.ok) return files;
  const read = await importPapers(
    {
      place,
      paths: named(files.value),
      dryRun,
      ...(type !== undefined && { type }),
      ...(into !== undefined && { into }),
      ...(of !== undefined && { of }),
      onFile: (what, done, total) => progress({ done, total, what }),
    },
    env,
  );
  if (dryRun) last.set(desk.kept, { key: JSON.stringify(ask), read });
  return read;
}

/** Files by their names, in the order a folder has them; of several of one name the later have a number. */
function named(files: readonly { readonly name: string; readonly path: string }[]) {
  const names = new Set<string>();
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, path }) => {
      const [, stem = "", ending = ""] = /^(.*?)(\.[^.]+)?$/su.exec(name) ?? [];
      let file = name;
      for (let n = 2; names.has(file); n++) file = `${stem}（${n}）${ending}`;
      names.add(file);
      return { path, file };
    });
}
