import type { cli as codes } from "../../../diag/codes/cli.js";
import type { Sentences } from "../../types.js";

/** What use cases and the command line say: wrong use, and names nobody knows. */
export const cli: Sentences<typeof codes> = {
  // units, kinds, topics, formats
  "cli/unknown-unit": {
    message: "没有单位“{unit}”",
    hint: "{nearest}已有的单位：{known}。也可以直接写档案文件的路径。",
  },
  "cli/shared-name": {
    message: "“{unit}”有几个单位：{several}",
    hint: "请改写单位代号。",
  },
  "cli/no-units": {
    message: "“{path}”里没有单位档案",
    hint: "请先用 tiaoli unit new 新建，或用 tiaoli init 建一个带样例的工作区。",
  },
  "cli/which-unit": { message: "没有指定单位", hint: "请写单位的代号、名称或档案路径，或用 --all 表示全部单位。" },
  "cli/unit-and-all": { message: "指定了单位，又写了 --all", hint: "请只用其中一种。" },
  "cli/same-unit": {
    message: "两份档案用了同一个单位代号“{unit}”",
    hint: "另一份是 {other}，请改成不同的代号。",
  },
  "cli/unknown-kind": { message: "没有文种“{value}”", hint: "{nearest}可用的文种：{known}。" },
  "cli/unknown-topic": { message: "没有工作主题“{value}”", hint: "{nearest}可用的主题：{known}。" },
  "cli/unknown-format": { message: "没有格式“{value}”", hint: "{nearest}可用的格式：{known}。" },
  "cli/unknown-shelf": {
    message: "没有叫“{value}”的范围",
    hint: "不写 --shelf 时按档案的 shelf 起草，写 full 起草全部文种。",
  },
  "cli/unknown-look": {
    message: "没有版式“{value}”",
    hint: "{nearest}可用的版式：{known}。",
  },
  "cli/unknown-layout-code": {
    message: "没有“{value}”这一项检查",
    hint: "{nearest}可用的代号（`layout --json` 的 code）：{known}。",
  },
  "cli/no-fix-alone": {
    message: "--no-fix 只和 --fix 一起用",
    hint: "加上 --fix 文件名，或者去掉 --no-fix。",
  },
  "cli/unknown-layout": { message: "没有“{value}”这种样式", hint: "可用的有：{known}。" },
  "cli/nothing-to-draft": {
    message: "没有单位选了工作主题“{value}”",
    hint: "请在单位档案的 topics 中加上，或换一个主题。",
  },
  "cli/bad-day": { message: "日期“{value}”不对", hint: "请写成 2026-03-05 这样的真实日期。" },
  "cli/unknown-entry": { message: "库里没有“{value}”", hint: "{nearest}用 tiaoli library list 查看全部。" },
  "cli/bad-number": {
    message: "“{value}”不是版本号",
    hint: "版本号是 1、2、3 这样的数，用 tiaoli history 查看。",
  },
  "cli/restore-needs": {
    message: "取出旧稿要同时写明文件、--restore 和 --out",
    hint: "例如：tiaoli history {unit} {document} --restore {number} --out 旧稿.docx；各份文件的编号和版次用 tiaoli history {unit} 查看。",
  },
  "cli/out-exists": { message: "“{path}”已经存在，没有覆盖", hint: "请换一个文件名。" },
  "cli/fix-in-place": {
    message: "“{path}”就是要检查的文件，没有覆盖",
    hint: "请换一个文件名，改好后核对无误再替换。",
  },
  "cli/report-needs-out": { message: "没有写“{format}”报告存在哪里", hint: "请加上 --out，如 --out 检查结果.{format}。" },
  "cli/report-extension": { message: "报告“{path}”的扩展名与格式不符", hint: "请把扩展名写成 .{format}。" },
  "cli/out-not-xlsx": { message: "表格“{path}”要存为 .xlsx", hint: "请把扩展名写成 .xlsx。" },
  "cli/heavy-burden": {
    message: "{role}一年的{kind}有 {times}，超过 {most}（{source}）",
    hint: "可以合开的合开，可以由部门定的不再送审；各条出处见 tiaoli burden {unit} -v。",
  },
  "cli/nothing-to-check": {
    message: "“{path}”里没有可以检查的文件",
    hint: "可以检查 .docx、.docm、.dotx、.dotm、.doc、.dot、.wps、.wpt、.txt、.md、.pdf；其他格式请先另存为 .docx。",
  },
  "cli/edited-drift": { message: "改过的文件：{what}（{rule}）", hint: "全部问题和依据：tiaoli check {unit}" },
  "cli/papers-skipped": {
    message: "“{folder}”里有 {count} 个文件读不了，没有检查：{files}",
    hint: "请先在 WPS 或 Word 里另存为 .docx（压缩包请先解开），再检查一次。",
  },
  "cli/files-skipped": { message: "“{folder}”里有 {count} 个文件不是可以检查的文书，没有检查：{files}", hint: "" },
  "cli/left-open": { message: "“{path}”是打开文件时留下的临时文件，没有检查", hint: "" },
  "cli/no-such-finding": {
    message: "没有第“{value}”个问题，共有 {count} 个",
    hint: "请用同样的文件和选项再运行一次 check，写它列出的序号。",
  },
  "cli/accept-needs-unit": {
    message: "第 {value} 个问题在“{path}”里，不知道记到哪个单位",
    hint: "请加上 --unit 单位；或者直接写单位的代号，查它的全部文件。",
  },
  "cli/belongs-in-profile": {
    message: "“{quote}”确是本单位的{what}的，写进档案的 {field}（第 {line} 行起）更好：文件里用得上，以后的检查也认得",
    hint: "写进去以后，check 里刚记下的可以删去。",
  },
  "cli/belongs-in-new-field": {
    message: "“{quote}”确是本单位的{what}的，写进档案的 {field} 更好（档案里还没有这一项）：文件里用得上，以后的检查也认得",
    hint: "另起一行写“{field}:”，写法见 tiaoli unit new 建的档案里的说明；写进去以后，check 里刚记下的可以删去。",
  },
  "cli/accept-alone": {
    message: "--accept 不能与 --fix、--out、--format 合用",
    hint: "请先用 --accept 记下来，再运行一次 check。",
  },
  "cli/fix-not-folder": {
    message: "要改的有 {count} 份文件，“{path}”不能放几份文件",
    hint: "请在 --fix 后面写一个文件夹。",
  },
  "cli/fix-laid-out": {
    message: "“{path}”不是 .docx，已把它的文字按公文版式排成“{out}”，修订和批注在里面",
    hint: "原文件的版面、图片没有带过来，请对照原文件核对。",
  },
  "cli/fix-unplaced": {
    message: "“{path}”{place}的“{quote}”放不下批注：{comment}",
    hint: "请打开文件，在这个地方照此修改。",
  },
  "cli/release-use": { message: "{what}", hint: "用法见 tiaoli library release --help。" },
  "cli/out-taken": { message: "“{path}”已经存在，没有覆盖", hint: "请换一个文件名，或加上 --force。" },
  "cli/fix-other-format": {
    message: "“{source}”改好后要存为 {format}，“{path}”不是",
    hint: "请把扩展名写成 {format}；或者在 --fix 后面写一个文件夹。",
  },
  "cli/fix-not-docx": { message: "改好的文件“{path}”要存为 .docx", hint: "请把扩展名写成 .docx。" },
  "cli/report-not-html": { message: "网页报告“{path}”要存为 .html", hint: "请把扩展名写成 .html。" },
  "cli/foreign-look": {
    message: "文件是按版式“{value}”排的，这里没有这个版式，已按“{used}”检查",
    hint: "请把该版式文件放进工作区的 templates/looks，或用 --look 指定一个。",
  },
  "cli/force-alone": { message: "--force 要与 --fix 或 --report 合用", hint: "请写上 --fix 和新文件名。" },
  // workspace and new units
  "cli/no-workspace": {
    message: "“{path}”不是工作区（没有 data/units）",
    hint: "请先进入工作区，或用 tiaoli init 新建一个。",
  },
  "cli/kept": { message: "“{path}”已经存在，保留原样", hint: "" },
  "cli/unit-exists": { message: "档案“{path}”已经存在，没有覆盖", hint: "请换一个代号，或直接修改该文件。" },
  "cli/bad-id": {
    message: "“{value}”不能用作单位代号",
    hint: "请只用小写字母、数字和连字符，以字母或数字开头，不超过 40 个字符，也不能是 con、nul 一类系统保留名。",
  },
  "cli/unknown-type": { message: "没有单位类型“{value}”", hint: "{nearest}可用的类型：{known}。" },
  "cli/unknown-field": { message: "没有行业“{value}”", hint: "{nearest}可用的行业：{known}。都不是的，不写 --field。" },
  "cli/no-field": { message: "{type}不分行业，不能写“{value}”", hint: "请去掉 --field；主管一行业务的机关部门才写。" },
  "cli/unknown-size": { message: "没有规模“{value}”", hint: "可用的规模：{known}。" },
  "cli/unknown-organ": { message: "没有党组织形式“{value}”", hint: "可用的形式：{known}。" },
  "cli/asking-ended": {
    message: "没有答完，什么都没有写",
    hint: "再运行一次 tiaoli unit new；答得上来的也可以先写成选项，见 tiaoli unit new --help。",
  },
  "cli/missing-answer": {
    message: "缺少 {option}（{label}）",
    hint: "请在命令中写上 {option}，或在终端中运行以便逐项询问。",
  },
  "cli/bad-name": {
    message: "{option} 的值“{value}”不能用",
    hint: "请写成一行文字，不含引号、反斜杠和控制字符，不超过 60 个字。",
  },
  // wrong use
  "cli/unknown-command": { message: "没有命令“{value}”", hint: "{nearest}用 tiaoli --help 查看全部命令。" },
  "cli/unknown-option": {
    message: "没有选项“{value}”",
    hint: "{nearest}用 tiaoli {command}--help 查看用法。",
  },
  "cli/missing-argument": { message: "缺少参数 {value}", hint: "用 tiaoli {command}--help 查看用法。" },
  "cli/option-value": { message: "选项 {value} 后面要写一个值", hint: "用 tiaoli {command}--help 查看用法。" },
  "cli/too-many": {
    message: "参数太多",
    hint: "名称里有空格的请加引号；用 tiaoli {command}--help 查看用法。",
  },
  "cli/merged-and-mine": {
    message: "--merged 和 --mine 只能写一个",
    hint: "--merged 是发布的那一份，--mine 是并入之前手工改过的那一份。",
  },
  "cli/missing-option": { message: "缺少选项“{value}”", hint: "用 tiaoli {command}--help 查看用法。" },
  "cli/unknown-language": { message: "没有语言“{value}”", hint: "可用的语言：{known}。" },
  "cli/bug": {
    message: "程序出错：{detail}",
    hint: "加上 --debug 再运行一次，把显示的内容发给维护者。已有文件没有损坏。",
  },
  "cli/wrong-use": { message: "命令写法不对", hint: "用 tiaoli {command}--help 查看用法。" },
  "cli/not-drafted": {
    message: "有 {count} 个单位没有起草：{units}；其余 {done} 个单位已经写好",
    hint: "原因见上；改好后只对这些单位重新运行同一条命令即可。",
  },
};
