import type { imports as codes } from "../../../diag/codes/import.js";
import type { Sentences } from "../../types.js";

export const imports: Sentences<typeof codes> = {
  "import/private-characters": {
    message: "{name} 第 {paragraph} 段有程序自用的字符，不能存为条款",
    hint: "请在 Word 里把这些字符（多为自造字、私用区字符）改成通用字后再导入。",
  },
  "import/not-to-the-letter": {
    message: "{name} 第 {paragraph} 段的原文没有一字不差地复原",
    hint: "这份文件没有接管，其余照常。请把这份文件（可遮去内容）反馈给我们。",
  },
  "import/no-papers": { message: "“{path}”里没有可以导入的文件", hint: "请核对文件夹；可以导入 .docx、.doc、.txt、.md、.pdf。" },
  "import/picture": {
    message: "{count} 个文件是图片，没有导入：{names}",
    hint: "请找 Word 原件；没有原件的，先用文字识别软件转成 Word 并校对。",
  },
  "import/link": {
    message: "{count} 个链接没有跟过去读：{names}",
    hint: "要导入链接指向的文件，请把文件本身放进文件夹，或直接写它的路径。",
  },
  "import/none-taken": {
    message: "没有一份可以接管：都不是本软件有的文种，或者与别的文件相同",
    hint: "各份是什么见上面的列表；文种有哪些，运行 tiaoli library list 查看。",
  },
  "import/unknown-unit": { message: "没有哪份文件写明是“{value}”的", hint: "文件里的单位有：{known}。" },
  "import/unknown-type": { message: "没有“{value}”这种单位类型", hint: "可以写：{known}。" },
  "import/two-units": {
    message: "这些文件不是一个单位的：{units}",
    hint: "请用 --of 写明导入哪个单位的，例如 --of 单位全称；要分别建档的，一个单位导入一次。",
  },
  "import/already-managed": {
    message: "“{name}”没有接管：本单位已有 {document}，在历史记录里",
    hint: "内容不同的，用 tiaoli compare 对照；要改现有文件的，直接改 Word 后更新。",
  },
  "import/wrong-id": {
    message: "“{value}”不能作单位代号",
    hint: "请用 --id 写小写字母、数字和连字符，以字母开头，例如 --id hubin-primary；已有档案的用 --into。",
  },
  "import/id-given": {
    message: "没有写 --id，单位代号取“{id}”",
    hint: "要换一个的，先运行 tiaoli undo {id} 撤回，再用 --id 写明导入。",
  },
  "import/no-type": {
    message: "模板库还没有“{unit}”这类单位的条款",
    hint: "文件照原文接管，任免、改名、频次改了照样跟着更新。请用 --type 选最接近的一种（{known}），文字用 own（默认）；模板库的条款是给那一类单位写的，要起草新文件，先在工作区的 templates 里写合用的条款。",
  },
  "import/needs-type": { message: "从文件看不出单位类型", hint: "请用 --type 写明：{known}。" },
  "import/unit-exists": {
    message: "已有单位档案 {path}",
    hint: "要导入这个单位的文件，请用 --into {id}；是别的单位的，换一个代号。",
  },
  "import/our-layout": {
    message: "“{name}”不是 .docx，按文字接管，版式用本软件的",
    hint: "要保留原来的版式，请先用 Word 或 WPS 另存为 .docx 再导入。",
  },
  "import/kept-literal": { message: "“{name}”有 {count} 段（第 {first} 段等）照原样存为固定文字，不随档案变", hint: "" },
  "import/open-profile": {
    message: "单位档案还有 {count} 处没有填，文件里没有写：{facts}",
    hint: "补全以前不能登记任免、不能更新。请照上列各项写进 {profile}；也可以运行 tiaoli unit export {unit} 导出表格，填好后用 tiaoli unit import 导入；或者用 tiaoli undo {unit} 撤回，在终端里不加 --yes 再导入一次，逐项回答。",
  },
  "import/wrong-set": {
    message: "--set 要写成 事项=内容，这里写的是“{value}”",
    hint: "例如 --set unit.short-name=青禾小学；事项怎么写，不加 --yes 运行一次就会逐处列出。",
  },
  "import/unknown-set": {
    message: "--set 不能填“{path}”",
    hint: "能填的是单位、党组织、上级、频次、时限、职务名称这些单项（如 unit.short-name、organ.short、superiors.party、direct-responsible），以及列为说法不一（也可以只写它的序号，如 --set 1=2）、与档案不同的各处：{known}。其余的导入以后写进档案，任职变动用 tiaoli appoint。",
  },
  "import/unknown-answer": { message: "不知道“{value}”是哪一个", hint: "请写序号或名称：{known}。" },
  "import/needs-yes": {
    message: "没有写入：在脚本里要加 --yes 才写",
    hint: "先用 --dry-run 核对；说法不一的各处不填，逐处列在上面。",
  },
  "import/below-floor": {
    message: "{what}：{place}写{value}，少于{regulation}{article}要求的{asked}。原文一字不动，档案记{asked}",
    hint: "要记得更多，导入时用 --set {path}=每季度一次 这样写明；旧文件的这一句请在修订时改。",
  },
  "import/misnamed-basis": {
    message: "{place}的依据《{title}》：没有叫这个名称的文件，应当是《{right}》。原文一字不动，档案的依据里没有记它",
    hint: "旧文件的这一处请在修订时改；确有这份文件的，请连同文号、印发单位记入档案的依据。",
  },
  "import/not-in-profile": {
    message: "{what}“{value}”没有写进档案（{place}）：{why}",
    hint: "旧文件的原文一字不动；请核对后写进单位档案的 {path}。",
  },
  "import/not-whole": {
    message: "文件里写到、还没有写全的，没有写进档案：{entries}",
    hint: "各项列在单位档案文件的末尾，补齐后移到相应的地方；也可以在页面的“单位情况”里填。",
  },
  "import/left-open": {
    message: "文件之间说法不一，没有填：{what}（{values}）",
    hint: "导入时加 --set {path}=序号 就定下来；已经写入的，核对后写进单位档案的 {path}。",
  },
  "import/profile-differs": {
    message: "档案与文件不同，档案没有改：{what}（档案 {own}；文件 {value}）",
    hint: "以文件为准的，改单位档案的 {path} 后更新。",
  },
  "import/unknown-text": {
    message:
      "不知道“{value}”是什么：--text 写 own（照原文）、library（用模板库的）或 mixed（与模板库一字不差的段以后随模板库，其余照原文）",
    hint: "只定一份的写 --text 文件名=library，可以写几次。",
  },
  "import/text-file": { message: "--text 里的“{value}”不是要接管的文件", hint: "要接管的文件有：{known}。" },
  "import/report-format": {
    message: "报告的文件名要以 .docx 或 .html 结尾：{path}",
    hint: "例如 --report 导入情况.docx；两种都要的，写两次。",
  },
  "import/library-needs": {
    message: "“{name}”没有起草：改用模板库的文字，单位档案要齐全，还差 {count} 处",
    hint: "请补全档案后用 tiaoli draft 起草这一份；或者不写 --text library，照原文导入。",
  },
  "import/library-taken": {
    message: "“{name}”照原文接管：同一文种、同一主题的另一份文件已用了模板库的位置",
    hint: "只留一份的，请把另一份移出文件夹后再导入。",
  },
  "import/library-text": { message: "“{name}”改用模板库的文字和版式，原件在 data/originals", hint: "" },
  "import/mixed-text": {
    message: "“{name}”有 {count} 段与模板库一字不差，以后随模板库更新；其余照原文",
    hint: "现在的文字没有变。",
  },
};
