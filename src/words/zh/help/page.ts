import type { Help } from "../../types.js";

/** The page in the browser, and the tools for assistants: what `--help` says. */
export const page = {
  open: {
    summary: "在浏览器里使用条理",
    description:
      "在本机打开一个网页，条理的各项功能都可以在上面用鼠标办。只有这台电脑上打开它的人能用，什么都不传到网上。同一工作区已经打开的，直接打开那一个。网页上点“退出”，或者关掉网页一段时间不用，程序自己结束。",
    arguments: {
      folder: [
        "文件夹",
        "工作区所在的文件夹；不写时为当前文件夹，当前文件夹里没有工作区的，是上次打开的那一个。一个也没有的，网页上可以新建",
      ],
    },
    options: {
      port: ["端口", "用哪个端口；不写时由程序自己找"],
      browser: "不自动打开浏览器，只写出地址",
      json: '只输出 {"url", "pid"}，供程序读取',
      background: "在后台打开：网页打开以后命令就结束，不留窗口",
    },
    after: "\n例：\n  tiaoli open\n  tiaoli open D:\\条理工作区",
  },
  mcp: {
    summary: "让 AI 助手使用条理（MCP）",
    description:
      "通过标准输入输出为支持 MCP 的助手提供条理的各项功能。看的和改的分开：要改文件的，先给出要写哪些文件，使用者同意以后才写。只用这一个工作区里的文件，什么都不传到网上。",
    arguments: { folder: ["文件夹", "工作区所在的文件夹；不写时为当前文件夹"] },
    options: {},
    after: '\n在助手的设置里写：\n  {"mcpServers": {"tiaoli": {"command": "tiaoli", "args": ["mcp", "工作区的完整路径"]}}}',
  },
} as const satisfies Help;
