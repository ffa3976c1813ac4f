import { z } from "zod";
import { problem } from "../diag/problem.js";
import { all, succeed } from "../diag/types.js";
import { browseLibrary } from "../use/browse-library.js";
import { burden } from "../use/burden.js";
import { check } from "../use/check.js";
import { compare } from "../use/compare.js";
import { comparedBesides, comparedRows } from "../use/compared-rows.js";
import { explain } from "../use/explain.js";
import { history, shelfRuns } from "../use/history.js";
import { impact } from "../use/impact.js";
import { listUnits } from "../use/list-units.js";
import { showEntry } from "../use/show-entry.js";
import { showUnit } from "../use/show-unit.js";
import { todo } from "../use/todo.js";
import { say } from "../words/say.js";
import { day, given, unit } from "./asked.js";
import { type Bench, reading } from "./tool.js";

const atDay = z.strictObject({ unit, asOf: day.optional() });

/** What can be asked without anything being changed. */
export const readingTools = {
  list_units: reading(z.strictObject({}), async (_, { place, env }) => listUnits({ place }, env)),
  show_unit: reading(atDay, async (ask, { place, env }) => showUnit({ place, ...given(ask) }, env)),
  todo: reading(atDay, async (ask, { place, env }) => todo({ place, ...given(ask) }, env)),
  impact: reading(atDay, async ({ unit: id, asOf }, { place, env }) =>
    impact({ place, units: [id], ...(asOf !== undefined && { asOf }) }, env),
  ),
  burden: reading(atDay, async (ask, { place, env }) => burden({ place, ...given(ask) }, env)),
  history: reading(z.strictObject({ unit, document: z.string().optional() }), async ({ unit: id, document }, { place, env }) => {
    const papers = await history({ place, unit: id, ...(document !== undefined && { document }) }, env);
    const runs = papers.ok ? await shelfRuns({ place, unit: id }, env) : papers;
    if (!papers.ok || !runs.ok) return papers.ok ? runs : papers;
    return succeed({ papers: papers.value, ...runs.value }, [...papers.diagnostics, ...runs.diagnostics]);
  }),
  explain: reading(z.strictObject({ what: z.string() }), async ({ what }, { place, env, inside }) => {
    const path = await inside(what.split("#")[0]!);
    return path.ok ? explain({ place, what, path: path.value }, env) : path;
  }),
  check: reading(
    z.strictObject({ papers: z.array(z.string()).min(1), unit: unit.optional(), all: z.boolean().optional() }),
    async (ask, bench) => checkPapers(ask, bench),
  ),
  compare: reading(
    z.strictObject({ old: z.string(), new: z.string(), accepted: z.boolean().optional(), force: z.boolean().optional() }),
    async ({ old, new: next, accepted = false, force = false }, { place, env, inside }) => {
      const paths = all([await inside(old), await inside(next)]);
      if (!paths.ok) return paths;
      const [a, b] = [old, next].map((word, i) => ({ word, path: paths.value[i]! }));
      const found = await compare({ place, a: a!, b: b!, format: "json", accepted, force }, env);
      if (!found.ok) return found;
      const { set, identical, open } = found.value;
      const sides = { a: set.a, b: set.b, summary: set.summary };
      return succeed(
        { ...sides, identical, open, rows: comparedRows(set), besides: comparedBesides(set, false) },
        found.diagnostics,
      );
    },
  ),
  library: reading(z.strictObject({ id: z.string().optional() }), async ({ id }, { place, env }) =>
    id === undefined ? browseLibrary({ place }, env) : showEntry({ place, id }, env),
  ),
} as const;

async function checkPapers(
  { papers, unit: id, all: doubtful }: { papers: string[]; unit?: string | undefined; all?: boolean | undefined },
  { place, env, words, inside }: Bench,
) {
  const paths = all(await Promise.all(papers.map(inside)));
  if (!paths.ok) return paths;
  const absolute = new Map(papers.map((word, i) => [word, paths.value[i]!]));
  const request = { ...(id !== undefined && { unit: id }), ...(doubtful && { all: true }) };
  const found = await check({ place, papers, path: (word) => absolute.get(word) ?? word, ...request }, env);
  if (!found.ok) return found;
  const { files, findings, hidden } = found.value;
  const told = findings.map((finding) => {
    const { message, hints } = say(words, problem(finding.code, { quote: finding.quote, right: finding.right[0] ?? "" }));
    const isOpen = finding.right.length === 0 && words.messages[finding.code].hint.includes("{right}");
    // Nested, so that it is not taken for a diagnostic of the run.
    return { message, hints: isOpen ? [] : hints, finding };
  });
  return succeed({ files, findings: told, hidden }, found.diagnostics);
}
