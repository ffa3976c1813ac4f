import type { report as codes } from "../../../diag/codes/report.js";
import type { Sentences } from "../../types.js";

/** What comparing two documents tells besides the report itself. */
export const report: Sentences<typeof codes> = {
  "report/unrelated": {
    message: "两份文件几乎没有相同的内容，不像同一文件的两个版本，没有生成报告",
    hint: "请核对是不是选错了文件；确实要比较的，加上 --force。",
  },
  "report/too-different": {
    message: "两份文件各有超过 {clauses} 段（或 {characters} 字）在对方那里没有相同的，太多了，没有比较",
    hint: "请核对是不是选错了文件；确实要比较的，按章节分成几份，逐份比较。",
  },
  "report/hardly-alike": {
    message: "两份文件几乎没有相同的内容（未变的只有 {same} 处），可能不是同一文件的两个版本",
    hint: "请核对是不是选错了文件；没有选错的，不必处理。",
  },
  "report/other-document": {
    message: "比较的不是同一份文件的两个版本：旧的是{a}，新的是{b}",
    hint: "请核对是不是选错了文件。",
  },
  "report/uncompared": {
    message: "{side}的一份里有{things}，另一份的格式读不出这些，没有比较",
    hint: "请对照原文核对，或把两份都换成 .docx 再比较。",
  },
  "report/besides-unmarked": {
    message: "{report}没有反映下列改动：{things}",
    hint: "请用 --format html 或 --format table 查看这些改动。",
  },
  "report/stale-references": {
    message: "有的引用没有随序号调整，请核对：{places}",
    hint: "文字没有变，但所指的已不是原来的条文；确实改指现在这一条的，不必处理。",
  },
  "report/reasons-kept": {
    message: "原对照表中手填的修订说明已保留 {kept} 处",
    hint: "",
  },
  "report/reasons-left": {
    message: "原对照表中手填的修订说明有 {count} 处没有对应的位置，列在新表后面",
    hint: "请逐处核对，需要的移到相应的条文，不需要的删去。",
  },
  "report/wrong-extension": {
    message: "{format} 报告不能存成“{path}”",
    hint: "文件名请以 {known} 结尾。",
  },
  "report/doubtful": {
    message: "有 {count} 对条文只是疑似对应",
    hint: "请核对；加上 --pins 文件名 再运行一次，可以得到一份供确认的对应关系文件。",
  },
  "report/pins-written": {
    message: "有 {count} 对条文只是疑似对应，已写入“{path}”",
    hint: "请逐对核对，改好后用同样的命令重新比较。",
  },
  "report/redline-author": {
    message: "原文件里已有“{author}”未处理的修订，再以同一名称写修订，两次的改动就分不开了，没有生成修订稿",
    hint: '请用 --author 写另一个名称，如 --author "{author}（核对）"；或先在 Word 中接受、拒绝原有的修订，另存后再比较。',
  },
  "report/redline-anew": {
    message: "改动没有能写在原文件上，修订稿按标准版式另排；原文件里没有别的内容因此缺少",
    hint: "",
  },
  "report/redline-loses": {
    message: "改动不能原样写进原文件，按标准版式另排会丢失原文件的{lost}，没有生成修订稿",
    hint: "原文件有未处理的修订的，请先在 Word 中接受或拒绝，另存后再比较；仍要另排的，加上 --anew；只看改动的，用 --format html。",
  },
  "report/redline-lost": {
    message: "改动没有能写在原文件上，修订稿按标准版式另排，其中没有原文件的{lost}",
    hint: "请以原文件为准核对这些内容。",
  },
  "report/needs-out": {
    message: "{format} 是 Word 文件，不能显示在屏幕上",
    hint: "请用 --out 写明存放的文件名，如 --out 对照表.docx。",
  },
  "report/over-input": {
    message: "“{path}”正是要比较的文件，没有覆盖",
    hint: "请用 --out 写另一个文件名。",
  },
  "report/unknown-columns": { message: "没有栏目样式“{value}”", hint: "可用的样式：{known}。" },
  "report/no-version": {
    message: "找不到文件“{word}”；如指单位的文件，还要写明是哪个版本",
    hint: "历史版本写 {word}@1，现在的文件写 {word}@current；有哪些版本，用 tiaoli history 查看。",
  },
  "report/pins-none": {
    message: "没有疑似对应的条文，没有写“{path}”",
    hint: "仍要指定对应关系的，自己写这个文件，格式见 README。",
  },
  "report/no-current": {
    message: "文件“{document}”现在没有 Word 文件（{path}）",
    hint: "请先用 tiaoli draft {unit} 起草，或直接写要比较的文件的路径。",
  },
  "report/empty-shelf": {
    message: "“{unit}”在“{day}”还没有文件",
    hint: "有哪些版本、各是哪一天的，用 tiaoli history {unit} 查看；现在的文件写 {unit}@current。",
  },
  "report/one-shelf": {
    message: "“{shelf}”指一个单位的全套文件，“{other}”不是，两边不能比较",
    hint: "比较全套文件的，两边都写单位（{shelf}@2026-03-01、{shelf}@current）；比较一份文件的，两边都写文件。",
  },
  "report/shelf-day": {
    message: "“{word}”中“@”后面的“{on}”不是日期",
    hint: "全套文件写 {unit}@2026-03-01 或 {unit}@current；一份文件的历史版本写 {unit}/文件编号@2。",
  },
  "report/paper-by-paper": {
    message: "{what} 只用于一份文件，不用于全套文件",
    hint: "全套文件请用 --format terminal、html、table 或 json；要修订稿或修改决定的，请一份一份比较。",
  },
};
