import type { Code } from "../diag/codes/index.js";
import type { Diagnostic, Phrase, Value } from "../diag/types.js";
import type { Origin } from "../tree/types.js";
import { fieldName, intervalIn } from "../use/fact-words.js";
import { placeOf } from "../words/print.js";
import { text, worded } from "../words/say.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import type { Wording } from "./wire.js";

/** Codes of what papers say: what stands in brackets there is theirs. */
const ofPapers = /^(?:drift|check|layout|report|merge|reader)\//;
/** Told at every start of a command; the page says it where it matters. */
const untold: ReadonlySet<string> = new Set<Code>(["library/overlay"]);

/** How the page words what it is told: for a clerk, who knows no paths, keys or codes. */
export function pageWording(words: Words, { root, program }: Workplace): Wording {
  const shorten = (whole: string): string => plainText(words, withoutRoots(whole, [root, program]));
  return {
    words: pageWords(words),
    tells: ({ code }) => !untold.has(code),
    shorten: (whole, about) => {
      if (about === undefined) return shorten(whole);
      const named = withoutIds(words, shorten(whole), about);
      return ofPapers.test(about.code) ? named : withoutKeys(named);
    },
    fileOf: (path) => withoutRoots(path, [root, program]),
    placeOf: (origin) => plainPlace(words, origin),
  };
}

const made = new WeakMap<Words, Words>();

/** The messages with what the page says in place of some. */
function pageWords(words: Words): Words {
  const known = made.get(words);
  if (known !== undefined) return known;
  const messages = { ...words.messages };
  for (const [code, message] of Object.entries(words.onPage) as [Code, string][]) messages[code] = { ...messages[code], message };
  const paged = { ...words, messages };
  made.set(words, paged);
  return paged;
}

const withoutRoots = (whole: string, roots: readonly string[]): string =>
  roots
    .filter((root) => root.length > 1)
    .reduce((left, root) => left.replaceAll(`${root}/`, "").replaceAll(`${root}\\`, ""), whole);

const profileFile = /(?:[\w-]+\/)*data\/(?:units|groups)\/[^\s“”"（）《》:]+\.ya?ml(?::\d+)*/gu;
const libraryFile = /(?:templates|clauses)\/[\w./-]+\.(?:hbs|ya?ml)(?::\d+)*/g;
const shelfFile = /(?<![\w/])out\/[\w-]+\/(?=[^\s])/g;
const shelfFolder = /(?<![\w/.])out(?:\/[\w-]+)?(?![\w/.-])/g;
const clauseName = /(?:条款|(?:the )?clause )[“"][a-z][\w.-]*[”"]/g;
const cadence = /(?<![\w/.-])(\d{1,3}\/(?:week|month|quarter|half-year|year))(?![\w-])/g;
const field =
  /(?<![\w.-])(?:unit|organ|superiors|people|posts|departments|sub-units|media|venues|group|cadences|basis|documents|topics|by-topic)(?:\.[\w-]+)+/g;

/** Paths as what they are of, and the notation of profiles in words. */
function plainText(words: Words, whole: string): string {
  const { common } = words.page;
  return whole
    .replace(profileFile, common.profile)
    .replace(libraryFile, common.library)
    .replace(shelfFile, "")
    .replace(shelfFolder, common.shelfFolder)
    .replace(clauseName, common.thisClause)
    .replace(cadence, (found) => cadenceIn(words, found))
    .replace(field, (path) => said(words, fieldName(path)) ?? path);
}

const said = (words: Words, value: Phrase | null): string | null => (value === null ? null : worded(words, value));

/** 2/year: 每年 2 次. */
function cadenceIn({ page: { common, paper } }: Words, written: string): string {
  const found = intervalIn(written);
  if (found === null) return written;
  return common.often.replace("{period}", paper[found.period]).replace("{times}", String(found.times));
}

/** The ids of a paper and of a unit are their names in files alone: the page shows whose and which it is. */
function withoutIds({ page: { common } }: Words, whole: string, { data: { document, unit } }: Diagnostic): string {
  const isId = (value: Value | undefined): value is string => typeof value === "string" && /^[a-z][a-z0-9.-]*$/.test(value);
  const paperless = isId(document)
    ? whole
        .replaceAll(`（${document}）`, "")
        .replaceAll(` (${document})`, "")
        .replaceAll(`“${document}”`, "")
        .replaceAll(` "${document}"`, "")
    : whole;
  if (!isId(unit)) return paperless;
  const own = unit.replaceAll(".", "\\.");
  return paperless.replace(new RegExp(`[“"]?(?<![\\w.-])${own}(?![\\w-])[”"]?\\s?`, "g"), common.thisUnit);
}

/** Keys in brackets behind a name say nothing to who never sees a key. */
const withoutKeys = (whole: string): string => whole.replace(/\s?[（(][a-z][a-z0-9]*(?:[-.][a-z0-9]+)*[）)]/g, "");

/** Where something is, as a clerk finds it: the form of the unit, the library, a paragraph of a file. */
function plainPlace(words: Words, origin: Origin | undefined): string {
  if (origin === undefined) return "";
  const { common } = words.page;
  const name = origin.file.slice(Math.max(origin.file.lastIndexOf("/"), origin.file.lastIndexOf("\\")) + 1);
  if (/\.hbs$/.test(name) || /(?:^|[/\\])templates[/\\]/.test(origin.file)) return common.library;
  if (/\.ya?ml$/.test(name)) return common.profile;
  if (origin.from === "docx") return text(words, "place.paragraph-of", { file: name, number: origin.paragraph });
  return placeOf(words, { ...origin, file: name });
}
