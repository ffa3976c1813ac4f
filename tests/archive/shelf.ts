import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MergeRecord } from "../../src/archive/merge-record.js";
import { recordDrafts } from "../../src/archive/record.js";
import type { RunKind } from "../../src/archive/run-types.js";
import type { Drafted } from "../../src/archive/types.js";
import { problem } from "../../src/diag/problem.js";
import { fail, type Outcome, succeed } from "../../src/diag/types.js";
import type { Files } from "../../src/env/types.js";
import { diskFiles } from "../../src/io/files.js";
import type { Doc, NodeId } from "../../src/tree/types.js";

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "tiaoli-test-"));

/** Every file (and empty folder) below a folder with its content: two equal snapshots are the same state of the disk. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    entries.map((name) => [
      name,
      statSync(join(folder, name)).isDirectory() ? "(folder)" : readFileSync(join(folder, name), "latin1"),
    ]),
  );
}

/** A small document; the text decides the version, as the composer's hash does. */
export function draftedOf(
  text: string,
  change: { readonly document?: string; readonly title?: string; readonly formats?: readonly string[] } = {},
): Drafted {
  const { document = "list.ideology", title = "湖滨小学责任清单", formats = ["docx", "html"] } = change;
  const meta: Doc["meta"] = {
    unit: "hubin",
    document,
    kind: "list",
    topic: "ideology",
    title,
    issuer: "湖滨小学",
    layout: "plain",
    look: "gb9704",
    status: "final",
    clauses: { "duty.a": 1 },
    version: Buffer.from(`${text}|${title}`).toString("hex"),
  };
  const doc: Doc = {
    type: "doc",
    meta,
    children: [
      {
        type: "paragraph",
        id: "p" as NodeId,
        role: "body",
        origin: { from: "file", file: "/home/someone/a.hbs" },
        children: [{ type: "text", value: text }],
      },
    ],
  };
  const bytes = (format: string): Uint8Array => new TextEncoder().encode(`${format}:${document}:${title}:${text}`);
  const inputs = {
    profile: "unit: {}\n",
    clauses: meta.clauses,
    library: "0".repeat(64),
    look: "gb9704",
    asOf: "2026-03-05",
    reason: "起草",
  };
  return { doc, inputs, docx: bytes("docx"), files: formats.map((format) => ({ format, bytes: bytes(format) })) };
}

/** What a merge says that kept one edit. */
export const keptOf = (text: string): MergeRecord => ({ kept: [{ at: "duty.a" as NodeId, where: text }] });

/** A draft whose Word file carries what a person wrote into `mine`. */
export function mergedOf(text: string, mine: string, change: Parameters<typeof draftedOf>[1] = {}): Drafted {
  const drafted = draftedOf(text, change);
  const made = new TextEncoder().encode(`${new TextDecoder().decode(drafted.docx)}+${mine}`);
  const files = drafted.files.map((file) =>
    file.format === "docx" ? { ...file, bytes: made } : { ...file, bytes: new TextEncoder().encode(`${text}+${mine}`) },
  );
  return { ...drafted, files, merged: { mine: new TextEncoder().encode(mine), docx: made, record: keptOf(mine) } };
}
export const record = (
  root: string,
  drafts: readonly Drafted[],
  files: Files = diskFiles,
  unit = "hubin",
  kind: RunKind = "draft",
) => recordDrafts(root, [{ unit, kind, render: async () => succeed({ drafted: drafts }) }], files);

export const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map((d) => d.code);

/** The disk, with an operation that fails. */
export const failing = (change: Partial<Files>): Files => ({ ...diskFiles, ...change });
export const full = async (path: string): Promise<Outcome<void>> => fail(problem("file/full", { path }));
export const busy = async (_: string, to: string): Promise<Outcome<void>> => fail(problem("file/busy", { path: to }));
