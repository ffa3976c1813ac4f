import { join } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import { recordDrafts } from "../archive/record.js";
import { type Runs, readRuns } from "../archive/runs.js";
import type { DocumentHistory, Drafted, Published } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import { stampedFile } from "../carry/stamped-file.js";
import { shelfOf } from "../compose/shelf.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { withFilesOver } from "../env/overlay.js";
import type { Env } from "../env/types.js";
import type { OwnText } from "../import/own/index.js";
import type { DrawerPaper } from "../import/types.js";
import { type ManageWord, takenOver } from "../papers/taken-over.js";
import { decodeProfile } from "../profile/decode.js";
import { isId } from "../profile/ids.js";
import type { LoadedProfile } from "../profile/types.js";
import { shelfFolder } from "../shelf/file-state.js";
import { aloneWith } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { textOf as textOfFile } from "../workspace/profile-text.js";
import type { Unit } from "../workspace/units.js";
import { outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";
import { type DrawerRead, typesIn } from "./drawer-read.js";
import { freeUnitId } from "./free-unit-id.js";
import { issuesOf, type Managed, managedPapers, withPapers } from "./managed-papers.js";
import { besides, originals } from "./taken-beside.js";
import { loadedOf, type Settled, takenProfile } from "./taken-profile.js";
import { takenText } from "./taken-text.js";
import { type TextChoices, textOf } from "./text-choices.js";
import { wantedName } from "./wanted-facts.js";

export interface TakeOver {
  readonly place: Workplace;
  readonly drawer: DrawerRead;
  /** Code of a new unit; of an existing one its own is used. */
  readonly id?: string;
  readonly text: TextChoices;
  readonly settled: Settled;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
export interface TakenOver {
  readonly unit: string;
  readonly profile: string;
  /** Absolute. */
  readonly templates: readonly string[];
  /** Copies of the papers as they were found. Absolute. */
  readonly originals: readonly string[];
  readonly files: readonly Published[];
  /** Faults of the profile that must be filled in before anything of the library's is drafted. */
  readonly open: number;
}

/**
 * Writes what an import found: a profile, a unit's own clauses, copies of the papers, and each paper as the first version of its
 * history. All of it or nothing, and one undo takes it back. A paper that does not come back to the letter is left out and told.
 */
export async function takeOverPapers(request: TakeOver, env: Env): Promise<Outcome<TakenOver>> {
  const { drawer, place } = request;
  const { into, type, library } = drawer;
  if (into === null && type === null) return fail(problem("import/needs-type", { known: typesIn(library) }));
  const given = into?.loaded.profile.unit.id ?? request.id;
  const id = given ?? (await freeUnitId(type!, place, env));
  if (!isId(id)) return fail(problem("import/wrong-id", { value: id }));
  const path = drawer.into?.path ?? join(unitsFolder(place), `${id}.yaml`);
  const other = path.replace(/\.yaml$/, ".yml");
  if (drawer.into === null && other !== path && (await env.files.kindOf(other)) !== null)
    return fail(problem("import/unit-exists", { path: other, id }));
  const done = await aloneWith(path, env, () => writtenAlone(request, { id, path }, env));
  return given === undefined && done.ok
    ? { ...done, diagnostics: [...done.diagnostics, problem("import/id-given", { id })] }
    : done;
}

/**
 * What an undo took back whole is not managed any more, though its versions stay in the history; nor is what an import wrote that was
 * killed before its end, which this one goes on with.
 */
function managedIn(histories: readonly DocumentHistory[], { open }: Pick<Runs, "open">): ReadonlySet<string> {
  const begun = new Set(open?.kind === "import" ? open.documents.map(({ document }) => document) : []);
  return new Set(histories.flatMap((one) => (currentFiles(one).length === 0 || begun.has(one.document) ? [] : one.document)));
}

/** A paper with its words as clauses; null: it is to say what the library says. */
interface Taken {
  readonly paper: Managed;
  readonly text: OwnText | null;
}

async function writtenAlone(
  request: TakeOver,
  { id, path }: { readonly id: string; readonly path: string },
  env: Env,
): Promise<Outcome<TakenOver>> {
  const { place, drawer } = request;
  const root = request.out ?? outFolder(place);
  const day = env.today();
  const histories = await readHistory(shelfFolder(root, id), env.files);
  const runs = await readRuns(shelfFolder(root, id), env.files);
  if (!histories.ok || !runs.ok) return fail(...[histories, runs].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const told: Diagnostic[] = [];
  const { papers, refused } = managedPapers(drawer, managedIn(histories.value, runs.value));
  told.push(...refused);
  const base = takenProfile(drawer, request.settled, id);
  if (base.ok) told.push(...base.diagnostics);
  const asUnit = { unit: id, usual: drawer.into === null ? [] : shelfOf(drawer.into.loaded.profile, drawer.library) };
  // Kinds of the unit's own are known only once their files are.
  const known = papers.filter(({ kind }) => kind !== null);
  const first = base.ok ? withPapers(base.value, known, asUnit, drawer.library) : base;
  if (!first.ok) return first;
  const loaded = loadedOf(first.value, path, drawer.library, drawer.into?.loaded.groups);
  if (!loaded.ok) return loaded;
  const templates = join(place.root, "templates");
  const texts = textsOf(papers, request, { loaded: loaded.value.loaded, day, templates });
  told.push(...texts.told);
  const { taken } = texts;
  if (taken.length === 0) return fail(...asErrors(told.length > 0 ? told : [problem("import/none-taken")]));
  const managed = taken.map(({ paper }) => paper);
  const text = withPapers(base.ok ? base.value : "", managed, asUnit, drawer.library);
  if (!text.ok) return text;

  const files = taken.flatMap(({ text: made }) => made?.files ?? []);
  const encoder = new TextEncoder();
  const before = await env.files.read(path);
  // A byte-order mark that is there stays.
  const mark = before.ok && drawer.into !== null && markOf(before.value, path) ? "\ufeff" : "";
  const kept = originals(
    managed.flatMap(({ paper, earlier }) => [paper, ...earlier.map((one) => one.paper)]),
    place,
    id,
  );
  const added = new Map([
    [path, encoder.encode(`${mark}${text.value}`)],
    ...files.map((one) => [join(templates, one.name), encoder.encode(one.text)] as const),
  ]);
  const after = withFilesOver(env, added);
  const library = await loadLibrary(place, after);
  if (!library.ok) return library;
  const whole = loadedOf(text.value, path, library.value, drawer.into?.loaded.groups);
  if (!whole.ok) return whole;
  // A profile that is there was not read by anybody but for --into; one of a run that was killed says the same.
  if (drawer.into === null && before.ok && sha256(before.value) !== sha256(added.get(path)!))
    return fail(problem("import/unit-exists", { path, id }));
  // Somebody may have edited it while the papers were looked at.
  const now = drawer.into !== null && before.ok ? decodeProfile(before.value, path) : null;
  if (now?.ok && now.value.text !== drawer.into?.text) return fail(problem("profile/changed-meanwhile", { path }));
  const found = drawer.into !== null && before.ok ? sha256(before.value) : null;
  const beside = await besides(new Map([...added, ...kept]), { path, found, root: place.root }, env);
  if (!beside.ok) return beside;

  const unit: Unit = { loaded: whole.value.loaded, path, text: text.value };
  const reason = usualReasons.import(taken.length);
  const [drafted, open] = [[] as Drafted[], whole.value.open.length];
  for (const { paper, text: made } of taken) {
    const { kind, topic } = paper;
    const { file } = paper.paper;
    const word = made === null ? null : wordOf(paper.paper);
    const done = await takenOver(
      { kind: made?.kind ?? kind!, topic, file, word, ...issuesOf(paper, day) },
      { unit, library: library.value, asOf: day, reason },
      after,
    );
    if (!done.ok && made !== null) return done;
    // The library's text asks for facts that papers may not tell: such a paper waits, and stops no other.
    if (!done.ok || (made === null && open > 0)) {
      told.push(...asWarnings(done.diagnostics), problem("import/library-needs", { name: file, count: open }));
      continue;
    }
    drafted.push(done.value);
    told.push(...notesOn(file, made, word === null));
  }
  if (drafted.length === 0) return fail(...asErrors(told));
  const render = async () => succeed({ drafted, reason, beside: beside.value });
  const recorded = await recordDrafts(root, [{ unit: id, kind: "import", render }], env.files);
  if (!recorded.ok) return fail(...told, ...recorded.diagnostics);
  return succeed(
    {
      unit: id,
      profile: path,
      templates: files.map(({ name }) => join(templates, name)),
      originals: [...kept.keys()],
      files: recorded.value,
      open,
    },
    [...told, ...recorded.diagnostics, ...(open > 0 ? [openProfile(whole.value.open, { drawer, id, path })] : [])],
  );
}

const markOf = (bytes: Uint8Array, path: string): boolean => {
  const text = textOfFile(bytes, path);
  return text.ok && text.value.startsWith("\ufeff");
};

/** What nobody has filled in, each with its line. */
function openProfile(
  open: readonly Diagnostic[],
  { drawer, id, path }: { readonly drawer: DrawerRead; readonly id: string; readonly path: string },
): Diagnostic {
  const facts = open.map(({ data }) => phrase("import.open-fact", { what: wantedName(data, drawer), path: data["path"] ?? "" }));
  return problem("import/open-profile", { unit: id, count: open.length, facts: listed(facts), profile: path });
}

/** The papers' words as was chosen for each; one whose words cannot be kept is left out. */
function textsOf(
  papers: readonly Managed[],
  { drawer, text }: TakeOver,
  given: { readonly loaded: LoadedProfile; readonly day: string; readonly templates: string },
): { readonly taken: readonly Taken[]; readonly told: readonly Diagnostic[] } {
  const taken: Taken[] = [];
  const told: Diagnostic[] = [];
  for (const paper of papers) {
    const choice = textOf(text, paper.paper.file);
    if (choice === "library" && paper.kind !== null) {
      taken.push({ paper, text: null });
      continue;
    }
    // Another paper of the drawer is the unit's paper of the kind already.
    if (choice === "library") told.push(problem("import/library-taken", { name: paper.paper.file }));
    const made = takenText(paper, drawer, { ...given, mixed: choice === "mixed" });
    if (made.ok) taken.push({ paper, text: made.value });
    else told.push(...asWarnings(made.diagnostics));
  }
  return { taken, told };
}

/** A paper's own Word file, with the hidden marks by which it is managed; null: it is no .docx. */
function wordOf({ read, bytes }: DrawerPaper): ManageWord | null {
  const { word } = read;
  return word === undefined ? null : { original: bytes, managed: (doc) => stampedFile(word, read, doc) };
}

function notesOn(name: string, made: OwnText | null, isOurs: boolean): readonly Diagnostic[] {
  if (made === null) return [problem("import/library-text", { name })];
  const { said, literal } = made;
  return [
    ...(isOurs ? [problem("import/our-layout", { name })] : []),
    ...(said.length > 0 ? [problem("import/mixed-text", { name, count: said.length })] : []),
    ...(literal.length > 0 ? [problem("import/kept-literal", { name, count: literal.length, first: literal[0]! })] : []),
  ];
}

const asWarnings = (faults: readonly Diagnostic[]): readonly Diagnostic[] =>
  faults.map((one) => ({ ...one, severity: "warning" as const }));
const asErrors = (faults: readonly Diagnostic[]): readonly Diagnostic[] =>
  faults.map((one) => ({ ...one, severity: "error" as const }));
