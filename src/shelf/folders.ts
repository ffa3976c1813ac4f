/** Where the files of earlier issues stay, by year: out/<unit>/历年文件. */
export const earlierFolder = "历年文件";
/** Where the reports of runs lie: out/<unit>/更新记录/<run>. */
export const recordsFolder = "更新记录";

/** The sheet of open conflicts in a report's folder. */
export const sheetName = "待定条文.xlsx";
