/** A paper that somebody edits in Word while the page is open. */
export const edited = {
  title: "手工修改",
  savedNow: "《{title}》刚才保存过",
  inUseNow: "《{title}》正打开着",
  seeChanges: "看改了什么",
  inUse: "文件正打开着：没有保存的改动这里看不到，也不能更新它。请保存后关闭。",
  by: "手工改了什么",
  since: "与第 {number} 版生成的相比",
  none: "没有手工改动：文字与生成的一样。",
  foretold: "现在更新的话",
  foretoldNone: "现在更新不会动这份文件。",
  nothingWritten: "只是预告，还没有写入任何文件。",
  toChange: "去更新",
  toConflicts: "去定冲突",
} as const;
