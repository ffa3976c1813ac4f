import { listNumber } from "../recognise/list-number.js";
import { plainForms } from "../text/plain-forms.js";
import type { Path, ValueFault } from "./fault.js";
import { shown } from "./fault.js";
import { get, isRecord, select } from "./select.js";
import { isVerbatim } from "./verbatim.js";

/**
 * Marks, labels, numbers and words that the program prints around a value, and that people therefore also write into it.
 * A mark takes itself off a value; what it does not know it leaves.
 */
type Mark = (value: string, index: number | null) => string;

/** Every value loses these at its end: what follows it on the page is the clause's affair. */
const end: Mark = (value) => value.replace(/[\s。；，、：;,:]+$/, "");
/** （此件公开发布） → 此件公开发布, but （甲）和（乙） stays. */
const wrapped =
  (open: string, close: string): Mark =>
  (value) => {
    const inner = value.slice(1, -1);
    if (!open.includes(value.charAt(0)) || value.length < 3 || !close.includes(value.at(-1)!)) return value;
    let depth = 0;
    for (const mark of inner) {
      if (open.includes(mark)) depth += 1;
      if (close.includes(mark)) depth -= 1;
      if (depth < 0) return value;
    }
    return depth === 0 ? inner.trim() : value;
  };
const brackets = wrapped("（(", "）)");
const title = wrapped("《", "》");
/** 《…》（汀教党组〔2025〕12号) in one cell: title and number are two fields, and the number is printed behind the title. */
const behind = /^(《.+》)\s*[（(]([^（）()]*号)[）)]$/;
const withoutNumber: Mark = (value) => behind.exec(value)?.[1] ?? value;
const leading =
  (form: RegExp): Mark =>
  (value) =>
    value.replace(new RegExp(`^(?:${form.source})`), "").trimStart();
const trailing =
  (form: RegExp): Mark =>
  (value) =>
    value.replace(new RegExp(`(?:${form.source})$`), "").trimEnd();
/** The number an entry of a list has from its place; any other is a fault (`markFaults`). */
const number: Mark = (value, index) => {
  const found = listNumber(value);
  return found !== null && found.number === (index ?? -1) + 1 ? found.rest : value;
};
/** 提前三个工作日, 三日内: the clause says before or within. 每个工作日上班前 is another thing. */
const spans =
  /^(?:提前|不超过|最多|在|于)?((?:\d+|[一二两三四五六七八九十百]+|半)个?半?(?:工作日|自然日|小时|分钟|星期|季度|[日天周月年]))(?:以内|之内|内|以前|之前|前)?$/;
const span: Mark = (value) => spans.exec(value)?.[1] ?? value;

/** ONE table: which fields lose which marks besides those every value loses. `*` is any key or index. */
export const decorated: readonly (readonly [field: string, ...marks: readonly Mark[]])[] = [
  ["unit.short-name", leading(/(?:以下)?简称[：:]?/), brackets],
  ["organ.short", leading(/(?:以下)?简称[：:]?/), brackets],
  ["posts.*.portfolio.*", leading(/(?:协助)?(?:分管|负责|联系)(?!人)[：:]?/), number],
  ["posts.*.holders.*.basis", brackets],
  ["sub-units.organs", leading(/各(?!界)/)],
  ["basis.*.title", withoutNumber, title],
  ["basis.*.number", brackets],
  ["wording.period-theme", leading(/(?:本年度)?围绕/)],
  ["limits.*", span],
  ["limits.incident-progress", leading(/每隔?/)],
  ["review.checks.*", number],
  ["incident.levels.*.name", number],
  ["incident.levels.*.criteria", number],
  ["incident.watch-24h.*", number],
  ["incident.classes.*", number],
  ["assessment.cycle.*", number],
  ["assessment.methods.*", number],
  ["assessment.focus.*", number],
  ["assessment.use.*", number],
  ["assessment.merge-with.*", leading(/与/), number],
  ["accountability.triggers.*", number],
  ["accountability.measures.*", number],
  ["accountability.effects.*", number],
  ["accountability.tiers.*.name", number],
  ["accountability.tiers.*.measures.*", number],
  ["report.period", leading(/关于/)],
  ["report.receiver", leading(/主送(?:机关|单位)?[：:]?/)],
  ["report.done.*", number],
  ["report.problems.*", number],
  ["report.next.*", number],
  ["documents.*.title", withoutNumber, title],
  ["documents.*.addressee", leading(/主送(?:机关|单位)?[：:]?/)],
  ["documents.*.copies-to.*", leading(/抄送(?:机关|单位)?[：:]?/), number],
  ["documents.*.replaces", leading(/原(?=《)/), trailing(/同时(?:废止|停止执行)/)],
  ["documents.*.annotation", leading(/附注[：:]/), brackets],
  ["documents.*.attachments.*.name", leading(/附件\s*(?:[\d０-９]{1,2}\s*[：:.．、]?|[：:])/), number, title],
  ["documents.*.present.*", leading(/出席(?:人员)?[：:]/), number],
  ["documents.*.excused.*", leading(/请假(?:人员)?[：:]/), number],
  ["documents.*.observers.*", leading(/列席(?:人员)?[：:]/), number],
  ["documents.*.print-office", leading(/印发(?:机关|单位)?[：:]?/), trailing(/印发/)],
];

const fits = (pattern: readonly string[], path: Path): boolean =>
  pattern.every((step, i) => step === "*" || step === String(path[i]));
/** Patterns with their marks by how long they are and what they begin with: every value of every profile is looked up. */
const byStart = new Map<string, (readonly [pattern: readonly string[], marks: readonly Mark[]])[]>();
for (const [field, ...marks] of decorated) {
  const pattern = field.split(".");
  const start = `${pattern.length} ${pattern[0]}`;
  byStart.set(start, [...(byStart.get(start) ?? []), [pattern, marks]]);
}

/** What one topic says of its own stands under `by-topic` and is the same field. */
const plainPath = (path: Path): Path => (path[0] === "by-topic" ? path.slice(2) : path);
const marksOf = (path: Path): readonly Mark[] => {
  const field = plainPath(path);
  const near = byStart.get(`${field.length} ${String(field[0])}`);
  return near === undefined ? [] : near.flatMap(([pattern, marks]) => (fits(pattern, field) ? marks : []));
};
const indexOf = (path: Path): number | null => {
  const last = path.findLast((step) => typeof step === "number");
  return typeof last === "number" ? last : null;
};

/** A value without the marks its field is printed with. Marks alone (《》) stay: they say that something is missing. */
export function undressed(value: string, path: Path): string {
  if (isVerbatim(path)) return value;
  const marks = [end, ...marksOf(path)];
  // Characters that only look like others (⽴ for 立) come along from PDF files; print and search know them apart.
  let [before, now] = ["", plainForms(value)];
  while (before !== now) {
    before = now;
    for (const mark of marks) now = mark(now, indexOf(path));
  }
  return now === "" ? value : now;
}

/** A profile's data with every value undressed. */
export const undressedData = <T>(data: T): T => mapTexts(withNumbers(data), undressed, []);

/** Entries whose number stands behind their title only, with the number in its own field. */
function withNumbers<T>(data: T): T {
  if (!isRecord(data)) return data;
  const own = (entry: unknown): unknown => {
    const number = numberBehind(entry);
    return number === null || !isRecord(entry) || typeof entry["number"] === "string" ? entry : { ...entry, number };
  };
  const { basis, documents } = data as Readonly<Record<string, unknown>>;
  return {
    ...data,
    ...(Array.isArray(basis) && { basis: basis.map(own) }),
    ...(isRecord(documents) && { documents: Object.fromEntries(Object.entries(documents).map(([key, one]) => [key, own(one)])) }),
  };
}

function numberBehind(entry: unknown): string | null {
  const value = isRecord(entry) ? entry["title"] : undefined;
  return typeof value === "string" ? (behind.exec(end(plainForms(value), null))?.[2] ?? null) : null;
}

/** Titles with a number behind them that is not the number of their entry. */
const twoNumbers = (data: unknown): readonly ValueFault[] =>
  ["basis.*", "documents.*"].flatMap((pattern) =>
    select(data, pattern).flatMap(({ path, value }): readonly ValueFault[] => {
      const inTitle = numberBehind(value);
      const number = get(value, "number");
      if (inTitle === null || typeof number !== "string" || undressed(number, [...path, "number"]) === inTitle) return [];
      const facts = { title: shown(inTitle), number: shown(number) };
      return [{ path: [...path, "title"], code: "profile/two-numbers", data: facts }];
    }),
  );

/** A profile's data with ordinary characters for those that only look like them, as it is judged. */
export const plainData = <T>(data: T): T => mapTexts(data, (text, path) => (isVerbatim(path) ? text : plainForms(text)), []);

function mapTexts<T>(data: T, change: (text: string, path: Path) => string, path: Path): T {
  if (typeof data === "string") return change(data, path) as T;
  if (Array.isArray(data)) return data.map((one, i) => mapTexts(one, change, [...path, i])) as T;
  if (!isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, mapTexts(one, change, [...path, key])])) as T;
}

/** Every value that is printed without something that was written into it, with what is printed. */
export function undressedValues(data: unknown): readonly { readonly path: Path; readonly from: string; readonly to: string }[] {
  return textsIn(data, []).flatMap(({ path, value }) => {
    const to = undressed(value, path);
    return to === value ? [] : [{ path, from: value, to }];
  });
}

/** Numbers beside another one, of which either may be meant: before an entry of a list, or behind a title. */
export function markFaults(data: unknown): readonly ValueFault[] {
  const typed = textsIn(data, [])
    .filter(({ path }) => marksOf(path).includes(number))
    .flatMap(({ path, value }): readonly ValueFault[] => {
      const found = listNumber(undressed(value, path));
      return found === null
        ? []
        : [
            {
              path,
              code: "profile/typed-number",
              data: { value: shown(value), number: found.written, place: (indexOf(path) ?? 0) + 1 },
            },
          ];
    });
  return [...typed, ...twoNumbers(data)];
}

function textsIn(data: unknown, path: Path): readonly { readonly path: Path; readonly value: string }[] {
  if (typeof data === "string") return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((one, i) => textsIn(one, [...path, i]));
  return isRecord(data) ? Object.entries(data).flatMap(([key, one]) => textsIn(one, [...path, key])) : [];
}
