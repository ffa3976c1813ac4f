/** 甲、乙和丙 as its parts. Titles of two posts have 、 in them: then ， parts one person from the next. @param whole names that hold a mark or 和 themselves */
export function splitList(text: string, whole: readonly string[] = []): readonly string[] {
  const kept = whole.filter((name) => /[、，和]|以及/u.test(name) && text.includes(name)).sort((a, b) => b.length - a.length);
  let masked = text;
  for (const [i, name] of kept.entries()) masked = masked.replaceAll(name, String.fromCharCode(0xe100 + i));
  const parts = masked.includes("，")
    ? masked.split(/，|以及|(?<=[^、]{2,})和(?=[^、，]{2,}$)/u)
    : masked.split(/、|以及|和(?=[^、]{2,}$)/u);
  return parts
    .map((part) => part.replace(/[\ue100-\ue1ff]/gu, (mark) => kept[mark.charCodeAt(0) - 0xe100]!).trim())
    .filter((part) => part !== "");
}
