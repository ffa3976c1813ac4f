import type { units as codes } from "../../../diag/codes/units.js";
import type { Sentences } from "../../types.js";

/** What is said about tables of units, and about work on many units at once. */
export const units: Sentences<typeof codes> = {
  "units/no-sheet": {
    message: "没有“{sheet}”这张表",
    hint: "请在工作簿里加一张“{sheet}”表，一个单位一行，第一列是“{header}”；可先用 tiaoli units export 导出一份照着填。",
  },
  "units/empty": { message: "表里一个单位也没有", hint: "请在表头下面一个单位写一行。" },
  "units/no-id": { message: "这一行没有写单位代号", hint: "请在“单位代号”一列写明是哪个单位；多余的行请整行删去。" },
  "units/not-csv": {
    message: "“{name}”不是 CSV 文本，或者看不出是什么编码",
    hint: "请在 Excel 或 WPS 里另存为“CSV UTF-8”，或者存成 .xlsx。",
  },
  "units/open-quote": { message: "“{name}”里有一个引号没有闭合", hint: "请补上成对的引号；内容里的引号要写两遍。" },
  "units/broken-profile": {
    message: "单位“{unit}”的档案 {path} 读不出来",
    hint: "请先运行 tiaoli unit check {unit}，把档案改好再来。",
  },
  "units/more": { message: "另有 {count} 处问题没有列出，什么都没有写入", hint: "请先改正以上问题，再重新导入。" },
  "units/taken-back": {
    message: "有一份档案没能写入，先写的 {count} 份已改回原样",
    hint: "请按上面说的处理以后，再运行同一条命令。",
  },
  "units/half-done": {
    message: "有一份档案没能写入，这几份已经写了、又没能改回：{paths}",
    hint: "请核对这几份档案，然后再运行同一条命令：已写好的不会再变。",
  },
  "units/csv-part": {
    message: "CSV 只有“{sheet}”一张表，没有写出：{sheets}",
    hint: "要全部内容的，请导出成 .xlsx。",
  },
  "units/jobs": { message: "--jobs 写的“{value}”不是 1 到 64 的整数", hint: "写同时处理几个单位；不写时按处理器的个数。" },
  "units/thread": {
    message: "处理单位“{unit}”时中断了：{detail}",
    hint: "其他单位不受影响。内存不够的，用 --jobs 1 再运行一次；仍然如此的，请把这条信息告诉维护人员。",
  },
  "units/failed": {
    message: "有 {count} 个单位没有成功，保持原样：{units}",
    hint: "其余 {done} 个单位已经做完。改正以后再运行同一条命令，做完的不会重做。",
  },
  "units/stopped": { message: "已经停下，还有 {count} 个单位没有做", hint: "再运行同一条命令就接着做，做完的不会重做。" },
  "units/board": { message: "没有汇总表“{value}”", hint: "可用的汇总表：{known}。" },
  "units/board-format": {
    message: "汇总表只能存为 .xlsx 或 .html，不能存为“{path}”",
    hint: "如 --out 单位现状.xlsx；给程序读的用 --json。",
  },
};
