import type { FormatChange, FormatValue, LayoutDress } from "../../compare/dress.js";
import { findableBy } from "../../compare/side-place.js";
import { isFormat } from "../../compare/summary.js";
import type { Beside, ChangeSet, Side } from "../../compare/types.js";
import { phrase } from "../../diag/phrase.js";
import type { Phrase, Value } from "../../diag/types.js";
import { asideName } from "./aside-name.js";

/** Those a report lists one by one: what is struck out counts for more than other formats, which are listed on request. */
export const listedBesides = ({ besides }: ChangeSet, showFormat = false): readonly Beside[] =>
  besides.filter((one) => !isFormat(one) || showFormat || one.mark === "struck");

/** 脚注; 页眉中的图片; 格式：删除线; 页眉中的格式：字号. */
export function besideName({ kind, within, mark, format }: Beside): Phrase {
  const what = mark !== undefined ? phrase(`mark.${mark}`) : format && phrase(`format.${format.property}`);
  if (what === undefined) return asideName(kind, within);
  const inner = phrase("aside.mark", { mark: what });
  return within === undefined ? inner : phrase("aside.within", { outer: phrase(`aside.${within}`), inner });
}

/** Where it stands: 第三条, 审核人. "" where that is nowhere in the text. */
export function besidePlace({ row, by }: Beside, { changes }: ChangeSet): string {
  const change = row === undefined ? undefined : changes[row];
  const side: Side | null | undefined = change && (change.new ?? change.old);
  return [...(side ? [findableBy(side)] : []), ...(by ? [by] : [])].join("，");
}

/** What happened to it. Two pictures may have one name. */
export function besideChange({ kind, change, pieces, format }: Beside): Phrase {
  if (format) return phrase("format.became", { from: formatPhrase(format.from, format), to: formatPhrase(format.to, format) });
  if (kind === "format") return phrase(change === "added" ? "aside.on" : "aside.off");
  return change === "edited" && pieces.every(({ op }) => op === "=") ? phrase("aside.content") : phrase(`change.${change}`);
}

/** Sizes that have names. */
const sizes = [42, 36, 26, 24, 22, 18, 16, 15, 14, 12, 10.5, 9] as const;

/** 三号（16 磅）, 居中, 2 字符, a font by its name. */
function formatPhrase(of: FormatValue, { property }: FormatChange): Value {
  if (typeof of === "string") {
    if (of === "") return phrase("layout.no-font");
    if (property === "align") return phrase(`align.${of as LayoutDress["align"]}`);
    return property === "page-break" ? phrase(of === "on" ? "format.on" : "format.off") : of;
  }
  const { value, unit } = of;
  const named = property === "size" ? sizes.find((size) => size === value) : undefined;
  return named === undefined ? phrase(`format.${unit}`, { value }) : phrase(`size.${named}`);
}
