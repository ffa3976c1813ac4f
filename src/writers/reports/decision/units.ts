import type { Change, Side } from "../../../compare/types.js";
import { type Places, printedNumber } from "../places.js";
import { sequenceOf } from "../sequence.js";

/** A clause as the decision sees it: an article, which goes by its number, or another line, which goes by its words. */
export interface Unit {
  readonly change: Change;
  readonly side: Side;
  readonly article: boolean;
  /** How the decision calls an article: its number, after the annex it belongs to (附件1第二条). */
  readonly number: string;
  /** A line as it prints, number included; "" for an article. */
  readonly line: string;
  /** Stays in its place: only what it says may change. */
  readonly stays: boolean;
  /** Of an article that was split or merged: the new ones stand where it stood. */
  readonly anchored: boolean;
}
export interface Units {
  readonly old: readonly Unit[];
  readonly new: readonly Unit[];
}

/** A line break within a paragraph, as long titles have, is a matter of layout: no decision speaks of it. */
export const joinedLines = (text: string): string => text.replaceAll("\n", "");

/** Of an empty row or line no decision speaks: null. */
const spoken = (unit: Unit): Unit | null => (unit.article || /\S/.test(unit.line) ? unit : null);

/** The clauses of both sides in their order. Articles that were split or merged do not stay, nor does what crossed others. */
export function unitsOf(changes: readonly Change[], olds: Places, news: Places): Units {
  const unit = (change: Change, side: Side, places: Places, stays: boolean): Unit => {
    const block = places.blocks[places.at.get(side.blocks[0]!) ?? -1];
    const article = block?.type === "item" && block.level === "article";
    return {
      change,
      side,
      article,
      number: `${side.annex ?? ""}${side.number}`,
      // An empty cell before the words, or behind them, is nothing to quote.
      line: article ? "" : side.row ? joinedLines(side.text).trim() : joinedLines(printedNumber(side, places) + side.text),
      stays,
      anchored: stays,
    };
  };
  const [before, after]: [Unit[], Unit[]] = [[], []];
  for (const { change, as } of sequenceOf(changes)) {
    const old = as === "new" || as === "to" ? null : change.old;
    const now = as === "old" || as === "from" ? null : change.new;
    const was = old && spoken(unit(change, old, olds, false));
    const is = now && spoken(unit(change, now, news, false));
    const stays = was !== null && is !== null && was.article === is.article && !(change.group !== undefined && was.article);
    if (was) before.push({ ...was, stays, anchored: as === "both" });
    if (is) after.push({ ...is, stays, anchored: as === "both" });
  }
  return { old: before, new: after };
}
