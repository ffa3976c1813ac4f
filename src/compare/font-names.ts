/** Fonts by the name Windows gives them in English, in the form `plain` gives: programs write the one for the other. */
const chinese: Readonly<Record<string, string>> = {
  simsun: "宋体",
  nsimsun: "新宋体",
  simhei: "黑体",
  fangsong: "仿宋",
  fangsonggb2312: "仿宋gb2312",
  kaiti: "楷体",
  kaitigb2312: "楷体gb2312",
  microsoftyahei: "微软雅黑",
  dengxian: "等线",
  lisu: "隶书",
  youyuan: "幼圆",
  stsong: "华文宋体",
  stfangsong: "华文仿宋",
  stkaiti: "华文楷体",
  stzhongsong: "华文中宋",
  stxihei: "华文细黑",
  fzxiaobiaosongb5s: "方正小标宋简体",
};

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");
const own = (name: string): string => {
  const key = plain(name);
  return Object.hasOwn(chinese, key) ? chinese[key]! : key;
};

/** Whether two names are of one font. */
export const isSameFont = (a: string, b: string): boolean => a === b || own(a) === own(b);
