import { join } from "node:path";
import { fail } from "../diag/types.js";
import type { Files } from "../env/types.js";
import type { Doc } from "../tree/types.js";
import { readMergeRecord } from "./merge-record.js";
import { bytesOf, jsonBytes, jsonObject, plainFileName, sha256, shelfPath, textOf } from "./places.js";
import {
  type Drafted,
  type EntryHead,
  type HistoryEntry,
  historyFormat,
  type Inputs,
  type Merged,
  type RecordedOutput,
} from "./types.js";

const headFile = "entry.json";
const outputsFile = "outputs.jsonl";
const partNames = ["tree.json", "inputs.json", "document.docx"] as const;
/** Parts of a version whose Word file carries a person's edits. */
export const mergedParts = { mine: "mine.docx", docx: "merged.docx", record: "merge.json" } as const;
export const outputsPath = (entryFolder: string): string => join(entryFolder, outputsFile);

/** The files of a version, by name: its parts, and the head that holds their hashes. */
export function entryFiles(drafted: Drafted, number: number): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const { meta } = drafted.doc;
  const { merged } = drafted;
  const always: Readonly<Record<(typeof partNames)[number], Uint8Array>> = {
    "tree.json": jsonBytes(withoutOrigins(drafted.doc)),
    "inputs.json": jsonBytes(drafted.inputs),
    "document.docx": drafted.docx,
  };
  const parts = {
    ...always,
    ...(merged && {
      [mergedParts.mine]: merged.mine,
      [mergedParts.docx]: merged.docx,
      [mergedParts.record]: jsonBytes(merged.record),
    }),
  };
  const head: EntryHead = {
    format: historyFormat,
    document: meta.document,
    number,
    version: meta.version,
    title: meta.title,
    kind: meta.kind,
    topic: meta.topic,
    asOf: drafted.inputs.asOf,
    reason: drafted.inputs.reason,
    parts: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  return [...Object.entries(parts), [headFile, jsonBytes({ ...head, seal: seal(head) })]];
}

/** Where a block came from is a path on the machine that composed it: of no use later, and no one else's business. */
const withoutOrigins = (doc: Doc): Doc => ({ ...doc, children: doc.children.map(({ origin: _, ...block }) => block) });

/** Over the head itself, so that a damaged title or version is noticed too. */
const seal = (head: EntryHead): string => sha256(JSON.stringify(head));

/** One version as it lies in the history; its parts are not read (see `damage`). */
export async function readEntry(folder: string, number: number, files: Files): Promise<HistoryEntry> {
  const head = await files.read(join(folder, headFile));
  const lines = await files.read(outputsPath(folder));
  const recorded = lines.ok ? parseOutputs(textOf(lines.value)) : { outputs: [], torn: false };
  return { number, folder, head: head.ok ? parseHead(textOf(head.value), number) : null, ...recorded };
}

function parseHead(text: string, number: number): EntryHead | null {
  const value = jsonObject(text);
  if (value === null) return null;
  const { seal: sealed, ...rest } = value;
  const head = rest as unknown as EntryHead;
  const { document, version, title, kind, topic, asOf, reason, parts = {} } = head;
  const texts = [document, version, title, kind, topic, asOf, reason, ...Object.values(parts)];
  const shaped = texts.every((text) => typeof text === "string") && partNames.every((name) => Object.hasOwn(parts, name));
  return shaped && sealed === seal(head) && head.number === number ? head : null;
}

/** A line that does not parse was torn by a power cut before the file it speaks of was published: it is left out. */
function parseOutputs(text: string): Pick<HistoryEntry, "outputs" | "torn"> {
  const outputs: RecordedOutput[] = [];
  let torn = text !== "" && !text.endsWith("\n");
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const value = jsonObject(line);
    const { format, path, sha256: hash, merged, gone } = value ?? {};
    if (typeof format === "string" && typeof path === "string" && typeof hash === "string" && shelfPath(path))
      outputs.push({ format, path, sha256: hash, ...(merged === true && { merged }), ...(gone === true && { gone }) });
    else torn = true;
  }
  return { outputs, torn };
}

export const outputLine = ({ format, path, sha256: hash, merged, gone }: RecordedOutput): Uint8Array =>
  bytesOf(`${JSON.stringify({ format, path, sha256: hash, ...(merged && { merged }), ...(gone && { gone }) })}\n`);

/** Names of the parts that are missing or not what was recorded; empty for a whole entry. */
export async function damage(entry: HistoryEntry, files: Files): Promise<readonly string[]> {
  if (entry.head === null) return [headFile];
  const broken: string[] = [];
  for (const [name, hash] of Object.entries(entry.head.parts)) {
    const part = plainFileName(name) ? await files.read(join(entry.folder, name)) : fail();
    const whole = part.ok && sha256(part.value) === hash;
    if (!whole || (name === mergedParts.record && readMergeRecord(textOf(part.value)) === null)) broken.push(name);
  }
  return broken;
}

/** A recorded version; `merged` where its Word file carried a person's edits. */
export interface Version {
  readonly doc: Doc;
  readonly inputs: Inputs;
  readonly docx: Uint8Array;
  readonly merged?: Merged;
}

/** A whole version, checked while it is read; null when any part is damaged. */
export async function readVersion(entry: HistoryEntry, files: Files): Promise<Version | null> {
  const hashes = entry.head?.parts ?? {};
  // Read once, and each part judged by the very bytes that are used.
  const parts = new Map<string, Uint8Array>();
  for (const [name, hash] of Object.entries(hashes)) {
    const part = plainFileName(name) ? await files.read(join(entry.folder, name)) : fail();
    if (!part.ok || sha256(part.value) !== hash) return null;
    parts.set(name, part.value);
  }
  const json = (name: string): unknown => JSON.parse(textOf(parts.get(name)!));
  const [tree, inputs, docx] = partNames.map((name) => parts.get(name));
  if (tree === undefined || inputs === undefined || docx === undefined) return null;
  const [mine, made, said] = [mergedParts.mine, mergedParts.docx, mergedParts.record].map((name) => parts.get(name));
  const record = said === undefined ? null : readMergeRecord(textOf(said));
  // A merge that cannot be told is not used: what it carried would pass for agreed.
  if (record === null && (mine ?? made ?? said) !== undefined) return null;
  const merged = mine && made && record && { mine, docx: made, record };
  return { doc: json("tree.json") as Doc, inputs: json("inputs.json") as Inputs, docx, ...(merged && { merged }) };
}
