import type { Help } from "../../types.js";

/** The library and the machine: what `--help` says. */
export const library = {
  library: {
    summary: "查看条款库",
    description: "查看条款库：文种、主题、单位类型、版式、法规和条款。",
    arguments: {},
    options: {},
    after: "",
  },
  "library list": {
    summary: "列出全部",
    description: "列出条款库的全部内容；工作区 templates 中的文件代替内置的同名文件。",
    arguments: {},
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli library list",
  },
  "library show": {
    summary: "显示一项",
    description: "显示库中一项的内容和它所在的文件。",
    arguments: { id: ["标识", "条款、文种、主题、单位类型、版式或法规的标识"] },
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli library show responsibility-list",
  },
  "library lint": {
    summary: "检查条款库",
    description: "检查条款库自身：用不到的条款、不成立的条件、没有的路径、近似的文字、写死的频次、失效的例子等。",
    arguments: {},
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli library lint",
  },
  "library release": {
    summary: "把条款分批发到各单位组",
    description:
      "把改过的或者新的条款先发给一组单位试用，再逐步发到全部单位。新文字由 --from 给出，放在工作区的 templates/releases 里；只对发到的单位组（data/groups）生效，别的单位不变。不写条款时列出正在发布的；只写条款时说明发到了哪里。推行到哪一步，也见 tiaoli board rollout。",
    arguments: { clause: ["条款", "条款的 id"] },
    options: {
      to: ["单位组", "发到这些单位组（代号或名称），all 为全部单位"],
      from: ["文件名", "新文字：只写正文，或者带头部的整个条款文件；不写时为上次给出的"],
      reason: ["缘由", "写进版本说明和发布记录"],
      back: "收回最后一步（写 --to 时为该组的最后一步）：这些单位用回以前的文字",
      force: "新文字检查出问题也发布",
      json: "以 JSON 输出",
    },
    after:
      "\n例：\n  tiaoli library release duty.special-study --from 新文字.txt --to trial-schools --reason 试点\n  tiaoli library release duty.special-study --to all --reason 试点顺利\n  tiaoli library release duty.special-study --back",
  },
  "library matrix": {
    summary: "列出适用范围",
    description: "列出每个文种在各类单位、各个主题上能否起草及原因，以及每个内容要点由哪些条款承载。",
    arguments: {},
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli library matrix",
  },
  fonts: {
    summary: "查看本机字体",
    description: "列出各版式在 Word 文件中写的字体，和本机生成 PDF 实际用的字体。",
    arguments: {},
    options: {
      json: "以 JSON 输出",
    },
    after: "\n例：\n  tiaoli fonts\n\n字体文件可放在工作区的 fonts 文件夹，或用环境变量 TIAOLI_FONTS 指明位置。",
  },
  schema: {
    summary: "输出档案的 JSON Schema",
    description: "输出单位档案的 JSON Schema：编辑器据此提示和检查档案的写法；--group 输出单位组文件的。",
    arguments: {},
    options: {
      group: "单位组文件（data/groups）的 JSON Schema",
      out: ["文件名", "写入文件；不写时显示在屏幕上"],
      force: "--out 的文件已经存在而不是 JSON Schema 时也覆盖",
    },
    after: "\n例：\n  tiaoli schema --out out/profile.schema.json\n  tiaoli schema --group --out out/group.schema.json",
  },
} as const satisfies Help;
