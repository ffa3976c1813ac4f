import type { explain as codes } from "../../../diag/codes/explain.js";
import type { Sentences } from "../../types.js";

export const explain: Sentences<typeof codes> = {
  "explain/no-target": {
    message: "看不出“{value}”要解释什么",
    hint: "写“文件#位置”，如 hubin-primary/responsibility-list.ideology#第三条、清单.docx#二、（一）；或写提示后面方括号里的代码，如 archive/edited。",
  },
  "explain/unknown-code": {
    message: "没有提示代码“{value}”",
    hint: "{nearest}代码写在每条提示后面的方括号里，如 archive/edited；要解释文件中的一句话，写“文件#位置”。",
  },
  "explain/no-place": {
    message: "《{title}》里没有找到“{place}”",
    hint: "{nearest}可以写序号（第七条、第七条第二款、二、（三））、一句话开头的几个字，或段落的代号。",
  },
  "explain/which-place": {
    message: "《{title}》里有 {count} 处“{place}”",
    hint: "请写全，如：{places}。",
  },
  "explain/not-ours": {
    message: "“{path}”不是本程序生成的文件，或历史里没有它的版本，说不出每句话的来历",
    hint: "请核对文件；历史在别的输出文件夹时，用 --from 写明。",
  },
};
