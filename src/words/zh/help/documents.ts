import type { Help } from "../../types.js";

/** Making documents: what `--help` says. */
export const documents = {
  draft: {
    summary: "起草文件",
    description: "按单位档案起草文件，放进 out/<单位>/，并记入历史。手工改过的文件不会被覆盖。",
    arguments: { units: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      all: "起草 data/units 里的全部单位",
      jobs: ["个数", "许多单位时同时处理几个；不写时按处理器的个数"],
      kind: ["文种", "只起草这些文种，代号或中文名，可写几个，用逗号隔开"],
      topic: ["主题", "只起草这些工作主题，代号或中文名；不写时按档案的 topics"],
      shelf: ["范围", "不写时按档案的 shelf；full 起草全部文种"],
      format: ["格式", "{formats}；不写时为 docx,pdf,html"],
      layout: ["样式", "这一次都印成哪种：plain 一般、masthead 红头、letter 信函、minutes 纪要；不写时按档案"],
      seal: "这一次都盖章，落款给印章留出位置",
      look: ["版式", "这一次用哪种字体和间距，代号或名称；不写时按档案"],
      bind: "另把单位的全部文件装订成一个带封面、目录和连续页码的 PDF（汇编）",
      asOf: ["日期", "按这一天的任职情况起草，如 2026-03-05；不写时为今天"],
      back: "允许按比现有文件更早的日期生成；不写时不退回",
      out: ["文件夹", "输出位置；不写时为工作区的 out"],
      reason: ["文字", "记入历史的起草缘由"],
      verbose: "文件再多也逐个列出；不写时超过二十份的按文种合计",
      json: "结果以 JSON 输出",
    },
    after: "\n例：\n  tiaoli draft hubin-primary\n  tiaoli draft --all --topic ideology --format docx,pdf",
  },
  burden: {
    summary: "测算文件给各岗位带来的负担",
    description:
      "按本单位印发的文件和档案，算出各岗位一年要开的会、报的材料、做的检查、签的字和留的记录，每一件出自哪一句；哪些可以合开，哪些材料重复要。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      asOf: ["日期", "按这一天的任职情况，如 2026-03-05；不写时为今天"],
      xlsx: ["文件", "另写成 Excel 表格，带图"],
      force: "表格已经存在的也覆盖",
      out: ["文件夹", "到哪里找历史；不写时为工作区的 out"],
      verbose: "逐句列出出处",
      json: "输出 JSON，供程序读取",
    },
    after: "\n例：\n  tiaoli burden hubin-primary\n  tiaoli burden hubin-primary --xlsx 负担测算.xlsx",
  },
  regenerate: {
    summary: "人员或条款变动后更新文件",
    description:
      "按现在的档案和条款重新生成已起草的文件。没有受影响的文件一个字节都不动；手工改过的文件，改动并入新稿，两边不一致的地方在 Word 里标出，由人定。",
    arguments: { units: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      all: "更新 data/units 里的全部单位",
      jobs: ["个数", "许多单位时同时处理几个；不写时按处理器的个数"],
      reason: ["文字", "更新的缘由，记入历史，如“领导班子调整”"],
      asOf: ["日期", "按这一天的任职情况，如 2026-12-01；不写时为今天"],
      back: "允许按比现有文件更早的日期生成；不写时不退回",
      reissue: "换新文号和日期重新印发：手工改动保留，写明原文件同时废止，旧稿留在“历年文件”里",
      document: ["文件", "与 --reissue 合用：只重新印发这些文件，写文件编号"],
      number: ["文号", "与 --reissue 合用：新的文号，写进档案"],
      date: ["日期", "与 --reissue 合用：新的成文日期，写进档案"],
      effective: ["日期", "与 --reissue 合用：新的施行日期，写进档案"],
      dryRun: "只说明会更新什么，不写入任何文件",
      format: ["格式", "{formats}；不写时为现有的格式"],
      out: ["文件夹", "文件所在的输出位置；不写时为工作区的 out"],
      json: "结果以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli regenerate hubin-primary --reason 领导班子调整\n  tiaoli regenerate --all --as-of 2026-12-01 --dry-run",
  },
  resolve: {
    summary: "按待定条文表定稿",
    description:
      "读回填好的待定条文表：选“用改稿”“用合并稿”“用新稿”或直接写了定稿文字的条文，在 Word 文件里就此定下，其他格式随之更新；没有填的仍为待定。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"], sheet: ["表", "更新记录里的待定条文.xlsx"] },
    options: {
      out: ["文件夹", "文件所在的输出位置；不写时为工作区的 out"],
      json: "结果以 JSON 输出",
    },
    after: "\n例：\n  tiaoli resolve hubin-primary 待定条文.xlsx",
  },
  undo: {
    summary: "撤销上一次生成",
    description:
      "把一个单位上一次起草或重新生成的文件全部恢复原样，手工改过的文件也恢复成生成之前的样子；历史只增不减。可以接着撤销更早的，最多到最近 5 次运行。那之后有文件又改动过的，不撤销。单位档案不变。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      out: ["文件夹", "文件所在的输出位置；不写时为工作区的 out"],
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli undo hubin-primary",
  },
  history: {
    summary: "查看或取出历史版本",
    description: "列出一个单位各文件的历史版本；也可以取出某一版生成时的 Word 文件。",
    arguments: {
      unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"],
      document: ["文件", "文件编号，如 responsibility-list.ideology"],
    },
    options: {
      restore: ["版本", "取出第几版的 Word 文件，与 --out 合用"],
      merged: "取出那一版发布的、含手工修改的 Word 文件；不写时取生成稿",
      mine: "取出那一版并入之前、手工改过的 Word 文件",
      out: ["文件名", "取出的文件存在哪里"],
      from: ["文件夹", "历史所在的输出文件夹；不写时为工作区的 out"],
      verbose: "文件再多也逐份列出各版；不写时超过二十份的只列各次生成和要留意的文件",
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli history hubin-primary\n  tiaoli history hubin-primary responsibility-list.ideology --restore 1 --out 旧稿.docx",
  },
  todo: {
    summary: "列出还要补、还没定的事",
    description:
      "列出一个单位全部文件中待补的空白、未定稿的文件、空缺的职务、前后不一致之处、手工改过的文件和改稿与新稿没有定下来的地方。不写入任何文件。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      asOf: ["日期", "按这一天的任职情况，如 2026-03-05；不写时为今天"],
      out: ["文件夹", "文件所在的输出位置；不写时为工作区的 out"],
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli todo hubin-primary\n  tiaoli todo hubin-primary --as-of 2026-09-01",
  },
} as const satisfies Help;
