import { strToU8 } from "fflate";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { parts as names } from "../names.js";
import { nextState, type OpenWord } from "../open-word.js";
import { commentIds, withComments } from "./comments.js";
import { withProperties } from "./custom-properties.js";
import { freeIds } from "./edit.js";
import { patchBody } from "./main-part.js";
import { type OpenedFile, openForPatch } from "./open.js";
import { newPatching, renderAll } from "./patching.js";
import { stepsOf } from "./steps.js";
import type { Patch } from "./types.js";

export interface PatchOptions {
  /** Custom document properties to replace or add. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Parts beside the main one that are written anew, by name. */
  readonly parts?: ReadonlyMap<string, string>;
}

/**
 * Changes a Word file where patches say and nowhere else: every other part is copied, and the main part is the same text
 * outside the places named. All patches are done or none: faults come back together, naming their places. Without
 * anything to do the same state comes back.
 * @param patches places as the reader gives them for the same state
 */
export function patchWord(word: OpenWord, patches: readonly Patch[], options: PatchOptions = {}): Outcome<OpenWord> {
  const values = new Map(Object.entries(options.properties ?? {}));
  if (patches.length === 0 && values.size === 0) return succeed(word);
  const opened = openForPatch(word, word.name);
  if (!opened.ok) return opened;
  const body = patches.length === 0 ? succeed(nothing) : patchedParts(opened.value, patches, word.name);
  if (!body.ok) return body;
  // The list of content types may have a new entry: then properties are written on top of it.
  const ground = changedState(word, body.value);
  if (!ground.ok) return ground;
  const properties = values.size === 0 ? nothing : withProperties(ground.value.file, values);
  if (properties === null) return fail(problem("reader/bad-xml", { name: word.name, part: names.custom }));
  const last = changedState(ground.value, new Map([...properties, ...(options.parts ?? nothing)]));
  return last.ok ? succeed(last.value, body.diagnostics) : last;
}

/** Parts of a file by name, as text. */
type Texts = ReadonlyMap<string, string>;
const nothing: Texts = new Map();

function changedState(word: OpenWord, changed: Texts): Outcome<OpenWord> {
  if (changed.size === 0) return succeed(word);
  const next = nextState(word, new Map([...changed].map(([part, text]) => [part, strToU8(text)] as const)));
  if (!next.ok && next.diagnostics.some(({ code }) => code === "reader/bad-xml")) throw new Error("a patch broke the main part");
  return next;
}

function patchedParts({ file, map }: OpenedFile, patches: readonly Patch[], name: string): Outcome<Texts> {
  const steps = stepsOf(patches, map, name);
  if (!steps.ok) return steps;
  const patching = newPatching(map, freeIds(file.text, commentIds(file)), name);
  patchBody(steps.value, patching);
  if (patching.problems.length > 0) return fail(...patching.problems);
  const made = renderAll(patching, steps.value);
  const comments = patching.comments.length === 0 ? nothing : withComments(file, patching.comments);
  if (comments === null) return fail(problem("reader/bad-xml", { name, part: "word/comments.xml" }));
  return succeed(made === file.text ? comments : new Map([...comments, [file.path, inUtf8(made)]]), patching.notes);
}

/** A part that was UTF-16 says so in its first line. */
const inUtf8 = (text: string): string => text.replace(/^\uFEFF?(<\?xml[^>]*?encoding=["'])UTF-16[A-Za-z]*(["'])/i, "$1UTF-8$2");
