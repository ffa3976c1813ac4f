import { level } from "../../level.js";
import { officeWords } from "../titles.js";
import type { ClauseLine } from "./patterns.js";
import { type Choice, type How, isSlot, type Part, type Slot } from "./template.js";

/** A line of a clause as a form that lines of papers are held against. */
export interface LinePattern {
  readonly of: ClauseLine;
  readonly form: RegExp;
  /** What each group of the form holds. */
  readonly slots: readonly Slot[];
  /** The longest words a line must have. */
  readonly anchor: string;
  /** How many characters of it are words of the clause. */
  readonly words: number;
}

/** Words that a path is known to print; undefined where nobody knows. */
export type Known = (slot: Slot) => readonly string[] | undefined;

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const numeral = "[零〇一二三四五六七八九十百两0-9]{1,4}";
const period = "每(?:周|月|季度|半年|年)";
const forms: Readonly<Record<How, string>> = {
  text: "[^。；|]{1,60}?",
  list: "[^。；|]{1,160}?",
  enum: "[^。；|]{1,160}?",
  cadence: `${period}至少${numeral}次`,
  period,
  times: `${numeral}次`,
  date: "[12]\\d{3}年\\d{1,2}月\\d{1,2}日",
  name: "[\\p{Script=Han}　·]{2,10}?",
  cited: "《[^》]+》(?:（[^）]{2,30}）)?",
  shelf: "《[^》]+》",
  blank: "[_\\s　年月日]*",
  number: numeral,
  any: "[^。；|]{1,80}?",
};
/** An organ or a unit named for the first time is named in full, with what it is called from then on. */
const introduced = "[^。；，：|（）]{4,40}（以下简称[^）]{1,20}）";

export function patternOf(of: ClauseLine, known: Known): LinePattern {
  const slots: Slot[] = [];
  const literals: string[] = [];
  const build = (some: readonly Part[], inside: boolean): string =>
    some
      .map((part) => {
        if (typeof part === "string") {
          const text = level(part);
          if (!inside) literals.push(text);
          return literal(text);
        }
        if (!isSlot(part))
          return `(?:${told(part, known)
            .branches.map((branch) => build(branch, true))
            .join("|")})`;
        return group(part, slots, known, (text) => {
          if (!inside) literals.push(text);
        });
      })
      .join("");
  const source = build(withoutRuns(of.parts, known), false);
  const words = literals.join("").replace(/[\p{P}\p{S}\s]/gu, "").length + leastInChoices(of.parts);
  // Words on both sides of a place are apart; none inside a choice must be there.
  const anchor = literals.sort((a, b) => b.length - a.length)[0] ?? "";
  return {
    of,
    form: new RegExp(`^${source}$`, "u"),
    slots,
    anchor,
    words,
  };
}

/** Of two places side by side nobody can tell where one ends, unless one of them is known or has a form of its own. */
const withoutRuns = (parts: readonly Part[], known: Known, before?: Part, after?: Part): readonly Part[] =>
  parts.map((part, i) => {
    const [left, right] = [i === 0 ? before : parts[i - 1], i === parts.length - 1 ? after : parts[i + 1]];
    if (typeof part === "string") return part;
    if (!isSlot(part)) return { branches: part.branches.map((branch) => withoutRuns(branch, known, left, right)) };
    return isOpen(part, known) && (endsOpen(left, -1, known) || endsOpen(right, 0, known))
      ? { ...part, doubtful: true as const }
      : part;
  });
const isOpen = (slot: Slot, known: Known): boolean =>
  known(slot) === undefined && !hasOwnForm(slot.path) && ["text", "list", "enum"].includes(slot.how);
/** Whether a part may end, or begin, with a place that anything fits. */
const endsOpen = (part: Part | undefined, at: 0 | -1, known: Known): boolean => {
  if (part === undefined || typeof part === "string") return false;
  return isSlot(part) ? isOpen(part, known) : part.branches.some((branch) => endsOpen(branch.at(at), at, known));
};

function group(slot: Slot, slots: Slot[], known: Known, sure: (text: string) => void): string {
  const said = known(slot);
  if (said !== undefined) {
    if (said.length === 1) sure(said[0]!);
    const text = said.map(literal).join("|");
    if (slot.path === "organ.short" || slot.path === "unit.short-name") {
      slots.push(slot);
      return `(${introduced}|${text})`;
    }
    if (isFact(slot.path)) {
      slots.push(slot);
      return `(${text})`;
    }
    return `(?:${text})`;
  }
  if (["cited", "shelf", "blank", "number", "any"].includes(slot.how)) return `(?:${forms[slot.how]})`;
  slots.push(slot);
  if (slot.path === "organ.short" || slot.path === "unit.short-name") return `(${introduced}|[^。；，：|]{2,16}?)`;
  return `(${formAt(slot)})`;
}

/**
 * A choice with the places marked that another of its branches fits as well: 德育处 may be either side of
 * {{#if roles.moral}}…{{else}}{{group.office}}{{/if}}. One of words alone is tried first, for it says no fact, then that with most words of its own.
 */
function told({ branches }: Choice, known: Known): Choice {
  const all = branches.map((branch) => ({
    branch,
    words: lettersOf(shapes(branch, known).sample) - free(branch, known),
    isOpen: hasSlot(branch, known),
    ...shapes(branch, known),
  }));
  const sorted = all.sort(
    (a, b) => Number(a.form === "") - Number(b.form === "") || Number(a.isOpen) - Number(b.isOpen) || b.words - a.words,
  );
  const isDoubtful = (one: (typeof all)[number]): boolean =>
    one.isOpen &&
    all.some(
      (other) =>
        other !== one &&
        other.isOpen &&
        other.words === one.words &&
        (fits(other.form, one.sample) || fits(one.form, other.sample)),
    );
  return { branches: sorted.map((one) => (isDoubtful(one) ? one.branch.map(doubted) : one.branch)) };
}
const fits = (form: string, text: string): boolean => new RegExp(`^${form}$`, "u").test(text);
const lettersOf = (text: string): number => text.replace(/[\p{P}\p{S}\s]/gu, "").length;
/** How many letters of a branch's sample stand for what nobody knows. */
const free = (parts: readonly Part[], known: Known): number =>
  parts.reduce((sum, part) => {
    if (typeof part === "string") return sum;
    if (!isSlot(part)) return sum + free(part.branches[0] ?? [], known);
    return sum + (known(part) === undefined ? lettersOf(sampleOf[part.how] ?? "某某某") : 0);
  }, 0);
const hasSlot = (parts: readonly Part[], known: Known): boolean =>
  parts.some(
    (part) =>
      typeof part !== "string" &&
      (isSlot(part) ? known(part) === undefined || isFact(part.path) : part.branches.some((branch) => hasSlot(branch, known))),
  );
const doubted = (part: Part): Part =>
  typeof part === "string"
    ? part
    : isSlot(part)
      ? { ...part, doubtful: true }
      : { branches: part.branches.map((branch) => branch.map(doubted)) };

const sampleOf: Partial<Record<How, string>> = {
  cadence: "每年至少两次",
  period: "每年",
  times: "两次",
  date: "2026年3月5日",
  number: "三",
  cited: "《某法》",
  shelf: "《某法》",
  blank: "",
};
/** A text a branch may print, and the form of all it may. */
function shapes(parts: readonly Part[], known: Known): { readonly sample: string; readonly form: string } {
  const each = parts.map((part) => {
    if (typeof part === "string") return { sample: level(part), form: literal(level(part)) };
    if (!isSlot(part)) {
      const inner = part.branches.map((branch) => shapes(branch, known));
      return { sample: inner[0]?.sample ?? "", form: `(?:${inner.map(({ form }) => form).join("|")})` };
    }
    const said = known(part);
    return said === undefined
      ? { sample: sampleOf[part.how] ?? "某某某", form: `(?:${forms[part.how]})` }
      : { sample: said[0]!, form: `(?:${said.map(literal).join("|")})` };
  });
  return { sample: each.map(({ sample }) => sample).join(""), form: each.map(({ form }) => form).join("") };
}

/** Words that stand whichever way the choices of a line go. */
const leastInChoices = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + (typeof part === "string" || isSlot(part) ? 0 : Math.min(...part.branches.map(wordsOf))), 0);
const wordsOf = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, part) => sum + (typeof part === "string" ? part.replace(/[\p{P}\p{S}\s]/gu, "").length : 0),
    leastInChoices(parts),
  );

/** Where one ends by itself: behind a title stands a name. */
const hasOwnForm = (path: string): boolean => /(?:director|head)-(?:name|title)$|^posts\.[^.]+\.name$|^limits\./.test(path);
function formAt({ path, how }: Slot): string {
  if (path.startsWith("limits.")) return "[^，。；|]{1,12}?";
  if (/(?:^|\.)(?:director|head)-name$|^posts\.[^.]+\.name$/.test(path)) return "\\p{Script=Han}{2,4}?";
  if (/(?:director|head)-title$/.test(path)) return `[^。；，|]{0,30}?(?:${officeWords})`;
  if (/(?:^|\.)title$/.test(path)) return "[^，。；：|]{2,40}?";
  if (/^superiors\./.test(path)) return "[^，。；：、|（）]{2,40}?";
  return forms[how];
}

/** Words of the library say nothing of the unit; what a profile holds is a fact wherever it is printed. */
const isFact = (path: string): boolean =>
  !/^(?:words|topic|kind|audience|year|theme|group\.name)(?:\.|$)/.test(path) && !/^organ\.(?!name|short|form)/.test(path);
