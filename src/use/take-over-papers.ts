import { join } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import { recordDrafts } from "../archive/record.js";
import type { Beside, DocumentHistory, Drafted, Published } from "../archive/types.js";
import { stampedFile } from "../carry/stamped-file.js";
import { shelfOf } from "../compose/shelf.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { withFilesOver } from "../env/overlay.js";
import type { Env } from "../env/types.js";
import { profileText } from "../import/facts/profile-text.js";
import { type OwnText, ownText } from "../import/own/index.js";
import type { DrawerPaper, Identified } from "../import/types.js";
import type { Library } from "../library/types.js";
import { takenOver } from "../papers/taken-over.js";
import { begunProfile, isBegun } from "../profile/begun.js";
import { setValue } from "../profile/edit.js";
import { isId } from "../profile/fields.js";
import { readProfile } from "../profile/read.js";
import type { LoadedProfile } from "../profile/types.js";
import { shelfFolder } from "../shelf/file-state.js";
import type { Doc } from "../tree/types.js";
import { aloneWith } from "../workspace/change-profile.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import type { Unit } from "../workspace/units.js";
import { outFolder, unitsFolder, type Workplace } from "../workspace/workplace.js";
import type { DrawerRead, TextChoice } from "./import-papers.js";
import { type Managed, managedPapers, withPapers } from "./managed-papers.js";

export interface TakeOver {
  readonly place: Workplace;
  readonly drawer: DrawerRead;
  /** Code of a new unit; of an existing one its own is used. */
  readonly id?: string;
  readonly text: TextChoice;
  /** Path → value, for what papers say differently. */
  readonly settled: Readonly<Record<string, string>>;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
export interface TakenOver {
  readonly unit: string;
  readonly profile: string;
  /** Absolute. */
  readonly templates: readonly string[];
  readonly files: readonly Published[];
  /** Faults of the profile that must be filled in before anything of the library's is drafted. */
  readonly open: number;
}

/**
 * Writes what an import found: a profile, a unit's own clauses, and each paper as the first version of its history. All of it or
 * nothing, and one undo takes it back. A paper that does not come back to the letter is left out and told.
 */
export async function takeOverPapers(request: TakeOver, env: Env): Promise<Outcome<TakenOver>> {
  const { drawer, place } = request;
  const id = drawer.into?.loaded.profile.unit.id ?? request.id ?? "";
  if (!isId(id)) return fail(problem("import/needs-id", { value: id }));
  const path = drawer.into?.path ?? join(unitsFolder(place), `${id}.yaml`);
  for (const taken of drawer.into === null ? [path, path.replace(/\.yaml$/, ".yml")] : [])
    if ((await env.files.kindOf(taken)) !== null) return fail(problem("import/unit-exists", { path: taken, id }));
  return aloneWith(path, env, () => writtenAlone(request, { id, path }, env));
}

/** What an undo took back whole is not managed any more, though its versions stay in the history. */
const managedIn = (histories: readonly DocumentHistory[]): ReadonlySet<string> =>
  new Set(histories.flatMap((one) => (currentFiles(one).length === 0 ? [] : one.document)));

async function writtenAlone(
  request: TakeOver,
  { id, path }: { readonly id: string; readonly path: string },
  env: Env,
): Promise<Outcome<TakenOver>> {
  const { place, drawer } = request;
  const root = request.out ?? outFolder(place);
  const day = env.today();
  const histories = await readHistory(shelfFolder(root, id), env.files);
  if (!histories.ok) return histories;
  const told: Diagnostic[] = [];
  const { papers, refused } = managedPapers(drawer, managedIn(histories.value));
  told.push(...refused);
  const before = drawer.into === null ? null : await env.files.read(path);
  if (before !== null && !before.ok) return before;
  const base = before === null ? newProfile(request, id) : settledIn(drawer.into!.text, request.settled);
  const asUnit = { unit: id, usual: drawer.into === null ? [] : shelfOf(drawer.into.loaded.profile, drawer.library) };
  // Kinds of the unit's own are known only once their files are.
  const known = papers.filter(({ kind }) => kind !== null);
  const first = base.ok ? withPapers(base.value, known, asUnit, drawer.library) : base;
  if (!first.ok) return first;
  const loaded = loadedOf(first.value, path, drawer.library);
  if (!loaded.ok) return loaded;
  const templates = join(place.root, "templates");
  const own: { readonly paper: Managed; readonly text: OwnText | null }[] = [];
  for (const paper of papers) {
    const made =
      request.text === "library" && paper.kind !== null ? null : ownTextOf(paper, loaded.value, drawer, { day, templates });
    if (made !== null && !made.ok) told.push(...asWarnings(made.diagnostics));
    else own.push({ paper, text: made === null ? null : made.value });
  }
  if (own.length === 0) return fail(...told.map((one) => ({ ...one, severity: "error" as const })));
  const text = withPapers(
    base.ok ? base.value : "",
    own.map(({ paper }) => paper),
    asUnit,
    drawer.library,
  );
  if (!text.ok) return text;
  const files = own.flatMap(({ text: made }) => made?.files ?? []);
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text.value);
  const added = new Map([[path, bytes], ...files.map((one) => [join(templates, one.name), encoder.encode(one.text)] as const)]);
  const after = withFilesOver(env, added);
  const library = await loadLibrary(place, after);
  if (!library.ok) return library;
  const whole = loadedOf(text.value, path, library.value);
  if (!whole.ok) return whole;
  const beside = await besides(added, { path, found: before === null ? null : sha256(before.value), root: place.root }, env);
  if (!beside.ok) return beside;
  const unit: Unit = { loaded: whole.value.loaded, path, text: text.value };
  const reason = `导入 ${own.length} 份原有文件`;
  const drafted: Drafted[] = [];
  for (const { paper, text: made } of own) {
    const {
      kind,
      topic,
      paper: { file, bytes: original, read },
    } = paper;
    const open = read.word;
    const managed = (doc: Doc): Uint8Array => (open === undefined ? original : stampedFile(open, read, doc));
    const word = made === null || open === undefined ? null : { original, managed };
    const done = await takenOver(
      { kind: made?.kind ?? kind!, topic, file, word },
      { unit, library: library.value, asOf: day, reason },
      after,
    );
    if (!done.ok && made !== null) return done;
    // The library's text asks for facts that papers may not tell: such a paper waits, and stops no other.
    if (!done.ok || (made === null && whole.value.open.length > 0)) {
      told.push(...asWarnings(done.diagnostics));
      continue;
    }
    drafted.push(done.value);
    if (word === null && made !== null) told.push(problem("import/our-layout", { name: file }));
    if (made !== null && made.literal.length > 0)
      told.push(problem("import/kept-literal", { name: file, count: made.literal.length, first: made.literal[0]! }));
  }
  if (drafted.length === 0) {
    const open = whole.value.open.length;
    const needed = open > 0 ? [problem("import/library-needs", { count: open })] : [];
    return fail(...told.map((one) => ({ ...one, severity: "error" as const })), ...needed);
  }
  const render = async () => succeed({ drafted, reason, beside: beside.value });
  const recorded = await recordDrafts(root, [{ unit: id, kind: "import", render }], env.files);
  if (!recorded.ok) return fail(...told, ...recorded.diagnostics);
  const open = whole.value.open.length;
  return succeed(
    { unit: id, profile: path, templates: files.map(({ name }) => join(templates, name)), files: recorded.value, open },
    [...told, ...recorded.diagnostics, ...(open > 0 ? [problem("import/open-profile", { unit: id, count: open })] : [])],
  );
}

const asWarnings = (faults: readonly Diagnostic[]): readonly Diagnostic[] =>
  faults.map((one) => ({ ...one, severity: "warning" as const }));

function newProfile({ drawer, settled }: TakeOver, id: string): Outcome<string> {
  const { library, type } = drawer;
  if (type === null) return fail(problem("import/needs-type", { known: [...library.unitTypes.keys()].join("、") }));
  return profileText(drawer.facts, { id, type, settled, library, context: profileContext(library) });
}

/** An existing profile with what was chosen of the papers. */
function settledIn(text: string, settled: TakeOver["settled"]): Outcome<string> {
  let now: Outcome<string> = succeed(text);
  for (const [path, value] of Object.entries(settled)) if (now.ok) now = setValue(now.value, path.split("."), value);
  return now;
}

interface LoadedText {
  readonly loaded: LoadedProfile;
  /** What is still to be filled in. */
  readonly open: readonly Diagnostic[];
}

/** A profile, or as much of one as papers tell: what no paper says stays open until somebody fills it in. */
function loadedOf(text: string, path: string, library: Library): Outcome<LoadedText> {
  const read = readProfile(new TextEncoder().encode(text), path, profileContext(library));
  if (read.ok) return succeed({ loaded: read.value, open: [] });
  const begun = isBegun(read.diagnostics) ? begunProfile(text, path) : null;
  if (begun === null) return read;
  return succeed({ loaded: begun, open: read.diagnostics.filter(({ severity }) => severity === "error") });
}

function ownTextOf(
  { paper, identified, kind, topic, key }: Managed,
  { loaded }: LoadedText,
  drawer: DrawerRead,
  { day, templates }: { readonly day: string; readonly templates: string },
): Outcome<OwnText> {
  const { file } = paper;
  const often = new Map<number, { readonly key: string; readonly quote: string }[]>();
  for (const fact of drawer.facts) {
    const cadence = /^cadences\.([a-z0-9-]+)$/.exec(fact.path)?.[1];
    if (cadence === undefined || fact.file !== file) continue;
    often.set(fact.paragraph, [...(often.get(fact.paragraph) ?? []), { key: cadence, quote: fact.quote }]);
  }
  const concepts = new Map(drawer.paragraphs.filter((one) => one.file === file).map((one) => [one.paragraph, one.concepts]));
  return ownText(
    { file, doc: paper.read.doc, kind, topic, key, title: titleOf(paper, identified), often, concepts },
    { loaded, library: drawer.library, day, root: templates },
  );
}

const titleOf = ({ read }: DrawerPaper, { title }: Identified): string => read.doc.meta.title || title;

/** The files besides papers that the run writes, each where nothing is yet, but for the profile that is changed. */
async function besides(
  added: ReadonlyMap<string, Uint8Array>,
  { path, found, root }: { readonly path: string; readonly found: string | null; readonly root: string },
  env: Env,
): Promise<Outcome<readonly Beside[]>> {
  const made: Beside[] = [];
  for (const [one, bytes] of added) {
    const within = one.slice(root.length + 1).replaceAll("\\", "/");
    if (one === path) {
      if (found !== sha256(bytes)) made.push({ path, bytes, found, within });
      continue;
    }
    const present = await env.files.read(one);
    // One of a run that was killed may lie there already.
    if (present.ok && sha256(present.value) !== sha256(bytes)) return fail(problem("file/exists", { path: one }));
    made.push({ path: one, bytes, found: null, within });
  }
  return succeed(made);
}
