import type { merge as codes } from "../../../diag/codes/merge.js";
import type { Sentences } from "../../types.js";

export const merge: Sentences<typeof codes> = {
  "merge/other-unit": {
    message: "“{path}”是单位“{found}”的文件，不是“{unit}”的，没有合并",
    hint: "请把放错的文件移走，放回本单位的文件后重新运行。",
  },
  "merge/other-document": {
    message: "“{path}”的内容是另一份文件（{found}），不是 {document}，没有合并",
    hint: "请核对是不是存错了名字，放回原来的文件后重新运行。",
  },
  "merge/foreign": {
    message: "“{path}”与原稿几乎没有相同的内容，看不出是由原稿改来的，没有合并",
    hint: "请核对是不是放错了文件；确要用这份文件的，请另存他处，再重新运行生成新稿。",
  },
  "merge/stuck": {
    message: "“{path}”里的手工改动并不进新稿，这份文件原样没有动，其余文件照常更新：{reason}",
    hint: "请先在 Word 里接受或拒绝修订、撤去这一处的公式或拼音等特殊内容，再运行一次；仍不行的，把文件另存他处，重新生成后手工抄入，并把文件和命令反馈给我们。",
  },
  "merge/lost-things": {
    message: "“{path}”里有些内容附着在原来的文字上，文字随新稿改动，没有带到新稿里：{things}",
    hint: "请打开文件核对，还要的请手工补上；改动前的文件在 .history 里本份文件最新一版的 mine.docx。",
  },
  "merge/no-base": {
    message: "“{path}”有手工改动，但历史里读不出它的原稿，不能合并",
    hint: "请恢复 .history 文件夹的备份；或把该文件移走后重新运行，再把改动抄入新稿。",
  },
  "merge/old-doc": {
    message: "“{path}”不在了，同名的“{found}”是旧版 .doc，读不出标记，没有合并",
    hint: "请用 Word 或 WPS 打开“{found}”，另存为同名的 .docx 后重新运行。",
  },
  "merge/renamed": {
    message: "“{path}”不在了，“{found}”像是它换了名字或位置，没有动",
    hint: "放回原处、用回原名后重新运行，改动会并入新稿；不要这份改稿的，把它移走后用 tiaoli draft {unit} 重新生成。",
  },
  "merge/deleted": {
    message: "“{path}”已被删除，没有重新生成",
    hint: "仍要这份文件的，用 tiaoli draft {unit} --kind {kind} 生成；要找回旧稿，用 tiaoli history {unit} {document} --restore {number}{which} --out 旧稿.docx。",
  },
  "merge/obsolete": {
    message: "按现在的档案不再需要《{title}》（{document}），文件原样保留；文件名让给新文件的，存入“历年文件”",
    hint: "不再使用的，请自行移走；仍要用的，请核对档案里的主题和对象。",
  },
  "merge/issued-changed": {
    message: "已印发的 {count} 份文件内容有变，仍用原来的文号和日期：{titles}",
    hint: "需要重新印发的，用 tiaoli regenerate {unit} --reissue 写明新的文号和日期；不重新印发的，原文仍在历史里。",
  },
  "merge/not-adjusted": {
    message: "{title}已经印发，组成人员有变，要另出一份调整通知；档案还缺下面几项，这份先原样留着",
    hint: "补齐以后再运行 tiaoli regenerate {unit}。",
  },
  "merge/names-later": {
    message: "{title}的日期是 {date}，文中写的却有那天以后才到任的人：{who}",
    hint: "要换成现任的，用 tiaoli regenerate {unit} --reissue --document {document} 写明新的文号和日期；要按原来的日期写的，加上 --as-of {date}。",
  },
  "merge/volume": {
    message: "《{title}》还是更新前的内容",
    hint: "用 tiaoli draft {unit} --bind 重新装订。",
  },
  "merge/no-notice": {
    message: "领导小组成员有变动，历史里没有领导小组通知",
    hint: "需要印发的，用 tiaoli draft {unit} --kind leading-group-notice 起草。",
  },
  "merge/accepted": {
    message: "“{path}”里有 {count} 处别人的修订还没有接受或拒绝，按接受后的文字合并，修订标记原样保留",
    hint: "请在 Word 或 WPS 中逐条处理。",
  },
  "merge/no-history": {
    message: "“{unit}”还没有起草过文件，没有可更新的",
    hint: "请先用 tiaoli draft {unit} 起草。",
  },
  "merge/nothing-drafted": {
    message: "“{path}”里还没有哪个单位起草过文件，没有可更新的",
    hint: "请先用 tiaoli draft --all 起草。",
  },
  "merge/look-kept": {
    message: "“{path}”有手工改动，Word 文件仍用原来的版式（{old}），没有换成 {now}",
    hint: "PDF 等已按新版式生成；Word 文件要换版式的，请在 Word 里调整，或用 tiaoli layout 检查。",
  },
  "merge/held-otherwise": {
    message: "文件日期是 {date}，而文件按 {day} 的任职情况生成，这期间有变动的职务：{posts}",
    hint: "要按文件日期的任职情况生成的，用 tiaoli undo 退回，再加上 --as-of {date}。",
  },
  "merge/own-number": {
    message: "{title}原来没有文号，正文里没有印它的地方，新文号“{number}”只写进了档案",
    hint: "要印在文件上的，在 Word 里加一行文号，以后更新会保留。",
  },
  "merge/own-replaces": {
    message: "这份文件照本单位的原文，没有自动写明{replaces}同时废止",
    hint: "要写明的，在 Word 里加一句，以后更新会保留。",
  },
  "merge/needs-reissue": {
    message: "重新印发《{title}》（{document}）缺少{missing}",
    hint: "请加上 {options}；或先在档案的 documents.{document} 里写明新的文号和日期。",
  },
  "merge/reissue-one": {
    message: "一个文号只能给一份文件，要重新印发的有 {count} 份：{documents}",
    hint: "请用 --document 选一份；或先在档案的 documents 里分别写明各自新的文号和日期，再不带 --number 运行。",
  },
  "merge/reissue-unit": {
    message: "--reissue 一次只能用于一个单位",
    hint: "请写明一个单位代号，如 tiaoli regenerate hubin-primary --reissue。",
  },
  "merge/only-reissue": {
    message: "{options} 只能与 --reissue 合用",
    hint: "重新印发请加上 --reissue；只是更新内容的，去掉这些选项。",
  },
  "merge/unknown-document": {
    message: "“{unit}”的历史里没有文件“{document}”",
    hint: "现有：{known}。",
  },
  "merge/sheet-shape": {
    message: "“{path}”不是待定条文表",
    hint: "请用 tiaoli regenerate 写在更新记录里的待定条文表，不要删改表头和隐藏的栏目。",
  },
  "merge/sheet-unit": {
    message: "“{path}”是单位“{found}”的待定条文表，不是“{unit}”的",
    hint: "请核对单位代号和文件。",
  },
  "merge/sheet-empty": {
    message: "“{path}”里还没有填写任何处理意见",
    hint: "请在“处理”一栏选“用改稿”“用合并稿”或“用新稿”，或者写入定稿文字。",
  },
  "merge/settled-before": {
    message: "{where}（{document}）在 Word 里已经定了，表中的意见没有采用",
    hint: "要再改的，请直接在 Word 里改。",
  },
  "merge/settled-so": {
    message: "{where}（{document}）已经是表中定下的文字，没有再改",
    hint: "不用再做什么。",
  },
  "merge/newer-text": {
    message: "{where}（{document}）在出表之后又生成了别的新稿，表中的意见没有采用",
    hint: "请看最近一次更新说明里的新稿，把定稿文字写进“处理”一栏，或直接在 Word 里改定。",
  },
  "merge/changed-since": {
    message: "{where}（{document}）的文字在出表之后又改过，表中的意见没有采用",
    hint: "请重新运行 tiaoli regenerate 取得新的待定条文表，或直接在 Word 里处理。",
  },
  "merge/not-there": {
    message: "{where}（{document}）在现有文件里找不到，表中的意见没有采用",
    hint: "请核对这份文件是否已换过版本。",
  },
  "merge/table-words": {
    message: "{where}（{document}）是整张表格，不能用文字代替",
    hint: "请选“用改稿”或“用新稿”，或者在 Word 里改好表格。",
  },
  "merge/typed-number": {
    message: "{where}（{document}）的定稿文字以“{number}”开头，而这一条的序号是“{own}”",
    hint: "序号由程序编，请只写序号后面的文字；要挪动位置的，在 Word 里移动。",
  },
  "merge/unclear-answer": {
    message: "{where}（{document}）的“处理”一栏写的是“{value}”，不知道是选择还是定稿文字",
    hint: "请选“用改稿”“用合并稿”或“用新稿”，或者写出完整的定稿文字；要整条删去的，在 Word 里删。",
  },
  "merge/two-answers": {
    message: "{where}（{document}）在表中有两条不同的意见",
    hint: "同一处请只留一条。",
  },
};
