import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { OpenWord, WordSource } from "../ooxml/open-word.js";
import { patchWord } from "../ooxml/patch/index.js";
import { settleWord } from "../ooxml/patch/settle.js";
import type { Patch, Span } from "../ooxml/patch/types.js";
import { idsOf, isContentId } from "../readers/ids.js";
import { cellsText, headOf } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, NodeId } from "../tree/types.js";
import type { Answer } from "./answer.js";
import { clerkWords } from "./clerk-words.js";
import { type EditedFile, openEdited, ownAuthor } from "./edited-file.js";
import { followed } from "./followed.js";
import { located } from "./located.js";
import { blockPieces, textPieces } from "./pieces.js";
import { bare, partsOf, tableText, withoutFurther } from "./settle-divided.js";
import { leadsOver, settleLeads } from "./settle-leads.js";

export interface SettledFile {
  readonly word: OpenWord;
  readonly bytes: Uint8Array;
  /** The file as it is read afterwards; where a conflict is still open, as the person has it. */
  readonly doc: Doc;
  readonly open: number;
  readonly settled: readonly Answer[];
}

/**
 * Settles conflicts in a Word file as a clerk decided. All that cannot be done is told at once, and then nothing is.
 * @param generated the tree of the version the file names
 * @param kept what the merge kept as the person's own without asking: no heading waits for it
 */
export function settleFile(
  source: WordSource,
  name: string,
  answers: readonly Answer[],
  generated: Doc,
  kept: readonly { readonly at: NodeId }[] = [],
): Outcome<SettledFile> {
  const ids = [...idsOf(generated), ...answers.flatMap(({ at, row }) => (row === undefined ? [at] : [at, row]))];
  const opened = openEdited(source, name, ids);
  if (!opened.ok) return opened;
  const places = located(answers, opened.value);
  const judged = answers.map((given, i) => {
    const at = places[i] ?? null;
    return {
      given,
      answer: { ...given, ...at },
      faults: at === null ? [settledSomewhere(given, opened.value) ?? notThere(given)] : judge({ ...given, ...at }, opened.value),
    };
  });
  const faults = judged.flatMap((one) => one.faults);
  if (faults.some(({ severity }) => severity === "error")) return fail(...faults);
  const able = judged.filter((one) => one.faults.length === 0);
  const given = able.map(({ answer }) => answer);
  const undivided = withoutFurther(opened.value, ids, given);
  if (!undivided.ok) return fail(...faults, ...undivided.diagnostics);
  const ready = undivided.value;
  const due = renamed(given, followed(opened.value, ready, new Set()));
  const settled = settleWord(
    ready.word,
    due.map((answer) => ({
      at: placeOf(answer, ready)!,
      take: answer.choice.use === "next" || answer.choice.use === "merged",
    })),
    ownAuthor,
  );
  const again = settled.ok ? openEdited(settled.value, name, ids) : settled;
  if (!again.ok) return fail(...faults, ...again.diagnostics);
  const rejected = due.filter(({ choice }) => choice.use === "mine" || choice.use === "text");
  const parts = rejected.flatMap((answer) => [answer.row ?? answer.at, ...partsOf(answer, ready)]);
  const now = followed(ready, again.value, new Set(parts));
  const patches = renamed(
    due.filter((answer) => answer.choice.use !== "merged" || partsOf(answer, ready).length < 2),
    now,
  ).flatMap((answer) => finalWords(answer, again.value));
  const leads = { answers: renamed(due, now), leads: leadsOver(due, opened.value), generated, kept };
  const patched = patchWord(again.value.word, patches);
  const led = patched.ok ? settleLeads(patched.value, ids, leads) : patched;
  const last = led.ok ? openEdited(led.value, name, ids) : led;
  if (!led.ok || !last.ok) return fail(...faults, ...last.diagnostics);
  const { standing, open } = last.value;
  const done = able.map(({ given }) => given);
  return succeed({ word: led.value, bytes: led.value.bytes(), doc: standing, open: open.size, settled: done }, faults);
}

/** Answers under the ids their paragraphs have by now; one whose paragraph is gone has nothing left to be written. */
const renamed = (answers: readonly Answer[], now: (id: NodeId) => NodeId | null): readonly Answer[] =>
  answers.flatMap((answer) => {
    const at = now(answer.at);
    return at === null ? [] : [{ ...answer, at }];
  });

const notThere = ({ where, document }: Answer): Diagnostic => problem("merge/not-there", { where, document });

/** What a conflict that was found once is still about: nothing any more, or itself, changed by a person since or not. */
export type Standing = "settled" | "changed" | "open";

/** How conflicts stand in a file now. @param asked each as somebody would answer it who keeps the person's text */
export function standings(asked: readonly Answer[], file: EditedFile): readonly Standing[] {
  const places = located(asked, file);
  return asked.map((given, i) => {
    const at = places[i] ?? null;
    if (at === null) return "settled";
    const faults = judge({ ...given, ...at }, file);
    if (faults.length === 0) return "open";
    return faults.every(({ code }) => code === "merge/changed-since") ? "changed" : "settled";
  });
}

/** Why an answer does not apply; nothing where it does. */
function judge(answer: Answer, file: EditedFile): Diagnostic[] {
  const data = { where: answer.where, document: answer.document };
  const id = answer.row ?? answer.at;
  if (isSettledSo(answer, file)) return [problem("merge/settled-so", data)];
  const elsewhere = file.places.has(id) || answer.row !== undefined ? null : settledSomewhere(answer, file);
  if (elsewhere !== null) return [elsewhere];
  if (isWholeTable(answer, file.before)) {
    if (file.places.get(id) === undefined && file.placesBefore.get(id) === undefined) return [notThere(answer)];
    if (answer.choice.use === "text") return [problem("merge/table-words", data)];
    return placeOf(answer, file) === undefined ? [problem("merge/settled-before", data)] : [];
  }
  if (file.places.get(id) === undefined) return [notThere(answer)];
  const parts = partsOf(answer, file);
  if (![id, ...parts].some((part) => file.open.has(part))) return [problem("merge/settled-before", data)];
  const block = file.doc.children.find((one) => one.id === answer.at);
  const words = block && answer.choice.use === "text" ? clerkWords(answer.choice.text, block) : undefined;
  if (words !== undefined && "typed" in words)
    return [problem("merge/typed-number", { ...data, number: words.typed, own: numberOf(block!) })];
  const now = textAt(file.before, answer);
  return now === null || bare(now) === bare(answer.mine) || parts.length > 0 ? [] : [problem("merge/changed-since", data)];
}

/** Whether nothing is open there and the file says what the answer wants: the same sheet was read before, or a person did so in Word. */
function isSettledSo(answer: Answer, file: EditedFile): boolean {
  const { at, row, choice, mine, next, merged } = answer;
  const parts = partsOf(answer, file);
  if ([row ?? at, ...parts].some((part) => file.open.has(part))) return false;
  const block = file.standing.children.find(({ id }) => id === at);
  const typed = choice.use === "text" ? (block ? ownWords(choice.text, block) : choice.text) : null;
  const wanted = { mine, next, merged, text: typed }[choice.use];
  const now = block?.type === "table" && row === undefined ? tableText(block) : textAt(file.standing, answer);
  // One that is known by its words has another id once they are others: that it is not found does not say that it is gone.
  if (wanted === null || now === null) return wanted === now && !isContentId(at);
  return bare(now) === bare(wanted) || (choice.use === "mine" && parts.length > 0);
}

/** Of a paragraph without a mark, which has another name once it says what was chosen: it stands there, with nothing open. */
function settledSomewhere({ where, document, row, choice, same, ...texts }: Answer, file: EditedFile): Diagnostic | null {
  if (row !== undefined) return null;
  const wanted = choice.use === "text" ? choice.text : texts[choice.use];
  const says = (text: string): boolean =>
    file.standing.children.some(
      ({ id }) => isContentId(id) && !file.open.has(id) && partsOf({ at: id, mine: text }, file).length > 0,
    );
  const isSo = wanted === null ? !says(texts.mine) : says(wanted);
  const isOpen = (same?.of ?? 1) === 1 && isOpenSomewhere(texts.mine, file);
  return isSo && !isOpen ? problem("merge/settled-so", { where, document }) : null;
}
const isOpenSomewhere = (mine: string, { standing, open }: EditedFile): boolean =>
  standing.children.some(
    (block) => open.has(block.id) && block.type !== "table" && bare(inlinesText(block.children)) === bare(mine),
  );

/** The stretch of the file an answer is about; a paragraph that a person divided with all its parts. */
function placeOf(answer: Answer, file: EditedFile): Span | undefined {
  const id = answer.row ?? answer.at;
  const { places, placesBefore } = file;
  if (isWholeTable(answer, file.before)) {
    const own = places.get(id) ?? placesBefore.get(id);
    if (answer.next === null) return file.open.has(id) ? own : undefined;
    const proposed = own && proposedTable(own, file);
    return own && proposed && { start: own.start, end: endBehind(proposed, file) };
  }
  const place = places.get(id);
  const last = places.get(partsOf(answer, file).at(-1) ?? id);
  return place && { ...cellPlace(file, answer, place), ...(last !== place && last && { end: last.end }) };
}

/** The generator dropped it, or both changed its columns: then the generated table stands behind the person's, which is struck. */
const isWholeTable = ({ at, row }: Answer, doc: Doc): boolean =>
  row === undefined && doc.children.some((block) => block.id === at && block.type === "table");

/** The person's table is struck whole there, so that it is read no more once the revisions are accepted. */
const proposedTable = (own: Span, { doc, open, places }: EditedFile): NodeId | undefined =>
  doc.children.find(({ id, type }) => type === "table" && open.has(id) && (places.get(id)?.start ?? -1) >= own.end)?.id;

/** Up to the block after: an empty paragraph keeps two tables apart. */
function endBehind(id: NodeId, { doc, places, map }: EditedFile): number {
  const next = doc.children[doc.children.findIndex((block) => block.id === id) + 1];
  return (next && places.get(next.id)?.start) ?? map.body.innerEnd;
}

/** A row's answer is about one of its cells; the whole row where the generator dropped it. */
function cellPlace(file: EditedFile, { cell, row }: Answer, place: Span): Span {
  const target = row === undefined || cell === undefined ? undefined : file.map.target(place);
  const paragraphs = target?.kind === "row" ? (target.row.cells[cell!] ?? []) : [];
  if (paragraphs.length === 0) return place;
  return { start: paragraphs[0]!.start, end: paragraphs.at(-1)!.end };
}

/** The text an answer is about; null for a whole table. */
function textAt(doc: Doc, { at, row, cell }: Answer): string | null {
  const block = doc.children.find(({ id }) => id === at);
  if (block === undefined) return null;
  if (block.type !== "table") return inlinesText(block.children);
  if (row === undefined) return null;
  const cells = row === at ? headOf(block) : block.rows.find(({ id }) => id === row)?.cells;
  if (cells === undefined) return null;
  return cell === undefined ? cellsText(cells, " | ") : inlinesText(cells[cell] ?? []);
}

/** What is left to write once the tracked changes are settled: the generated text whole, the clerk's own, or a removal. */
function finalWords(answer: Answer, file: EditedFile): readonly Patch[] {
  const { at, row, cell, choice, next, merged } = answer;
  if (choice.use === "mine") return [];
  const id = row ?? at;
  const place = file.places.get(id);
  const block = file.doc.children.find((one) => one.id === at);
  if (place === undefined || block === undefined) return [];
  const text = choice.use === "text" ? ownWords(choice.text, block) : choice.use === "merged" ? merged : next;
  if (isWholeTable(answer, file.doc)) return [];
  if (text === null) return [{ do: "remove", at: place }];
  if (block.type !== "table") {
    const pieces = blockPieces(block, block, () => undefined, { automatic: true, proposal: text });
    return pieces.length === 0 ? [] : [{ do: "words", at: place, pieces: withNumber(block, pieces) }];
  }
  const target = row === undefined || cell === undefined ? undefined : file.map.target(place);
  const first =
    target?.kind === "row"
      ? (target.row.cells[cell!]?.find(({ pieces }) => pieces.length > 0) ?? target.row.cells[cell!]?.[0])
      : undefined;
  if (first === undefined) return [];
  const pieces = textPieces(textAt(file.doc, answer) ?? "", text, [], () => undefined);
  return pieces.every(({ op }) => op === "=") ? [] : [{ do: "words", at: { start: first.start, end: first.end }, pieces }];
}

const numberOf = (block: Block): string => ("number" in block ? block.number : "");
/** `judge` has refused what begins with another number. */
const ownWords = (text: string, block: Block): string => {
  const found = clerkWords(text, block);
  return "words" in found ? found.words : text;
};

/** A number that is text stands before the content. */
const withNumber = (
  block: Exclude<Block, { type: "table" }>,
  pieces: readonly { readonly op: "=" | "-" | "+"; readonly text: string }[],
) => (numberOf(block) === "" ? pieces : [{ op: "=" as const, text: numberOf(block) }, ...pieces]);
