import { chineseNumber } from "../../src/text/numerals.js";
import type { Article } from "./article-doc.js";
import { type Chance, chanceOf } from "./chance.js";

const who =
  "综合协调处 档案管理科 后勤保障组 各业务处室 值班负责人 联席会议召集人 项目承办单位 采购小组 信息中心 宣传联络员 设施维护班 安全巡查员 财务审核岗 人员培训办 来信来访窗口 应急小队".split(
    " ",
  );
const when =
  "每月十日前 每季度末 年度终了三十日内 收到材料之日起五个工作日内 开工前 发现隐患后二小时内 会议结束后三日内 遇有重大活动时 接到通知后 节假日前 审批通过后 交接班时".split(
    " ",
  );
const doing =
  "汇总 核对 登记 公示 备份 抽查 复核 移交 补正 通报 清点 评估 签收 归档 检修 张贴 更新 回访 督促 答复 测算 编制 调整 留存".split(
    " ",
  );
const what =
  "设备台账 借阅记录 值班日志 采购合同 参会名单 培训计划 维修单据 来访登记表 车辆使用情况 经费支出明细 物资领用单 会议纪要 网站栏目内容 应急联系电话 场地租用申请 样品检测报告 投诉处理意见 考勤数据 门禁权限 消防器材 防汛沙袋 捐赠物品 合作协议 宣传展板 钥匙保管清单 软件授权证书 电梯维保周期 食材验收单 绿化养护方案 图书目录".split(
    " ",
  );
const how =
  "逐项 分类 当面 书面 以电子方式 会同有关人员 按照既定格式 在公开栏内 通过内部平台 由两人以上 依照《物品管理规程》 参照《会务工作手册》".split(
    " ",
  );
const purpose =
  "确保账实相符 防止重复支出 便于日后查询 避免延误工期 接受群众监督 降低运行成本 保持渠道畅通 作为考核依据 满足审计要求 减少资源浪费".split(
    " ",
  );

/** An invented set of rules: articles of one to four sentences, some with items, some that refer to others. */
export function inventedRules(count: number, seed: number): readonly Article[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, i) => ({ no: `第${chineseNumber(i + 1)}条`, text: articleText(count, chance) }));
}

function articleText(count: number, chance: Chance): string {
  const sentences = Array.from({ length: 1 + chance.below(4) }, () => sentence(chance));
  if (chance.next() < 0.2) sentences.push(`违反本办法第${chineseNumber(1 + chance.below(count))}条规定的，${reply(chance)}。`);
  if (chance.next() < 0.75) return sentences.join(chance.next() < 0.3 ? "\n" : "");
  const items = Array.from({ length: 3 + chance.below(3) }, (_, i) => `（${chineseNumber(i + 1)}）${act(chance)}`);
  return `${sentence(chance).slice(0, -1)}，并做好下列事项：\n${items.join("；\n")}。`;
}

const act = (chance: Chance): string =>
  `${chance.next() < 0.5 ? chance.pick(how) : ""}${chance.pick(doing)}${chance.pick(what)}${chance.next() < 0.4 ? `和${chance.pick(what)}` : ""}`;

const reply = (chance: Chance): string =>
  `由${chance.pick(who)}责令${chance.pick(["限期", "当场", "十日内"])}改正，并${chance.pick(doing)}${chance.pick(what)}`;

function sentence(chance: Chance): string {
  const head = chance.next() < 0.5 ? `${chance.pick(when)}，` : "";
  const must = chance.pick(["应当", "负责", "可以", "不得擅自"]);
  const tail = chance.next() < 0.5 ? `，${chance.pick(purpose)}` : chance.next() < 0.3 ? `，${act(chance)}` : "";
  return `${head}${chance.pick(who)}${must}${act(chance)}${tail}。`;
}
