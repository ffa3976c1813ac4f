import type { term as codes } from "../../../diag/codes/term.js";
import type { Sentences } from "../../types.js";

/** Appointing people and vacating posts. */
export const term: Sentences<typeof codes> = {
  "term/later": {
    message: "自 {day} 起{what}，这一次不反映；到那天要再更新",
    hint: "到那天运行 tiaoli regenerate {unit}；想先看会改什么，运行 tiaoli impact {unit} --as-of {day}。",
  },
  "profile/appoint-post": {
    message: "档案里没有职务“{post}”，没有写入",
    hint: "{nearest}档案里的职务有：{known}。新的职务请先加在 posts 里。",
  },
  "profile/appoint-which-post": {
    message: "“{post}”不止一个职务，没有写入",
    hint: "请用括号里的代号写明是哪一个：{several}。",
  },
  "profile/appoint-name": { message: "没有写姓名，没有写入", hint: "请用 --name 写明任职人的姓名。" },
  "profile/appoint-which-person": {
    message: "档案里有几个“{name}”，没有写入",
    hint: "请用 --person 写明是哪一个：{ids}；如是另一位同名的人，写一个新的代号。",
  },
  "profile/appoint-variant": {
    message: "“{typed}”已认作档案里的“{name}”（{id}），姓名照档案的写法",
    hint: "如是另一个人，请用 --person 写一个新的代号；档案里的姓名写错了的，用 tiaoli rename 改。",
  },
  "profile/appoint-other-name": {
    message: "代号“{id}”是{known}的，不是“{name}”的，没有写入",
    hint: "请核对姓名，或用 --person 另写一个代号。",
  },
  "profile/appoint-same": {
    message: "{name}自 {from} 起已任{title}，没有写入",
    hint: "请核对姓名和职务；要改起始日期或文号，请直接改档案这一行。",
  },
  "profile/appoint-later": {
    message: "{name}自 {from} 起任{title}，不能再写 {date} 起的任职人，没有写入",
    hint: "请核对日期；如原来的记录有误，请先改档案这一处。",
  },
  "profile/vacate-vacant": {
    message: "{title}在 {date} 没有任职人，没有写入",
    hint: "请核对职务和日期；用 tiaoli unit show 可以看某一天的任职情况。",
  },
  "profile/vacate-early": {
    message: "{name}自 {from} 起才任{title}，不能在 {date} 免去，没有写入",
    hint: "请核对日期；to 这一天不再任职，至少要晚于 from 一天。",
  },
  "profile/still-holds": {
    message: "{name}在 {date} 仍任：{titles}",
    hint: "如一并免去，请对这些职务再运行 tiaoli vacate 或 tiaoli appoint。",
  },
  "term/not-last": {
    message: "{title}自 {day} 起的这次任免不是最近登记的，没有撤回",
    hint: "任免登记刚在别处改过，请刷新后再看。",
  },
};
