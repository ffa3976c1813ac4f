import { fail, type Outcome, succeed } from "../diag/types.js";
import type { BodyParagraph } from "../ooxml/body/blocks.js";
import type { OpenWord } from "../ooxml/open-word.js";
import type { BodyMap } from "../ooxml/patch/body-map.js";
import { patchWord } from "../ooxml/patch/index.js";
import { bodyLines, openForPatch } from "../ooxml/patch/open.js";
import type { Author, Patch } from "../ooxml/patch/types.js";
import type { Place } from "../readers/types.js";
import { groupedBy } from "../text/grouped-by.js";
import { corrected, type Marking, markingOf, type PlacedMark, piecesOf, placedIn, type TextMark, textOf } from "./text-marks.js";

/** What became of a mark: put right as a revision, spoken of in a comment, or neither, where the file has no place for it. */
export type MarkFate = "corrected" | "commented" | "unplaced";
export interface MarkedFile {
  readonly word: OpenWord;
  /** For each mark, in their order. */
  readonly fates: readonly MarkFate[];
}

/**
 * Puts corrections into a Word file as tracked changes and what only a person can decide as comments; all else stays byte for byte.
 * All rejected the file says what it said, all accepted the corrections: what cannot be shown so becomes a comment.
 * @param places of the file's blocks, as its reader gives them
 */
export function markFile(word: OpenWord, places: readonly Place[], marks: readonly TextMark[], by: Author): Outcome<MarkedFile> {
  const opened = openForPatch(word, word.name);
  if (!opened.ok) return opened;
  const { map } = opened.value;
  const paragraphs = paragraphsBy(map, places);
  const placed = marks.map((mark) => placedIn(paragraphs(mark), mark));
  const groups = groupedBy(
    placed.filter((one) => one !== null),
    ({ paragraph }) => paragraph,
  );
  const plans = [...groups].map(([paragraph, own]): Plan => ({ paragraph, marking: markingOf(own), way: "words" }));
  const attempt = (all: readonly Plan[]): Outcome<OpenWord> =>
    patchWord(
      word,
      all.flatMap((plan) => patchesOf(plan, by)),
    );
  const safe = attempt(plans).ok ? plans : plans.map((plan) => safest(plan, (one) => attempt([one]).ok));
  const isShown = (all: readonly Plan[], made: OpenWord): boolean => showsBoth(word, made, map, all, by);
  for (const all of [safe, safe.map(spokenOnly)]) {
    const made = attempt(all);
    if (made.ok && isShown(all, made.value)) return succeed({ word: made.value, fates: fatesOf(placed, all) });
  }
  const none = plans.map((plan): Plan => ({ ...plan, way: "none" }));
  const left = attempt(none);
  return left.ok ? succeed({ word: left.value, fates: fatesOf(placed, none) }) : fail(...left.diagnostics);
}

/** How the marks of one paragraph are written: at their words, as comments on the whole paragraph, or not at all. */
interface Plan {
  readonly paragraph: BodyParagraph;
  readonly marking: Marking;
  readonly way: "words" | "paragraph" | "none";
}

const spokenOnly = (plan: Plan): Plan => ({
  ...plan,
  marking: { corrections: [], comments: [...plan.marking.comments, ...plan.marking.corrections] },
});

/** A formula, a ruby, somebody's own revision in the way: the first way that can be gone. */
function safest(plan: Plan, isDone: (plan: Plan) => boolean): Plan {
  const ways = [plan, spokenOnly(plan), { ...spokenOnly(plan), way: "paragraph" as const }];
  return ways.find(isDone) ?? { ...spokenOnly(plan), way: "none" };
}

function patchesOf({ paragraph, marking, way }: Plan, by: Author): readonly Patch[] {
  const at = { start: paragraph.start, end: paragraph.end };
  if (way === "none") return [];
  if (way === "paragraph") return marking.comments.map(({ mark }) => ({ do: "comment", at, text: mark.comment, by }));
  return [{ do: "words", at, pieces: piecesOf(textOf(paragraph), marking, by), by }];
}

function fatesOf(placed: readonly (PlacedMark | null)[], plans: readonly Plan[]): readonly MarkFate[] {
  const [right, said] = [new Set<PlacedMark>(), new Set<PlacedMark>()];
  for (const { marking, way } of plans) {
    if (way === "none") continue;
    for (const one of marking.corrections) right.add(one);
    for (const one of marking.comments) said.add(one);
  }
  return placed.map((one) =>
    one === null ? "unplaced" : right.has(one) ? "corrected" : said.has(one) ? "commented" : "unplaced",
  );
}

/** Whether the file says the old words with our revisions rejected, and the corrections, nothing else, with them accepted. */
function showsBoth(was: OpenWord, made: OpenWord, map: BodyMap, plans: readonly Plan[], by: Author): boolean {
  const same = (a: readonly string[] | null, b: readonly string[] | null) =>
    a !== null && b !== null && a.length === b.length && a.every((line, i) => line === b[i]);
  const before = { without: by.name };
  if (!same(bodyLines(was, before), bodyLines(made, before))) return false;
  const opened = openForPatch(made, made.name);
  const marking = new Map(plans.map((plan) => [plan.paragraph, plan.way === "words" ? plan.marking : null]));
  const wanted = map.paragraphs.map((one) => {
    const own = marking.get(one);
    return own ? corrected(textOf(one), own) : textOf(one);
  });
  return opened.ok && same(opened.value.map.paragraphs.map(textOf), wanted);
}

/** The paragraphs of a mark's block or cell; further lines of a title stand in paragraphs of their own. */
function paragraphsBy(map: BodyMap, places: readonly Place[]): (mark: TextMark) => readonly BodyParagraph[] {
  const at = new Map(places.map((place) => [place.id, place]));
  const starts = new Set(places.map(({ start }) => start));
  const inTables = new Set<BodyParagraph>();
  for (const place of places) {
    const target = map.target(place);
    if (target?.kind === "table")
      for (const { cells } of target.table.rows) for (const paragraph of cells.flat()) inTables.add(paragraph);
  }
  return ({ at: id, cell }) => {
    const place = at.get(id);
    const target = place && map.target(place);
    if (target?.kind === "table") return (cell && target.table.rows[cell.row]?.cells[cell.column]) ?? [];
    if (target?.kind !== "paragraph") return [];
    const from = map.paragraphs.indexOf(target.paragraph);
    const next = map.paragraphs.findIndex((one, i) => i > from && (starts.has(one.start) || inTables.has(one)));
    return map.paragraphs.slice(from, next < 0 ? undefined : next);
  };
}
