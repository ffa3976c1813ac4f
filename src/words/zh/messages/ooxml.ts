import type { ooxml as codes } from "../../../diag/codes/ooxml.js";
import type { Sentences } from "../../types.js";

export const ooxml: Sentences<typeof codes> = {
  "ooxml/patch-place": {
    message: "“{name}”里找不到要修改的位置（{place}）",
    hint: "文件可能在读取之后又被改过；请重新运行一次。",
  },
  "ooxml/patch-text": {
    message: "“{name}”里要修改的这一段与读取时不一样：{place}",
    hint: "文件可能在读取之后又被改过；请重新运行一次。",
  },
  "ooxml/patch-unsafe": {
    message: "“{name}”里这一处的结构不能直接修改：{place}",
    hint: "多半是公式、拼音、域、内容控件或别人的修订夹在中间；请在 Word 中手工修改这一处，或先接受修订再运行。",
  },
  "ooxml/patch-overlap": {
    message: "“{name}”里同一处有两项互相冲突的修改：{place}",
    hint: "这是程序的问题，文件没有改动；请把文件和命令一并反馈。",
  },
  "ooxml/patch-xml": {
    message: "要写进“{name}”的内容不是完整的段落或表格",
    hint: "这是程序的问题，文件没有改动；请把文件和命令一并反馈。",
  },
  "ooxml/patch-prefix": {
    message: "“{name}”的内部写法少见，不能在原文件上修改",
    hint: "请用 Word 或 WPS 打开后另存为 .docx 再用。",
  },
  "ooxml/kept-parts": {
    message: "“{name}”里删去的段落带有{what}，留在原处的空段里：{place}",
    hint: "请打开文件看看还要不要，不要的手工删去。",
  },
};
