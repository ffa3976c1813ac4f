import type { z } from "zod";
import type { Code } from "../diag/codes/index.js";
import { nearest } from "../text/nearest.js";
import { dateFault } from "./dates.js";
import { dotted, type Path, shown, type ValueFault } from "./fault.js";

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
const labelOf = (schema: z.ZodType | undefined): string =>
  (schema?.description ?? bare(schema)?.description ?? "必填").replace(/，写成.*$/, "");

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "一组“键: 值”",
  record: "一组“键: 值”",
};
const nameOf = (value: unknown): string => {
  if (Array.isArray(value)) return "列表";
  return typeof value === "object" && value !== null ? "一组“键: 值”" : `${typeNames[typeof value] ?? "空"} ${shown(value)}`;
};
const ways: Readonly<Record<string, string>> = {
  string: "请写成一行文字；如果是数字或 true、false，请加半角双引号。",
  array: "请写成 [甲, 乙]，或每项一行、以“- ”开头。",
  boolean: "请写 true（是）或 false（否）。",
  object: "请在下面分行写“键: 值”，并比上一行多缩进两格。",
  record: "请在下面分行写“键: 值”，并比上一行多缩进两格。",
};
/** Date fields, whose numbers (20260301, 2026.3) are mistyped dates and not wrong types. */
const dates = new Set(["from", "to", "date", "effective"]);

/** Zod's issues in our words. `data` is what was parsed, for the values that zod does not repeat. */
export function shapeFaults(schema: z.ZodType, issues: readonly Issue[], data: unknown): readonly ValueFault[] {
  return issues.flatMap((issue) => faultsOf(schema, issue, data));
}

function faultsOf(schema: z.ZodType, issue: Issue, data: unknown): readonly ValueFault[] {
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
      const found = issue.params?.["fault"] as Pick<ValueFault, "code" | "data"> | undefined;
      if (found !== undefined) return one(found.code, found.data);
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
        const found = dateFault(String(value));
        if (found !== null) return one(found.code, found.data);
      }
      return one("profile/type", {
        path: name,
        expected: typeNames[issue.expected] ?? "其他内容",
        actual: nameOf(value),
        way: ways[issue.expected] ?? "请对照样稿改写。",
      });
    case "invalid_value":
      if (value === undefined) return one("profile/missing-key", { path: name, label: labelOf(schemaAt(schema, path)) });
      return one("profile/choice", { path: name, value: shown(value), ...offered(String(value), issue.values.map(String)) });
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
        actual: nameOf(value),
        way: "请对照样稿改写。",
      });
    default:
  }
  return one("profile/type", {
    path: name,
    expected: labelOf(schemaAt(schema, path)),
    actual: nameOf(value),
    way: "请对照样稿改写。",
  });
}

/** The nearest known word and the whole list, as hints use them. */
export function offered(word: string, known: readonly string[]): { readonly nearest: string; readonly known: string } {
  const near = nearest(word, known);
  return {
    nearest: near === null ? "" : `是不是“${near}”？`,
    known: known.length > 24 ? `${known.slice(0, 24).join("、")} 等` : known.join("、"),
  };
}
