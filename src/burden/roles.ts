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
/** Who signs stands so close before the word for it: 经直接责任人同意, 由部门负责人审核. */
const near = 8;

/** Words before a role that make it the receiver or the object: 向局党组报告, 听取各部门汇报. */
const toWhom = /(?:[向对报与和送给为]|听取|督促|组织|指导|检查|考核|通知|会同)$/u;

/** The role that is the subject of a sentence; null where it names none at its beginning. */
export function subjectOf(sentence: Passage, words: RoleWords): Role | null {
  const { text } = sentence;
  const comma = text.indexOf("，");
  const end = comma === -1 ? reach : Math.min(comma, reach);
  return mentions(sentence, words).find(({ start }) => start <= end && !toWhom.test(text.slice(0, start))) ?? null;
}

/** The role that stands right before a place of a sentence; null where none does. */
export const roleBefore = (sentence: Passage, at: number, words: RoleWords): Role | null =>
  mentions(sentence, words).findLast(({ end }) => end <= at && at - end <= near) ?? null;

/** Whom the paragraphs below a heading speak of: the first role its words name. */
export const headingRole = (heading: Passage, words: RoleWords): Role | null => mentions(heading, words)[0] ?? null;
