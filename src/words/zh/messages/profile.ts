import type { profile as codes } from "../../../diag/codes/profile.js";
import type { Sentences } from "../../types.js";

/** What is said about unit profiles: reading, text, shape, meaning, edits. */
export const profile: Sentences<typeof codes> = {
  // the file
  "profile/not-text": {
    message: "文件内容不是文字",
    hint: "单位档案是纯文本的 YAML 文件，请用记事本等编辑器另存为 UTF-8 编码；Word、Excel 文件不能直接改后缀使用。",
  },
  "profile/empty": { message: "单位档案是空的", hint: "运行 tiaoli unit new 可生成带说明的样稿。" },
  "profile/too-large": { message: "单位档案超过 1 MiB", hint: "请确认文件没有选错；一份档案通常只有几百行。" },
  "profile/encoding": {
    message: "文件不是 UTF-8 编码，已按 {encoding} 读取",
    hint: "请核对文字无误后另存为 UTF-8 编码。",
  },
  "profile/two-documents": {
    message: "一个文件里写了两份档案",
    hint: "请删去分隔行“---”及多余的一份，一个文件只写一个单位。",
  },
  "profile/not-map": {
    message: "单位档案应当由“键: 值”组成",
    hint: "请从 unit:、organ: 等各节写起，可参照样稿。",
  },
  "profile/too-deep": { message: "层次太多", hint: "档案最多不超过十几层，请检查括号和缩进是否重复。" },
  "profile/more": { message: "另有 {count} 处问题没有列出", hint: "请先改正以上问题，再重新检查。" },
  // YAML
  "profile/yaml-indent": {
    message: "缩进与上下各行不一致",
    hint: "同一层的各行要左对齐，下一层比上一层多两个半角空格。",
  },
  "profile/yaml-quote": { message: "引号没有在同一行闭合", hint: "请补上配对的半角引号。" },
  "profile/yaml-bracket": { message: "方括号或花括号没有闭合", hint: "请补上配对的半角 ] 或 }。" },
  "profile/yaml-comma": { message: "括号里的各项之间缺少逗号", hint: "请用半角逗号加空格隔开各项。" },
  "profile/yaml-escape": { message: "双引号里的反斜杠写法无效", hint: "请把反斜杠写成 \\\\，或改用单引号。" },
  "profile/yaml-start": { message: "值不能用“{char}”开头", hint: "请给整个值加上半角双引号。" },
  "profile/yaml-nested": {
    message: "一行里有两个“键: 值”，或下一行缩进过多",
    hint: "请分成两行写；如果冒号是值的一部分，请给值加半角双引号。",
  },
  "profile/yaml-colon": { message: "这一行没有“键: 值”的冒号", hint: "请在键后面写半角冒号和一个空格。" },
  "profile/yaml-token": {
    message: "这里多出了读不懂的内容",
    hint: "请检查本行和上一行的缩进、括号、引号、冒号；值里含这些符号时请加半角双引号。",
  },
  "profile/yaml-broken": { message: "YAML 写法有误", hint: "请对照样稿检查本行和上一行的缩进、冒号和引号。" },
  "profile/anchor": {
    message: "档案不支持 YAML 的引用（以 & 或 * 开头的写法）",
    hint: "请把内容直接写出来；如果符号是文字的一部分，请加半角双引号。",
  },
  "profile/tag": {
    message: "档案不支持 YAML 标签“{value}”",
    hint: "请删去标签；如果是文字的一部分，请加半角双引号。",
  },
  "profile/bad-key": { message: "不能用“{key}”作键", hint: "请换一个名称。" },
  "profile/key-type": { message: "键应当是一个词，不能是列表或一组内容", hint: "请检查冒号前面的写法。" },
  "profile/duplicate-key": { message: "“{key}”写了两次", hint: "第一次在第 {line} 行，请合并后保留一处。" },
  // input method
  "profile/wide-colon": { message: "“{key}”后面用了全角冒号", hint: "请改成半角冒号加一个空格：{key}: " },
  "profile/colon-space": { message: "“{key}:”后面缺少空格", hint: "请在冒号后面加一个半角空格。" },
  "profile/wide-comma": {
    message: "括号里用了全角逗号",
    hint: "请改成半角逗号；如果逗号是文字的一部分，请给这一项加半角双引号。",
  },
  "profile/wide-bracket": {
    message: "列表用了全角括号“{char}”",
    hint: "请改成半角的 [ ] 或 { }；如果是文字的一部分，请加半角双引号。",
  },
  "profile/wide-quotes": { message: "值外面用了全角引号：{value}", hint: "请删去引号，或改成半角双引号。" },
  "profile/wide-space": { message: "这里有全角空格", hint: "请改成半角空格或删去；姓名对齐由程序处理。" },
  "profile/tab": { message: "缩进用了制表符（Tab）", hint: "请改成半角空格，每层两个。" },
  // text
  "profile/newline": { message: "“{path}”只能写一行，不能换行", hint: "请合成一行；这一行可以很长。" },
  "profile/character": {
    message: "“{path}”里有{kind}（{code}）",
    hint: "请删去该字符后重新输入；生僻字请用统一编码的字库。",
  },
  "profile/edge-space": { message: "“{path}”的前后有多余空格", hint: "请删去值两端的空格。" },
  "profile/name-space": { message: "姓名“{value}”中间有空格", hint: "请删去空格，排版时由程序对齐。" },
  "profile/placeholder": {
    message: "“{path}”还没有填写：{value}",
    hint: "请换成真实内容；暂时没有的选填项，请删去整行。",
  },
  "profile/empty-value": { message: "“{path}”是空的", hint: "请填写内容，选填项可删去整行。" },
  "profile/too-long": { message: "“{path}”太长，最多 {max} 个字", hint: "请缩短，或检查引号是否配对。" },
  "profile/empty-list": { message: "“{path}”至少要有一项", hint: "请补充内容。" },
  "profile/too-many": { message: "“{path}”最多 {max} 项", hint: "请减少项数。" },
  // shape
  "profile/unknown-key": { message: "没有“{key}”这个键", hint: "{nearest}这里可以写：{known}。" },
  "profile/missing-key": { message: "缺少“{path}”（{label}）", hint: "请在这里补上这一项。" },
  "profile/type": { message: "“{path}”应当是{expected}，现在是{actual}", hint: "{way}" },
  "profile/choice": { message: "“{path}”不能是“{value}”", hint: "{nearest}可以写：{known}。" },
  "profile/id": {
    message: "“{value}”不能用作{label}",
    hint: "请只用小写字母、数字和连字符，以字母或数字开头，不超过 40 个字符，不含路径符号和 Windows 保留名。",
  },
  "profile/document-id": {
    message: "“{value}”不是文件编号",
    hint: "请写成“文种.主题”或“文种.主题.对象”，如 responsibility-list.ideology，只用小写字母、数字和连字符。",
  },
  "profile/duplicate-id": { message: "“{value}”重复", hint: "与第 {line} 行相同，请保留一处或换一个。" },
  // dates, cadences, numbers
  "profile/date-form": { message: "日期“{value}”的写法不对", hint: "请写成 {suggestion}。" },
  "profile/no-such-day": { message: "没有“{value}”这一天", hint: "请核对年月日。" },
  "profile/date-range": { message: "日期“{value}”的年份不合理", hint: "年份应当在 1900 至 2100 之间。" },
  "profile/cadence-form": {
    message: "频次“{value}”的写法不对",
    hint: "请写成 {suggestion}；格式是“次数/周期”，周期用 week、month、quarter、half-year、year。",
  },
  "profile/cadence-vague": {
    message: "“{value}”没有写明间隔",
    hint: "请写明多久几次，如 2/year（每年两次）、1/quarter（每季度一次）。",
  },
  "profile/cadence-floor": {
    message: "{name}的频次 {value} 低于规定的 {least}",
    hint: "{regulation}{article}要求不少于 {least}，请改为不低于该频次。",
  },
  "profile/vague": {
    message: "“{path}”写了“{value}”，没有写明间隔",
    hint: "请写明具体的时间或周期，如“每年12月”“每季度”。",
  },
  "profile/number-brackets": {
    message: "文号“{value}”的年份括号不对",
    hint: "年份用六角括号，请写成 {suggestion}。",
  },
  "profile/number-form": {
    message: "文号“{value}”的写法不对",
    hint: "请写成“机关代字〔年份〕序号号”，如 湖小党〔2026〕3号；序号不加“第”，不补零。",
  },
  // organ, posts, references
  "profile/two-forms": {
    message: "“{path}”写了两种以上党组织形式：{value}",
    hint: "一个单位只用一种形式，请在 党委、党组、党工委、党总支、党支部 中选一个。",
  },
  "profile/organ-form": {
    message: "“{value}”不是党组织形式",
    hint: "请在 党委、党组、党工委、党总支、党支部 中选一个。",
  },
  "profile/organ-differs": {
    message: "“{path}”是{found}的叫法，与 organ.form 的{form}不一致：{value}",
    hint: "请统一为同一种党组织形式。",
  },
  "profile/two-holders": {
    message: "职务“{post}”在 {date} 有两名任职人：{first}、{second}",
    hint: "请给前任写上 to（离任日，当天不再任职），或核对起止日期。",
  },
  "profile/term-reversed": {
    message: "离任日 {to} 不晚于任职日 {from}",
    hint: "请核对起止日期；离任日当天不再任职。",
  },
  "profile/vacant": {
    message: "职务“{post}”（{title}）在 {date} 没有任职人",
    hint: "请用 tiaoli appoint 登记任职人，由人主持工作的加 --acting；或在档案 holders 里补上。",
  },
  "profile/unknown-person": {
    message: "人员“{value}”没有列在 people 里",
    hint: "{nearest}请在 people 里补上，或改用已列的编号。",
  },
  "profile/unknown-post": {
    message: "职务“{value}”没有列在 posts 里",
    hint: "{nearest}这里写 posts 的键，不写职务名称。",
  },
  "profile/unknown-department": {
    message: "部门“{value}”没有列在 departments 里",
    hint: "{nearest}这里写 departments 的键，不写部门名称。",
  },
  "profile/unknown-party": {
    message: "“{value}”不在 posts 或 departments 里",
    hint: "{nearest}这里写职务或部门的键。",
  },
  // edits
  "profile/edit-broken": {
    message: "档案有 YAML 错误，不能自动修改",
    hint: "请先运行 tiaoli unit check 并改正错误。",
  },
  "profile/edit-place": { message: "“{path}”处不能写入这一项", hint: "请检查档案中这一节的写法。" },
  "profile/edit-post": { message: "没有职务“{post}”", hint: "请先在 posts 里加上这个职务。" },
  "profile/edit-vacant": { message: "职务“{post}”在 {date} 没有任职人", hint: "请核对职务和日期。" },
};
