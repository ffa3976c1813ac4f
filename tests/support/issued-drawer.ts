import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, workspace } from "../cli/desk.js";

export const issuedUnit = "liuxi-school";

/** Two papers that were issued in 2025: a notice with a number, and a list with its date alone; both name the secretary. */
const papers = {
  "通知.txt": [
    "柳溪小学党支部",
    "关于成立意识形态工作领导小组的通知",
    "柳小党〔2025〕2号",
    "各处室、各年级组：",
    "为加强党对意识形态工作的领导，经学校党支部研究，决定成立意识形态工作领导小组，现将有关事项通知如下。",
    "一、组成人员",
    "组　长：马建国　党支部书记",
    "副组长：李慧敏　校长",
    "成　员：王志强　副校长",
    "赵　丽　德育处主任",
    "孙晓明　办公室主任",
    "二、工作职责",
    "领导小组负责研究部署全校意识形态工作，每季度分析研判一次。",
    "三、办事机构",
    "领导小组下设办公室，办公室设在办公室，孙晓明兼任办公室主任。",
    "柳溪小学党支部",
    "2025年3月5日",
  ],
  "清单.txt": [
    "柳溪小学意识形态工作责任清单",
    "一、党支部书记马建国责任",
    "1.对意识形态工作负总责，重要工作亲自部署。",
    "2.每半年向中共柳溪区教育局党组报告一次。",
    "二、校长李慧敏责任",
    "1.每季度分析研判一次意识形态领域情况。",
    "三、德育处责任",
    "组织主题教育。",
    "柳溪小学",
    "2025年3月10日",
  ],
} as const;

/** A workspace in which these papers were taken over; the profile says how often the group meets, which no paper tells. */
export async function issuedDrawer(
  more: Readonly<Record<string, string>> = { "cadences.meeting": "1/quarter" },
): Promise<string> {
  const cwd = workspace();
  mkdirSync(join(cwd, "旧文件"));
  for (const [name, lines] of Object.entries(papers)) writeFileSync(join(cwd, "旧文件", name), `${lines.join("\n")}\n`);
  const facts = {
    "unit.full-name": "柳溪区柳溪小学",
    "unit.short-name": "柳溪小学",
    "organ.form": "党支部",
    "organ.name": "中共柳溪区柳溪小学支部委员会",
    "organ.short": "校党支部",
    "superiors.party": "中共柳溪区教育局党组",
    "direct-responsible": "head",
    ...more,
  };
  const set = Object.entries(facts).flatMap(([path, value]) => ["--set", `${path}=${value}`]);
  const said = await call(cwd, ["import", "旧文件", "--type", "school", "--id", issuedUnit, "--yes", ...set]);
  if (said.code > 1) throw new Error(said.err);
  return cwd;
}
