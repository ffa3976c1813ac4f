import type { RecordedSpot } from "../archive/merge-record.js";
import type { Merged } from "../archive/types.js";
import { openEdited } from "../carry/edited-file.js";
import { foreign } from "../carry/merge-file.js";
import { partsOf } from "../carry/settle-divided.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { mergeDocs } from "../merge/merge.js";
import { idsOf } from "../readers/ids.js";
import type { FileState } from "../shelf/file-state.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc } from "../tree/types.js";

export interface ReadBack {
  /** What the Word file says, as the other formats print it. */
  readonly now: Doc;
  /** Of the version that has the other formats: the Word file stays. */
  readonly merged: Merged;
}

/**
 * Reads a document back from the Word file a person changed, for its other formats: its words and numbers as they stand
 * there, the form of each block as it was generated. An open conflict says what the person has.
 * @param doc as it is composed today, which is as it was when the file was made
 */
export function readBack(
  { path, bytes, word, number, record }: Extract<FileState, { is: "edited" }>,
  doc: Doc,
): Outcome<ReadBack> {
  const opened = openEdited(word, path, idsOf(doc));
  if (!opened.ok) return opened;
  const { doc: mine, before, open, held } = opened.value;
  if (foreign(doc, mine)) return fail(problem("merge/foreign", { path }));
  const merged = mergeDocs({ base: doc, mine, next: doc, open, held });
  const own = new Map(mine.children.map((block) => [block.id, block]));
  for (const block of before.children) if (open.has(block.id)) own.set(block.id, block);
  const children = merged.blocks.map((planned) => asWritten(planned.block, planned.mine ? own.get(planned.mine) : undefined));
  const still = (one: RecordedSpot & { readonly mine?: string }): boolean =>
    [one.row ?? one.at, one.at, ...partsOf(one, { standing: opened.value.standing })].some((id) => open.has(id));
  const { conflicts = [], carried = [], undone: _, ...told } = record;
  const kept = {
    ...told,
    base: number,
    conflicts: conflicts.filter(still),
    carried: carried.filter(still),
    reprinted: true,
  } as const;
  return succeed({ now: { ...merged.doc, children }, merged: { mine: bytes, docx: bytes, record: kept } });
}

function asWritten(block: Block, own: Block | undefined): Block {
  if (own === undefined || own.type === "table" || block.type === "table") return block;
  const number = "number" in block && "number" in own && own.number !== "" ? { number: own.number } : {};
  // Blanks of a date are read back in another width: the generator's stay.
  const same = bare(inlinesText(block.children)) === bare(inlinesText(own.children));
  return { ...block, ...number, ...(!same && { children: own.children }) } as Block;
}
const bare = (text: string): string => text.replace(/\s/g, "");
