import type { RoomsPhrase } from "../../../diag/phrases/rooms.js";
import type { Phrases } from "../../types.js";

export const rooms: Phrases<RoomsPhrase> = {
  "room.archive": "历史和写入文件",
  "room.check": "一个单位各份文件的前后一致",
  "room.cli": "命令的写法",
  "room.compare": "版本比对",
  "room.compose": "组合文件",
  "room.drift": "走样检查",
  "room.explain": "说明来历",
  "room.file": "读写文件",
  "room.import": "导入旧文件",
  "room.layout": "版式检查",
  "room.library": "条款库",
  "room.lint": "条款库检查",
  "room.merge": "并入手工修改",
  "room.ooxml": "Word 文件",
  "room.profile": "单位档案",
  "room.rename": "改名",
  "room.reader": "读取文件",
  "room.report": "比对报告",
  "room.sheet": "填写用的表格",
  "room.writer": "写出文件",
  "room.yaml": "YAML 写法",
  "severity-means.error": "错误，什么都没写",
  "severity-means.warning": "注意，其余已完成",
  "severity-means.info": "提示",
};
