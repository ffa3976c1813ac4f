import { strToU8 } from "fflate";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { parts as names } from "../names.js";
import { openPackage, type Package } from "../package.js";
import { parseXml } from "../xml-tree.js";
import { packParts } from "../zip.js";
import { commentIds, withComments } from "./comments.js";
import { withProperties } from "./custom-properties.js";
import { freeIds } from "./edit.js";
import { patchBody } from "./main-part.js";
import { type OpenedFile, openForPatch } from "./open.js";
import { newPatching, renderAll } from "./patching.js";
import { stepsOf } from "./steps.js";
import type { Patch } from "./types.js";

export interface PatchOptions {
  /** How messages name the file. */
  readonly name?: string;
  /** Custom document properties to replace or add. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Parts beside the main one that are written anew, by name. */
  readonly parts?: ReadonlyMap<string, string>;
}

/**
 * Changes a Word file where patches say and nowhere else: every other part is copied, and the main part is the same text
 * outside the places named. All patches are done or none: faults come back together, naming their places. Without
 * anything to do the same bytes come back.
 * @param patches places as the reader gives them for the same bytes
 */
export function patchDocx(bytes: Uint8Array, patches: readonly Patch[], options: PatchOptions = {}): Outcome<Uint8Array> {
  const name = options.name ?? "文件";
  const values = new Map(Object.entries(options.properties ?? {}));
  if (patches.length === 0 && values.size === 0) return succeed(bytes);
  const opened = openForPatch(bytes, name);
  if (!opened.ok) return opened;
  const { file } = opened.value;
  const body = patches.length === 0 ? succeed(nothing) : patchedParts(opened.value, patches, name);
  if (!body.ok) return body;
  // The list of content types may have a new entry: then properties are written on top of it.
  const ground = body.value.has(names.types) ? openPackage(packed(file, body.value), name) : succeed(file);
  if (!ground.ok) return ground;
  const properties = values.size === 0 ? nothing : withProperties(ground.value, values);
  if (properties === null) return fail(problem("reader/bad-xml", { name, part: names.custom }));
  const changed = new Map([...body.value, ...properties, ...(options.parts ?? nothing)]);
  return succeed(changed.size === 0 ? bytes : packed(file, changed), body.diagnostics);
}

/** Parts of a file by name, as text. */
type Texts = ReadonlyMap<string, string>;
const nothing: Texts = new Map();

/** The file with parts replaced or added. */
const packed = ({ parts }: Package, changed: Texts): Uint8Array =>
  packParts(new Map([...parts, ...[...changed].map(([part, text]) => [part, strToU8(text)] as const)]));

function patchedParts({ file, map }: OpenedFile, patches: readonly Patch[], name: string): Outcome<Texts> {
  const steps = stepsOf(patches, map, name);
  if (!steps.ok) return steps;
  const patching = newPatching(map, freeIds(file.text, commentIds(file)), name);
  patchBody(steps.value, patching);
  if (patching.problems.length > 0) return fail(...patching.problems);
  const made = renderAll(patching, steps.value);
  if (!parseXml(made, file.path, name).ok) throw new Error("a patch broke the main part");
  const comments = patching.comments.length === 0 ? nothing : withComments(file, patching.comments);
  if (comments === null) return fail(problem("reader/bad-xml", { name, part: "word/comments.xml" }));
  return succeed(made === file.text ? comments : new Map([...comments, [file.path, inUtf8(made)]]), patching.notes);
}

/** A part that was UTF-16 says so in its first line. */
const inUtf8 = (text: string): string => text.replace(/^\uFEFF?(<\?xml[^>]*?encoding=["'])UTF-16[A-Za-z]*(["'])/i, "$1UTF-8$2");
