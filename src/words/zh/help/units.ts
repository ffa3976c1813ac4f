import type { Help } from "../../types.js";

/** Workspaces and unit profiles: what `--help` says. */
export const units = {
  init: {
    summary: "建立工作区",
    description: "建立工作区：data/units（附一份样例档案）、templates、out。已有的文件保留原样。",
    arguments: { folder: ["文件夹", "工作区的位置；不写时为当前文件夹"] },
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli init 责任文件\n  cd 责任文件\n  tiaoli draft hubin-primary",
  },
  unit: {
    summary: "单位档案：新建、列出、检查、查看、导出填写",
    description: "单位档案的新建、列出、检查和查看，以及用 Excel 表格填写。",
    arguments: {},
    options: {},
    after: "",
  },
  "unit new": {
    summary: "新建档案",
    description: "新建一份单位档案：写明的照写，没写的在终端里逐项询问；按单位类型列好职务、部门和频次，其余留空待填。",
    arguments: {},
    options: {
      id: ["代号", "单位代号，用小写字母、数字和连字符"],
      type: ["类型", "单位类型，代号或名称，如 school、园区、供销合作社"],
      name: ["全称", "单位全称，与公章一致"],
      shortName: ["简称", "单位简称"],
      organ: ["形式", "党组织形式：党委、党组、党工委、党总支、党支部"],
      superior: ["名称", "上级党组织：各种报告报给它；不写的，档案里留空待填"],
      administration: ["名称", "上级行政机关：事故、火情报给它；不写的，以后在档案里补"],
      field: ["行业", "机关部门主管哪一行，代号或名称，如 grain、文化和旅游"],
      size: ["规模", "small 小型、medium 中型、large 大型；不写的，按班子、部门和人数算"],
      shelf: ["文种", "印发哪些文件，名称或代号，用顿号或逗号隔开，full 是全部文种；不写的，按类型和规模"],
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli unit new\n  tiaoli unit new --id liudi-middle --type school --name 云汀市柳堤中学 --short-name 柳堤中学 --organ 党总支",
  },
  board: {
    summary: "汇总表：许多单位一眼看清",
    description:
      "把许多单位的情况汇总成表：state（单位现状：定稿、未定稿、待定条文、空白、最近生成）、rollout（条款推行：哪些单位还没有用上新版，为什么）、deviation（手工改动：改得一样的归在一起）、validity（依据效力：失效、修改的依据牵涉哪些条款、文件、单位）、levels（上下级对照：次数低于上级、上级交办而下级没有落实的）、all（全部）。",
    arguments: {
      board: ["汇总表", "state、rollout、deviation、validity、levels 或 all；不写时为 state"],
      units: ["单位", "单位代号、名称或组；不写时为全部单位"],
    },
    options: {
      asOf: ["日期", "按这一天判断依据的效力；不写时为今天"],
      from: ["文件夹", "历史所在的输出文件夹；不写时为工作区的 out"],
      out: ["文件名", "存成 .xlsx 或 .html"],
      force: "文件已经存在的也覆盖",
      jobs: ["个数", "同时做几个单位；不写时为处理器的核数"],
      json: "输出 JSON，供程序读取",
    },
    after: "\n例：\n  tiaoli board\n  tiaoli board all --out 汇总.xlsx\n  tiaoli board validity lanjiang-schools",
  },
  units: {
    summary: "单位表：许多单位一次导入、导出",
    description: "用一份表格成批建立和更新单位档案，或者把全部档案导出成一份表格。",
    arguments: {},
    options: {},
    after: "",
  },
  "units import": {
    summary: "把单位表读进各单位的档案",
    description:
      "一个单位一行，人员、职务、任职、部门、媒体、场所等各有一张表。先逐格检查，有一处错误就什么都不写，全部错误按表、行、列一次列出；再列出每个单位改了什么，加 --yes 才写入，全部写入或者一个也不写。空着的单元格不改档案里原有的内容，写“（清空）”的去掉；没有列出的项不动。档案里的注释和次序保留。",
    arguments: { table: ["单位表", ".xlsx 工作簿，或 .csv（UTF-8、GB18030 都可以，只有“单位”一张表）"] },
    options: {
      group: ["单位组", "表里和档案里都没有写单位组的单位，归到这个组"],
      dryRun: "只列出要改什么，不写入",
      yes: "写入",
      verbose: "单位多时也逐行列出改动",
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli units import 单位表.xlsx --group tingnan-schools\n  tiaoli units import 单位表.xlsx --group tingnan-schools --yes",
  },
  "units export": {
    summary: "把全部档案导出成一份单位表",
    description: "导出的表改好以后用 tiaoli units import 读回；没有改的，读回不变。只写各单位自己档案里的内容，单位组里的不写。",
    arguments: { table: ["单位表", ".xlsx 或 .csv；不写时为 单位表.xlsx。CSV 只有“单位”一张表"] },
    options: {
      group: ["单位组", "只导出这个组的单位"],
      force: "覆盖已有的文件",
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli units export 单位表.xlsx\n  tiaoli units export --group tingnan-schools 直属学校.xlsx",
  },
  "unit list": {
    summary: "列出全部单位",
    description: "列出工作区 data/units 中的全部单位。",
    arguments: {},
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli unit list",
  },
  "unit check": {
    summary: "检查档案",
    description: "检查档案的写法和内容，一次列出全部问题及其行号。",
    arguments: { units: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      all: "检查 data/units 里的全部单位",
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli unit check hubin-primary\n  tiaoli unit check --all",
  },
  "unit show": {
    summary: "查看档案内容",
    description: "按某一天的任职情况，列出档案中各项事实的实际名称。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      asOf: ["日期", "如 2026-03-05；不写时为今天"],
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli unit show hubin-primary --as-of 2026-03-05",
  },
  "unit export": {
    summary: "导出填写用的表格",
    description: "把单位档案导出成 Excel 工作簿：一类事实一张表，有下拉列表和填写说明；填好后用 tiaoli unit import 读回。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      out: ["文件", "写到哪里；不写时为 out/<单位>/<全称>单位档案.xlsx"],
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli unit export hubin-primary\n  tiaoli unit export hubin-primary --out 湖滨小学.xlsx",
  },
  "unit import": {
    summary: "读回填好的表格",
    description:
      "把填好的工作簿读回单位档案：先逐格检查，问题一次列出，有问题就什么都不写；没有问题的，列出改动后写入。只改导出以后在工作簿里动过的格子，档案后来的改动不会退回；两边都改过的列出来，什么都不写。档案里的注释和顺序保留。",
    arguments: { workbook: ["工作簿", "填好的 .xlsx 文件"] },
    options: {
      unit: ["档案", "写进哪份档案（代号、名称或路径）；不写时按工作簿里的单位代号"],
      dryRun: "只列出会改什么，不写入",
      force: "导出以后工作簿和档案都改过的、看不出是哪边改的，以工作簿为准",
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli unit import 湖滨小学.xlsx --dry-run\n  tiaoli unit import 湖滨小学.xlsx",
  },
  appoint: {
    summary: "登记任职",
    description: "在单位档案里登记一人任某职务；原任职人的任期到这一天为止。只改档案，注释和顺序保留；改动显示出来。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      post: ["职务", "职务的代号或名称，如 secretary、党支部书记"],
      name: ["姓名", "任职人的姓名；档案里已有此人的，用原来的代号"],
      from: ["日期", "从哪一天起任职，如 2026-12-01"],
      basis: ["文号", "任职文件的文号"],
      acting: "职务空缺期间主持工作",
      person: ["代号", "人员代号；同名的人用它区分，新的人不写时为 person-1 等"],
      dryRun: "只列出会改什么，不写入",
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli appoint hubin-primary --post 党支部书记 --name 顾晓岚 --from 2026-12-01 --basis 汀教党组〔2026〕21号",
  },
  vacate: {
    summary: "登记免职",
    description: "在单位档案里登记某职务的任职人到哪一天为止，这一天起职务空缺。只改档案，注释和顺序保留；改动显示出来。",
    arguments: { unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"] },
    options: {
      post: ["职务", "职务的代号或名称，如 secretary、党支部书记"],
      on: ["日期", "从哪一天起不再任职，如 2026-12-01"],
      dryRun: "只列出会改什么，不写入",
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli vacate hubin-primary --post 工会主席 --on 2026-12-01",
  },
  rename: {
    summary: "登记改名、合并、撤销",
    description:
      "部门、单位、党组织、职务、人员、媒体、阵地、上级改了名称的，档案里说到它的地方一并改：职务名称、党组织名称等。引用已印发文件的地方不动，说不准的列出来。部门并入别的部门或撤销的，指向它的地方一并处理。只改档案，注释和顺序保留；改动显示出来。",
    arguments: {
      unit: ["单位", "单位代号、全称或简称，或者档案文件的路径"],
      what: ["什么", "现在的名称或代号，如 德育处、moral-office；也可以写 单位全称、党组织简称"],
      to: ["新名称", "新的名称"],
    },
    options: {
      mergeInto: ["部门", "部门并入这个部门"],
      dissolve: "部门撤销，没有接手的部门；还有地方用着它的，一一指出，不写入",
      dryRun: "只列出会改什么，不写入",
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli rename hubin-primary 德育处 学生发展中心 --dry-run\n  tiaoli rename hubin-primary 单位全称 云汀市湖滨实验小学\n  tiaoli rename hubin-primary 总务处 --merge-into 办公室",
  },
} as const satisfies Help;
