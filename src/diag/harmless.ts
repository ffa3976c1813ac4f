/** Control characters but for line ends and tabs, and those that turn the direction of writing. */
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const hex = (c: string): string => c.charCodeAt(0).toString(16).padStart(4, "0");

/**
 * A text with what could steer a terminal made visible: names of files, reasons and the words of documents come from anywhere, and
 * none of them may move the cursor, hide words or turn them round.
 */
export const harmless = (text: string): string => text.replace(harmful, (c) => `<U+${hex(c).toUpperCase()}>`);

/** The same for JSON: every program reads the very same strings. */
export const harmlessJson = (text: string): string => text.replace(harmful, (c) => `\\u${hex(c)}`);

/** The same for a web page: a browser shows the very same characters. Those XML does not allow are made visible. */
export const harmlessHtml = (text: string): string =>
  text.replace(harmful, (c) => (c >= "\u0080" ? `&#x${hex(c)};` : harmless(c)));
