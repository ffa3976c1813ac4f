import type { name as codes } from "../../../diag/codes/name.js";
import type { Sentences } from "../../types.js";

/** Names and marks in a profile: what prints otherwise, what two share, what a new name touches; and two writers at once. */
export const name: Sentences<typeof codes> = {
  "profile/typed-number": {
    message: "第 {place} 项前面写了序号“{number}”：{value}",
    hint: "序号由程序按先后编，请删去；不是序号的，请换一个写法，不放在开头。",
  },
  "profile/two-numbers": {
    message: "文件名称后面带着文号 {title}，文号一栏写的是 {number}",
    hint: "不知道哪一个对。请核对后只在文号一栏写一次。",
  },
  "profile/odd-form": {
    message: "“{value}”里的“{odd}”是部首或兼容字形，印作“{plain}”",
    hint: "这类字形看着一样，却不是同一个字，多是从 PDF 复制来的；请重新输入。",
  },
  "profile/person-without-post": {
    message: "“{value}”没有任职",
    hint: "请写进哪个职务的 holders；已经不在单位的，从 people 里删去。",
  },
  "profile/person-left": { message: "“{value}”已经没有职务", hint: "文件里还写着这个人的，check 会指出来。" },
  "profile/unknown-rule": {
    message: "check.ignore 里的“{value}”不是检查的规则，没有起作用",
    hint: "{nearest}代号见 check 每条结果末尾的方括号。",
  },
  "profile/same-person": {
    message: "“{value}”与第 {line} 行的“{other}”像是同一个人",
    hint: "同一个人请只留一个代号；确是同名的两人，文件里分不清，可在姓名后加以区别，如 李明（女）。",
  },
  "profile/same-title": {
    message: "职务“{value}”与第 {line} 行的“{other}”名称、分管都一样",
    hint: "请写上各自的 portfolio（分管工作），或者合成一个职务；否则文件里分不清是谁的责任。",
  },
  "profile/same-department": {
    message: "部门“{value}”与第 {line} 行的“{other}”同名",
    hint: "请合并为一个部门，或改成不同的名称。",
  },
  "profile/title-department": {
    message: "职务“{title}”里的部门“{department}”已不存在",
    hint: "{now}部门改了名称的，请运行 tiaoli rename 一并改正；撤销或合并的，请改职务名称或免去任职人。",
  },
  "profile/mark-dropped": {
    message: "“{from}”印作“{to}”",
    hint: "标点、序号和“抄送”一类字样由程序加，档案里不用写，已有的不影响。",
  },
  // rename
  "rename/unknown": {
    message: "档案里没有“{word}”，没有写入",
    hint: "{nearest}可以写现在的名称、代号，或 单位全称、单位简称、党组织全称、党组织简称；用 tiaoli unit show 查看。",
  },
  "rename/several": {
    message: "“{word}”不止一处，没有写入",
    hint: "请用括号里的写法指明是哪一个：{several}。",
  },
  "rename/same": { message: "{kind}“{from}”没有写新的名称，没有写入", hint: "请写上与现在不同的名称。" },
  "rename/taken": {
    message: "已有{kind}叫“{to}”（{place}），没有写入",
    hint: "请换一个能分清的名称。",
  },
  "rename/taken-department": {
    message: "已有部门叫“{to}”（{place}），没有写入",
    hint: "两个部门合并的，请不写新名称，改用 --merge-into {to}；否则换一个名称。",
  },
  "rename/choose": {
    message: "新名称、--merge-into、--dissolve 要写一样，也只能写一样，没有写入",
    hint: "改名的写新名称，并入别的部门的写 --merge-into，撤销的写 --dissolve。",
  },
  "rename/not-department": {
    message: "{kind}“{name}”不是部门，不能合并或撤销，没有写入",
    hint: "只有部门能这样处理；其他的请直接改档案。",
  },
  "rename/itself": { message: "“{name}”不能并入自己，没有写入", hint: "请写明并入哪个部门。" },
  "rename/pointed": {
    message: "{path} 还用着“{name}”，没有写入",
    hint: "请用 --merge-into 写明由哪个部门接手，或先把这些地方改到别的部门。",
  },
  "rename/left": {
    message: "“{value}”里还有“{from}”，没有改",
    hint: "这里说的可能是别的单位或部门；确是同一个的，请直接改档案这一行。",
  },
  "rename/cited": {
    message: "“{value}”里的“{from}”没有改",
    hint: "引用已印发的文件、写过去的情况，都用当时的名称。",
  },
  "rename/head-left": {
    message: "“{name}”没有了，它的负责人职务“{title}”还在",
    hint: "职务改名的，运行 tiaoli rename；不再任职的，运行 tiaoli vacate，写明 --post {post}。",
  },
  "rename/director-left": {
    message: "接手的部门没有负责人，{path} 还是原来的",
    hint: "请在档案里写上领导小组办公室主任。",
  },
  "rename/role-left": {
    message: "“{name}”没有了，它的职能 {role} 没有部门承担",
    hint: "按职能取部门名称的条款不再印出；由别的部门承担的，请给它写上这个 role。",
  },
  "rename/document-left": {
    message: "documents 里的“{id}”是“{name}”的，没有改",
    hint: "已印发的留着不影响；不再用的请删去。",
  },
  "rename/still-says": {
    message: "“{from}”已改为“{to}”，档案里“{value}”还是旧名称",
    hint: "请核对；需要一并改的，运行 tiaoli rename，或直接改档案这一行。",
  },
  "profile/busy": {
    message: "另一个命令正在修改“{path}”，没有写入",
    hint: "请等它结束后再运行一次。",
  },
  "profile/changed-meanwhile": {
    message: "“{path}”刚刚被改动，没有写入",
    hint: "请先保存并关闭编辑器里的档案，再运行一次。",
  },
};
