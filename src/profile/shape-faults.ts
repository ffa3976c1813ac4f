import type { z } from "zod";
import type { Code } from "../diag/codes/index.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Phrase, Value } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import type { ProfileContext } from "./context.js";
import { dateFault } from "./dates.js";
import { dotted, type Path, shown, type ValueFault } from "./fault.js";
import { fieldPhrase } from "./fields.js";
import { words } from "./sheet-words.js";

type Issue = z.core.$ZodIssue;
interface Inner {
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly def: { readonly innerType?: z.ZodType };
}

/** The schema a path leads to, wrappers taken off; undefined when the path leaves the shape. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner = bare(here) as Inner | undefined;
    here = inner?.shape !== undefined ? own(inner.shape, String(step)) : (inner?.element ?? inner?.valueType);
  }
  return here;
}
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = (schema as Inner | undefined)?.def.innerType;
  return inner === undefined ? schema : bare(inner);
}
const labelOf = (schema: z.ZodType | undefined): Phrase => {
  const own = schema?.meta();
  return fieldPhrase(own?.description === undefined ? bare(schema)?.meta() : own, false);
};

const types = ["string", "number", "int", "boolean", "array", "object", "record"] as const;
const typeOf = (expected: string): Phrase => phrase(`type.${types.find((one) => one === expected) ?? "other"}`);
function found(value: unknown): Phrase {
  if (Array.isArray(value)) return phrase("type.array");
  if (typeof value === "object" && value !== null) return phrase("type.object");
  const kind = (["string", "number", "boolean"] as const).find((one) => one === typeof value) ?? "empty";
  return phrase(`found.${kind}`, { value: shown(value) });
}
const ways = ["string", "array", "boolean", "object", "record"] as const;
const wayTo = (expected: string): Phrase => phrase(`way.${ways.find((one) => one === expected) ?? "sample"}`);
/** Date fields, whose numbers (20260301, 2026.3) are mistyped dates and not wrong types. */
const dates = new Set(["from", "to", "date", "effective"]);

/** Zod's issues in our words. `data` is what was parsed, for the values that zod does not repeat. */
export function shapeFaults(
  schema: z.ZodType,
  issues: readonly Issue[],
  data: unknown,
  context: ProfileContext,
): readonly ValueFault[] {
  return issues.flatMap((issue) => faultsOf(schema, issue, data, context));
}

function faultsOf(schema: z.ZodType, issue: Issue, data: unknown, context: ProfileContext): readonly ValueFault[] {
  const path = issue.path as Path;
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? own(at as Record<string, unknown>, String(step)) : undefined),
    data,
  );
  const name = dotted(path);
  const one = (code: Code, facts: ValueFault["data"], where: Path = path): readonly ValueFault[] => [
    { path: where, code, data: facts },
  ];
  switch (issue.code) {
    case "custom": {
      const own = issue.params?.["fault"] as Pick<ValueFault, "code" | "data"> | undefined;
      if (own !== undefined) return one(own.code, own.data);
      break;
    }
    case "unrecognized_keys": {
      const known = Object.keys((bare(schemaAt(schema, path)) as Inner | undefined)?.shape ?? {});
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: "profile/unknown-key",
        data: { key: shown(key), ...offered(key, known) },
        onKey: true,
      }));
    }
    case "invalid_type":
      if (value === undefined) return one("profile/missing-key", { path: name, label: labelOf(schemaAt(schema, path)) });
      if (typeof value === "number" && dates.has(String(path.at(-1)))) {
        const wrong = dateFault(String(value));
        if (wrong !== null) return one(wrong.code, wrong.data);
      }
      return one("profile/type", {
        path: name,
        expected: typeOf(issue.expected),
        actual: found(value),
        way: wayTo(issue.expected),
      });
    case "invalid_value":
      if (value === undefined) return one("profile/missing-key", { path: name, label: labelOf(schemaAt(schema, path)) });
      return one("profile/choice", {
        path: name,
        value: shown(value),
        ...offered(String(value), called(issue.values.map(String), path, context)),
      });
    case "too_small":
      if (issue.origin === "string") return one("profile/empty-value", { path: name });
      if (issue.origin === "array") return one("profile/empty-list", { path: name });
      break;
    case "too_big":
      if (issue.origin === "string") return one("profile/too-long", { path: name, max: Number(issue.maximum) });
      if (issue.origin === "array") return one("profile/too-many", { path: name, max: Number(issue.maximum) });
      break;
    case "invalid_union":
      if (value === undefined) return one("profile/missing-key", { path: name, label: labelOf(schemaAt(schema, path)) });
      return one("profile/type", {
        path: name,
        expected: labelOf(schemaAt(schema, path)),
        actual: found(value),
        way: phrase("way.sample"),
      });
    default:
  }
  return one("profile/type", {
    path: name,
    expected: labelOf(schemaAt(schema, path)),
    actual: found(value),
    way: phrase("way.sample"),
  });
}

/** Words with what the library or a workbook calls them in Chinese; those that nobody calls anything by themselves. */
function called(keys: readonly string[], path: Path, context: ProfileContext): ReadonlyMap<string, string> {
  const names = words(patternOf(path), {
    ...context,
    mediumNames: context.mediumKinds ?? new Map(),
    venueNames: context.venueKinds ?? new Map(),
  });
  return new Map(keys.map((key) => [key, names?.get(key) ?? ""]));
}

/** Sections whose entries have keys of the unit's own. */
const keyed = new Set(["posts", "departments", "documents", "by-topic"]);
/** media.*.kind for ["media", 2, "kind"]; an entry of a plain list is called as the list is. */
const patternOf = (path: Path): string =>
  path
    .flatMap((step, i) => {
      if (typeof step === "number") return i === path.length - 1 ? [] : ["*"];
      return [i === 1 && keyed.has(String(path[0])) ? "*" : step];
    })
    .join(".");

/**
 * The nearest of the words that may stand somewhere, and all of them.
 * @param known with their Chinese names, "" for none
 */
export function offered(
  word: string,
  known: readonly string[] | ReadonlyMap<string, string>,
): { readonly nearest: Value; readonly known: Value } {
  const names = [...(Array.isArray(known) ? (known as readonly string[]).map((key) => [key, ""] as const) : known)] as Named[];
  const near = nearest(
    word,
    names.flat().filter((one) => one !== ""),
  );
  const meant = names.find((one) => near !== null && one.includes(near));
  const shown = names.map(withName);
  return {
    nearest: meant === undefined ? "" : phrase("nearest", { near: withName(meant) }),
    known: shown.length > 24 ? phrase("list.more", { items: listed(shown.slice(0, 24)) }) : listed(shown),
  };
}
type Named = readonly [key: string, name: string];
/** bulletin（宣传栏） */
const withName = ([key, name]: Named): Value => (name === "" || name === key ? key : phrase("with", { what: key, more: name }));
