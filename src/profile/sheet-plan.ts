import { parseCadence } from "./cadences.js";
import { paperTopics } from "./context.js";
import { oncePer } from "./once-per.js";
import type { RefKind } from "./references.js";
import type { SheetContext } from "./sheet-context.js";
import { type Field, fieldOf, fieldsOf, isRecord, labelOf, rootShape, type Shape } from "./sheet-fields.js";
import { intros, names } from "./sheet-names.js";
import { labels, periods } from "./sheet-words.js";

/** A sheet with a row for each value: what stands once in a profile. */
export interface FormPlan {
  readonly is: "form";
  readonly name: string;
  readonly intro: string;
  /** Their paths start at the profile. */
  readonly fields: readonly Field[];
}
/** A sheet with a row for each entry of a list or of a map. */
export interface TablePlan {
  readonly is: "table";
  readonly name: string;
  readonly intro: string;
  /** Path of the list or map; `*` is the entry it lies in, named by the first column. */
  readonly base: readonly string[];
  readonly parent: ParentPlan | null;
  /** How an entry of a map gets its key; null for a list. */
  readonly key: KeyPlan | null;
  readonly fields: readonly Field[];
  /** An empty list where nothing is filled in, if what it belongs to is there. */
  readonly must: boolean;
}
export type ParentPlan =
  | { readonly label: string; readonly to: RefKind }
  | { readonly label: string; readonly words: ReadonlyMap<string, string> }
  /** The key itself, as it stands in the profile. */
  | { readonly label: string; readonly typed: true };
export type KeyPlan =
  /** In a hidden column; made up for a new row. `field`: a list whose entries carry it as this field. */
  | { readonly is: "hidden"; readonly prefix: string; readonly field: string | null }
  /** One of the known words; `listed`: every one has its row, filled or not. */
  | {
      readonly is: "known";
      readonly label: string;
      readonly words: ReadonlyMap<string, string>;
      readonly listed: boolean;
      readonly remarks?: Remarks;
    }
  | { readonly is: "typed"; readonly label: string }
  /** `<kind>.<topic>.<subject>` in three columns. */
  | { readonly is: "document"; readonly kinds: ReadonlyMap<string, string>; readonly topics: ReadonlyMap<string, string> };
/** A last column that is only read by people, by key. */
interface Remarks {
  readonly label: string;
  readonly of: ReadonlyMap<string, string>;
}
export type SheetPlan = FormPlan | TablePlan;

/** Lists and maps whose keys are hidden, and how a new key begins. */
const generatedKeys: Readonly<Record<string, string>> = {
  people: "person",
  posts: "post",
  departments: "department",
  "sub-units.list": "sub-unit",
};

/**
 * The sheets of a profile, made from its schema: a section added there gets its sheet, and none of a profile's values is
 * without a cell.
 */
export const sheetPlans = oncePer(plansOf);

function plansOf(context: SheetContext): readonly SheetPlan[] {
  const plans: SheetPlan[] = [];
  const root = rootShape(context);
  const addForm = (name: string, fields: readonly Field[]) => {
    const at = plans.findIndex((plan) => plan.is === "form" && plan.name === name);
    const known = plans[at];
    if (known?.is === "form") plans[at] = { ...known, fields: [...known.fields, ...fields] };
    else plans.push({ is: "form", name, intro: intros[name] ?? "没有的留空。", fields });
  };
  const addSection = (path: readonly string[], pattern: readonly string[], shape: Shape, under: string, must: boolean) => {
    const dotted = path.join(".");
    const name = names[dotted] ?? labelOf(shape.description ?? dotted);
    const place = { path, pattern, name: path.length > 1 && names[dotted] === undefined ? `${under}－${name}` : name };
    if (isTable(dotted, shape)) plans.push(...tables(shape, { ...place, must }, context));
    else if (shape.properties !== undefined) {
      const { fields, inner } = fieldsOf(shape, pattern, context);
      if (fields.length > 0)
        addForm(
          place.name,
          fields.map((field) => ({ ...field, path: [...path, ...field.path] })),
        );
      for (const one of inner) addSection([...path, ...one.path], [...pattern, ...one.path], one.shape, place.name, one.must);
    } else addForm(names[dotted] ?? "其他", [fieldOf(shape, path, pattern, (root.required ?? []).includes(dotted), context)]);
  };
  for (const [key, shape] of Object.entries(root.properties ?? {})) addSection([key], [key], shape, "", false);
  return plans;
}

/** Maps whose keys the schema lists are tables too: a row for each key. */
const isTable = (dotted: string, shape: Shape): boolean =>
  dotted === "by-topic" || dotted === "cadences" || shape.items?.type === "object" || isRecord(shape);

interface Where {
  readonly must: boolean;
  readonly path: readonly string[];
  readonly pattern: readonly string[];
  readonly name: string;
}

function tables(shape: Shape, { path, pattern, name, must }: Where, context: SheetContext): readonly TablePlan[] {
  const dotted = path.filter((step) => step !== "*").join(".");
  const entry = entryOf(shape);
  const below = [...pattern, "*"];
  const { fields, inner } = dotted === "cadences" ? { fields: cadenceFields, inner: [] } : entryFields(entry, below, context);
  const prefix = generatedKeys[dotted];
  const key: KeyPlan | null =
    prefix !== undefined
      ? { is: "hidden", prefix, field: shape.items === undefined ? null : "id" }
      : shape.items !== undefined
        ? null
        : keyPlan(dotted, context);
  const own = fields.filter((field) => !(key?.is === "hidden" && field.path.length === 1 && field.path[0] === key.field));
  const parent = path.includes("*") ? parentPlan(String(path[0]), context) : null;
  const table: TablePlan = {
    is: "table",
    name,
    intro: intros[name] ?? "一项一行，没有的不写。",
    base: path,
    parent,
    key,
    fields: own,
    must,
  };
  return [
    table,
    ...inner.flatMap((one) => {
      const deeper = [...path, "*", ...one.path];
      if (path.includes("*")) throw new Error(`no sheet for ${deeper.join(".")}`);
      const title = names[`${dotted}.${one.path.join(".")}`] ?? `${name}－${labelOf(one.shape.description ?? "")}`;
      return tables(one.shape, { path: deeper, pattern: deeper, name: title, must: one.must }, context);
    }),
  ];
}

/** Where the schema lists the keys, their values are alike. */
const entryOf = ({ items, additionalProperties, properties }: Shape): Shape =>
  items ?? (additionalProperties || Object.values(properties ?? {})[0]) ?? {};

function parentPlan(section: string, context: SheetContext): ParentPlan {
  if (section === "posts") return { label: "职务", to: "post" };
  if (section === "documents") return { label: "文件代号", typed: true };
  if (section === "by-topic") return { label: "工作主题", words: context.topics };
  throw new Error(`no way to name an entry of ${section}`);
}

function entryFields(entry: Shape, pattern: readonly string[], context: SheetContext): ReturnType<typeof fieldsOf> {
  if (entry.properties !== undefined) return fieldsOf(entry, pattern, context);
  const base = pattern.slice(0, -1).join(".");
  const field = fieldOf({ ...entry, description: labels[base] ?? entry.description ?? "" }, [], [base], true, context);
  return { fields: [{ ...field, label: base === "limits" ? "期限" : "数" }], inner: [] };
}

function keyPlan(dotted: string, context: SheetContext): KeyPlan {
  if (dotted === "documents")
    return { is: "document", kinds: context.kinds ?? new Map<string, string>(), topics: paperTopics(context) };
  if (dotted === "by-topic") return { is: "known", label: "工作主题", words: context.topics, listed: false };
  if (dotted === "cadences")
    return {
      is: "known",
      label: "事项",
      words: context.cadences,
      listed: true,
      remarks: { label: "法规下限", of: floorsOf(context) },
    };
  if (dotted === "limits" && context.limits !== undefined)
    return {
      is: "known",
      label: "事项",
      words: context.limits,
      listed: true,
      remarks: { label: "通常做法", of: context.usualLimits },
    };
  return { is: "typed", label: "名称" };
}

/** What regulations ask for at least, over all topics. */
function floorsOf({ floors }: SheetContext): ReadonlyMap<string, string> {
  const texts = new Map<string, Set<string>>();
  for (const { cadence, least } of floors) {
    const found = parseCadence(least);
    if (found === null) continue;
    const text = `${periods.get(found.period)} ${found.times} 次`;
    texts.set(cadence, (texts.get(cadence) ?? new Set()).add(text));
  }
  return new Map([...texts].map(([key, all]) => [key, [...all].join("、")]));
}

const plainField = { about: "", required: true, must: true, isNumber: false, isName: false } as const;
/** `2/year` stands as 2 and 每年. */
const cadenceFields: readonly Field[] = [
  { ...plainField, path: ["times"], label: "次数", note: "至少几次，写整数。", kind: { is: "times" } },
  {
    ...plainField,
    path: ["period"],
    label: "周期",
    note: `从下拉列表里选：${[...periods.values()].join("、")}。`,
    kind: { is: "period" },
  },
];
