import type { compose as codes } from "../../../diag/codes/compose.js";
import type { Sentences } from "../../types.js";

export const compose: Sentences<typeof codes> = {
  "compose/absent-superior": {
    message: "superiors 里没有填写 {key}（{what}）：{count} 份文件（如《{title}》）里该报给它的事，写成报给别人，或者没有写",
    hint: "请在档案的 superiors 里补上 {key}。",
  },
  "compose/superior-left-out": {
    message: "superiors 里没有填写 {key}（{what}）：{count} 份文件（如《{title}》）里用了统称，或者没有写",
    hint: "有的，请在档案的 superiors 里补上；没有的不用管。",
  },
  "compose/attachment-boxes": {
    message: "附件“{path}”里有 {count} 个文本框，其中的文字已排成段落",
    hint: "",
  },
  "compose/attachment-lost": {
    message: "附件“{path}”里有些内容没有带入：{things}",
    hint: "需要的，请在生成的 Word 文件里补上。",
  },
  "compose/bad-helper-use": {
    message: "条款文件中的写法不能用：{detail}",
    hint: "请按 templates/README.md“正文里能用的”一节改写，或补填单位档案。",
  },
  "compose/unknown-helper": { message: "条款文件中用了没有的写法“{name}”", hint: "可用的有：{known}。" },
  "compose/missing-fact": {
    message: "条款文件要用“{path}”，但没有这一项",
    hint: "请核对路径（见 templates/README.md“路径一览”），或在单位档案中补填。",
  },
  "compose/bad-template": {
    message: "条款文件的正文有语法错误（{detail}）",
    hint: "请检查双大括号是否成对、{{#if}} 与 {{/if}} 是否对应。",
  },
  "compose/unknown-stand": {
    message: "条款“{clause}”的一段写着“{found}”，不知道是什么段落",
    hint: "标识后面写 title、body、issuer 等段落名，或 heading、item 加层级（templates/README.md“原文条款”一节）。",
  },
  "compose/unmet-need": {
    message: "条款“{clause}”需要“{path}”，单位档案没有填写",
    hint: "请在单位档案 {profile} 中补填，或给条款加上 when 条件。",
  },
  "compose/wrong-need": {
    message: "条款“{clause}”需要“{path}”是{wanted}",
    hint: "请核对单位档案中这一项的写法。",
  },
  "compose/unknown-ref": {
    message: "条款“{clause}”引用了“{target}”，但本文件中没有这一条",
    hint: "请核对条款 id 和段落标识，或给引用它的条款加上 when 条件。",
  },
  "compose/duplicate-block": {
    message: "段落标识“{id}”重复",
    hint: "同一条款内每个 {#标识} 只能用一次；循环里请用 {{label …}}。",
  },
  "compose/unlabelled-block": {
    message: "条款“{clause}”有几段，这一段没有标识",
    hint: "请在段末加上 {#标识}（小写字母、数字、短横线），循环里用 {{label …}}。",
  },
  "compose/ragged-table": {
    message: "条款“{clause}”的表格有 {wanted} 列，这一行有 {found} 格",
    hint: "请补齐或删去多余的 | 格。",
  },
  "compose/missing-clause": {
    message: "条款“{clause}”要求同时有条款“{other}”，但它没有入选",
    hint: "请核对两个条款的 traits 与 when 条件。",
  },
  "compose/clashing-clauses": {
    message: "条款“{clause}”与条款“{other}”不能同时出现",
    hint: "请核对两个条款的 traits 与 when 条件。",
  },
  "compose/empty-document": {
    message: "“{title}”没有一条可用的条款",
    hint: "请核对单位类型、工作主题与文种是否相配。",
  },
  "compose/unsuited-kind": {
    message: "“{kind}”不适用于{unit}（{topic}）：档案中的“{field}”不符合这个文种的要求",
    hint: "请核对档案中的这一项，或不要用 --kind 指定这个文种。",
  },
  "compose/topic-not-chosen": {
    message: "单位档案的 topics 中没有“{topic}”",
    hint: "本单位已选：{known}。如需起草，请先在档案 topics 中加上。",
  },
  "compose/unverified-number": {
    message: "《{title}》的文号尚未核实，文中只印名称",
    hint: "核实后在 templates/regulations.yaml 中填写 number 并设 number-verified: true。",
  },
  "compose/basis-not-yet": {
    message: "文件日期 {day}，《{title}》自 {from} 起才施行：“{sentence}”",
    hint: "请改文件日期，或者改用当时施行的文件；施行日期在 templates/regulations.yaml。",
  },
  "compose/basis-ended": {
    message: "文件日期 {day}，《{title}》自 {until} 起不再施行：“{sentence}”",
    hint: "请改用现行文件，或者删去这一句。",
  },
  "compose/basis-replaced": {
    message: "文件日期 {day}，《{title}》自 {until} 起由《{successor}》代替：“{sentence}”",
    hint: "请在条款里改用《{successor}》，引用到条的逐条核对。",
  },
  "compose/repealed-basis": {
    message: "《{title}》已废止，仍被引用",
    hint: "请在 templates/regulations.yaml 或条款中改用现行文件。",
  },
  "compose/phrase-not-yet": {
    message: "“{text}”这个提法 {from} 起才有，而文件的日期是 {day}",
    hint: "请核对文件日期；时限在 templates/terms.yaml 的 phrases。",
  },
  "compose/phrase-ended": {
    message: "“{text}”这个提法 {until} 起不再写，而文件的日期是 {day}",
    hint: "请改写或删去；写在档案里的（如 period-theme、报告），在档案里改；时限在 templates/terms.yaml 的 phrases。",
  },
  "compose/phrase-replaced": {
    message: "“{text}”这个提法 {until} 起不再写，现在写“{instead}”，而文件的日期是 {day}",
    hint: "请改写；写在档案里的（如 period-theme、报告），在档案里改；时限在 templates/terms.yaml 的 phrases。",
  },
  "compose/own-text-former": {
    message: "《{title}》的原文写着“{name}”，而这个人已经没有职务；这里是固定的文字，不随档案变",
    hint: "把条款里的“{name}”改成 {slot}，以后随档案变；也可以在 Word 里改成现在的名字。",
  },
  "compose/own-text-unknown": {
    message: "《{title}》的原文写着“{name}”，而档案里没有这个人；这里是固定的文字，不随档案变",
    hint: '请在档案的 people、posts 里写明；再把条款里的名字改成 {{fact "posts.职务的键.holder" "{name}"}}，以后随档案变。',
  },
};
