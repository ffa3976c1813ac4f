import type { sheet as codes } from "../../../diag/codes/sheet.js";
import type { Sentences } from "../../types.js";

/** What is said about fill-in spreadsheets: the file, its sheets, its cells. */
export const sheet: Sentences<typeof codes> = {
  // the file
  "sheet/not-xlsx": {
    message: "“{name}”不是 .xlsx 工作簿",
    hint: "文件可能没有传完，或只是改了扩展名；请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”。",
  },
  "sheet/locked": {
    message: "“{name}”加了打开密码，或是旧的 .xls 格式",
    hint: "请用 Excel 或 WPS 打开，取消打开密码，另存为“Excel 工作簿（.xlsx）”。",
  },
  "sheet/too-large": {
    message: "“{name}”太大，没有打开",
    hint: "填表用的工作簿通常不到 1 MB；请核对是否选错文件，或删去表外的内容、图片后另存。",
  },
  "sheet/far-cell": {
    message: "“{name}”的 {cell} 处有内容，离表格太远",
    hint: "请删去表格以外的内容；只读取前 5000 行、AZ 列以内的单元格。",
  },
  "sheet/broken": {
    message: "“{name}”的内容有损坏，读不出来",
    hint: "请用 Excel 或 WPS 打开后另存为新的 .xlsx；仍不行的，重新导出一份填写。",
  },
  "sheet/missing": {
    message: "缺少工作表“{sheet}”",
    hint: "工作表不能删除或改名；请改回原名，或重新导出一份，把填好的内容复制进去。不用的工作表留空即可。",
  },
  "sheet/unknown": {
    message: "工作表“{sheet}”不属于单位档案，没有读取",
    hint: "其中有要用的内容，请填到原有的工作表里。",
  },
  "sheet/no-header": {
    message: "工作表“{sheet}”里找不到表头",
    hint: "表头是“{headers}”等字样的一行，请按导出时的样子恢复。",
  },
  "sheet/no-column": {
    message: "缺少“{header}”一列",
    hint: "请按导出时的样子恢复这一列；内容可以留空。",
  },
  "sheet/unknown-column": {
    message: "没有“{header}”这一列",
    hint: "{nearest}表里只能用导出时的各列，请删去这一列或改回原来的表头。",
  },
  "sheet/twice": { message: "“{header}”出现了两次", hint: "另一处在 {other}，请只留一处。" },
  // cells
  "sheet/merged": {
    message: "这里有合并单元格（{range}）",
    hint: "请取消合并，每个单元格分别填写。",
  },
  "sheet/formula": {
    message: "这里是公式，没有读取",
    hint: "请复制后用“选择性粘贴—数值”，或直接写上内容。",
  },
  "sheet/outside": {
    message: "表格之外有内容：{value}",
    hint: "请填到有表头的列里；备注请写在另外的工作表中。",
  },
  "sheet/unknown-row": {
    message: "没有“{label}”这一项",
    hint: "{nearest}这张表的项目是固定的，请改回原来的项目名，或清空这一行。",
  },
  "sheet/number": {
    message: "“{label}”应当是文字，这里是数字 {value}",
    hint: "请把单元格格式改为“文本”，再把内容完整地重写一遍。",
  },
  "sheet/boolean": {
    message: "“{label}”应当是文字，这里是逻辑值 {value}",
    hint: "请把单元格格式改为“文本”后重写。",
  },
  "sheet/choice": { message: "“{label}”不能是“{value}”", hint: "{nearest}可以写：{known}。" },
  "sheet/whole-number": {
    message: "“{label}”应当是整数，现在是“{value}”",
    hint: "请写成 1、2 这样的数字，不加单位。",
  },
  "sheet/required": { message: "“{label}”没有填写", hint: "这一项是必填的，请补上。" },
  "sheet/several-lines": {
    message: "“{label}”只能写一行",
    hint: "请合成一行；这一行可以很长。",
  },
  "sheet/reference": {
    message: "“{label}”写了“{value}”，但没有列在{where}表里",
    hint: "{nearest}请从下拉列表里选，或先在{where}表里补上。",
  },
  "sheet/which": {
    message: "“{label}”写了“{value}”，叫这个名称的不止一个",
    hint: "请写明是哪一个：{known}。",
  },
  "sheet/duplicate-key": {
    message: "“{value}”重复",
    hint: "与 {other} 是同一项，请合并后只留一行；是复制行得来的，请删去这一行，在空行里重新填写。",
  },
  "sheet/half-key": {
    message: "这一行没有写“{label}”",
    hint: "请补上，或清空这一行。",
  },
  "sheet/bad-key": { message: "不能用“{value}”作代号", hint: "请换一个名称。" },
  "sheet/half-cadence": {
    message: "“{name}”的次数和周期只写了一样",
    hint: "请都写上，如 2、每年；没有这项频次的都留空。",
  },
  "sheet/unfinished": {
    message: "档案还有 {count} 处没有填，已照现有内容导出",
    hint: "请在表里补齐，填好保存后读回；漏填的会逐格指出。",
  },
  // taken, and said
  "sheet/date-taken": { message: "日期“{from}”已读作 {to}", hint: "" },
  "sheet/trimmed": { message: "“{value}”前后的空格已去掉", hint: "" },
  "sheet/name-read": { message: "姓名“{from}”已读作“{to}”", hint: "" },
  "sheet/narrowed": { message: "全角字符“{from}”已读作 {to}", hint: "" },
  "sheet/new-key": { message: "新增的“{name}”用代号 {key}", hint: "" },
  "sheet/new-keys": { message: "新增的 {count} 项各有代号：{keys}", hint: "" },
  "sheet/left-open": {
    message: "还有 {count} 处必填的没有填，其余已读入：{cells}",
    hint: "可以接着在表里或档案里补；补齐以前不能起草，用 tiaoli unit check 查看。",
  },
  "sheet/emptied-row": {
    message: "“{key}”一行的内容已清空，按删除处理",
    hint: "",
  },
  // the profile
  "sheet/collision": {
    message: "“{what}”在工作簿导出以后，两边都改了：导出时是“{base}”，工作簿里是“{mine}”，档案里现在是“{now}”",
    hint: "以档案为准的，把这一格改成档案里现在的内容；以工作簿为准的，加 --force。",
  },
  "sheet/collisions": {
    message: "以上各处不知道以哪边为准，档案“{path}”没有改动",
    hint: "逐处核对以后再读回；--force 使以上各处都以工作簿为准。",
  },
  "sheet/no-record": {
    message: "工作簿没有记下它导出时的档案，看不出哪些格子是后来改的：照它修改，会把档案“{path}”后来的改动退回去",
    hint: "用 --dry-run 看会改什么；都要改的，加 --force；否则用 tiaoli unit export 重新导出，在新的工作簿里填。",
  },
  "sheet/no-comparison": {
    message: "工作簿导出时的档案或者档案“{path}”现在的内容不能逐格对照，看不出哪些格子是后来改的",
    hint: "用 --dry-run 看会改什么；都要改的，加 --force；否则先改正档案，用 tiaoli unit export 重新导出后再填。",
  },
  "sheet/form-collision": {
    message: "这一项别处也改了：原来是“{base}”，您填的是“{mine}”，档案里现在是“{now}”",
    hint: "以档案为准的，改成档案里现在的内容；以您填的为准的，保存时选“以我填的为准”。",
  },
  "sheet/form-no-comparison": {
    message: "档案“{path}”在别处改成了表单装不下的样子，看不出哪些是后来改的，没有保存",
    hint: "请先在“档案原文”里改正，或者把档案改回来，再保存。",
  },
  "sheet/form-merged": {
    message: "档案“{path}”打开以后别处也改过，那边的改动都保留",
    hint: "",
  },
  "sheet/other-unit": {
    message: "工作簿里的单位代号是“{found}”，档案“{path}”的是“{known}”",
    hint: "请核对是否选错了工作簿或档案；单位代号确要改的，请直接改档案。",
  },
  "sheet/no-id": {
    message: "工作簿里没有可用的单位代号，不知道写进哪份档案",
    hint: "请在“单位”表里填写单位代号，或用 --unit 写明档案的路径。",
  },
};
