import type { Look } from "../look/types.js";
import { standardLook } from "../tree/look.js";
import type { Mend } from "./mend/types.js";
import { partNames, rolesOf } from "./roles.js";
import { layoutRules } from "./rules/index.js";
import type { Facts, Finding, LayoutRule } from "./types.js";
import type { WordFile } from "./word/file.js";

export { readWordFile } from "./word/read.js";

/** How many characters of a paragraph a finding shows. */
const shown = 16;

/**
 * Holds a Word file against a look.
 * @returns every finding: those about pages first, then in the order of the paragraphs
 */
export function checkLayout(file: WordFile, look: Look): readonly Finding[] {
  const facts: Facts = { file, paragraphs: rolesOf(file.paragraphs), look };
  const found: Finding[] = [];
  for (const rule of layoutRules)
    rule.check(facts, (where, data, mends = []) => {
      const place =
        typeof where === "string"
          ? { part: where }
          : { paragraph: where.number, text: firstWords(where.printed), part: partNames[where.role] };
      const certain =
        typeof where === "string" ? mends : mends.filter((mend) => rule.places || !where.isPlaced || keepsPlace(mend));
      found.push({ code: rule.code, strength: rule.strength, source: sourceOf(rule, look), ...place, ...data, mends: certain });
    });
  return found.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0));
}

/** What changes nothing across the line: the pitch of lines, and colours. */
const keepsPlace = (mend: Mend): boolean =>
  mend.do === "set" && ((mend.holder === "w:pPr" && mend.property === "w:spacing") || mend.property === "w:color");

function firstWords(text: string): string {
  // Of a long paragraph no more is looked at than can be shown.
  const all = [
    ...text
      .trimStart()
      .slice(0, shown * 8)
      .trim()
      .replace(/\s+/g, " "),
  ];
  return all.length > shown ? `${all.slice(0, shown).join("")}…` : all.join("");
}

const standard = "GB/T 9704-2012";

function sourceOf({ source }: LayoutRule, look: Look): string {
  if (source === "practice") return "";
  if (source === "punctuation") return "GB/T 15834-2011";
  return source === "look" && look.id !== standardLook ? `版式“${look.name}”` : standard;
}
