/**
 * 甲、乙和丙 as its parts: how clauses print lists. Titles of two posts have 、 in them: then ， parts one person from the next.
 * @param whole names that hold a mark or 和 themselves
 */
export function splitList(text: string, whole: readonly string[] = []): readonly string[] {
  // Two and more are joined by 和 at the end: without it a 、 stands within the one name.
  return /和|以及/u.test(text)
    ? parted(text, whole, /、|以及|和(?=[^、]{2,}$)/u, /，|以及|和(?=[^，]{2,}$)/u)
    : text.includes("，")
      ? splitEnum(text, whole)
      : [text];
}

/** 甲、乙、丙 as its parts: how sentences enumerate. */
export const splitEnum = (text: string, whole: readonly string[] = []): readonly string[] => parted(text, whole, /、/u, /，/u);

function parted(text: string, whole: readonly string[], plain: RegExp, titled: RegExp): readonly string[] {
  const kept = whole.filter((name) => /[、，和]|以及/u.test(name) && text.includes(name)).sort((a, b) => b.length - a.length);
  let masked = text;
  for (const [i, name] of kept.entries()) masked = masked.replaceAll(name, String.fromCharCode(0xe100 + i));
  // 甲主任和乙书记、丙主任: the last of two has the mark within, so it parts none.
  const within = /和[^、，]+、[^、，]+$/u.test(masked);
  return masked
    .split(masked.includes("，") || within ? titled : plain)
    .map((part) => part.replace(/[\ue100-\ue1ff]/gu, (mark) => kept[mark.charCodeAt(0) - 0xe100]!).trim())
    .filter((part) => part !== "");
}
