import type { Words } from "../types.js";
import { help } from "./help/index.js";
import { program } from "./help/program.js";
import { hints } from "./hints.js";
import { mcp } from "./mcp.js";
import { messages } from "./messages/index.js";
import { onPage } from "./on-page.js";
import { page } from "./page/index.js";
import { phrases } from "./phrases/index.js";
import { why } from "./why.js";

export const zh: Words = {
  language: "zh",
  messages,
  phrases,
  help,
  hints,
  onPage,
  page,
  mcp,
  program,
  why,
  between: { items: "、", and: "和", comma: "，", semicolon: "；", titles: "" },
};
