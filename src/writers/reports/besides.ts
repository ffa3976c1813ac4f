import { isFormat } from "../../compare/summary.js";
import type { Beside, ChangeSet, Side } from "../../compare/types.js";
import { phrase } from "../../diag/phrase.js";
import type { Phrase } from "../../diag/types.js";
import { asideName } from "./aside-name.js";
import { nameOf, placeOf } from "./naming.js";

/** Those a report lists one by one: what is struck out counts for more than other formats, which are listed on request. */
export const listedBesides = ({ besides }: ChangeSet, showFormat = false): readonly Beside[] =>
  besides.filter((one) => !isFormat(one) || showFormat || one.mark === "struck");

/** 脚注; 页眉中的图片; 格式：删除线. */
export const besideName = ({ kind, within, mark }: Beside): Phrase =>
  mark === undefined ? asideName(kind, within) : phrase("aside.mark", { mark: phrase(`mark.${mark}`) });

/** Where it stands: 第三条, 审核人. "" where that is nowhere in the text. */
export function besidePlace({ row, by }: Beside, { changes }: ChangeSet): string {
  const change = row === undefined ? undefined : changes[row];
  const side: Side | null | undefined = change && (change.new ?? change.old);
  return [...(side ? [placeOf(side) || nameOf(side)] : []), ...(by ? [by] : [])].join("，");
}

/** What happened to it. Two pictures may have one name. */
export function besideChange({ kind, change, pieces }: Beside): Phrase {
  if (kind === "format") return phrase(change === "added" ? "aside.on" : "aside.off");
  return change === "edited" && pieces.every(({ op }) => op === "=") ? phrase("aside.content") : phrase(`change.${change}`);
}
