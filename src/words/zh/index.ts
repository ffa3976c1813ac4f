import type { Words } from "../types.js";
import { messages } from "./messages/index.js";
import { common } from "./phrases/common.js";
import { lint } from "./phrases/lint.js";
import { rooms } from "./phrases/rooms.js";

export const zh: Words = {
  language: "zh",
  messages,
  phrases: { ...common, ...lint, ...rooms },
  between: { items: "、", and: "和", comma: "，", semicolon: "；" },
};
