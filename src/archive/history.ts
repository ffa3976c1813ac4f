import { dirname, join } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { damage, readEntry } from "./entry.js";
import { jsonObject, places, safeName, textOf } from "./places.js";
import { type DocumentHistory, type HistoryEntry, historyFormat } from "./types.js";

/**
 * Every document's versions in a unit's folder, documents by id, versions oldest first. A history of a newer format is refused,
 * and a folder that leads out of the one for all units: what is written there would change somebody else's files.
 */
export async function readHistory(folder: string, files: Files): Promise<Outcome<readonly DocumentHistory[]>> {
  const outside = await linksOutside(folder, files);
  if (outside.length > 0) return fail(...outside);
  const format = await checkFormat(folder, files);
  if (!format.ok) return format;
  const listed = await files.list(places.history(folder));
  if (!listed.ok) return listed;
  const documents: DocumentHistory[] = [];
  for (const { name, kind } of listed.value) {
    if (kind !== "folder" || !safeName(name)) continue;
    const entries = await readEntries(folder, name, files);
    if (!entries.ok) return entries;
    const newer = entries.value.find(({ head }) => head !== null && head.format > historyFormat);
    if (newer?.head)
      return fail(problem("archive/newer", { path: newer.folder, found: newer.head.format, known: historyFormat }));
    documents.push({ document: name, entries: entries.value });
  }
  return succeed(documents);
}

async function linksOutside(folder: string, files: Files): Promise<readonly Diagnostic[]> {
  const listed = await files.list(folder);
  const linked = (listed.ok ? listed.value : []).filter(({ kind, link }) => kind === "folder" && link === true);
  const paths = [folder, ...linked.map(({ name }) => join(folder, name))];
  const within = await Promise.all(paths.map((path) => leadsWithin(path, dirname(folder), files)));
  return paths.flatMap((path, i) => (within[i] ? [] : [problem("file/link-away", { path })]));
}

async function readEntries(folder: string, document: string, files: Files): Promise<Outcome<readonly HistoryEntry[]>> {
  const listed = await files.list(places.document(folder, document));
  if (!listed.ok) return listed;
  const numbers = listed.value.filter((e) => e.kind === "folder" && /^[1-9]\d{0,8}$/.test(e.name)).map((e) => Number(e.name));
  const entries: HistoryEntry[] = [];
  for (const number of numbers.sort((a, b) => a - b))
    entries.push(await readEntry(places.entry(folder, document, number), number, files));
  return succeed(entries);
}

/** A missing or unreadable format file is written again by the next draft; only a number above ours stops us. */
async function checkFormat(folder: string, files: Files): Promise<Outcome<void>> {
  const path = places.format(folder);
  const read = await files.read(path);
  const found = read.ok ? jsonObject(textOf(read.value))?.["format"] : undefined;
  return typeof found === "number" && found > historyFormat
    ? fail(problem("archive/newer", { path, found, known: historyFormat }))
    : succeed(undefined);
}

/** A diagnostic for a damaged version, with the names of its broken parts; none for a whole one. */
export async function damageReport(entry: HistoryEntry, files: Files): Promise<readonly Diagnostic[]> {
  const parts = await damage(entry, files);
  return parts.length === 0 ? [] : [problem("archive/damaged", { path: entry.folder, parts: listed(parts) })];
}
