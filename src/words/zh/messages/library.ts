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
  "library/release-unknown": {
    message: "没有条款“{id}”",
    hint: "{nearest}条款的 id 用 tiaoli library list 查看；新条款请用 --from 给出带头部的文件。",
  },
  "library/release-no-text": { message: "条款“{id}”没有待发布的文字", hint: "请用 --from 给出新文字的文件。" },
  "library/release-no-head": {
    message: "条款库里没有“{id}”，给出的文件又没有头部",
    hint: "{nearest}新条款的文件要按 templates/README.md 写好用两行 --- 括起来的头部。",
  },
  "library/release-not-newer": {
    message: "条款“{id}”要发布的是第 {version} 版，现有的已是第 {now} 版",
    hint: "请把头部的 version 改得更大，并在 changes 里写明缘由；没有头部的文件会自动编号。",
  },
  "library/release-unchanged": { message: "条款“{id}”的新文字与第 {version} 版相同", hint: "请核对 --from 的文件。" },
  "library/release-faulty": {
    message: "条款“{id}”的新文字有上面的问题，没有发布",
    hint: "请改好后再发布；确实要用的，加 --force。",
  },
  "library/release-behind": {
    message: "单位组“{to}”的条款“{id}”已是第 {has} 版，不能再发第 {version} 版",
    hint: "要回到以前的文字，请用 tiaoli library release {id} --back。",
  },
  "library/release-same": {
    message: "条款“{id}”第 {version} 版早已发到这里，没有改动",
    hint: "用 tiaoli library release {id} 查看发到了哪里。",
  },
  "library/release-none": { message: "条款“{id}”没有可以收回的发布", hint: "用 tiaoli library release {id} 查看发到了哪里。" },
  "library/release-busy": { message: "另一个命令正在发布条款", hint: "请等它完成后再试；确认没有的，可删去 {path}。" },
  "library/release-open": {
    message: "条款“{id}”的第 {version} 版正在分批发布，现在改全部单位的文字会盖住它",
    hint: "请先发到全部单位（tiaoli library release {id} --to all）或收回（--back），再改。",
  },
  "library/release-take-back": {
    message: "条款“{id}”的文字是分批发布来的",
    hint: "请用 tiaoli library release {id} --back 收回。",
  },
  "library/release-only": {
    message: "releases/ 下面不认得“{name}”",
    hint: "这里只放 releases/<条款>/<版本>.hbs 和 releases/<条款>/stages.yaml。",
  },
  "library/release-number": { message: "文件“{name}”头部写的是第 {version} 版", hint: "请把文件名和头部的 version 改成一致。" },
  "library/release-text-gone": {
    message: "条款“{id}”的第 {version} 版已经发布，文字却不在 templates/{path}",
    hint: "请把文件放回原处；不再要它的，从 stages.yaml 删去这一步。",
  },
  "library/release-overtaken": {
    message: "条款“{id}”第 {version} 版的分批发布不再生效：全部单位已是第 {now} 版",
    hint: "用 tiaoli library release {id} --back 收回，或以更高的版本重新发布。",
  },
  "library/release-group-gone": {
    message: "条款“{id}”发布给了单位组“{group}”，现在没有这个组",
    hint: "这一步对谁都不生效；已有的单位组：{known}。",
  },
};
