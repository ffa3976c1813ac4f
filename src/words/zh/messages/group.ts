import type { group as codes } from "../../../diag/codes/group.js";
import type { Sentences } from "../../types.js";

/** What is said about groups of units, and of units about what they have from theirs. */
export const group: Sentences<typeof codes> = {
  "group/unknown": {
    message: "没有单位组“{group}”",
    hint: "{nearest}已有的单位组：{known}。新的单位组请写在 {path}。",
  },
  "group/circle": {
    message: "单位组“{group}”绕了一圈又归到自己：{names}",
    hint: "请改正其中一个单位组的 unit.group，最上一级的单位组不写这一项。",
  },
  "group/own-fact": {
    message: "{path} 是每个单位自己的事实，不能写在单位组里",
    hint: "请从单位组里删去，写在各单位自己的档案里。",
  },
  "group/other-type": {
    message: "单位类型是 {value}，而单位组“{group}”里的都是 {known}",
    hint: "请核对 unit.group 写对了没有；组里确有几类单位的，请从 {file} 删去 unit.type。",
  },
  "group/other-person": {
    message: "代号“{id}”在本处是“{value}”，在单位组“{group}”里是“{known}”",
    hint: "同一个人请用同一个姓名；不是同一个人的，请换一个代号。单位组的文件是 {file}。",
  },
  "group/other-paper": {
    message: "文号“{id}”在本处是《{value}》，在单位组“{group}”里是《{known}》",
    hint: "同一份文件请写同一个标题；不是同一份的，请核对文号。单位组的文件是 {file}。",
  },
  "group/cleared": {
    message: "{path} 取自单位组“{group}”，不能在本单位清空",
    hint: "要改成别的，请在本单位另写一个值；各单位都不要的，请改 {file}。",
  },
  "group/no-units": {
    message: "没有单位属于单位组“{group}”",
    hint: "请在各单位档案里写 unit.group: {group}。",
  },
  "group/own-value": {
    message: "{path} 本单位另有规定，不随单位组“{group}”（{file}）",
    hint: "确要与单位组一致的，从本单位档案里删去这一项。",
  },
  "group/said-twice": {
    message: "{path} 与单位组“{group}”（{file}）写的一样",
    hint: "可以从本单位档案里删去；以后单位组改了，本单位才会跟着改。",
  },
  "group/title-shared": {
    message: "职务“{title}”取自单位组“{group}”（{file}），任职只写进本单位的档案",
    hint: "要改职务名称，请改单位组，它的各单位都会跟着改。",
  },
};
