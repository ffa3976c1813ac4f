import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { copyIndex, driftIn, paperOf } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { driftFacts } from "../papers/drift-facts.js";
import { standardLook } from "../tree/look.js";
import { lookById } from "../workspace/look.js";
import { writers } from "../writers/index.js";
import { importDocument } from "../writers/reports/import/document.js";
import type { ImportTold, ToldFact } from "../writers/reports/import/types.js";
import { drawerBurden } from "./drawer-burden.js";
import type { DrawerRead } from "./drawer-read.js";
import { contradictionName, factName, factValue } from "./fact-words.js";
import { isDuty, lackingDuties } from "./lacking-duties.js";

/** A duty that so many papers or more state is told; papers on different topics say some of them rightly. */
const oftenSaid = 3;

/**
 * Writes what an import found as a report: .docx in the standard's layout, or a page. Nothing that is there is replaced.
 * @param what each paper is, in words
 */
export async function reportImport(
  {
    drawer,
    paths,
    what,
  }: { readonly drawer: DrawerRead; readonly paths: readonly string[]; readonly what: ReadonlyMap<string, string> },
  env: Env,
): Promise<Outcome<void>> {
  const wrong = paths.filter((path) => !/\.(?:docx|html)$/iu.test(path));
  if (wrong.length > 0) return fail(...wrong.map((path) => problem("import/report-format", { path })));
  for (const path of paths) if ((await env.files.kindOf(path)) !== null) return fail(problem("cli/out-taken", { path }));
  const look = lookById(standardLook, drawer.library.looks);
  if (!look.ok) return look;
  const doc = importDocument(toldOf(drawer, what, env.today()));
  for (const path of paths) {
    const format = path.toLowerCase().endsWith(".html") ? "html" : "docx";
    const written = await (await writers[format]())(doc, { look: look.value }, env);
    const saved = written.ok ? await env.files.writeAtomic(path, written.value) : written;
    if (!saved.ok) return saved;
  }
  return succeed(undefined);
}

function toldOf(drawer: DrawerRead, what: ReadonlyMap<string, string>, day: string): ImportTold {
  const { papers, paragraphs, taken, read, library } = drawer;
  const own = read.filter(({ file }) => taken.includes(file)).map(({ file, read: { doc } }) => paperOf(file, doc));
  const checked = driftIn(own, { ...driftFacts(library), among: copyIndex(own) }).filter(({ certain }) => certain);
  const spoken = new Map<string, Set<string>>();
  for (const { file, concepts } of paragraphs)
    for (const concept of concepts) if (isDuty(concept)) spoken.set(concept, (spoken.get(concept) ?? new Set()).add(file));
  return {
    papers: papers.map(({ file, kind, topic }) => {
      const mine = paragraphs.filter((one) => one.file === file);
      const of = (as: (typeof mine)[number]["as"]): number => mine.filter((one) => one.as === as).length;
      const said = new Set(mine.flatMap(({ concepts }) => concepts));
      const isTaken = taken.includes(file);
      const lacking = isTaken && kind !== null ? lackingDuties({ kind, topic, said }, library) : { usual: [], seldom: 0 };
      return {
        file,
        what: what.get(file) ?? "",
        counts: isTaken ? { library: of("library"), reworded: of("reworded"), own: of("own") } : null,
        missing: { usual: lacking.usual.map((one) => nameOf(one, library)), seldom: lacking.seldom },
      };
    }),
    facts: toldFacts(drawer),
    contradictions: drawer.contradictions.map(({ path, alike, values }) => ({
      sort: contradictionName({ path, ...(alike && { alike }) }, drawer),
      values: values.map((one) => ({ ...one, value: factValue(path, one.value, drawer) })),
    })),
    twice: [...spoken]
      .filter(([, files]) => files.size >= oftenSaid)
      .sort(([, a], [, b]) => b.size - a.size)
      .map(([concept, files]) => ({ duty: nameOf(concept, library), files: [...files] })),
    burden: drawerBurden(drawer, day),
    drift: { files: own.map(({ file }) => file), findings: checked, hidden: 0 },
  };
}

const nameOf = (concept: string, { concepts }: Library): string => concepts.get(concept)?.name ?? concept;

/** With where the profile would say it, and how. */
export interface ReadFact extends ToldFact {
  readonly paths: readonly string[];
  readonly raw: string;
}

/** Facts a person reads: names, titles, intervals and days, each once with all its places. */
export function toldFacts(drawer: DrawerRead): readonly ReadFact[] {
  const found = new Map<string, ReadFact>();
  const holders = new Set(drawer.facts.flatMap(({ path, value }) => (path.endsWith(".person") ? [`people.${value}.name`] : [])));
  for (const { path, value, certain, file, paragraph, quote } of drawer.facts) {
    // Who holds a post is told with the post.
    if (holders.has(path)) continue;
    const shown = factValue(path, value, drawer);
    if (!/\p{Script=Han}/u.test(shown)) continue;
    const sort = factName(path, drawer);
    const key = `${JSON.stringify(sort)} ${shown}`;
    const known = found.get(key);
    const place = { file, paragraph, quote };
    found.set(key, {
      sort,
      value: shown,
      paths: [...new Set([...(known?.paths ?? []), path])],
      raw: value,
      certain: certain && (known?.certain ?? true),
      places: [...(known?.places ?? []), place],
    });
  }
  return [...found.values()];
}
