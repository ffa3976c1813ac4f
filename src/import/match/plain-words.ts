import { plainForms } from "../../text/plain-forms.js";

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！" };

/** Words as they are compared: without white space, marks in full width, straight quotes as the curly ones of either side. */
export const plainWords = (text: string): string =>
  plainForms(text)
    .replace(/\s+/gu, "")
    .replace(/[,;:()?!]/g, (mark) => wide[mark]!)
    .replace(/["“”„〝〞＂]/g, "“")
    .replace(/[．]/g, ".");
