import { joined, linesHolding, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Kinds of units that have no district, county or town below them. */
const offices = new Set(["校", "院", "局", "委", "办", "园", "中心", "馆", "站", "场", "社", "公司", "厂", "所"]);
const officeNames = /(?:局|学校|小学|中学|学院|大学|馆|站|中心|公司)(?:党|关于|意识|网络|安全|消防|[\p{P}\s每各])/u;
const form =
  /本地区(?=[、，]?本部门|的)|各级党委常委会|向党中央(?:或者|或|和|、)上级党组织报告|全(?:省|市|县|区|镇|乡)(?=各级|各部门|各单位|各党组织|各村|党员|干部)/gu;

const needed = ["本地区", "各级党委常委会", "向党中央", ...joined(["全"], ["省", "市", "县", "区", "镇", "乡"])];

/** 全区各级党组织 in the paper of an office: the clause was written for those who govern the district. */
export const widerScope: DriftRule = {
  code: "drift/wider-scope",
  family: "foreign-unit",
  severity: "high",
  find: (paper) => {
    const { word, title } = paper.self;
    const office =
      word !== null
        ? offices.has(word)
        : officeNames.test(title) ||
          officeNames.test(
            paper.lines
              .slice(0, 4)
              .map(({ text }) => text)
              .join("\n"),
          );
    return office ? matching({ lines: linesHolding(paper, needed) }, form) : [];
  },
  examples: [{ text: "我局负责落实，本局督促。\n全区各级党组织每季度报告一次。", quotes: ["全区"] }],
  sound: ["我镇负责。本镇落实。\n全镇各级党组织每季度报告一次。", "我局负责。\n宣传全市重大活动。"],
};
