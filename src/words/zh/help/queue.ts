import type { Help } from "../../types.js";

const units = ["单位", "单位或单位组，代号或名称"] as const;
const queue = [
  "地址",
  "Redis 的地址，如 redis://127.0.0.1:6379；不写时用环境变量 TIAOLI_QUEUE，密码可放在 TIAOLI_QUEUE_PASSWORD",
] as const;
const trustOpenQueue = "别的机器上的 Redis 没有密码也照用；只在确实只有自己人连得到时用";
const json = "以 JSON 输出";
const watching = {
  queue,
  trustOpenQueue,
  leave: "放进队列就结束，不等结果",
  cancelOnExit: "按 Ctrl+C 时取消还没有做的；不写时任务留在队列里，工作机接着做",
  verbose: "单位再多也逐个列出",
  json,
} as const;

/** Work that many machines share: what `--help` says. */
export const queued = {
  submit: {
    summary: "把许多单位交给多台工作机做",
    description:
      "把单位放进 Redis 上的队列，由各台机器上的 tiaoli work 来做。同样的任务已经在做的，接着看它的进度，不会重做。一个单位没有成功不影响其他单位。",
    arguments: {},
    options: {},
    after: "",
  },
  "submit draft": {
    summary: "起草",
    description: "与 tiaoli draft 相同，由多台工作机来做；文件放在工作机自己指定的共享文件夹的 out 里。",
    arguments: { units },
    options: {
      all: "起草 data/units 里的全部单位",
      kind: ["文种", "只起草这些文种，代号或中文名，可写几个，用逗号隔开"],
      topic: ["主题", "只起草这些工作主题，代号或中文名；不写时按档案的 topics"],
      shelf: ["范围", "不写时按档案的 shelf；full 起草全部文种"],
      format: ["格式", "{formats}；不写时为 docx,pdf,html"],
      layout: ["样式", "这一次都印成哪种：plain 一般、masthead 红头、letter 信函、minutes 纪要；不写时按档案"],
      seal: "这一次都盖章，落款给印章留出位置",
      look: ["版式", "这一次用哪种字体和间距，代号或名称；不写时按档案"],
      bind: "另把单位的全部文件装订成一个 PDF（汇编）",
      asOf: ["日期", "按这一天的任职情况起草，如 2026-03-05；不写时为提交的这一天"],
      back: "允许按比现有文件更早的日期生成；不写时不退回",
      reason: ["文字", "记入历史的起草缘由"],
      ...watching,
    },
    after: "\n例：\n  tiaoli submit draft --all --queue redis://192.168.1.10:6379",
  },
  "submit regenerate": {
    summary: "更新",
    description: "与 tiaoli regenerate 相同，由多台工作机来做。",
    arguments: { units },
    options: {
      all: "更新 data/units 里有文件的全部单位",
      reason: ["文字", "更新的缘由，记入历史，如“领导班子调整”"],
      asOf: ["日期", "按这一天的任职情况，如 2026-12-01；不写时为提交的这一天"],
      back: "允许按比现有文件更早的日期生成；不写时不退回",
      format: ["格式", "{formats}；不写时与现有文件一样"],
      ...watching,
    },
    after: "\n例：\n  tiaoli submit regenerate --all --reason 领导班子调整 --queue redis://192.168.1.10:6379",
  },
  "submit check": {
    summary: "检查",
    description: "与 tiaoli check 相同，由多台工作机来做；说出哪些单位有问题要看，每处是什么再对那个单位运行 tiaoli check。",
    arguments: { units },
    options: {
      all: "检查有文件的全部单位",
      asOf: ["日期", "按这一天的任职情况，如 2026-12-01；不写时为提交的这一天"],
      ...watching,
    },
    after: "\n例：\n  tiaoli submit check --all --queue redis://192.168.1.10:6379",
  },
  "submit status": {
    summary: "看队列里的任务和工作机",
    description: "列出这个工作区还没有完的任务、放到一边的单位及其缘由，以及在线的工作机。",
    arguments: {},
    options: { queue, trustOpenQueue, json },
    after: "",
  },
  "submit cancel": {
    summary: "取消这个工作区的任务",
    description: "取消这个工作区还没有做的单位；正在做的做完为止，做完的保留。",
    arguments: {},
    options: { queue, trustOpenQueue, json },
    after: "",
  },
  work: {
    summary: "让这台机器做队列里的任务",
    description:
      "从队列里取单位来做，做好的放进本机指定的工作区（共享文件夹）。随时可以开、可以停：按 Ctrl+C 做完手里的就停，突然断电的由别的工作机接着做。程序、条款库或字体与提交的不一样的任务不取。内存不够时自动少做几个。",
    arguments: { folder: ["文件夹", "工作区所在的共享文件夹；不写时为当前文件夹"] },
    options: {
      queue,
      trustOpenQueue,
      jobs: ["个数", "最多同时做几个单位；不写时按处理器的个数，内存不够的自动减少"],
      lease: ["秒数", "一台工作机失联多久后，它手里的单位交给别的工作机；不写时为 30"],
      once: "队列里没有可做的就结束",
      json: "每件事一行 JSON",
    },
    after: "\n例：\n  tiaoli work /mnt/责任文件 --queue redis://192.168.1.10:6379",
  },
} as const satisfies Help;
