import { type Outcome, succeed } from "../diag/types.js";
import { matchEdited, unitsOf } from "../merge/match-blocks.js";
import { depthOf, leadsTo } from "../merge/pending.js";
import type { OpenWord } from "../ooxml/open-word.js";
import { patchWord } from "../ooxml/patch/index.js";
import { settleWord } from "../ooxml/patch/settle.js";
import type { Span } from "../ooxml/patch/types.js";
import { isContentId } from "../readers/ids.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, NodeId } from "../tree/types.js";
import type { Answer } from "./answer.js";
import { type EditedFile, openEdited, ownAuthor } from "./edited-file.js";

/** Headings and articles that are struck only because what stands under them is to be settled: they have no comment of ours. */
export function leadsOver(answers: readonly Answer[], { standing, open, commented }: EditedFile): readonly NodeId[] {
  const answered = new Set(answers.map(({ at }) => at));
  return standing.children.flatMap(({ id }) =>
    open.has(id) && !commented.has(id) && below(standing, id, answered).some((block) => answered.has(block.id)) ? [id] : [],
  );
}

/** What is settled in a file besides its leads. */
interface Leads {
  readonly answers: readonly Answer[];
  readonly leads: readonly NodeId[];
  /** The tree the file was made from: what stands there needs no heading that the generator dropped. */
  readonly generated: Doc;
  /** What the merge kept without asking stood under no such heading: it came there when what led it went. */
  readonly kept: readonly { readonly at: NodeId }[];
}

/**
 * Lets each of them stay where something of a person's stays under it, and go where nothing of theirs is left; while one thing
 * is open, it waits.
 */
export function settleLeads(
  word: OpenWord,
  known: readonly NodeId[],
  { answers, leads, generated, kept }: Leads,
): Outcome<OpenWord> {
  const answered = new Set(answers.map(({ at }) => at));
  const free = new Set(kept.flatMap(({ at }) => (answered.has(at) ? [] : [at])));
  let now: Outcome<OpenWord> = succeed(word);
  // The innermost first: an article that goes leaves its heading with nothing.
  for (const id of [...leads].reverse()) {
    const file = now.ok ? openEdited(now.value, word.name, known) : now;
    if (!now.ok || !file.ok) return now;
    const { standing, doc, open } = file.value;
    const parts = partsOfLead(id, file.value);
    const under = below(standing, id, answered).filter((block) => !parts.includes(block.id));
    if (parts.length === 0 || under.some((block) => open.has(block.id))) continue;
    const left = new Set(doc.children.filter(hasWords).map((block) => block.id));
    // What was to be settled is a person's, even where it says what a generated clause says: a copy.
    const isGenerated = generatedIn(
      generated,
      standing.children.filter((block) => !answered.has(block.id)),
    );
    const stays = under.some((block) => left.has(block.id) && !free.has(block.id) && !isGenerated.has(block.id));
    const at = ({ places }: EditedFile): readonly Span[] => parts.flatMap((part) => places.get(part) ?? []);
    // A further part is known by its words alone: it has them until it goes.
    const settled = settleWord(
      now.value,
      at(file.value).map((place, n) => ({ at: place, take: !stays && n === 0 })),
      ownAuthor,
    );
    const again = settled.ok && !stays ? openEdited(settled.value, word.name, known) : null;
    now =
      settled.ok && again?.ok
        ? patchWord(
            settled.value,
            at(again.value).map((empty) => ({ do: "remove", at: empty })),
          )
        : settled;
  }
  return now;
}

/** A lead that waits, with the parts that a person divided it into: plain paragraphs right behind it that wait without a comment too. */
function partsOfLead(id: NodeId, { standing, open, commented }: EditedFile): readonly NodeId[] {
  const from = standing.children.findIndex((block) => block.id === id);
  const waits = (block: Block): boolean => open.has(block.id) && !commented.has(block.id);
  if (from < 0 || !waits(standing.children[from]!)) return [];
  const end = standing.children.findIndex((block, i) => i > from && !(block.type === "paragraph" && waits(block)));
  return standing.children.slice(from, end < 0 ? undefined : end).map((block) => block.id);
}

/** What was to be settled without a mark of ours was text below it when it was merged, whatever it looks like now: it ends nothing. */
function below({ children }: Doc, id: NodeId, answered: ReadonlySet<NodeId>): readonly Block[] {
  const from = children.findIndex((block) => block.id === id);
  const lead = children[from];
  if (lead === undefined) return [];
  const isText = (block: Block): boolean => answered.has(block.id) && isContentId(block.id);
  const end = children.findIndex((block, i) => i > from && depthOf(block) <= depthOf(lead) && !isText(block));
  return children.slice(from + 1, end < 0 ? children.length : end).filter((block) => isText(block) || leadsTo(lead, block));
}

/** Blocks of a file that stand for generated ones, edited or not: matched as a merge matches them. */
function generatedIn(generated: Doc, theirs: readonly Block[]): ReadonlySet<NodeId> {
  const pairs = matchEdited(unitsOf(generated.children), unitsOf(theirs));
  return new Set([...pairs.values()].map((k) => theirs[k]!.id));
}
const hasWords = (block: Block): boolean => block.type === "table" || inlinesText(block.children).trim() !== "";
