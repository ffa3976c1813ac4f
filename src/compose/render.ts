import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import { listed, phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, type Phrase, succeed } from "../diag/types.js";
import type { Cadence } from "../profile/types.js";
import { chineseDate } from "../text/days.js";
import { chineseCount, chineseNumber } from "../text/numerals.js";
import { limits } from "../tree/limits.js";
import { titled } from "../tree/nested-marks.js";
import { blocksDeep } from "./blocks-deep.js";
import { factAt } from "./facts/fact-at.js";
import type { Facts } from "./facts/facts.js";
import { factText, oftenText } from "./given.js";
import { between, join, lastOf } from "./joined.js";
import { keptTemplates } from "./kept-templates.js";
import {
  hasMarks,
  markBlank,
  markBreak,
  markCite,
  markLabel,
  markLines,
  markPlain,
  markRef,
  markValue,
  pathOf,
  unmark,
} from "./marks.js";
import { saidText } from "./said.js";

/** A text to render and where it stands, for messages. */
export interface Source {
  readonly text: string;
  readonly file: string;
  /** Line of the file the text starts on. */
  readonly line: number;
}

/** A helper's fault: carries a sentence for the user instead of a stack. */
class HelperFault extends Error {
  constructor(readonly detail: Phrase) {
    super(detail.say);
  }
}

const periods: Record<Cadence["period"], string> = {
  week: "每周",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
};
/** 每年至少两次 */
export const cadenceWords = ({ period, times }: Cadence): string => `${periods[period]}至少${chineseCount(times)}次`;

const engine = Handlebars.create();
const helpers = {
  cadence: (key: unknown, options: Handlebars.HelperOptions) => withCadence(key, options, cadenceWords),
  period: (key: unknown, options: Handlebars.HelperOptions) => withCadence(key, options, (c) => periods[c.period]),
  times: (key: unknown, options: Handlebars.HelperOptions) => withCadence(key, options, (c) => `${chineseCount(c.times)}次`),
  cite: (id: unknown, options: Handlebars.HelperOptions) => {
    if (!facts(options).regulations.has(text(id))) throw new HelperFault(phrase("helper.regulation", { id: text(id) }));
    return markCite(text(id));
  },
  bases: (options: Handlebars.HelperOptions) => join([...facts(options).bases], "和"),
  list: (values: unknown) => join(strings(values), lastOf(strings(values))),
  enum: (values: unknown) => strings(values).join(between(strings(values))),
  /** Another document of the same unit and topic by its kind: 《云汀市湖滨小学意识形态工作责任清单》. */
  shelf: (kind: unknown, options: Handlebars.HelperOptions) => {
    const { titles } = facts(options);
    const title = Object.hasOwn(titles, text(kind)) ? titles[text(kind)] : undefined;
    if (title === undefined) throw new HelperFault(phrase("helper.kind", { id: text(kind) }));
    const printed = templateOf(title)(options.data.tree, { data: options.data, ...noPrototypes });
    return markValue(`kinds.${text(kind)}.title`, titled(unmark(printed).trim()));
  },
  ref: (id: unknown, label: unknown) => markRef(text(id), typeof label === "string" ? label : ""),
  date: (value: unknown) => {
    const iso = unmark(text(value));
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new HelperFault(phrase("helper.day", { value: iso }));
    return markValue(pathOf(text(value)), chineseDate(iso));
  },
  number: (value: unknown) => chineseNumber(Number(typeof value === "string" ? unmark(value) : value)),
  blank: (label: unknown) => markBlank(text(label)),
  /** A fact that may still be open: printed where it is known, a labelled blank where not. */
  fill: (path: unknown, label: unknown, options: Handlebars.HelperOptions) => {
    const fact = factAt(options.data.tree, text(path));
    return typeof fact === "string" ? fact : markBlank(text(label));
  },
  /** The names at some paths, each once, those that are not there left out: 办公室、人事股 also where two roles are one department's. */
  once: (...parts: unknown[]) => {
    const { tree } = (parts.at(-1) as Handlebars.HelperOptions).data as Facts;
    const found = parts.slice(0, -1).flatMap((path) => {
      const fact = factAt(tree, text(path));
      return typeof fact === "string" ? [[unmark(fact), fact] as const] : [];
    });
    const names = [...new Map(found.reverse()).values()].reverse();
    return between(names) === "，" ? join(names, lastOf(names)) : names.join("、");
  },
  /** A name for a list: two characters are set three wide, 李　明. */
  pad: (name: unknown) => {
    // A blank where the name is to come is not as wide as a name.
    if (hasMarks(text(name)) && pathOf(text(name)) === "") return text(name);
    const plain = unmark(text(name));
    return markValue(pathOf(text(name)), [...plain].length === 2 ? [...plain].join("　") : plain);
  },
  /** A fact in a unit's own text, by its path in the profile; second, what stood there. */
  fact: (path: unknown, stood: unknown, options: Handlebars.HelperOptions) =>
    factText(facts(options).given, text(path), unescaped(text(stood))),
  /** An interval in a unit's own text: the key of the cadence, and the words it stood in. */
  interval: (key: unknown, stood: unknown, options: Handlebars.HelperOptions) =>
    oftenText(facts(options).given, text(key), unescaped(text(stood))),
  /** A paragraph of the library in a unit's own text: the clause, the paragraph's name within it, and what stood there. */
  said: (id: unknown, name: unknown, stood: unknown, options: Handlebars.HelperOptions) => {
    const { tree, side } = options.data as Facts;
    return saidText({ id: text(id), name: text(name), stood: unescaped(text(stood)) }, { tree, side }, renderText);
  },
  /** Characters that would mean something here. */
  plain: (given: unknown) => markPlain(unescaped(text(given))),
  /** A line that ends within a paragraph; without an argument a name would be taken for a fact. */
  newline: (_: unknown) => markBreak(),
  label: (...parts: unknown[]) =>
    markLabel(
      parts
        .slice(0, -1)
        .map((part) => unmark(text(part)))
        .join("-"),
    ),
};
for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper as Handlebars.HelperDelegate);
/** What one rendering may still do; counted, not timed, so that it ends at the same turn everywhere. */
interface Steps {
  left: number;
}
const plainEach = engine.helpers["each"]!;
/** Handlebars' own {{#each}}, counted: a few of them in each other over a long list would run for minutes. */
engine.registerHelper("each", function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
  const steps: Steps = options.data.steps;
  const turn: Handlebars.TemplateDelegate = (context, more) => {
    const printed = options.fn(context, more);
    steps.left -= 1 + (printed.length >> 6);
    if (steps.left < 0) throw new HelperFault(phrase("helper.each", { loop: "{{#each}}", most: limits.rendering }));
    return printed;
  };
  return plainEach.call(this, list, { ...options, fn: turn });
});
/** Handlebars' own block helpers a clause may use; the rest (with, lookup, log) stay unknown. */
for (const name of ["with", "lookup", "log", "blockHelperMissing"]) engine.unregisterHelper(name);
const knownHelpers = Object.fromEntries([...Object.keys(helpers), "if", "unless", "each"].map((name) => [name, true]));
for (const name of ["with", "lookup", "log", "helperMissing", "blockHelperMissing"]) knownHelpers[name] = false;
// noEscape: the text is not HTML; each writer escapes at its own edge. preventIndent keeps line marks at line starts.
const compileOptions = { noEscape: true, strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true };
const noPrototypes = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

export const helperNames: ReadonlySet<string> = new Set(Object.keys(helpers));

function withCadence(key: unknown, options: Handlebars.HelperOptions, words: (cadence: Cadence) => string): string {
  const cadence = Object.hasOwn(facts(options).cadences, text(key)) ? facts(options).cadences[text(key)] : undefined;
  if (cadence === undefined) throw new HelperFault(phrase("helper.cadence", { path: `cadences.${text(key)}` }));
  return markValue(`cadences.${text(key)}`, words(cadence));
}
/** \uXXXX in a text of a template: characters that may not stand in its file. */
const unescaped = (given: string): string =>
  given.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const facts = (options: Handlebars.HelperOptions): Facts["side"] => options.data.side;
const text = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new HelperFault(phrase("helper.text"));
};
const strings = (values: unknown): readonly string[] => {
  if (Array.isArray(values)) return values.map(text);
  throw new HelperFault(phrase("helper.list"));
};
/** Compiled templates by source text: compiling costs more than rendering, and a process renders the same clause for many units. */
const compiled = new Map<string, HandlebarsTemplateDelegate>();

/** The same by text and line, before its lines are marked. */
const unmarked = new Map<string, HandlebarsTemplateDelegate>();

function compile({ text, line }: Source): HandlebarsTemplateDelegate {
  const key = `${line} ${text}`;
  const template = unmarked.get(key) ?? templateOf(markLines(text, line));
  unmarked.set(key, template);
  return template;
}

function templateOf(marked: string): HandlebarsTemplateDelegate {
  const known = compiled.get(marked);
  if (known) return known;
  // Most headings print nothing but themselves.
  if (!marked.includes("{{")) {
    const itself = (): string => marked;
    compiled.set(marked, itself);
    return itself;
  }
  const key = templateKey(marked);
  const kept = Object.hasOwn(keptTemplates, key) ? keptTemplates[key]?.() : undefined;
  if (!kept && blocksDeep(marked) > limits.blocks)
    throw new HelperFault(phrase("helper.blocks", { block: "{{#…}}", most: limits.blocks }));
  const template = kept ? engine.template(kept) : engine.compile(marked, compileOptions);
  compiled.set(marked, template);
  return template;
}

const templateKey = (marked: string): string => createHash("sha256").update(marked).digest("hex").slice(0, 32);

/** A text of the library as the build keeps it: its key, and the code it compiles to. Only for texts that compile. */
export function keptTemplate({ text, line }: Pick<Source, "text" | "line">): readonly [key: string, code: string] {
  const marked = markLines(text, line);
  return [templateKey(marked), String(engine.precompile(marked, compileOptions))];
}

/**
 * Renders a text of the library against a unit's facts. Nothing in the data is ever run: a value that looks like a
 * template stays text, only own properties are reached, and unknown helpers are refused.
 * @returns the printed text with the marks of marks.ts in it
 */
export function renderText(source: Source, { tree, side }: Facts): Outcome<string> {
  try {
    const steps: Steps = { left: limits.rendering };
    return succeed(compile(source)(tree, { data: { side, tree, steps }, ...noPrototypes }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail(templateFault(error, source));
  }
}

function templateFault(error: Error, source: Source) {
  if (error instanceof HelperFault)
    return problem("compose/bad-helper-use", { file: source.file, detail: error.detail }, inFile(source.file, source.line));
  const at = (line: number) => inFile(source.file, source.line + line - 1);
  const unknown = /unknown helper (\S+) - (\d+)/.exec(error.message);
  if (unknown)
    return problem("compose/unknown-helper", { name: unknown[1]!, known: listed(helperNames) }, at(Number(unknown[2])));
  const missing = /"([^"]+)" not defined .* - (\d+)/.exec(error.message);
  if (missing) return problem("compose/missing-fact", { path: missing[1]! }, at(Number(missing[2])));
  // A condition on a path inside a map that is not there at all.
  const inside = /Cannot read properties of undefined \(reading '([^']+)'\)/.exec(error.message);
  if (inside) return problem("compose/missing-fact", { path: `…${inside[1]!}` }, at(1));
  const parse = /on line (\d+)/.exec(error.message);
  return problem("compose/bad-template", { detail: error.message.split("\n")[0]! }, at(Number(parse?.[1] ?? 1)));
}
