import { entries } from "./types.js";

/** What comparing two documents tells besides the report itself. */
export const report = entries({
  "report/unrelated": {
    severity: "warning",
    message: "两份文件几乎没有相同的内容，不像同一文件的两个版本",
    hint: "请核对是不是选错了文件。",
  },
  "report/doubtful": {
    severity: "info",
    message: "有 {count} 对条文只是疑似对应",
    hint: "请核对；加上 --pins 文件名 再运行一次，可以得到一份供确认的对应关系文件。",
  },
  "report/pins-written": {
    severity: "info",
    message: "有 {count} 对条文只是疑似对应，已写入“{path}”",
    hint: "请逐对核对，改好后用同样的命令重新比较。",
  },
  "report/needs-out": {
    severity: "error",
    message: "{format} 是 Word 文件，不能显示在屏幕上",
    hint: "请用 --out 写明存放的文件名，如 --out 对照表.docx。",
  },
  "report/over-input": {
    severity: "error",
    message: "“{path}”正是要比较的文件，没有覆盖",
    hint: "请用 --out 写另一个文件名。",
  },
  "report/unknown-columns": { severity: "error", message: "没有栏目样式“{value}”", hint: "可用的样式：{known}。" },
  "report/no-current": {
    severity: "error",
    message: "文件“{document}”现在没有 Word 文件（{path}）",
    hint: "请先用 tiaoli draft {unit} 起草，或直接写要比较的文件的路径。",
  },
});
