/** What stands around the help of all commands. */
export const program = {
  description: "条理：按单位档案和条款库起草责任清单等文件。",
  version: "显示版本号",
  debug: "程序出错时显示详细信息",
  lang: ["语言", "zh 中文、en 英文；也可以用环境变量 TIAOLI_LANG"],
  help: "显示帮助",
  helpCommand: "显示某个命令的帮助",
  command: "命令",
  options: "选项",
  usage: "用法：",
  arguments: "参数：",
  optionsTitle: "选项：",
  globalOptions: "通用选项：",
  commands: "命令：",
} as const;
