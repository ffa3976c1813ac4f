import { cadenceWords } from "../compose/render.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { copyIndex, driftIn, paperOf } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { driftFacts } from "../papers/drift-facts.js";
import { parseCadence } from "../profile/cadences.js";
import { standardLook } from "../tree/look.js";
import { lookById } from "../workspace/look.js";
import { writers } from "../writers/index.js";
import { importDocument } from "../writers/reports/import/document.js";
import type { ImportTold, ToldFact } from "../writers/reports/import/types.js";
import type { DrawerRead } from "./import-papers.js";

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
  const doc = importDocument(toldOf(drawer, what));
  for (const path of paths) {
    const format = path.toLowerCase().endsWith(".html") ? "html" : "docx";
    const written = await (await writers[format]())(doc, { look: look.value }, env);
    const saved = written.ok ? await env.files.writeAtomic(path, written.value) : written;
    if (!saved.ok) return saved;
  }
  return succeed(undefined);
}

function toldOf(drawer: DrawerRead, what: ReadonlyMap<string, string>): ImportTold {
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
      return {
        file,
        what: what.get(file) ?? "",
        counts: isTaken ? { library: of("library"), reworded: of("reworded"), own: of("own") } : null,
        missing:
          isTaken && kind !== null
            ? dutiesOf(kind, topic, library)
                .filter((one) => !said.has(one))
                .map((one) => nameOf(one, library))
            : [],
      };
    }),
    facts: factsOf(drawer),
    contradictions: drawer.contradictions.map(({ path, values }) => ({
      sort: sortOf(path, library),
      values: values.map((one) => ({ ...one, value: valueText(path, one.value, library) })),
    })),
    twice: [...spoken]
      .filter(([, files]) => files.size >= oftenSaid)
      .sort(([, a], [, b]) => b.size - a.size)
      .map(([concept, files]) => ({ duty: nameOf(concept, library), files: [...files] })),
    drift: { files: own.map(({ file }) => file), findings: checked, hidden: 0 },
  };
}

/** What a paper says of itself and its time is no duty. */
const isDuty = (concept: string): boolean =>
  !/^(?:basis|front|goal|guide|principle|scope|significance|status|supp)\./u.test(concept);
const nameOf = (concept: string, { concepts }: Library): string => concepts.get(concept)?.name ?? concept;

/** Duties that every paper of a kind on a topic states, whatever the unit. */
function dutiesOf(kind: string, topic: string | null, library: Library): readonly string[] {
  const always = [...library.clauses.values()].filter(
    ({ slots, topics, traits, organs, when }) =>
      slots.some((slot) => slot.kind === kind) &&
      (topics === undefined || (topic !== null && topics.includes(topic))) &&
      traits.length === 0 &&
      organs === undefined &&
      Object.keys(when).length === 0,
  );
  return [...new Set(always.flatMap(({ concepts }) => concepts))].filter((one) => isDuty(one) && library.concepts.has(one));
}

/** Facts a person reads: names, titles, intervals and days, each once with all its places. */
function factsOf({ facts, library }: DrawerRead): readonly ToldFact[] {
  const found = new Map<string, ToldFact>();
  for (const { path, value, certain, file, paragraph, quote } of facts) {
    const shown = valueText(path, value, library);
    if (!/\p{Script=Han}|\d{4}-\d{2}-\d{2}/u.test(shown)) continue;
    const sort = sortOf(path, library);
    const key = `${sort} ${shown}`;
    const known = found.get(key);
    const place = { file, paragraph, quote };
    found.set(key, {
      sort,
      value: shown,
      certain: certain && (known?.certain ?? true),
      places: [...(known?.places ?? []), place],
    });
  }
  return [...found.values()];
}

function valueText(path: string, value: string, { cadences }: Library): string {
  const key = /^cadences\.(.+)$/u.exec(path)?.[1];
  const cadence = key === undefined ? null : parseCadence(value);
  return cadence === null ? value : `${cadences.get(key!) ?? key}：${cadenceWords(cadence)}`;
}

const sorts: Readonly<Record<string, string>> = {
  unit: "单位",
  organ: "党组织",
  superiors: "上级",
  people: "人员",
  posts: "职务",
  departments: "部门",
  "sub-units": "下属单位",
  media: "媒体",
  venues: "场所",
  group: "领导小组",
  cadences: "频次",
  basis: "依据",
  documents: "文件",
};
function sortOf(path: string, { topics }: Library): string {
  const [first = "", second = ""] = path.split(".");
  if (first === "by-topic") return topics.get(second)?.name ?? first;
  return sorts[first] ?? "其他";
}
