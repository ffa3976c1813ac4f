import { join, resolve } from "node:path";
import { readTree, readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { isAsImported } from "../archive/merge-record.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import type { HandEdit, PaperStand, UnitStand } from "../boards/types.js";
import { basisSince } from "../causes/basis-since.js";
import { compareDocs } from "../compare/compare.js";
import { type Change, numberOf } from "../compare/types.js";
import { cadenceWords } from "../compose/render.js";
import { shelfOf } from "../compose/shelf.js";
import { dutiesOf } from "../consistency/duties.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { blanksOf, isSignature } from "../papers/blanks.js";
import { perYear } from "../profile/cadences.js";
import type { Profile } from "../profile/types.js";
import { standing } from "../shelf/left-by.js";
import { unsettledIn } from "../shelf/unsettled.js";
import { wordFile } from "../shelf/word-file.js";
import { currentSide } from "../sides/side.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";
import { loadLibrary } from "../workspace/library.js";
import { idOf } from "../workspace/profile-names.js";
import { loadUnits } from "../workspace/units.js";
import { isProfilePath, outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";
import { namedIn } from "./unit-names.js";

export type { UnitStand } from "../boards/types.js";
export interface StandRequest {
  readonly place: Workplace;
  /** One: id or path of a profile. */
  readonly units: readonly string[];
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}

/** Where a unit stands, as boards need it. A unit whose profile is at fault still tells of its papers. */
export async function stand(request: StandRequest, env: Env): Promise<Outcome<UnitStand>> {
  const { place } = request;
  const word = request.units[0]!;
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  const loaded = units.ok ? units.value[0]!.loaded : null;
  const id = loaded?.profile.unit.id ?? (isProfilePath(word) ? idOf(word) : word);
  const folder = places.unit(request.out ?? outFolder(place), id);
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const asOf = request.asOf ?? env.today();
  const found = await Promise.all(history.value.map((one) => paperOf(one, { folder, unit: id, asOf }, library.value, env)));
  const papers = found.filter((one) => one !== null);
  const docs = papers.map(({ doc }) => doc);
  const profile = loaded?.profile;
  const path = isProfilePath(word) ? resolve(place.root, word) : join(unitsFolder(place), `${word}.yaml`);
  const name = profile ? "" : ((await namedIn(path, env))?.name ?? docs.at(-1)?.meta.issuer ?? id);
  return succeed({
    unit: id,
    ...(profile ? known(profile) : { name, names: [], group: null, superiors: [] }),
    papers: papers.map(({ paper }) => paper),
    cadences: profile ? cadencesOf(docs, profile) : {},
    duties: docs
      .flatMap(dutiesOf)
      .map(({ doc: { meta }, task, owner }) => ({ topic: meta.topic, task, owner, title: meta.title })),
    undrafted: profile ? undrafted(profile, history.value, library.value) : 0,
    faults: units.diagnostics.filter(({ severity }) => severity === "error").length,
  });
}

const known = ({ unit, organ, superiors }: Profile) => ({
  name: unit["full-name"],
  names: [...new Set([unit["full-name"], unit["short-name"], organ.name])],
  group: unit.group ?? null,
  superiors: [...new Set(Object.values(superiors).filter((name) => typeof name === "string"))],
});

/** Entries of the shelf of which no paper was drafted. */
function undrafted(profile: Profile, histories: readonly DocumentHistory[], library: Library): number {
  const drafted = histories.filter((one) => standing(one) !== null).map(({ document }) => document);
  return shelfOf(profile, library).filter(
    (entry) => !drafted.some((document) => document === entry || document.startsWith(`${entry}.`)),
  ).length;
}

/** Intervals that the papers print from the profile. */
function cadencesOf(docs: readonly Doc[], { cadences }: Profile): UnitStand["cadences"] {
  const printed = new Set(
    docs.flatMap((doc) =>
      [...inlines(doc)].flatMap(({ inline }) =>
        inline.type === "value" && inline.path.startsWith("cadences.") ? [inline.path.slice("cadences.".length)] : [],
      ),
    ),
  );
  return Object.fromEntries(
    Object.entries(cadences)
      .filter(([key]) => printed.has(key))
      .map(([key, cadence]) => [key, { perYear: perYear(cadence), words: cadenceWords(cadence) }]),
  );
}

interface At {
  readonly folder: string;
  readonly unit: string;
  readonly asOf: string;
}
async function paperOf(
  history: DocumentHistory,
  { folder, unit, asOf }: At,
  library: Library,
  env: Env,
): Promise<{ readonly paper: PaperStand; readonly doc: Doc } | null> {
  const entry = standing(history);
  const head = entry?.head ?? null;
  const doc = entry === null ? null : await readTree(entry, env.files);
  const word = await wordFile(history, folder, env);
  if (entry === null || head === null || doc === null || word === null) return null;
  const { document, kind, topic, title, status, clauses } = doc.meta;
  const merged = word.is === "merged" ? (await readVersion(entry, env.files))?.merged : undefined;
  const is = merged !== undefined && isAsImported(merged.record) ? "generated" : word.is;
  const hasEdits = is === "edited" || is === "merged";
  const conflicts = hasEdits ? ((await unsettledIn(history, folder, env))?.places.length ?? 0) : 0;
  return {
    doc,
    paper: {
      ...{ document, title, kind, topic, status, version: head.number, asOf: head.asOf, is, conflicts, clauses },
      blanks: blanksOf(doc).filter((blank) => !isSignature(blank)).length,
      cites: citesOf(doc),
      basis: basisOf(doc, head.asOf, asOf, library),
      edits: hasEdits ? await editsOf(history, folder, unit, env) : [],
    },
  };
}

/** Ids of the clauses that cite a regulation, by its id. */
function citesOf(doc: Doc): Readonly<Record<string, readonly string[]>> {
  const cites = new Map<string, Set<string>>();
  for (const { inline, block } of inlines(doc))
    if (inline.type === "cite") cites.set(inline.regulation, (cites.get(inline.regulation) ?? new Set()).add(block.clause ?? ""));
  return Object.fromEntries([...cites].map(([id, own]) => [id, [...own].filter((clause) => clause !== "").sort()]));
}

function basisOf(doc: Doc, made: string, today: string, library: Library): PaperStand["basis"] {
  const ids = new Map([...library.regulations].map(([id, { title }]) => [title, id]));
  return Object.fromEntries(
    basisSince(doc, made, today, library).map((change) => [ids.get(change.title) ?? change.title, change]),
  );
}

/** What a person changed in the words of a paper, against what it was composed as. */
async function editsOf(history: DocumentHistory, folder: string, unit: string, env: Env): Promise<readonly HandEdit[]> {
  const side = await currentSide(history, folder, unit, env);
  if (!side.ok || side.value.of === undefined) return [];
  const { composed } = side.value.of;
  const clauses = new Map(composed.children.map((block) => [block.id, block.clause ?? ""]));
  return compareDocs(composed, side.value.doc)
    .changes.filter(({ kind }) => worded.has(kind))
    .map((change): HandEdit => {
      const { old, new: now, pieces } = change;
      const clause = (old ?? now)!.blocks.map((id) => clauses.get(id) ?? "").find((one) => one !== "") ?? "";
      const joined = (op: "-" | "+") =>
        pieces
          .filter((piece) => piece.op === op)
          .map(({ text }) => text)
          .join("……");
      return { clause, place: numberOf((now ?? old)!), went: joined("-"), came: joined("+") };
    });
}
const worded: ReadonlySet<Change["kind"]> = new Set([
  "edited",
  "added",
  "deleted",
  "moved-edited",
  "split",
  "merged",
  "replaced",
]);
