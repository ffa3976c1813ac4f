import { join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { zipOf } from "../ooxml/pack.js";
import { boundVolume } from "../papers/bind.js";
import { findHistories } from "../shelf/histories.js";
import { staleFormats } from "../shelf/printed-from.js";
import type { Doc } from "../tree/types.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import { loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";
import { writers } from "../writers/index.js";
import { paperAsItStands } from "./papers-as-they-stand.js";

export interface ExportPapers {
  readonly place: Workplace;
  /** Id. */
  readonly unit: string;
  /** Ids of papers that were made, in the order they are wanted. */
  readonly documents: readonly string[];
  /** A path for a file of a title, absolute, outside the shelf. */
  readonly to: (title: string) => string;
}

interface Chosen {
  /** The unit's full name. */
  readonly name: string;
  readonly library: Library;
  readonly folder: string;
  readonly papers: readonly { readonly history: DocumentHistory; readonly title: string }[];
}

/** The histories of papers somebody chose; what was never made is a fault that names it. */
async function chosen({ place, unit, documents }: ExportPapers, env: Env): Promise<Outcome<Chosen>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([unit], place, library.value, env);
  if (!units.ok) return units;
  const found = await findHistories({ place, unit }, env);
  if (!found.ok) return found;
  const { folder, histories } = found.value;
  const known = new Map(histories.map((one) => [one.document, one]));
  const missing = documents.filter((document) => !known.has(document));
  if (documents.length === 0) return fail(problem("web/none-chosen"));
  if (missing.length > 0) return fail(...missing.map((document) => problem("web/not-made", { title: document })));
  const papers = documents.map((document) => {
    const history = known.get(document)!;
    return { history, title: history.entries.findLast(({ head }) => head !== null)?.head?.title ?? document };
  });
  const name = units.value[0]!.loaded.profile.unit["full-name"];
  return succeed({ name, library: library.value, folder, papers });
}

export interface ZipPapers extends ExportPapers {
  /** Word files, PDFs, or both. */
  readonly formats: readonly string[];
}

/**
 * Packs the files of chosen papers as they lie on the shelf, with what people changed in them. A PDF that is not there, or says
 * something else than its Word file, is printed from the Word file as it stands; the shelf stays as it is.
 * @returns how many files; with word of each PDF that was printed so, and warnings for what is not in it
 */
export async function zipPapers(request: ZipPapers, env: Env): Promise<Outcome<{ readonly files: number }>> {
  const found = await chosen(request, env);
  if (!found.ok) return found;
  const parts = new Map<string, Uint8Array>();
  const told: Diagnostic[] = [];
  for (const paper of found.value.papers)
    for (const format of request.formats) {
      const lying = await asItLies(paper, format, found.value.folder, env);
      const made = lying === null && format === "pdf" ? await printed(paper, request.unit, found.value, env) : lying;
      if (made === null) told.push(problem("web/no-such-format", { title: paper.title, formats: format.toUpperCase() }));
      else if (made.ok) parts.set(made.value.name, made.value.bytes);
      if (made?.ok && lying === null) told.push(problem("web/printed-now", { title: paper.title }));
      told.push(...(made?.diagnostics.map(asWarning) ?? []));
    }
  if (parts.size === 0) return fail(...told.map((one) => ({ ...one, severity: "error" as const })));
  const written = await env.files.writeAtomic(request.to(found.value.name), zipOf(parts));
  return written.ok ? succeed({ files: parts.size }, told) : written;
}

const asWarning = (one: Diagnostic): Diagnostic => (one.severity === "error" ? { ...one, severity: "warning" } : one);

type Paper = Chosen["papers"][number];
interface PackedFile {
  /** From the unit's folder on, with /. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of the shelf; null where there is none of the format, and for one that is older than what the Word file says. */
async function asItLies(
  { history, title }: Paper,
  format: string,
  folder: string,
  env: Env,
): Promise<Outcome<PackedFile> | null> {
  const files = currentFiles(history);
  const own = files.find((one) => one.format === format);
  const word = files.find((one) => one.format === "docx");
  if (own === undefined) return null;
  const bytes = word && (await env.files.read(join(folder, word.path)));
  const stale = bytes?.ok ? await staleFormats(history, sha256(bytes.value), env.files) : [];
  if (stale.includes(format)) return null;
  const read = await env.files.read(join(folder, own.path));
  if (read.ok) return succeed({ name: own.path.replaceAll("\\", "/"), bytes: read.value });
  return format === "pdf" ? null : fail(problem("web/file-left-out", { path: own.path, title }));
}

/** A PDF of a paper as its Word file stands, named as that is. */
async function printed(
  { history, title }: Paper,
  unit: string,
  { folder, library }: Chosen,
  env: Env,
): Promise<Outcome<PackedFile>> {
  const read = await paperAsItStands(history, { unit, folder }, env);
  if (!read.ok) return read;
  const look = lookById(read.value.meta.look, library.looks);
  if (!look.ok) return look;
  const made = await (await writers.pdf())(read.value, { look: look.value }, env);
  if (!made.ok) return made;
  const word = currentFiles(history).find(({ format }) => format === "docx")?.path ?? `${title}.docx`;
  return succeed({ name: word.replaceAll("\\", "/").replace(/\.docx$/, ".pdf"), bytes: made.value }, read.diagnostics);
}

export interface PrintPapers extends ExportPapers {
  /** As one volume with cover and contents; else the one paper that was chosen. */
  readonly bound: boolean;
}

/** Prints papers as their Word files stand now, as one PDF. The shelf and the history stay as they are. */
export async function printPapers({ bound, ...request }: PrintPapers, env: Env): Promise<Outcome<{ readonly papers: number }>> {
  const found = await chosen(request, env);
  if (!found.ok) return found;
  const { name, library, folder, papers } = found.value;
  const docs: Doc[] = [];
  const told: Diagnostic[] = [];
  for (const { history, title } of papers) {
    const read = await paperAsItStands(history, { unit: request.unit, folder }, env);
    told.push(...read.diagnostics.map((one) => (one.code === "web/not-made" ? problem(one.code, { title }) : one)));
    if (read.ok) docs.push(read.value);
  }
  // A volume that silently lacks a paper would be printed and signed.
  if (docs.length < papers.length) return { ok: false, diagnostics: told };
  const look = lookById(docs[0]!.meta.look, library.looks);
  if (!look.ok) return look;
  const made = bound
    ? await boundVolume(docs, look.value, { fullName: name, asOf: env.today() }, library, env)
    : await (await writers.pdf())(docs[0]!, { look: look.value }, env);
  if (!made.ok) return made;
  const [title, bytes] =
    made.value instanceof Uint8Array ? [papers[0]!.title, made.value] : [made.value.doc.meta.title, made.value.pdf];
  const written = await env.files.writeAtomic(request.to(title), bytes);
  return written.ok ? succeed({ papers: docs.length }, [...told, ...made.diagnostics]) : written;
}
