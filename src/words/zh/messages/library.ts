import type { library as codes } from "../../../diag/codes/library.js";
import type { Sentences } from "../../types.js";

export const library: Sentences<typeof codes> = {
  "library/no-front-matter": {
    message: "条款文件开头没有用两行 --- 括起来的头部",
    hint: "请按 templates/README.md 的例子写好头部。",
  },
  "library/doubled-mark": {
    message: "“{value}”自带了程序会加的序号、书名号或标点",
    hint: "序号、书名号、括号和冒号由程序加，请删去，免得印成两个。",
  },
  "library/empty-text": {
    message: "条款“{id}”没有正文",
    hint: "请在第二个 --- 之后写上正文，或删去这个文件。",
  },
  "library/private-characters": {
    message: "文件中有不可见的特殊字符（U+{code}）",
    hint: "请删去该字符后重新输入这一处文字。",
  },
  "library/id-mismatch": {
    message: "文件里的 id 是“{id}”，文件名却是“{name}”",
    hint: "请改成一致；条款放在与 id 第一段同名的文件夹里。",
  },
  "library/unit-only-clauses": {
    message: "units/{unit}/ 下面只能放条款：“{name}”不会生效",
    hint: "移到 templates/units/{unit}/clauses/ 里；文种、版式等放在 templates/ 里，对所有单位生效。",
  },
  "library/unit-clause-alone": {
    message: "单位“{unit}”自己的条款“{id}”没有对应的条款",
    hint: "这里只放代替已有条款的文字，id 与它相同；单位独有的条款放在 templates/clauses/ 里，用 when: { equals: { unit.id: {unit} } } 限定。",
  },
  "library/repeated-id": {
    message: "“{id}”在 {other} 中已经有了",
    hint: "请换一个 id；要改写内置条款，请放在工作区的 templates/ 下。",
  },
  "library/unknown-slot": {
    message: "条款“{id}”要放进“{slot}”，但没有这个文种或槽位",
    hint: "已有的是：{known}。",
  },
  "library/unknown-topic": { message: "条款“{id}”写了没有的工作主题“{topic}”", hint: "已有的是：{known}。" },
  "library/unknown-organ": { message: "条款“{id}”写了没有的党组织形式“{organ}”", hint: "已有的是：{known}。" },
  "library/unknown-regulation": {
    message: "“{id}”写了没有的依据“{regulation}”",
    hint: "请先在 templates/regulations.yaml 中写上这部法规。",
  },
  "library/unknown-clause": {
    message: "条款“{id}”提到了没有的条款“{other}”",
    hint: "请核对 requires、excludes 或正文中的 id。",
  },
  "library/unknown-paper": {
    message: "“{name}”的 shelf 里写了没有的文件“{paper}”",
    hint: "写成文种，或者 文种.主题；已有的是：{known}。",
  },
  "library/unknown-kind": { message: "条款“{id}”提到了没有的文种“{kind}”", hint: "已有的是：{known}。" },
  "library/stale-overlay": {
    message: "工作区的条款“{id}”是照内置条款的旧文本（{made}）改的，内置条款后来有改动",
    hint: "请用 tiaoli library show 对照内置条款修改，再把 original 改为 {now}。",
  },
  "library/overlay": { message: "工作区的“{id}”代替了内置的同名文件", hint: "" },
};
