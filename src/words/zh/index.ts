import type { Words } from "../types.js";
import { messages } from "./messages/index.js";
import { phrases } from "./phrases/index.js";
import { why } from "./why.js";

export const zh: Words = {
  language: "zh",
  messages,
  phrases,
  why,
  between: { items: "、", and: "和", comma: "，", semicolon: "；" },
};
