import type { Code } from "../diag/codes/index.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Data } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import { plainForms } from "../text/plain-forms.js";
import { unpadded } from "../text/same-name.js";
import type { FoundCell } from "../tree/sheets.js";
import { parseCadence } from "./cadences.js";
import { dateFault } from "./dates.js";
import { shown } from "./fault.js";
import { isId } from "./ids.js";
import { isNumber } from "./numbers.js";
import type { Plain } from "./render.js";
import { type Field, refSheets } from "./sheet-fields.js";
import { type Refs, resolveRef } from "./sheet-refs.js";
import { no, periods, yes } from "./sheet-words.js";

/** Reports something about the cell being read. */
export type Say = (code: Code, data?: Data) => void;

/** Narrow forms of full-width digits, letters and signs: １ is 1, ／ is /. */
const narrowed = (text: string, say: Say): string => {
  const narrow = text.normalize("NFKC").trim();
  if (narrow !== text) say("sheet/narrowed", { from: shown(text), to: shown(narrow) });
  return narrow;
};

/** Day number of a spreadsheet (1900 system: 1 is 1900-01-01, with the 29 February that never was) as an ISO day. */
export const serialDay = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
/** From 1954 to 2119: a number outside is no day of a term or a document. */
const isSerial = (value: number): boolean => Number.isInteger(value) && value > 20_000 && value < 80_000;

/** The value of a cell for a field; undefined for an empty cell, and for a bad one after saying so. */
export function readCell(field: Field, cell: FoundCell, refs: Refs, say: Say): Plain | undefined {
  const { kind, label } = field;
  const { value } = cell;
  if (cell.isFormula) return tell(say, "sheet/formula");
  if (value === null) return undefined;
  if (typeof value === "boolean") {
    if (kind.is === "flag") return value;
    return tell(say, "sheet/boolean", { label, value: value ? "TRUE" : "FALSE" });
  }
  if (kind.is === "date" && (cell.isDate || (typeof value === "number" && isSerial(value)))) {
    const day = typeof value === "number" ? serialDay(value) : value;
    say("sheet/date-taken", { from: cell.isDate ? phrase("sheet.date-cell") : String(value), to: day });
    return day;
  }
  if (kind.is === "figure" && typeof value === "number") return value;
  const countable = kind.is === "date" || kind.is === "year" || kind.is === "times";
  if (cell.isDate || (typeof value === "number" && !countable)) return tell(say, "sheet/number", { label, value: String(value) });
  const text = trimmed(String(value), say);
  if (text === "") return undefined;
  if (kind.is === "texts") return lines(text);
  if (kind.is === "choices") return many(text, (one) => choose(one, kind.words, false, label, say));
  if (kind.is === "refs") {
    const all = [...kind.words].find(([key, word]) => text === word || text === key)?.[0];
    return all ?? many(text, (one) => refer(one, refs[kind.to], field, refSheets[kind.to], say));
  }
  if (text.includes("\n")) return tell(say, "sheet/several-lines", { label });
  switch (kind.is) {
    case "flag":
      return truth(text, label, say);
    case "date":
      return day(text, say);
    case "year":
    case "times":
      return whole(text, kind.is === "times", label, say);
    case "period":
      return choose(text, periods, false, label, say);
    case "choice":
      return choose(text, kind.words, kind.open, label, say);
    case "ref":
      return refer(text, refs[kind.to], field, refSheets[kind.to], say);
    default:
      if (field.isName) return name(text, say);
      return field.isNumber ? number(text, say) : text;
  }
}

function tell(say: Say, code: Code, data: Data = {}): undefined {
  say(code, data);
  return undefined;
}

/** Without the spaces and line ends around it and around each line of it. */
export function trimmed(text: string, say: Say): string {
  const clean = lines(text).join("\n");
  if (clean !== text && clean !== "") say("sheet/trimmed", { value: shown(clean) });
  return clean;
}
const lines = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Keys and words hold no commas: they may stand on one line. */
function many(text: string, one: (word: string) => string | undefined): readonly string[] | undefined {
  const found = lines(text)
    .flatMap((line) => line.split(/[;；,，]/))
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map(one);
  return found.includes(undefined) ? undefined : found.filter((word) => word !== undefined);
}

function choose(text: string, words: ReadonlyMap<string, string>, open: boolean, label: string, say: Say): string | undefined {
  const same = (a: string, b: string) => a.normalize("NFKC").replace(/\s/g, "") === b.normalize("NFKC").replace(/\s/g, "");
  const found = [...words].find(([key, word]) => key === text || same(word, text))?.[0];
  if (found !== undefined || (open && isId(text))) return found ?? text;
  const near = nearest(text, words.values());
  return tell(say, "sheet/choice", {
    label,
    value: shown(text),
    nearest: near === null ? "" : phrase("nearest", { near }),
    known: open ? phrase("sheet.open-choice", { known: listed(words.values()) }) : listed(words.values()),
  });
}

/** One of known words by key or name, as a key column holds it. */
export const chosen = (text: string, words: ReadonlyMap<string, string>, label: string, say: Say): string | undefined =>
  choose(text, words, false, label, say);

function refer(text: string, known: ReadonlyMap<string, string>, { label }: { readonly label: string }, where: string, say: Say) {
  const found = resolveRef(text, known);
  if ("key" in found) return found.key;
  if ("several" in found) return tell(say, "sheet/which", { label, value: shown(text), known: listed(found.several) });
  return tell(say, "sheet/reference", {
    label,
    value: shown(text),
    where,
    nearest: found.near === null ? "" : phrase("nearest", { near: found.near }),
  });
}
/** The key a parent column means. */
export const referred = (text: string, known: ReadonlyMap<string, string>, label: string, where: string, say: Say) =>
  refer(text, known, { label }, where, say);

function truth(text: string, label: string, say: Say): boolean | undefined {
  if (text === yes || text.toLowerCase() === "true") return true;
  if (text === no || text.toLowerCase() === "false") return false;
  return tell(say, "sheet/choice", { label, value: shown(text), nearest: "", known: listed([yes, no]) });
}

/** Any clear way to write a day; what is no day at all stays as it is, for the profile's own rules to judge. */
function day(text: string, say: Say): string {
  const found = dateFault(text);
  const meant = found?.code === "profile/date-form" ? found.data.suggestion : "";
  if (typeof meant !== "string" || dateFault(meant) !== null) return text;
  say("sheet/date-taken", { from: shown(text), to: meant });
  return meant;
}

/** `2/year` typed as the number of times is the whole cadence. */
function whole(text: string, cadence: boolean, label: string, say: Say): number | string | undefined {
  const narrow = narrowed(text, say);
  if (cadence && parseCadence(narrow) !== null) return narrow;
  if (/^\d{1,6}$/.test(narrow)) return Number(narrow);
  return tell(say, "sheet/whole-number", { label, value: shown(text) });
}

/** 李　明 is padded for a printed list; the name is 李明. */
function name(text: string, say: Say): string {
  const bare = plainForms(unpadded(text));
  if (bare !== text) say("sheet/name-read", { from: shown(text), to: shown(bare) });
  return bare;
}

function number(text: string, say: Say): string {
  if (isNumber(text)) return text;
  const narrow = text.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  if (narrow === text) return text;
  say("sheet/narrowed", { from: shown(text), to: shown(narrow) });
  return narrow;
}
