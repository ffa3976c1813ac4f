/** What stands around every screen. */
export const frame = {
  home: "首页",
  units: "单位",
  tools: "工具",
  quit: "退出",
  quitTitle: "退出条理？",
  quitText: "关闭后台程序。已经写好的文件都在工作区里，下次打开接着用。",
  stopped: "条理已经退出",
  stoppedText: "可以关闭这个网页。再用时，请双击“条理”。",
  lost: "与程序的连接断了。请双击“条理”重新打开；没有保存的内容还在这个网页上，先不要关闭。",
  toContent: "跳到正文",
  notFound: "没有这个页面",
  notFoundText: "地址可能写错了。",
  failed: "程序出错了，没有办成。",
  unitSearch: "查找单位",
  noUnitFound: "没有名称里带“{text}”的单位",
} as const;
