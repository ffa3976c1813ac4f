import { listNumber } from "../recognise/list-number.js";

/** A text of the library that has a mark or number which the program prints as well, and where it stands. */
export interface DoubledMark {
  readonly path: readonly (string | number)[];
  readonly value: string;
}
/** What a text must not begin or end with, by the sort of file and field; `*` is any key or index. */
const wrong: readonly (readonly [sort: string, field: string, form: RegExp | "number"])[] = [
  ["regulations", "*.title", /^《.*》$/],
  ["regulations", "*.number", /^[（(].*[）)]$/],
  ["kind", "title", /^《.*》$/],
  ["kind", "title", /[。：:；]$/],
  ["kind", "name", /^《.*》$|[。：:；]$/],
  ["kind", "outline.*.title", "number"],
  ["kind", "outline.*.title", /[。：:；]$/],
  ["topic", "name", /[。：:；，、]$/],
  ["topic", "words.*", /[。：:；，、]$/],
  ["unit-type", "words.*", /[。：:；，、]$/],
  ["unit-type", "posts.*", /[。：:；，、]$/],
  ["unit-type", "departments.*.name", /[。：:；，、]$/],
  ["terms", "media.*", /[。：:；，、”]$/],
  ["terms", "venues.*", /[。：:；，、]$/],
  ["approvals", "events.*.name", /[。：:；，、]$/],
  ["approvals", "contents.*.name", /[。：:；，、]$/],
  ["limits", "*.usual", /^(?:提前|不超过)|[内前。：:；，、]$/],
  ["tasks", "*.task", "number"],
];

/** The doubled marks of a file of facts (not of a clause). */
export function doubledMarks(sort: string, data: unknown): readonly DoubledMark[] {
  return wrong.flatMap(([of, field, form]) =>
    of !== sort
      ? []
      : textsAt(data, field.split("."), []).filter(({ value }) =>
          form === "number" ? listNumber(value) !== null : form.test(value),
        ),
  );
}

function textsAt(data: unknown, steps: readonly string[], path: DoubledMark["path"]): readonly DoubledMark[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof data === "string" ? [{ path, value: data }] : [];
  if (typeof data !== "object" || data === null) return [];
  if (step === "*")
    return Object.entries(data).flatMap(([key, one]) => textsAt(one, rest, [...path, Array.isArray(data) ? Number(key) : key]));
  return textsAt((data as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}

/**
 * Lines of a clause's text that begin with a number, which a block gets from its place, or headings that end in a colon, which
 * articles add. Line numbers count from the text's first.
 */
export function doubledLines(text: string): readonly { readonly line: number; readonly value: string }[] {
  return text.split("\n").flatMap((line, i) => {
    const [, start = "", rest = ""] = /^(\s*(?:##|-)\s+|)(.*)$/.exec(line) ?? [];
    // A line within a paragraph may begin with anything.
    const begins = start !== "" || i === 0 || text.split("\n")[i - 1]?.trim() === "";
    // What stands by itself has the number it was typed with.
    if (/\{#[a-z0-9-]+ [^{}]*\}\s*$/.test(rest)) return [];
    const bare = rest.replace(/\{#[a-z0-9-]+\}\s*$/, "").trimEnd();
    const faulty = (begins && listNumber(bare) !== null) || (start.includes("##") && /[：:]$/.test(bare));
    return faulty ? [{ line: i + 1, value: bare }] : [];
  });
}
