import { dirname, join } from "node:path";
import { fail } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { withoutOrigins } from "../tree/origins.js";
import type { Doc } from "../tree/types.js";
import { readMergeRecord } from "./merge-record.js";
import { readPart } from "./parts.js";
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
/** Parts of every version. */
const ownParts = ["tree.json", "profile.yaml", "document.docx"] as const;
/** Up to format 3 the profile lay in the inputs, and every part in the folder of its version. */
const oldParts = ["tree.json", "inputs.json", "document.docx"] as const;
const firstShared = 4;
/** Parts of a version whose Word file carries a person's edits. */
export const mergedParts = { mine: "mine.docx", docx: "merged.docx", record: "merge.json" } as const;
export const outputsPath = (entryFolder: string): string => join(entryFolder, outputsFile);

/** What a version consists of, by name. */
export function partsOfVersion({ doc, inputs, docx, merged }: Omit<Drafted, "files">): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ["tree.json", jsonBytes(withoutOrigins(doc))],
    ["profile.yaml", bytesOf(inputs.profile)],
    ["document.docx", docx],
    ...(merged
      ? ([
          [mergedParts.mine, merged.mine],
          [mergedParts.docx, merged.docx],
          [mergedParts.record, jsonBytes(merged.record)],
        ] as const)
      : []),
  ]);
}

/** entry.json of a version: what it is, and the hashes of its parts. */
export function headOf(
  { doc: { meta }, inputs }: Pick<Drafted, "doc" | "inputs">,
  number: number,
  parts: ReadonlyMap<string, Uint8Array>,
): readonly [name: string, bytes: Uint8Array] {
  const { clauses, library, look, asked } = inputs;
  const head: EntryHead = {
    format: historyFormat,
    document: meta.document,
    number,
    version: meta.version,
    title: meta.title,
    kind: meta.kind,
    topic: meta.topic,
    asOf: inputs.asOf,
    ...(inputs.signed !== undefined && { signed: inputs.signed }),
    reason: inputs.reason,
    inputs: { clauses, library, look, ...(asked && { asked }) },
    parts: Object.fromEntries([...parts].map(([name, bytes]) => [name, sha256(bytes)])),
  };
  return [headFile, jsonBytes({ ...head, seal: seal(head) })];
}

/** Whether a version is what this draft would be recorded as, but for a merge. */
export function isVersionOf(drafted: Drafted, { number, head }: HistoryEntry): boolean {
  const [, bytes] = headOf(drafted, number, partsOfVersion(drafted));
  const { parts, seal: _, ...rest } = jsonObject(textOf(bytes))! as unknown as EntryHead & { readonly seal: string };
  if (head === null) return false;
  const { parts: recorded, ...told } = head;
  return JSON.stringify(told) === JSON.stringify(rest) && Object.entries(parts).every(([name, hash]) => recorded[name] === hash);
}

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
  const needed = isShared(head) ? ownParts : oldParts;
  const shaped = texts.every((text) => typeof text === "string") && needed.every((name) => Object.hasOwn(parts, name));
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

const isShared = ({ format }: EntryHead): boolean => format >= firstShared;
/** The unit's folder, three above that of a version. */
const unitFolder = (entry: HistoryEntry): string => dirname(dirname(dirname(entry.folder)));

async function partOf(entry: HistoryEntry, name: string, hash: string, files: Files): Promise<Uint8Array | null> {
  if (entry.head !== null && isShared(entry.head)) return readPart(unitFolder(entry), hash, files);
  const part = plainFileName(name) ? await files.read(join(entry.folder, name)) : fail();
  return part.ok && sha256(part.value) === hash ? part.value : null;
}

/** Names of the parts that are missing or not what was recorded; empty for a whole entry. */
export async function damage(entry: HistoryEntry, files: Files): Promise<readonly string[]> {
  if (entry.head === null) return [headFile];
  const broken: string[] = [];
  for (const [name, hash] of Object.entries(entry.head.parts)) {
    const part = await partOf(entry, name, hash, files);
    if (part === null || (name === mergedParts.record && readMergeRecord(textOf(part)) === null)) broken.push(name);
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

/** The text of a version alone; null when it is damaged. */
export async function readTree(entry: HistoryEntry, files: Files): Promise<Doc | null> {
  const hash = entry.head?.parts["tree.json"];
  const bytes = hash === undefined ? null : await partOf(entry, "tree.json", hash, files);
  return bytes === null ? null : (JSON.parse(textOf(bytes)) as Doc);
}

const signedOf = ({ signed }: EntryHead): Pick<Inputs, "signed"> => (signed === undefined ? {} : { signed });

/** A whole version, checked while it is read; null when any part is damaged. */
export async function readVersion(entry: HistoryEntry, files: Files): Promise<Version | null> {
  const { head } = entry;
  if (head === null) return null;
  // Read once, and each part judged by the very bytes that are used.
  const parts = new Map<string, Uint8Array>();
  for (const [name, hash] of Object.entries(head.parts)) {
    const part = await partOf(entry, name, hash, files);
    if (part === null) return null;
    parts.set(name, part);
  }
  const text = (name: string): string => textOf(parts.get(name)!);
  const inputs = (): Inputs =>
    isShared(head)
      ? { profile: text("profile.yaml"), ...head.inputs!, ...signedOf(head), asOf: head.asOf, reason: head.reason }
      : (JSON.parse(text("inputs.json")) as Inputs);
  const [mine, made, said] = [mergedParts.mine, mergedParts.docx, mergedParts.record].map((name) => parts.get(name));
  const record = said === undefined ? null : readMergeRecord(textOf(said));
  // A merge that cannot be told is not used: what it carried would pass for agreed.
  if (record === null && (mine ?? made ?? said) !== undefined) return null;
  const merged = mine && made && record && { mine, docx: made, record };
  return {
    doc: JSON.parse(text("tree.json")) as Doc,
    inputs: inputs(),
    docx: parts.get("document.docx")!,
    ...(merged && { merged }),
  };
}
