import type { imports as codes } from "../../../diag/codes/import.js";
import type { Sentences } from "../../types.js";

export const imports: Sentences<typeof codes> = {
  "import/private-characters": {
    message: "{name} 第 {paragraph} 段有程序自用的字符，不能存为条款",
    hint: "请在 Word 里把这些字符（多为自造字、私用区字符）改成通用字后再导入。",
  },
  "import/not-to-the-letter": {
    message: "{name} 第 {paragraph} 段的原文没有一字不差地复原",
    hint: "这份文件没有接管，其余照常。请把这份文件（可遮去内容）反馈给我们。",
  },
};
