import type { Block, Doc, Inline, Item, NodeId } from "../../src/tree/types.js";

const id = (value: string): NodeId => value as NodeId;
const text = (value: string): Inline => ({ type: "text", value });
const heading = (number: string, value: string, level: "level-1" | "level-2" = "level-1"): Block => ({
  type: "heading",
  id: id(`h-${number}${value}`),
  level,
  number,
  children: [text(value)],
});
const body = (key: string, ...children: readonly Inline[]): Block => ({ type: "paragraph", role: "body", id: id(key), children });
const item = (number: string, level: Item["level"], value: string): Block => ({
  type: "item",
  id: id(`i-${number}${value.slice(0, 6)}`),
  level,
  number,
  children: [text(value)],
});

/** Three pages with everything the writer sets: title, note, addressee, levels, items, quotes, Latin, a table, a blank, a rare name. */
export const sampleDoc: Doc = {
  type: "doc",
  meta: {
    unit: "hubin-primary",
    document: "responsibility-list.ideology",
    kind: "responsibility-list",
    topic: "ideology",
    title: "中共云汀市湖滨小学支部委员会意识形态工作责任清单",
    issuer: "中共云汀市湖滨小学支部委员会",
    layout: "plain",
    look: "gb9704",
    status: "final",
    number: "湖小党〔2026〕3号",
    date: "2026-03-05",
    clauses: {},
    version: "0".repeat(64),
  },
  children: [
    { type: "title", id: id("title"), children: [text("中共云汀市湖滨小学支部委员会意识形态工作责任清单")] },
    { type: "paragraph", role: "note", id: id("note"), children: [text("（2026年3月5日校党支部委员会会议审议通过）")] },
    { type: "paragraph", role: "addressee", id: id("addressee"), children: [text("各处室、各年级组：")] },
    body(
      "intro",
      text("为了压实意识形态工作责任，明确"),
      { type: "value", path: "organ.short", value: "校党支部" },
      text("和各部门的任务，根据"),
      { type: "cite", regulation: "x", value: "《党委（党组）意识形态工作责任制实施办法》" },
      text(
        "等规定，结合我校实际，制定本清单。本清单所称“阵地”，是指学校的网站、公众号（WeChat）、广播站、宣传栏、校刊、讲堂和各类群组；所称“负责人”，是指按照“谁主管、谁负责”的原则确定的处室负责人。",
      ),
    ),
    heading("一、", "领导班子集体责任"),
    heading("（一）", "把方向、管导向", "level-2"),
    item(
      "1.",
      "level-3",
      "每年至少两次专题研究意识形态工作，听取德育处、教务处、办公室等部门的汇报，分析研判形势，提出“三个清单”（问题、任务、责任），并在10个工作日内印发会议纪要。",
    ),
    item(
      "2.",
      "level-3",
      "把意识形态工作纳入年度工作要点、领导班子考核和述职报告，与教育教学工作同部署、同落实、同检查、同考核；向上级党组织专题报告每年不少于2次，重大情况24小时内报告。",
    ),
    item(
      "3.",
      "level-3",
      "组织集体学习：中心内容包括《中国共产党章程》《中国共产党纪律处分条例》《中华人民共和国教育法》《中华人民共和国未成年人保护法》；每月至少1次，全年不少于12次，出勤率应当达到95%以上。",
    ),
    heading("（二）", "管阵地、管队伍", "level-2"),
    item(
      "1.",
      "level-3",
      "对讲座、论坛、报告会、研讨会实行“一会一报”：主办部门提前5个工作日填写审批表，写明主题、主讲人、听众范围、内容提要；未经批准的，一律不得举办。",
    ),
    item(
      "2.",
      "level-3",
      "对公众号、网站、电子屏实行“三审三校”。审核记录保存3年以上，责任人为李旻、王瑢珺、赵堃祎、陈昇喆；登录地址https://www.example.edu.cn/media/2026/approval/list.html由办公室统一管理。",
    ),
    body(
      "more",
      text(
        "领导班子成员应当坚持“一岗双责”，对分管部门的意识形态工作负领导责任——既要管业务，又要管思想……做到守土有责、守土负责、守土尽责。分管部门出现苗头性、倾向性问题的，应当在2日内约谈部门负责人，提出整改要求；逾期不改的，提请校党支部研究处理。",
      ),
    ),
    heading("二、", "各部门责任"),
    body("lead", text("各部门的责任、频次和完成时限见下表。表中“频次”是最低要求；上级另有规定的，从其规定。")),
    {
      type: "table",
      id: id("table"),
      columns: [
        { title: [text("序号")], width: 1, align: "center" },
        { title: [text("责任部门")], width: 2, align: "center" },
        { title: [text("责任内容")], width: 6, align: "left" },
        { title: [text("频次")], width: 2, align: "center" },
      ],
      rows: [
        ["1", "办公室", "统筹协调；起草年度计划、报告；管理公章、公众号、网站，落实“三审三校”。", "每季度1次"],
        ["2", "德育处", "开展主题教育，组织升旗、班会、团队活动；摸清学生思想动态，建立台账。", "每月1次"],
        ["3", "教务处", "审查教材、教辅、课外读物和课堂教学内容；管理讲座、论坛、报告会。", "每月1次"],
        ["4", "总务处", "管理电子屏、宣传栏、校园广播等设施，每日巡查并记录。", "每日"],
        ["5", "信息中心", "做好网络安全防护、日志留存（不少于6个月）和应急处置。", "每周1次"],
        ["6", "工会", "了解教职工思想状况，反映合理诉求，做好教职工心理疏导。", "每半年1次"],
      ].map((cells, i) => ({ id: id(`row-${i}`), cells: cells.map((cell) => [text(cell)]) })),
    },
    heading("三、", "责任追究"),
    body(
      "account",
      text(
        "对未履行或者未正确履行职责的，由校党支部按照干部管理权限，区别情况给予批评教育、书面检查、通报批评；情节较重的，提请上级党组织处理。追究责任前，应当听取本人陈述和申辩；对集体决策中明确提出反对意见并有记录的，不予追究。对处理决定不服的，可以在收到决定之日起1个月内提出申诉。",
      ),
    ),
    body("blank", text("本清单由校党支部负责解释，自"), { type: "blank", label: "施行日期" }, text("起施行。")),
    { type: "paragraph", role: "issuer", id: id("issuer"), children: [text("中共云汀市湖滨小学支部委员会")] },
    { type: "paragraph", role: "date", id: id("date"), children: [text("2026年3月5日")] },
  ],
};
