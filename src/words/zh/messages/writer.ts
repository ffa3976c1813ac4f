import type { writer as codes } from "../../../diag/codes/writer.js";
import type { Sentences } from "../../types.js";

export const writer: Sentences<typeof codes> = {
  "writer/only-in-word": {
    message: "《{title}》的 Word 文件里有些内容，{formats} 印不出来：{things}",
    hint: "要印发的，请从 Word 文件打印或另存为 PDF。",
  },
  "writer/marks-lost": {
    message: "《{title}》的 {format} 里，下列文字照印，但没有原来的格式：{things}",
    hint: "要紧的，请以 Word 文件为准。",
  },
  "writer/unwritable-text": {
    message: "“{text}”中有文件里不能存放的字符（{characters}）",
    hint: "请在单位档案或条款中删去这个看不见的字符，重新录入这几个字。",
  },
  "writer/no-table": {
    message: "“{title}”里没有表格，没有生成 .xlsx",
    hint: "电子表格只放文件里的表格；请改用 docx、pdf 等格式，或只为年度任务表这类文种选 xlsx。",
  },
  "ooxml/not-a-zip": {
    message: "“{name}”不是完整的 .docx 文件",
    hint: "文件可能没有传完，或只是改了扩展名；请用 Word 或 WPS 打开后另存为 .docx。",
  },
  "ooxml/too-large": {
    message: "“{name}”展开后太大，没有打开",
    hint: "请核对文件来源；确是公文的，请删去其中的大图片后另存。",
  },
  "ooxml/bad-part": {
    message: "“{name}”内部的文件名不正常，没有打开",
    hint: "请用 Word 或 WPS 打开后另存为新的 .docx。",
  },
  "writer/font-none": {
    message: "没有可用的字体“{name}”，无法生成 PDF",
    hint: "请重新安装本软件，或用环境变量 TIAOLI_FONTS 指定字体文件。",
  },
  "writer/font-refused": {
    message: "字体文件“{path}”无法嵌入 PDF（{detail}）",
    hint: "请移走或重新安装该字体后再试。",
  },
  "writer/font-unreadable": {
    message: "字体文件“{path}”读不出来（{detail}），已改用其他字体",
    hint: "请重新安装该字体。",
  },
  "writer/font-substituted": {
    message: "本机没有“{name}”，PDF 中已替代为“{used}”",
    hint: "安装原字体后重新起草即可；Word 文件不受影响。",
  },
  "writer/font-fallback": {
    message: "部分生僻字所用字体没有，PDF 中已替代：{list}",
    hint: "请核对这些字的字形。",
  },
  "writer/font-no-glyph": {
    message: "没有字体能显示“{characters}”，PDF 中以〓代替",
    hint: "请安装含该字的字体，或用环境变量 TIAOLI_FONTS 指定字体文件。",
  },
};
