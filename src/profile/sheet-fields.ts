import { worded } from "../words/say.js";
import { zh } from "../words/zh/index.js";
import type { ProfileContext } from "./context.js";
import { oncePer } from "./once-per.js";
import { type RefKind, referenceKind } from "./references.js";
import { profileSchema } from "./schema.js";
import type { SheetContext } from "./sheet-context.js";
import { examples, labels, words } from "./sheet-words.js";

/** A node of the profile's JSON Schema, as far as sheets use it. */
export interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | false;
}
/** In Chinese: the workbook is a paper that clerks fill in. */
export const rootShape = oncePer(
  (context: ProfileContext): Shape => profileSchema(context, (value) => worded(zh, value)) as Shape,
);

type Kind =
  | { readonly is: "text" | "texts" | "flag" | "date" | "year" | "figure" | "times" | "period" }
  | {
      readonly is: "choice" | "choices" /** Key → what is shown. */;
      readonly words: ReadonlyMap<string, string>;
      readonly open: boolean;
    }
  | {
      readonly is: "ref" | "refs";
      readonly to: RefKind /** Words that are taken besides keys. */;
      readonly words: ReadonlyMap<string, string>;
    };

/** A value of one cell. */
export interface Field {
  /** Where it is below its row or form. */
  readonly path: readonly string[];
  readonly label: string;
  readonly note: string;
  /** The part of the note that is not about how a cell is filled in: an example, or what is meant. */
  readonly about: string;
  readonly kind: Kind;
  readonly required: boolean;
  /** Its object cannot be without it: an empty list stands for no item. */
  readonly must: boolean;
  /** A document number of the unit's own: full-width digits in it can only be a slip. */
  readonly isNumber: boolean;
  /** A person's name, which people pad in lists. */
  readonly isName: boolean;
}

const none: ReadonlyMap<string, string> = new Map();
/** Fields that hold a number although the schema sees a text. */
const numbered = /^documents\.\*\.number$/;
const optionalNote = "没有的留空";

interface Inner {
  readonly path: readonly string[];
  readonly shape: Shape;
  readonly must: boolean;
}

/**
 * The fields of an object, nested objects opened up; lists and maps of objects are left out and come back as `inner`.
 * @param pattern where the object stands, `*` for keys and indexes
 */
export function fieldsOf(
  shape: Shape,
  pattern: readonly string[],
  context: SheetContext,
  below: readonly string[] = [],
): { readonly fields: readonly Field[]; readonly inner: readonly Inner[] } {
  const fields: Field[] = [];
  const inner: Inner[] = [];
  for (const [key, value] of Object.entries(shape.properties ?? {})) {
    const path = [...below, key];
    const must = (shape.required ?? []).includes(key);
    if (value.items?.type === "object" || isRecord(value)) inner.push({ path, shape: value, must });
    else if (value.properties !== undefined) {
      const nested = fieldsOf(value, [...pattern, key], context, path);
      fields.push(...nested.fields);
      inner.push(...nested.inner);
    } else fields.push({ ...fieldOf(value, path, [...pattern, key], must && below.length === 0, context), must });
  }
  return { fields, inner };
}

export const isRecord = (shape: Shape): boolean =>
  shape.additionalProperties !== undefined && shape.additionalProperties !== false && shape.properties === undefined;

export function fieldOf(
  shape: Shape,
  path: readonly string[],
  pattern: readonly string[],
  required: boolean,
  context: SheetContext,
): Field {
  const dotted = pattern.join(".");
  const kind = kindOf(shape, dotted, context);
  const description = shape.description ?? "";
  const label = labels[dotted] ?? labelOf(description);
  const example = examples[dotted];
  const about = example === undefined ? tail(description, kind) : `如 ${example}`;
  const parts = [way(kind), about, required ? "必填" : optionalNote];
  return {
    path,
    label,
    note: `${parts.filter((part) => part !== "").join("；")}。`,
    about,
    kind,
    required,
    must: required,
    isNumber: numbered.test(dotted),
    isName: dotted === "people.*.name",
  };
}

/** 组长：职务的键 → 组长; 管理部门的键 → 管理部门; 正文里的简称，如 校党支部 → 正文里的简称. */
export const labelOf = (description: string): string => description.replace(/[：，（].*$/s, "").replace(/的键$/, "");

/** What the schema's description says after the label, where it is meant for anybody and not for those who write YAML. */
function tail(description: string, kind: Kind): string {
  if (kind.is !== "text" && kind.is !== "texts" && kind.is !== "flag") return "";
  const rest = /[：，（](.*)$/s.exec(description)?.[1]?.replace(/）$/, "") ?? "";
  return /[a-z]{3,}/.test(rest) ? "" : rest;
}

function way(kind: Kind): string {
  switch (kind.is) {
    case "texts":
      return "可写几项，一项一行（Alt+Enter 换行）";
    case "flag":
      return "选“是”或“否”";
    case "date":
      return "写成 2026-03-05";
    case "year":
      return "四位数字";
    case "choice":
      return kind.open ? "从下拉列表里选；列表里没有的也可以写，用英文代号（小写字母和连字符）" : "从下拉列表里选";
    case "choices":
      return `可写几项，一项一行（Alt+Enter 换行），可用的有：${[...kind.words.values()].join("、")}`;
    case "ref":
      return `从下拉列表里选；新增的写${refName(kind.to)}`;
    case "refs":
      return `写${refName(kind.to)}，可写几项，一项一行（Alt+Enter 换行）${[...kind.words.values()].map((word) => `，或写“${word}”`).join("")}`;
    case "times":
      return "一个整数";
    default:
      return "";
  }
}
/** Which sheet lists what a cell points at. */
export const refSheets: Readonly<Record<RefKind, string>> = {
  person: "“人员”",
  post: "“职务”",
  department: "“部门”",
  party: "“职务”或“部门”",
};
const refName = (kind: RefKind): string => `${refSheets[kind]}表里的${kind === "person" ? "姓名" : "名称"}`;

function kindOf(shape: Shape, pattern: string, context: SheetContext): Kind {
  const single = referenceKind(pattern);
  const to = single ?? referenceKind(`${pattern}.*`);
  if (to !== null) {
    const fixed = (shape.anyOf ?? []).flatMap((one) => (one.const === undefined ? [] : [one.const]));
    const listed = named(pattern, fixed, context);
    return { is: single === null ? "refs" : "ref", to, words: listed };
  }
  if (shape.type === "boolean") return { is: "flag" };
  if (shape.type === "integer") return { is: "year" };
  if (shape.format === "date") return { is: "date" };
  if (shape.type === "array") {
    const listed = shape.items?.enum;
    return listed === undefined ? { is: "texts" } : { is: "choices", words: named(pattern, listed, context), open: false };
  }
  if (shape.enum !== undefined) return { is: "choice", words: named(pattern, shape.enum, context), open: false };
  if (shape.anyOf?.some((one) => one.type === "number")) return { is: "figure" };
  const known = words(pattern, context);
  if (known !== null) return { is: "choice", words: known, open: true };
  if (shape.type === "string" || shape.anyOf?.some((one) => one.type === "string")) return { is: "text" };
  throw new Error(`no cell for ${pattern}`);
}

/** Chinese for each of the words; two that would look the same keep their key. */
function named(pattern: string, keys: readonly string[], context: SheetContext): ReadonlyMap<string, string> {
  if (keys.length === 0) return none;
  const known = words(pattern, context);
  const shown = keys.map((key) => known?.get(key) ?? key);
  return new Map(
    keys.map((key, i) => [
      key,
      shown.filter((word) => word === shown[i]).length > 1 ? `${shown[i]}（${key}）` : (shown[i] ?? key),
    ]),
  );
}
