import { listed, phrase } from "../diag/phrase.js";
import { isIgnored } from "./accepted.js";
import type { DriftFacts, DriftFinding, DriftUnit, Paper } from "./types.js";
import { signed, titledUnit, unitNamed } from "./unit-kind.js";
import { isShortOf } from "./unit-name.js";

const code = "drift/foreign-paper";
/** With fewer places it is quicker to put them right than to ask whose paper it is. */
const [leastPlaces, leastNamed] = [6, 3] as const;
/** The own name said more than once for so many times of the other: somebody has begun to put the paper right. */
const ownShare = 4;
/** What the other unit rightly has, and this one has not: its Party organ, its heads, its people. */
const ofItsOwn: ReadonlySet<string> = new Set([
  "drift/foreign-organ",
  "drift/organ-form",
  "drift/foreign-head",
  "drift/unknown-person",
]);
/** So many of the words left in it are told. */
const mostWords = 8;

/**
 * The findings in a paper, where all of it is another unit's: what is there of that unit is one finding with places, and what else is
 * wrong with the paper stays. Only where title, signature or a name said again and again tell whose it is, and nothing in it is the
 * unit's own.
 */
export function asForeignPaper(findings: readonly DriftFinding[], paper: Paper, { unit, kinds }: DriftFacts): typeof findings {
  if (unit === undefined) return findings;
  const foreign = findings.filter(({ family, certain }) => family === "foreign-unit" && certain);
  if (foreign.length < 2 || placesOf(foreign).length < leastPlaces) return findings;
  const name = [
    titledUnit(paper, kinds)?.name,
    ...signed(paper.lines, kinds).map((one) => one.unit.name),
    saidMost(foreign),
  ].find((one) => one !== undefined && one.length >= 4 && isForeign(one, unit));
  const line = name === undefined ? undefined : paper.lines.find(({ text }) => text.includes(name));
  if (name === undefined || line === undefined) return findings;
  const text = `${paper.text}\n${paper.beside?.text ?? ""}`;
  const own = Math.max(...unit.names.map((one) => times(text, one)));
  // 我校 in a paper that names a hospital: somebody made it a school's.
  const isAdapted = paper.self.words.has(unit.word) && unitNamed(name, kinds)?.kind.words.includes(unit.word) === false;
  if (own * ownShare > times(text, name) || isAdapted) return findings;
  const folded = findings.filter((one) => foreign.includes(one) || (ofItsOwn.has(one.code) && one.certain));
  const rest = findings.filter((one) => !folded.includes(one));
  if (isIgnored(unit.ignore ?? [], code, name)) return rest;
  const start = line.text.indexOf(name);
  const at = { file: paper.file, paragraph: line.paragraph, start, end: start + name.length, quote: name };
  const said = { word: name, count: times(text, name), other: unit.names[0]!, few: own };
  const words = folded.map(({ quote, places: more = [] }) => phrase("drift.so-often", { words: quote, count: more.length + 1 }));
  const whole: DriftFinding = {
    ...{ code, family: "foreign-unit", severity: "high", certain: true },
    ...at,
    ...(line.cell && { cell: line.cell }),
    right: [],
    evidence: [phrase("drift.paper-of", { name }), phrase("drift.said", said), listed(words.slice(0, mostWords))],
    places: placesOf(folded)
      .filter((one) => !(one.paragraph === at.paragraph && one.start === start && one.quote === name))
      .map(({ file, paragraph, start, end, quote, cell, beside, right }) => ({
        ...{ file, paragraph, start, end, quote, right },
        ...(cell && { cell }),
        ...(beside && { beside }),
      }))
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
  };
  return [whole, ...rest].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || (a.code < b.code ? -1 : 1));
}

/** Every place of some findings, each with what is right there. */
const placesOf = (findings: readonly DriftFinding[]) =>
  findings.flatMap(({ places = [], right, ...one }) => [
    { ...one, right },
    ...places.map((place) => ({ ...place, right: place.right ?? right })),
  ]);

/** Neither in the profile nor one of its names, longer or shorter; nor told to be right. */
const isForeign = (name: string, { names, texts, words = [] }: DriftUnit): boolean =>
  ![...texts, ...words].some((one) => one.includes(name)) && !names.some((one) => isShortOf(one, name));

/** The foreign name that is said again and again, where neither title nor signature names one. */
const saidMost = (findings: readonly DriftFinding[]): string | undefined =>
  findings
    .filter((one) => one.code === "drift/foreign-name" && 1 + (one.places?.length ?? 0) >= leastNamed)
    .sort((a, b) => (b.places?.length ?? 0) - (a.places?.length ?? 0))[0]?.quote;

const times = (text: string, word: string): number => text.split(word).length - 1;
