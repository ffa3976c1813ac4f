/** Text as XML character data. Line ends and tabs are the caller's matter: a parser would turn them into spaces. */
export const escapeText = (text: string): string =>
  needsEscape.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;

/** Text as the value of an attribute in double quotes. */
export const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, "&quot;");

const needsEscape = /[&<>]/;

/**
 * Characters no XML 1.0 file can hold (production 2, Char): control characters other than tab and line feed, lone
 * surrogates, U+FFFE and U+FFFF. Carriage return counts too: a parser would silently change it.
 */
const forbidden =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The forbidden characters of a text, each once, as U+0001; empty for nearly every text. */
export function forbiddenCharacters(text: string): readonly string[] {
  const found = text.match(forbidden);
  return found === null ? [] : [...new Set(found)].map((c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
