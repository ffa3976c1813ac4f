import type { compare as codes } from "../../../diag/codes/compare.js";
import type { Sentences } from "../../types.js";

export const compare: Sentences<typeof codes> = {
  "compare/pin-unknown": {
    message: "对应关系文件中的“{name}”在{side}文本里找不到",
    hint: "请写条文的编号（如“第三条”），或条文开头至少四个字。",
  },
  "compare/swapped": {
    message: "两份文件的先后可能颠倒了：前一份较新（{a}），后一份较旧（{b}）",
    hint: "如确实颠倒，请把两份文件的位置对调后重新比较。",
  },
};
