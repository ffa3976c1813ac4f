import { listed, phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, type Phrase, succeed, type Value } from "../diag/types.js";
import { type Placed, readYaml } from "../yaml/read.js";
import { type LookData, lookSchema, partialLookSchema } from "./schema.js";
import { type Elements, type Look, type StyleName, styleNames } from "./types.js";

/** The file of a look, by the look's id; undefined when there is none. */
export type LookFiles = (id: string) => { readonly text: string; readonly file: string } | undefined;

/** A look extends one that extends one …: more steps than this are a mistake. */
const deepest = 8;

/**
 * Reads a look from the text of templates/looks/<id>.yaml.
 * @param text the file's text
 * @param file its path, for the messages
 * @param others where the look it extends is found
 * @returns the look, or every fault of the file at once with line and column
 */
export function readLook(text: string, file: string, others: LookFiles = () => undefined): Outcome<Look> {
  const read = readData(text, file, others, []);
  if (!read.ok) return read;
  const { data, placeOf } = read.value;
  const look = toLook(data);
  const { line, column } = placeOf(["page"]);
  const faults = sizeFaults(look).map((detail) => problem("yaml/value", { path: "page", detail }, inFile(file, line, column)));
  return faults.length > 0 ? { ok: false, diagnostics: faults } : succeed(look);
}

/** @param below ids of the looks that extend this one, the one asked for first */
function readData(text: string, file: string, others: LookFiles, below: readonly string[]): Outcome<Placed<LookData>> {
  const read = /^extends\s*:/m.test(text) ? extended(text, file, others, below) : readYaml(text, file, lookSchema);
  if (!read.ok) return read;
  const { id } = read.value.data;
  const name = /([^/\\]*?)(?:\.yaml)?$/.exec(file)![1]!;
  if (id === name) return read;
  const { line, column } = read.value.placeOf(["id"]);
  return fail(problem("yaml/value", { path: "id", detail: phrase("look.id", { name }) }, inFile(file, line, column)));
}

function extended(text: string, file: string, others: LookFiles, below: readonly string[]): Outcome<Placed<LookData>> {
  const read = readYaml(text, file, partialLookSchema);
  if (!read.ok) return read;
  const { extends: baseId, ...own } = read.value.data;
  const { line, column } = read.value.placeOf(["extends"]);
  const wrong = (detail: Value) => fail(problem("yaml/value", { path: "extends", detail }, inFile(file, line, column)));
  const path = [...below, own.id];
  if (path.includes(baseId) || path.length > deepest) return wrong(phrase("look.circle", { names: listed([...path, baseId]) }));
  const source = others(baseId);
  if (source === undefined) return wrong(phrase("look.none", { name: baseId }));
  const base = readData(source.text, source.file, others, path);
  if (!base.ok) return base;
  // Both halves were checked, so the whole has the shape of a whole look.
  return succeed({ data: laidOver(base.value.data, own) as LookData, placeOf: read.value.placeOf });
}

/** What a partial look says over what it extends: maps key by key, all else as a whole. */
function laidOver(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isMap(base) || !isMap(own)) return own;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, laidOver(base[key], own[key])]));
}
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function toLook(data: LookData): Look {
  const {
    "page-number": pageNumber,
    "article-number-bold": articleNumberBold,
    "item-reference-brackets": itemReferenceBrackets,
    ...rest
  } = data;
  const styles = Object.fromEntries(styleNames.map((name) => [name, withoutUndefined(data.styles[name])])) as Look["styles"];
  return { ...rest, styles, elements: toElements(data.elements), pageNumber, articleNumberBold, itemReferenceBrackets };
}

function toElements({ masthead, rule, letter, imprint, signature, ...rest }: LookData["elements"]): Elements {
  const fitOf = (data: { readonly "min-size": number; readonly "min-scale": number }) => ({
    minSize: data["min-size"],
    minScale: data["min-scale"],
  });
  return {
    masthead: { top: masthead.top, ...fitOf(masthead) },
    rule,
    titleBelow: rest["title-below"],
    letter: {
      top: letter.top,
      size: letter.size,
      ...fitOf(letter),
      ruleBelow: letter["rule-below"],
      ruleLength: letter["rule-length"],
      ruleWidth: letter["rule-width"],
      foot: letter.foot,
      clear: letter.clear,
    },
    imprint,
    signature: { inset: signature.inset, sealInset: signature["seal-inset"] },
  };
}

const withoutUndefined = ({ pitch, color, ...style }: LookData["styles"][StyleName]) => ({
  ...style,
  ...(pitch !== undefined && { pitch }),
  ...(color !== undefined && { color }),
});

/** The lines must fit between the margins: a look that asks for more would silently lose lines in Word. Tolerance 1 mm as in the standard. */
function sizeFaults({ page }: Look): readonly Phrase[] {
  const height = page.height - page.margins.top - page.margins.bottom;
  const width = page.width - page.margins.left - page.margins.right;
  if (width <= 0 || height <= 0) return [phrase("look.margins")];
  return page.lines * page.pitch * (25.4 / 72) > height + 1
    ? [phrase("look.lines", { lines: page.lines, pitch: page.pitch })]
    : [];
}
