/** Words the name of an official document ends with. */
const kinds = [
  ...[
    "法",
    "法典",
    "条例",
    "规定",
    "办法",
    "细则",
    "规则",
    "规程",
    "规范",
    "准则",
    "章程",
    "公约",
    "守则",
    "标准",
    "制度",
    "机制",
  ],
  ...["决定", "决议", "通知", "通告", "公告", "通报", "公报", "意见", "请示", "批复", "议案", "解释", "修正案", "措施", "职责"],
  ...["方案", "预案", "计划", "规划", "要点", "指南", "指引", "大纲", "流程", "议程", "手册", "须知", "简介", "说明", "目录"],
  ...["清单", "台账", "名单", "一览表", "登记表", "汇总表", "评分表", "申请表", "审批表", "情况表", "统计表", "责任卡"],
  ...["报告", "汇报", "总结", "讲话", "简报", "责任书", "责任状", "承诺书", "任务书", "计划书", "说明书", "意向书", "备忘录"],
  ...["协议", "协议书", "合同", "合同书", "声明", "倡议书", "申请书", "证明", "委托书", "授权书"],
];
/** The two that a masthead may end with as well. */
const mastheads = ["纪要", "函"];
const named = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join("|")})(?:[（(].{1,16}[）)])?$`);
const [any, noMasthead] = [named([...kinds, ...mastheads]), named(kinds)];

/** Whether a text ends as the name of a document does: …责任清单, …办法（试行）. */
export const endsAsDocument = (text: string): boolean => any.test(text);
/** The same of names no masthead ends with: 纪要 and 函 are left out. */
export const isNoMasthead = (text: string): boolean => noMasthead.test(text);
