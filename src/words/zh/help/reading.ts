import type { Help } from "../../types.js";

/** Reading and judging documents: what `--help` says. */
export const reading = {
  impact: {
    summary: "看改档案会影响哪些文件",
    description:
      "把历史里的文件按现在的档案和条款库重新组合一遍，逐句列出会怎么改、为什么改，以及手工修改里还写着的旧姓名、旧名称。不写入任何文件。没有变化时退出码为 0，有变化时为 1。",
    arguments: { units: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      all: "data/units 里的全部单位",
      jobs: ["个数", "许多单位时同时处理几个；不写时按处理器的个数"],
      asOf: ["日期", "按这一天的任职情况，如 2026-12-01；不写时为今天"],
      out: ["文件夹", "文件所在的输出位置；不写时为工作区的 out"],
      verbose: "改动再多也逐句列出；不写时多的每份文件只写一行",
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli impact hubin-primary --as-of 2026-12-01",
  },
  check: {
    summary: "查文件里复制留下的问题",
    description:
      "查别的单位的名称、替换坏了的字、没填的空、接不上的编号、写错的依据、重复和残缺的段落，以及网页留下的字样。文件可以是别处来的，也可以是一个文件夹。只报有把握的。",
    arguments: {
      papers: ["文件", "文件、文件夹（.docx .doc .wps .txt .md .pdf），或者单位的代号：查它现有的全部文件，可写几个"],
    },
    options: {
      unit: ["单位", "对照这个单位的档案查；不写时以文件自己为准"],
      asOf: ["日期", "按这一天的任职情况，如 2026-03-05；不写时为今天"],
      all: "拿不准的也列出；没有写文件的，查 data/units 里全部单位现有的文件",
      jobs: ["个数", "许多单位时同时处理几个；不写时按处理器的个数"],
      json: "输出 JSON，供程序读取",
      format: ["格式", "报告的格式：docx（公文版式）、html（网页）、xlsx（表格）、sarif（供程序读取）；不写时按 --out 的扩展名"],
      out: ["文件名", "报告存在哪里；不写时只在屏幕上列出"],
      fix: ["位置", "另存一份：有把握的改成修订，其余写成批注；一份文件写 .docx，几份写文件夹。原文件不动"],
      accept: ["序号", "这几个问题确认没有错，记进单位的档案，以后不再问；序号按同样的 check 列出的，如 2,5"],
      force: "报告、改稿的位置已有文件时也写",
    },
    after:
      "\n例：\n  tiaoli check 旧文件\n  tiaoli check 责任清单.docx --fix 责任清单（改）.docx\n  tiaoli check 旧文件 --unit hubin-primary --out 检查结果.docx",
  },
  import: {
    summary: "接管单位原有的文件",
    description:
      "读一个单位的旧文件：是什么文件、写着哪些事实、哪些段落与模板库相同。先列出来，确认后才写：单位档案、照原文的条款，各份文件成为历史里的第 1 版，以后随档案更新。.docx 保留自己的版式；.doc、.txt、.md、.pdf 按文字接管。原来的文件不动，另存一份到 data/originals；tiaoli undo 一次全部撤回。",
    arguments: { papers: ["文件", "文件和文件夹（.docx .doc .txt .md .pdf），可写几个"] },
    options: {
      id: ["代号", "新单位的代号，如 hubin-primary；不写时按单位类型取"],
      type: ["类型", "单位类型，如 school 或学校；不写时看文件"],
      into: ["单位", "导入已有档案的单位：代号或档案路径"],
      of: ["单位全称", "文件是几个单位的时，导入哪个单位的"],
      text: [
        "方式",
        "own（默认，照原文一字不差）、library（改用模板库的文字和版式）、mixed（与模板库一字不差的段以后随模板库更新，其余照原文）；只定一份的写 文件名=方式，可写几次",
      ],
      set: [
        "事项=内容",
        "文件里没有写的、说法不一的，在命令里写明（供脚本用），如 unit.short-name=青禾小学；说法不一的也可以只写序号：1=2 是第 1 处取第 2 种；可写几次",
      ],
      out: ["文件夹", "文件写在哪里；不写时为工作区的 out"],
      report: ["文件名", "把读出的情况写成报告：.docx 或 .html，两种都要的写两次"],
      dryRun: "只列出来，不写",
      yes: "不再询问，直接写（供脚本用）",
      json: "输出 JSON，供程序读取",
    },
    after:
      "\n例：\n  tiaoli import 旧文件 --dry-run\n  tiaoli import 旧文件 --id hubin-primary\n  tiaoli import 旧文件 --id hubin-primary --text 责任清单.docx=mixed",
  },
  compare: {
    summary: "比较两个版本",
    description:
      "逐条比较两个版本，列出改动；也比较一个单位两个时候的全套文件，或者两个单位的全套文件，一份报告列出各份的改动、移到别的文件的条文和没有跟着改的引用。内容相同时退出码为 0，不同时为 1，无法比较时为 2。",
    arguments: {
      old: [
        "旧",
        "旧版本：历史版本（单位/文件编号@2）、现在的文件（单位/文件编号@current），或文件路径；全套文件写 单位@日期 或 单位@current",
      ],
      new: ["新", "新版本，写法相同"],
    },
    options: {
      format: ["格式", "{reports}"],
      columns: ["样式", "对照表的栏目：reason（附修订说明）、two（两栏）、numbered（附序号）、kind（附修订类型）"],
      note: ["文字", "写在对照表前面的话，如修订的缘由和依据"],
      unchanged: "对照表也列出没有改的条文",
      showFormat: "逐条列出加粗、颜色等格式的改动；不写时只报处数，划去的文字总是列出",
      accepted: "还没有处理的修订都当作已经接受；不写时，有这样的修订就不算内容相同",
      pins: ["文件", "对应关系文件；还没有时，把疑似对应的条文写进去供核对"],
      out: ["文件名", "报告存在哪里，扩展名与格式相符；table 和 redline 必须写"],
      from: ["文件夹", "历史所在的输出文件夹；不写时为工作区的 out"],
      author: ["姓名", "修订稿中修订者的名称；不写时为新版本的制发单位"],
      date: ["日期", "修订稿中的修订日期；不写时为新版本的成文日期"],
      anew: "修订稿不能写在原文件上时，按标准版式另排，即使原文件的格式等会丢失",
      force: "两份文件几乎没有相同的内容时，照样生成报告",
      color: "屏幕上用颜色",
    },
    after:
      "\n例：\n  tiaoli compare 旧稿.docx 新稿.docx\n  tiaoli compare hubin-primary/responsibility-list.ideology@1 hubin-primary/responsibility-list.ideology@current --format table --out 修订对照表.docx\n  tiaoli compare hubin-primary@2026-03-01 hubin-primary@current --format html --out 全套对照.html",
  },
  explain: {
    summary: "说明一句话或一条提示的来历",
    description:
      "说明文件中一句话出自哪个条款、有什么依据、其中的名称和数字取自档案哪一行，或从第几版起是手工修改的；也说明某条提示是什么意思、怎么办。",
    arguments: {
      what: [
        "文件#位置",
        "文件写法同 compare，位置写序号（第七条第二款、二、（三））、开头几个字或段落代号；或提示的代码，如 archive/edited",
      ],
    },
    options: {
      from: ["文件夹", "历史所在的输出文件夹；不写时为工作区的 out"],
      json: "以 JSON 输出",
    },
    after:
      '\n例：\n  tiaoli explain "hubin-primary/responsibility-list.ideology#二、（三）"\n  tiaoli explain "责任制实施细则.docx#第七条第二款"\n  tiaoli explain archive/edited',
  },
  layout: {
    summary: "检查公文格式",
    description:
      "检查任何一个 .docx 文件的排版是否符合公文格式，逐条写明位置、标准怎么说、是规定还是惯例。没有问题时退出码为 0，有问题为 1，读不了为 2。",
    arguments: { file: ["文件", "Word 文件（.docx），不必是本程序写的"] },
    options: {
      look: ["版式", "按哪种版式检查，代号或名称；不写时按文件自己的，没有的按国家标准"],
      fix: ["文件名", "把有把握的改好，另存为这个文件；文字内容、其他段落和图片等一律不动"],
      noFix: ["代号", "这几项只指出、不改，代号用逗号隔开，如 bold-heading,coloured-text"],
      report: ["网页", "另存一份网页报告（.html），与 --fix 合用时每处画出改前、改后"],
      force: "--fix、--report 的文件已经存在时覆盖",
      json: "结果以 JSON 输出，列出每一处",
    },
    after: "\n例：\n  tiaoli layout 通知.docx\n  tiaoli layout 通知.docx --fix 通知（改）.docx",
  },
} as const satisfies Help;
