import { numberKey } from "./kinds.js";
import { reference } from "./likeness.js";
import type { Change, StaleReference } from "./types.js";

/**
 * References that stayed as they were although the clause they name has another number now or is gone: the text says
 * nothing new there, and means something else. Those to other texts (依照《…》第七条, 该办法第三条) are none of ours.
 */
export function staleReferences(changes: readonly Change[]): readonly StaleReference[] {
  const numbers = newNumbersOf(changes);
  return changes.flatMap(({ old, new: now, pieces }, row) => {
    if (old === null || now === null) return [];
    const found = new Map<string, StaleReference>();
    let text = "";
    for (const piece of pieces) {
      const start = text.length;
      if (piece.op !== "-") text += piece.text;
      if (piece.op !== "=") continue;
      for (const { 0: named, index } of text.slice(start).matchAll(reference)) {
        const became = numbers.get(numberKey(named, old.annex));
        if (became === undefined || became.has(named) || ofOtherText(text.slice(0, start + index))) continue;
        found.set(named, { row, reference: named, became: [...became][0] ?? "" });
      }
    }
    return [...found.values()];
  });
}

/** The numbers each old 条 or 章 goes by now: several for one that was split, none for a deleted one. */
function newNumbersOf(changes: readonly Change[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, string[]>();
  for (const { group, new: now } of changes)
    if (group !== undefined && now !== null) groups.set(group, [...(groups.get(group) ?? []), now.number]);
  const numbers = new Map<string, Set<string>>();
  for (const { old, new: now, group } of changes) {
    // 节 are counted anew in every 章.
    if (old === null || !/^第.+[条章编]/.test(old.number)) continue;
    const key = numberKey(old.number, old.annex);
    const own = group === undefined ? (now === null ? [] : [now.number]) : (groups.get(group) ?? []);
    numbers.set(key, new Set([...(numbers.get(key) ?? []), ...own]));
  }
  return numbers;
}

const more =
  /(?:第[0-9０-９一二三四五六七八九十百千零〇]+(?:条|款|项|章|节|编|目)(?:之[一二三四五六七八九十]+)?(?:[、，和或及与至到]|以及|或者)?)+$/;
const named = /(?:法|条例|规定|办法|细则|规则|决定|通知|章程|制度|准则|规程|意见|合同|协议|条约|公约)$/;
/** Whether what stands before a reference, and before those it is listed with, names another text. */
const ofOtherText = (before: string): boolean => {
  const lead = before.replace(more, "");
  return /[》）]$/.test(lead) || (named.test(lead) && !/本\p{Script=Han}{0,8}$/u.test(lead));
};
