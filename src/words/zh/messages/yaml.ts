import type { yaml as codes } from "../../../diag/codes/yaml.js";
import type { Sentences } from "../../types.js";

export const yaml: Sentences<typeof codes> = {
  "yaml/syntax": {
    message: "这里的 YAML 写法读不懂（{detail}）",
    hint: "请检查缩进、冒号后的空格和引号是否成对。",
  },
  "yaml/alias": { message: "文件中用了锚点或别名（& 和 *），这里不支持", hint: "请把内容直接写出来。" },
  "yaml/too-large": {
    message: "这个文件超过 {most} 行（项），没有读取",
    hint: "请核对是不是放错了文件；内容确实多的，请拆成几个文件。",
  },
  "yaml/more": { message: "另有 {count} 处问题没有列出", hint: "请先改正上面的。" },
  "yaml/unknown-key": { message: "没有“{key}”这一项{nearest}", hint: "请改正键名，或删去这一行。" },
  "yaml/missing": { message: "缺少“{path}”", hint: "请补上这一项。" },
  "yaml/value": { message: "“{path}”的值不对：{detail}", hint: "请按说明改写。" },
};
