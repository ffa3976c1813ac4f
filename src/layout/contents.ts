import type { Paragraph } from "./word/file.js";

const page = "[-—–]?\\s*(?:\\d{1,4}|[ivxIVX]{1,6})\\s*[-—–]?";
/** Words, then dots or a tab, then a page. */
const entry = new RegExp(`\\S[^\\n]*(?:[.…·・⋯]{3,}\\s*|\\t\\s*)${page}\\s*$`);
/** So many last characters tell whether a line ends in a page. */
const end = 200;
/** Names of styles by Word, WPS and LibreOffice. */
const style = /^(?:toc|contents|目录|wpsoffice手动目录)\s*(?:\d|heading|标题|$)/;

/** A line of a table of contents, counted by the program or written by hand. */
export const isContents = ({ styles, text, table }: Pick<Paragraph, "styles" | "text" | "table">): boolean =>
  styles.some((name) => style.test(name)) || (table === null && entry.test(text.slice(-end)));
