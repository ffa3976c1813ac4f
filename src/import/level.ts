import { plainForms } from "../text/plain-forms.js";

const wide: Readonly<Record<string, string>> = { "(": "（", ")": "）", ",": "，", ";": "；", ":": "：" };
/** One width for marks, no white space: what two people type differently is the same. */
export const level = (text: string): string =>
  plainForms(text)
    .replace(/\s+/gu, "")
    .replace(/[(),;:]/g, (mark) => wide[mark]!);
