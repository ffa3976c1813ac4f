import type { Look, StyleName, TextStyle } from "../look/types.js";
import type { Placed } from "./roles.js";

const headings: Readonly<Record<string, StyleName>> = {
  comma: "level-1-heading",
  bracket: "level-2-heading",
  point: "level-3-heading",
  "digit-bracket": "level-4-heading",
  chapter: "chapter",
  section: "section",
  article: "body",
};

/** The look's style for a paragraph; null where it has none that the check may hold the paragraph to. */
export function styleOf({ role, numbered }: Placed, look: Look): TextStyle | null {
  if (role === "heading") return look.styles[headings[numbered?.kind ?? ""] ?? "body"];
  const name = plain[role];
  return name === undefined ? null : look.styles[name];
}

const plain: Partial<Record<Placed["role"], StyleName>> = {
  title: "title",
  addressee: "addressee",
  body: "body",
  columns: "body",
  item: "body",
  note: "note",
  number: "body",
  "attachment-list": "body",
  issuer: "issuer",
  date: "date",
};

/** Running text: what the 22 lines and 28 characters of a page are counted in. */
export const isRunning = ({ role }: Placed): boolean => role === "body" || role === "item" || role === "heading";
