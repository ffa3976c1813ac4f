import type { reader as codes } from "../../../diag/codes/reader.js";
import type { Sentences } from "../../types.js";

export const reader: Sentences<typeof codes> = {
  "reader/locked": {
    message: "“{name}”设有打开密码，读不出来",
    hint: "请用 Word 或 WPS 打开，取消密码后另存。",
  },
  "reader/old-doc": {
    message: "“{name}”是旧版 Word（.doc）文件，这里要用 .docx",
    hint: "请用 Word 或 WPS 打开，另存为 .docx 后再试。",
  },
  "reader/not-docx": {
    message: "“{name}”是{kind}，这里要用 .docx",
    hint: "请用 Word 或 WPS 打开，另存为 .docx 后再试。",
  },
  "reader/no-text": {
    message: "“{name}”里没有文字",
    hint: "请核对是不是选错了文件；扫描件请先用文字识别软件转成 Word。",
  },
  "reader/empty": {
    message: "“{name}”是空文件（0 字节）",
    hint: "多半是没有保存或没有传完；请重新获取，或从备份里找回。",
  },
  "reader/no-body": {
    message: "“{name}”里没有 Word 正文（缺少 {part}）",
    hint: "文件可能是表格、演示文稿，或已经损坏；请用 Word 或 WPS 打开后另存为 .docx。",
  },
  "reader/bad-xml": {
    message: "“{name}”的内部文件 {part} 已损坏，没有读取",
    hint: "请用 Word 或 WPS 打开并修复后另存。",
  },
  "reader/doctype": {
    message: "“{name}”的内部文件 {part} 带有外部声明，为安全起见没有读取",
    hint: "正常的 Word 文件没有这种内容；请核对来源，确认可靠的用 Word 打开后另存。",
  },
  "reader/too-large": {
    message: "“{name}”太大，没有打开",
    hint: "请核对是不是选错了文件；内容确实多的，请拆开后再用。",
  },
  "reader/too-many-paragraphs": {
    message: "“{name}”的段落（表格每格算一段）或行数超过 {most}，没有读取",
    hint: "请核对是不是选错了文件；内容确实多的，请拆成几份再用。",
  },
  "reader/too-many-lines": {
    message: "“{name}”的行数（引用和列表每套一层另算一行）超过 {most}，没有读取",
    hint: "请核对是不是选错了文件；内容确实多的，请存为 .txt 或 .docx，或拆成几份再用。",
  },
  "reader/too-many-characters": {
    message: "“{name}”超过 {most} 个字，没有读取",
    hint: "请核对是不是选错了文件；内容确实多的，请拆成几份再用。",
  },
  "reader/too-long-paragraph": {
    message: "“{name}”里有一个段落超过 {most} 个字，没有读取",
    hint: "多半是缺了换段；请在 Word 里分好段再用。",
  },
  "reader/too-many-pages": {
    message: "“{name}”超过 {most} 页，没有读取",
    hint: "请核对是不是选错了文件；内容确实多的，请拆成几份再用。",
  },
  "reader/too-deep": {
    message: "“{name}”里的内容一层套一层，超过 {most} 层，没有读取",
    hint: "正常的文件没有这么多层；请核对来源，或用 Word 打开后另存。",
  },
  "reader/too-many-elements": {
    message: "“{name}”的内部结构过于零碎（超过 {most} 个部件），没有读取",
    hint: "请用 Word 打开后另存，或拆成几份再用。",
  },
  "reader/too-many-attributes": {
    message: "“{name}”的内部结构不正常（一处属性超过 {most} 个），没有读取",
    hint: "正常的 Word 文件没有这种内容；请核对来源，用 Word 打开后另存。",
  },
  "reader/too-many-marks": {
    message: "“{name}”里有一个段落带有超过 {most} 个 *、_、[ 之类的记号，没有读取",
    hint: "不是 Markdown 的，请把扩展名改为 .txt；是的，请在该分段的地方空一行。",
  },
  "reader/wrong-extension": {
    message: "“{name}”的内容其实是 {format}，已按 {format} 读取",
    hint: "请把扩展名改正，以免别的软件打不开。",
  },
  "reader/unknown-format": {
    message: "读不懂“{name}”的格式",
    hint: "可以读取 .docx、.doc、.txt、.md、.pdf 和本软件的 .json；其他格式请另存为 .docx。",
  },
  "reader/pictures": { message: "有 {count} 处图片没有读入", hint: "" },
  "reader/markdown-left": {
    message: "Markdown 里只读入了文字，没有读入：{things}",
    hint: "这些内容有用的，请对照原文核对。",
  },
  "reader/formulas": { message: "有 {count} 个公式只读出了文字", hint: "请对照原文核对。" },
  "reader/symbols": { message: "有 {count} 个特殊符号读不出来，以□代替", hint: "请对照原文核对。" },
  "reader/hidden": {
    message: "隐藏的文字没有读入：{text}",
    hint: "请在 Word 中显示隐藏文字，核对要不要保留。",
  },
  "reader/nested-table": { message: "有 {count} 个表格套在别的表格里，只读出了文字", hint: "" },
  "reader/embedded-only": {
    message: "“{name}”的内容存放在嵌入的另一个文件里，读不到文字",
    hint: "这种文件多由网页或其他软件导出；请用 Word 或 WPS 打开，另存为 .docx 后再用。",
  },
  "reader/only-text-boxes": {
    message: "“{name}”的文字都在文本框里，正文是空的",
    hint: "请在 Word 中把文字移到正文里，或把文本框转换为正文后另存。",
  },
  "reader/boxes-read": {
    message: "“{name}”的文字都在文本框里，正文是空的，已按文本框的先后读取",
    hint: "文本框的先后未必就是阅读的顺序，请核对；要长期使用的，请把文字移到正文里。",
  },
  "reader/embedded-file": {
    message: "有 {count} 处内容存放在嵌入的另一个文件里，没有读入",
    hint: "请用 Word 打开后另存。",
  },
  "reader/revisions": {
    message: "有 {count} 处修订还没有接受或拒绝，已按{view}读取",
    hint: "请核对这些修订；定稿前应全部处理。",
  },
  "reader/repeated-heads": { message: "去掉了 {count} 行在下页重复的表头", hint: "" },
  "reader/page-numbers": { message: "去掉了 {count} 行页码", hint: "" },
  "reader/encoding": { message: "“{name}”不是 UTF-8，已按 {encoding} 读取", hint: "" },
  "reader/encoding-guess": {
    message: "“{name}”没有标明编码，暂按 {encoding} 读取，可能不对",
    hint: "请核对读出的文字；有乱码的，用原来的软件打开，另存为 UTF-8 编码的文本。",
  },
  "reader/binary": {
    message: "“{name}”不是文本文件",
    hint: "请核对是不是选错了文件，或用原来的软件打开后另存为 .docx。",
  },
  "reader/bad-characters": {
    message: "“{name}”不是 UTF-8、UTF-16、GB18030 或 Big5，读出来会是乱码",
    hint: "请用记事本打开，另存时编码选 UTF-8。",
  },
  "reader/bad-json": {
    message: "“{name}”不是完整的 .json 文件",
    hint: "请用 tiaoli draft --format json 重新生成。",
  },
  "reader/bad-tree": {
    message: "“{name}”不是本软件的文档树，问题在 {place}",
    hint: "请用 tiaoli draft --format json 重新生成，不要手工改动。",
  },
  "reader/scanned": {
    message: "“{name}”里没有可读的文字，多半是扫描件",
    hint: "请找 Word 原件；没有原件的，先用文字识别软件转换并校对。",
  },
  "reader/bad-pdf": {
    message: "“{name}”不是完整的 PDF 文件",
    hint: "文件可能没有传完，请重新获取；有 Word 原件的用原件更好。",
  },
  "reader/pdf-lines": {
    message: "“{name}”是 PDF，段落按版面推断，表格只读出了文字",
    hint: "有 Word 原件的，用原件比较更准。",
  },
  "reader/bad-doc": {
    message: "“{name}”不是完整的 .doc 文件",
    hint: "请用 Word 或 WPS 打开后另存为 .docx。",
  },
  "reader/old-word": {
    message: "“{name}”是 Word 95 或更早的格式",
    hint: "请用 Word 或 WPS 打开后另存为 .docx。",
  },
  "reader/doc-kept": {
    message: "“{name}”是旧版 .doc，读出了文字、自动编号和表格文字，其他内容没有读入",
    hint: "另存为 .docx 再比较更准。",
  },
  "reader/doc-beside": { message: "{what}里的文字没有读入：{text}", hint: "需要比较的，请另存为 .docx。" },
  "reader/doc-lost": {
    message: "正文共有 {all} 个字，有 {count} 个没有读出来",
    hint: "请用 Word 或 WPS 打开核对，另存为 .docx 再用。",
  },
};
