import { phrase } from "../../diag/phrase.js";
import type { Phrase, Value } from "../../diag/types.js";
import type { Aside, AsideKind } from "../../tree/aside.js";

/** What stands beside the words, as people call it: 脚注, 页眉中的图片. */
export const asideName = (kind: AsideKind | "format", within?: AsideKind): Phrase => {
  const inner = phrase(`aside.${kind}`);
  return within === undefined ? inner : phrase("aside.within", { outer: phrase(`aside.${within}`), inner });
};

/** So many of its characters name it. */
const shown = 20;

/** With its first words and its place: 链接“https://…”（第三条）. @param where absent: it stands nowhere in the text */
export function asidePhrase({ kind, within, text }: Aside, where: Value | undefined): Phrase {
  const words = [...text.replace(/\s+/g, " ")];
  const short = words.length > shown ? `${words.slice(0, shown).join("")}…` : words.join("");
  const own = asideName(kind, within);
  const what = short === "" ? own : phrase("aside.words", { what: own, text: short });
  return where === undefined ? what : phrase("with", { what, more: where });
}
