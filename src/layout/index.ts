import { codes } from "../diag/codes/index.js";
import { phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { Look } from "../look/types.js";
import { standardLook } from "../tree/look.js";
import type { Mend } from "./mend/types.js";
import { partOf, rolesOf } from "./roles.js";
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
          : {
              at: { origin: { from: "docx", file: file.name, paragraph: where.number } } as const,
              paragraph: where.number,
              text: firstWords(where.printed),
              part: partOf[where.role],
            };
      const certain =
        typeof where === "string" ? mends : mends.filter((mend) => rule.places || !where.isPlaced || keepsPlace(mend));
      found.push({
        code: rule.code,
        severity: codes[rule.code],
        data,
        strength: rule.strength,
        source: sourceOf(rule, look),
        ...place,
        mends: certain,
      });
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

/** What a rule rests on; what a look may say is, without one, the standard's. */
export const sourceNames: Readonly<Record<LayoutRule["source"], string>> = {
  look: "GB/T 9704-2012",
  standard: "GB/T 9704-2012",
  punctuation: "GB/T 15834-2011",
  practice: "",
};

const sourceOf = ({ source }: LayoutRule, look: Look): Value =>
  source === "look" && look.id !== standardLook ? phrase("layout.source-look", { name: look.name }) : sourceNames[source];
