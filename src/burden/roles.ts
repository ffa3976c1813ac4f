import type { Passage } from "../consistency/passages.js";

/** A role as papers print it, with the key that is the same however it is printed. */
export interface Role {
  readonly key: string;
  readonly label: string;
  /** A fact of the profile prints it, not a plain word. */
  readonly isFact: boolean;
}

/** The facts that name who does something, by their path in the profile. */
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^posts\.([^.]+)\.title$/, ([, key]) => `post ${key}`],
  [/^departments\.([^.]+)\.name$/, ([, key]) => `department ${key}`],
  [/^unit-type\.[^.]+\.words\.sections$/, () => "departments"],
  [/^sub-units\.label$/, () => "sub-units"],
  [/^topics\.[^.]+\.group$/, () => "group"],
  [/^organ(?:s\.[^.]+)?\.(?:short|name|meeting|team)$/, () => "organ"],
];

/** The role a printed fact names; null for any other fact. */
export function roleOf(path: string, label: string): Role | null {
  for (const [form, key] of forms) {
    const match = form.exec(path);
    if (match !== null) return { key: key(match), label, isFact: true };
  }
  return null;
}

/** How roles are written without a fact behind them, and the post that is directly responsible. */
export interface RoleWords {
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly direct: string;
}
interface Mention extends Role {
  readonly start: number;
  readonly end: number;
}

/** Every role a sentence names, in order: printed facts, and the plain words for roles outside them. */
function mentions({ text, spans }: Passage, { roles, direct }: RoleWords): readonly Mention[] {
  const found: Mention[] = spans.flatMap(({ start, end, path }) => {
    const role = path === "" ? null : roleOf(path, text.slice(start, end));
    return role === null ? [] : [{ ...role, start, end }];
  });
  for (const [key, words] of Object.entries(roles))
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        if (!found.some(({ start, end }) => start < at + word.length && end > at))
          found.push({ ...named(key, word, direct), start: at, end: at + word.length });
  return found.sort((a, b) => a.start - b.start);
}

const named = (key: string, label: string, direct: string): Role => ({
  key: key === "secretary" ? "post secretary" : key === "direct" ? `post ${direct}` : key,
  label,
  isFact: false,
});

/** Who is spoken of at the beginning of a sentence: the first role within so many characters. */
const reach = 14;

/** Words before a role that make it the receiver or the object: 向局党组报告, 听取各部门汇报. */
const toWhom = /(?:[向对与和送给为]|听取|督促|组织|指导|检查|考核|通知|会同)(?:分管|有关|所属)?$/u;
/** A matter is laid before somebody for a decision (报直接责任人决定), a report is made to somebody. */
const before = /报$/u;

/** Whether a role receives what is done, or is the object of it; those listed with one that does are so too. */
function isObject(sentence: Passage, all: readonly Mention[], index: number, isLaidBefore = true): boolean {
  const { text } = sentence;
  const { start } = all[index]!;
  const words = text.slice(0, start);
  if (toWhom.test(words) || (isLaidBefore && before.test(words))) return true;
  const last = all[index - 1];
  return last !== undefined && text.slice(last.end, start) === "、" && isObject(sentence, all, index - 1, isLaidBefore);
}

/** The role that is the subject of a sentence; null where it names none at its beginning. */
export function subjectOf(sentence: Passage, words: RoleWords): Role | null {
  const comma = sentence.text.indexOf("，");
  const end = comma === -1 ? reach : Math.min(comma, reach);
  const all = mentions(sentence, words);
  return all.find(({ start }, i) => start <= end && !isObject(sentence, all, i)) ?? null;
}

/**
 * Who does what stands at a place of a sentence: the last role before it in the same clause (总务处每月至少排查一次).
 * @param isDecided what stands there is a decision, and may be laid before somebody: 报直接责任人批准
 * @returns null where the clause names nobody
 */
export function roleAt(sentence: Passage, at: number, words: RoleWords, isDecided = false): Role | null {
  const clause = sentence.text.lastIndexOf("，", at) + 1;
  const all = mentions(sentence, words);
  return all.findLast(({ start, end }, i) => start >= clause && end <= at && !isObject(sentence, all, i, !isDecided)) ?? null;
}

/** Who is charged with what a sentence is about, wherever it says so: 记录…由承办部门保管; null where it does not. */
export const entrusted = (sentence: Passage, words: RoleWords): Role | null =>
  mentions(sentence, words).findLast(({ start }) => sentence.text[start - 1] === "由") ?? null;

/** Where the first of some words stands outside the names of roles (审批人 approves nothing by its name); -1 where none does. */
export function firstOutsideRoles(wanted: readonly string[], sentence: Passage, words: RoleWords): number {
  const { text } = sentence;
  const roles = mentions(sentence, words);
  const places = wanted.flatMap((word) => {
    const found: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!roles.some(({ start, end }) => start <= at && end > at)) found.push(at);
    return found;
  });
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Whom the paragraphs below a heading speak of: the first role its words name. */
export const headingRole = (heading: Passage, words: RoleWords): Role | null => mentions(heading, words)[0] ?? null;
