import { entries } from "./types.js";

export const writer = entries({
  "writer/unwritable-text": {
    severity: "error",
    message: "“{text}”中有文件里不能存放的字符（{characters}）",
    hint: "请在单位档案或条款中删去这个看不见的字符，重新录入这几个字。",
  },
  "ooxml/not-a-zip": {
    severity: "error",
    message: "“{name}”不是完整的 .docx 文件",
    hint: "文件可能没有传完，或只是改了扩展名；请用 Word 或 WPS 打开后另存为 .docx。",
  },
  "ooxml/too-large": {
    severity: "error",
    message: "“{name}”展开后太大，没有打开",
    hint: "请核对文件来源；确是公文的，请删去其中的大图片后另存。",
  },
  "ooxml/bad-part": {
    severity: "error",
    message: "“{name}”内部的文件名不正常，没有打开",
    hint: "请用 Word 或 WPS 打开后另存为新的 .docx。",
  },
});
