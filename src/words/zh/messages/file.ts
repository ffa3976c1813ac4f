import type { file as codes } from "../../../diag/codes/file.js";
import type { Sentences } from "../../types.js";

export const file: Sentences<typeof codes> = {
  "file/missing": { message: "找不到文件“{path}”", hint: "请核对路径和文件名。" },
  "file/is-folder": { message: "“{path}”是文件夹，不是文件", hint: "请指定其中的某个文件。" },
  "file/is-file": {
    message: "“{path}”是文件，不能当作文件夹使用",
    hint: "请换一个文件夹名，或先把该文件移走。",
  },
  "file/exists": { message: "“{path}”已有文件，没有写入", hint: "请换一个文件名，或先把该文件移走。" },
  "file/denied": { message: "没有权限读写“{path}”", hint: "请检查文件夹权限，或换一个位置再试。" },
  "file/unreadable": { message: "没有权限读取“{path}”", hint: "请检查权限，或请管理员把它复制到能读的地方。" },
  "file/busy": { message: "“{path}”正被其他程序占用", hint: "请在 Word 或 WPS 中关闭该文件后重新运行。" },
  "file/full": { message: "磁盘空间不足，写不下“{path}”", hint: "请清理磁盘后重新运行，已有文件未受影响。" },
  "file/failed": { message: "读写“{path}”时出错（{detail}）", hint: "请确认磁盘和路径可用后再试。" },
  "file/link-outside": {
    message: "“{path}”是链接，通到了工作区之外，没有读取",
    hint: "请删去这个链接，把文件本身复制到这里。",
  },
  "file/link-away": {
    message: "“{path}”是链接，通到了输出位置之外，没有读写",
    hint: "请删去这个链接；要把文件放在别处的，用 --out 指定那个文件夹。",
  },
  "file/link-loop": {
    message: "“{path}”是绕圈的链接，通不到任何文件",
    hint: "请删去这个链接，把文件本身复制到这里。",
  },
  "file/link-dead": {
    message: "“{path}”是链接，它指向的文件夹不在",
    hint: "请删去这个链接；那个文件夹还要用的，把它放回原处或复制到这里。",
  },
  "file/link-again": {
    message: "“{path}”是链接，又通回已经读过的文件夹，没有读取",
    hint: "请删去这个链接。",
  },
  "file/outside": {
    message: "“{path}”在工作区之外",
    hint: "请使用工作区之内的路径，或用 --out 指定输出位置。",
  },
};
