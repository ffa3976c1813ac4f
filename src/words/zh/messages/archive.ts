import type { archive as codes } from "../../../diag/codes/archive.js";
import type { Sentences } from "../../types.js";

export const archive: Sentences<typeof codes> = {
  "archive/locked": {
    message: "另一个 tiaoli 正在写“{path}”，这次没有动其中的文件",
    hint: "请等它结束后重新运行；如确认没有别的 tiaoli 在运行，请删除“{lock}”。",
  },
  "archive/overtaken": {
    message: "“{path}”刚被另一个命令更新过，照原来读到的写会盖掉那一次的结果，没有写入任何文件",
    hint: "请再运行一次，以更新后的文件为准。",
  },
  "archive/open": {
    message: "“{path}”正在其他程序中打开，这个单位的文件都没有动",
    hint: "请在 Word 或 WPS 中保存并关闭后重新运行；如已经关闭，请删除残留的“{owner}”。",
  },
  "archive/held": {
    message: "“{path}”正被其他程序占用，这个单位的文件都没有动",
    hint: "请关闭打开该文件的程序后重新运行。",
  },
  "archive/opened-late": {
    message: "“{path}”在写入时被其他程序占用，没有更新",
    hint: "请关闭打开该文件的程序后重新运行；新稿已记入历史。",
  },
  "archive/edited-late": {
    message: "“{path}”在写入时刚被改动，没有更新",
    hint: "改动原样保留，新稿已记入历史；请保存并关闭该文件后重新运行。",
  },
  "archive/saved-late": {
    message: "替换“{path}”的同时，其他程序又存了一次；那次存下的内容在“{kept}”",
    hint: "请核对两个文件，把要保留的改动移到“{path}”。",
  },
  "archive/changed-meanwhile": {
    message: "“{path}”在读取之后又被改动，这个单位的文件都没有动",
    hint: "请保存并关闭该文件后重新运行。",
  },
  "archive/stopped": {
    message: "写到一半停下：{unit} 的 {count} 个文件已经更新，其余还没有",
    hint: "已写好的都是完整的；排除上面的问题后重新运行同一条命令，会接着写完。",
  },
  "archive/done-before": {
    message: "{units} 在此之前已经写完",
    hint: "排除上面的问题后重新运行同一条命令，写完的不会再动。",
  },
  "archive/not-put-back": {
    message: "“{path}”已经改动，没能改回原样",
    hint: "请照上面的问题处理后，用备份或 tiaoli undo 核对这个文件。",
  },
  "archive/sorted": {
    message: "文件较多，“{path}”里同一文种有三份以上的已放进以文种命名的文件夹",
    hint: "文件名和内容不变；手工改过的文件在下次更新时再移。",
  },
  "archive/half-done": {
    message: "上一次中途停下，{titles}的 PDF、网页等还是旧的",
    hint: "请运行 tiaoli regenerate {unit}，按 Word 文件重新印一遍。",
  },
  "archive/damaged-run": {
    message: "“{path}”的记录已损坏，不再使用",
    hint: "各文件的历史版本不受影响，只是这一次运行不能撤销。",
  },
  "archive/nothing-to-undo": {
    message: "“{unit}”没有可以撤销的起草或重新生成",
    hint: "历次版本用 tiaoli history {unit} 查看；要取出某一版，用 tiaoli history {unit} 文件编号 --restore 版次 --out 旧稿.docx。",
  },
  "archive/undo-edited": {
    message: "“{path}”在上次生成之后又改动过，撤销会丢失这些改动，没有撤销",
    hint: "请先把该文件复制到别处并从原处移走，再运行 tiaoli undo；全部文件都没有改动。",
  },
  "archive/undo-beside-edited": {
    message: "“{path}”在导入之后又改动过，留着没有动，其余都撤回了",
    hint: "里面可能还有导入时写的内容，请核对；再导入这个单位的文件用 --into。",
  },
  "archive/undo-beside-aside": {
    message: "“{path}”在导入之后又改动过，改过的原样移到“{aside}”，没有丢",
    hint: "里面可能写着已经撤回的文种和条款，不要整个放回原处；重新导入以后，照它把自己填的补回去。",
  },
  "archive/undo-gone": {
    message: "“{path}”以前的内容已不再保留，不能撤销",
    hint: "那时的 Word 文件用 tiaoli history {unit} {document} --restore {number}{which} --out 旧稿.docx 取出。",
  },
  "archive/undo-beside-gone": {
    message: "“{path}”以前的内容已不再保留，不能撤销",
    hint: "请从自己的备份里取回这个文件的旧稿。",
  },
  "archive/undo-limit": {
    message: "只保留最近 {most} 次运行以前的文件，撤销也算一次；第 {run} 次生成更早，不能撤销，全部文件都没有改动",
    hint: "那时的 Word 文件还在历史里：用 tiaoli history {unit} {document} --restore {number}{which} --out 旧稿.docx 取出；其他文件换上各自的编号和版次，用 tiaoli history {unit} 查看，手工改过的再加 --merged。",
  },
  "archive/undo-damaged": {
    message: "“{path}”的运行记录已损坏，不能确定要撤销什么，没有撤销",
    hint: "请用 tiaoli history {unit} 查看各份的编号和版次，再用 tiaoli history {unit} 文件编号 --restore 版次 --out 旧稿.docx 逐份取出。",
  },
  "archive/edited": {
    message: "“{path}”在生成之后被改动过，没有覆盖",
    hint: "改动原样保留；同一文件的其他格式（PDF、网页等）是程序生成的第 {number} 版，不含这些改动。要把改动带进新稿，请运行 tiaoli regenerate {unit}；要直接用生成稿，请把该文件改名或移走后重新运行。",
  },
  "archive/merged": {
    message: "“{path}”里有手工修改，没有覆盖",
    hint: "要更新内容并保留手工修改，请运行 tiaoli regenerate {unit}；不要这些修改的，请把该文件改名或移走后重新运行。",
  },
  "archive/old-name-edited": {
    message: "文件标题已变，旧文件“{path}”有人改动过，没有删除",
    hint: "请把其中的改动并入新文件后，自行移走旧文件。",
  },
  "archive/earlier-day": {
    message: "{unit} 现有的文件是按 {day} 的任职情况生成的，这次按 {asOf}，会把已经变动的人员退回去",
    hint: "请写 --as-of {day} 或以后的日期；确实要退回的，加 --back。",
  },
  "archive/old-version": {
    message: "“{path}”仍是旧稿，本次没有生成这种格式",
    hint: "需要时用 --format {format} 重新生成。",
  },
  "archive/damaged": {
    message: "历史记录“{path}”已损坏（{parts}），不再使用",
    hint: "其他版本不受影响。如有备份，请恢复该文件夹。",
  },
  "archive/newer": {
    message: "“{path}”由更新版本的 tiaoli 建立（格式 {found}，本程序只认到 {known}）",
    hint: "请升级 tiaoli 后再用，历史没有改动。",
  },
  "archive/unsafe-name": {
    message: "“{name}”不能用作文件夹名",
    hint: "标识只用小写字母、数字、连字符和点，且不与系统保留名相同。",
  },
  "archive/no-document": {
    message: "“{unit}”的历史里没有文件“{document}”",
    hint: "用 tiaoli history {unit} 查看有哪些文件。",
  },
  "archive/no-version": {
    message: "文件“{document}”没有第 {number} 版",
    hint: "用 tiaoli history {unit} {document} 查看有哪些版本。",
  },
  "archive/no-merged": {
    message: "文件“{document}”第 {number} 版没有并入过手工修改，只有生成稿",
    hint: "去掉 --merged 或 --mine 再取；用 tiaoli history 查看哪些版本含手工修改。",
  },
  "archive/no-history": {
    message: "“{unit}”在“{path}”里还没有历史",
    hint: "请先用 tiaoli draft {unit} 起草。",
  },
};
