import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Code } from "../diag/codes/index.js";
import { listed, phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Data, Diagnostic, Outcome, Value } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import { limits } from "../tree/limits.js";

// zod would write and compile a function for each schema at its first use: 50 ms of a command that reads one profile.
z.config({ jitless: true });

/** Checked data with the places it came from. */
export interface Placed<T> {
  readonly data: T;
  /** Place of the node at a path, or of its nearest existing parent; line and column from 1, in the whole file. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/**
 * YAML text to checked data. Anchors and aliases are refused: library files have no use for them, and without them a
 * small file cannot grow into a huge one.
 * @param schema a strict zod schema; only its issues are used, never its sentences
 * @param firstLine line of the file the text starts on
 * @returns the data, or every fault at once with line and column
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  firstLine = 1,
): Outcome<Placed<z.output<S>>> {
  let entries = 0;
  for (const _ of text.matchAll(/[\n,]/g)) entries += 1;
  if (entries > limits.entries)
    return { ok: false, diagnostics: [problem("yaml/too-large", { most: limits.entries }, inFile(file, firstLine))] };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, merge: false });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return inFile(file, line + firstLine - 1, col);
  };
  const errors = [...document.errors.map(({ code, pos }) => ({ code, offset: pos[0] })), ...repeatedKeys(document)];
  if (errors.length > 0) {
    const first = errors.sort((a, b) => a.offset - b.offset).slice(0, limits.faults);
    const told = first.map(({ code, offset }) => problem("yaml/syntax", { detail: code }, at(offset)));
    return { ok: false, diagnostics: withRest(told, errors.length, file) };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { ok: false, diagnostics: [problem("yaml/alias", {}, inFile(file, firstLine))] };
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(each);
    const faults = issues
      .slice(0, limits.faults)
      .map((issue) => faultOf(issue, document, schema))
      .sort((a, b) => a.offset - b.offset);
    const told = faults.map(({ code, data, offset }) => problem(code, data, at(offset)));
    return { ok: false, diagnostics: withRest(told, issues.length, file) };
  }
  const placeOf = (path: readonly PropertyKey[]) => {
    const { line, col } = counter.linePos(offsetOf(document, path));
    return { line: line + firstLine - 1, column: col };
  };
  return { ok: true, value: { data: parsed.data, placeOf }, diagnostics: [] as Diagnostic[] };
}

/** Keys that stand twice in one map. The parser would find them too, holding every key against all before it. */
function repeatedKeys(document: Document): readonly { readonly code: string; readonly offset: number }[] {
  const found: { code: string; offset: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ code: "DUPLICATE_KEY", offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return found;
}

interface Fault {
  readonly code: Code;
  readonly data: Data;
  readonly offset: number;
}

/** Looking up the place of a fault takes as long as the file, so only as many are told as somebody would mend at once. */
const withRest = (told: readonly Diagnostic[], count: number, file: string): readonly Diagnostic[] =>
  count > told.length ? [...told, problem("yaml/more", { count: count - told.length }, inFile(file))] : told;

/** Keys that nobody knows come as one issue. */
const each = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

function faultOf(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): Fault {
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const path = [...issue.path, key];
    const near = nearest(key, keysAt(schema, issue.path));
    return {
      code: "yaml/unknown-key",
      data: { key: path.join("."), nearest: near === null ? "" : phrase("nearest.key", { near }) },
      offset: offsetOf(document, path),
    };
  }
  const path = issue.path.map(String).join(".") || phrase("yaml.file");
  const offset = offsetOf(document, issue.path);
  return document.contents !== null && issue.path.length > 0 && document.getIn(issue.path) === undefined
    ? { code: "yaml/missing", data: { path }, offset }
    : { code: "yaml/value", data: { path, detail: expected(issue) }, offset };
}

/** Keys the schema knows at a path, for the nearest one; empty where the schema is no plain object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  const shape = (unwrap(at) as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}
const inner = (schema: unknown, key: PropertyKey): unknown => {
  const bare = unwrap(schema) as { shape?: Record<PropertyKey, unknown>; element?: unknown; valueType?: unknown } | undefined;
  return bare?.shape?.[key] ?? bare?.element ?? bare?.valueType;
};
/** Looks through optional, default and similar wrappers. */
function unwrap(schema: unknown): unknown {
  let at = schema as { unwrap?: () => unknown; element?: unknown; def?: { innerType?: unknown } } | undefined;
  while (at?.def?.innerType !== undefined) at = at.def.innerType as typeof at;
  return at;
}

const kinds = ["number", "int", "string", "boolean", "array", "object", "record"] as const;

/** What a value should have been, in words of our own: zod's locale leaks English. */
function expected(issue: z.core.$ZodIssue): Value {
  if (issue.code === "invalid_value") return phrase("yaml.choice", { known: listed(issue.values.map(String)) });
  if (issue.code === "too_small")
    return phrase(issue.origin === "number" ? "yaml.at-least" : "yaml.few", { n: Number(issue.minimum) });
  if (issue.code === "too_big")
    return phrase(issue.origin === "number" ? "yaml.at-most" : "yaml.many", { n: Number(issue.maximum) });
  if (issue.code === "invalid_type") return phrase(`yaml.${kinds.find((kind) => kind === issue.expected) ?? "other"}`);
  return phrase("yaml.form");
}

/** Where in the text the node at the path starts (its key, if it has one); the nearest existing parent when it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[depth - 1]);
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
