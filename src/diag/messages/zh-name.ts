import { entries } from "./types.js";

/** Names and marks in a profile: what prints otherwise, what two share, what a new name touches; and two writers at once. */
export const name = entries({
  "profile/typed-number": {
    severity: "error",
    message: "第 {place} 项前面写了序号“{number}”：{value}",
    hint: "序号由程序按先后编，请删去；不是序号的，请换一个写法，不放在开头。",
  },
  "profile/odd-form": {
    severity: "warning",
    message: "“{value}”里的“{odd}”是部首或兼容字形，印作“{plain}”",
    hint: "这类字形看着一样，却不是同一个字，多是从 PDF 复制来的；请重新输入。",
  },
  "profile/same-person": {
    severity: "warning",
    message: "“{value}”与第 {line} 行的“{other}”像是同一个人",
    hint: "同一个人请只留一个代号；确是同名的两人，文件里分不清，可在姓名后加以区别，如 李明（女）。",
  },
  "profile/same-title": {
    severity: "warning",
    message: "职务“{value}”与第 {line} 行的“{other}”名称、分管都一样",
    hint: "请写上各自的 portfolio（分管工作），或者合成一个职务；否则文件里分不清是谁的责任。",
  },
  "profile/same-department": {
    severity: "warning",
    message: "部门“{value}”与第 {line} 行的“{other}”同名",
    hint: "请合并为一个部门，或改成不同的名称。",
  },
  "profile/title-department": {
    severity: "warning",
    message: "职务“{title}”里的部门“{department}”已不存在",
    hint: "{now}部门改了名称的，请运行 tiaoli rename 一并改正；撤销或合并的，请改职务名称或免去任职人。",
  },
  "profile/mark-dropped": {
    severity: "info",
    message: "“{from}”印作“{to}”",
    hint: "标点、序号和“抄送”一类字样由程序加，档案里不用写，已有的不影响。",
  },
  "profile/busy": {
    severity: "error",
    message: "另一个命令正在修改“{path}”，没有写入",
    hint: "请等它结束后再运行一次。",
  },
  "profile/changed-meanwhile": {
    severity: "error",
    message: "“{path}”刚刚被改动，没有写入",
    hint: "请先保存并关闭编辑器里的档案，再运行一次。",
  },
});
