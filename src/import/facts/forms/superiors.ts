import type { SaidOf } from "../said.js";
import type { Reads } from "./reading.js";

const place = "(?:省|市|县|区|旗|州|盟|镇|乡|街道|场)";
/** Who is above, by what its name ends with. */
const ends: readonly (readonly [string, RegExp])[] = [
  ["publicity", new RegExp(`${place}委宣传部$|${place}(?:党工委|党委)宣传办(?:公室)?$|教育工委宣传部$`, "u")],
  ["cyberspace", new RegExp(`${place}委?网信办$|${place}委网络安全和信息化委员会办公室$`, "u")],
  ["discipline", new RegExp(`${place}纪委(?:监委)?$|派?驻.{2,20}纪检监察组$`, "u")],
  ["emergency", new RegExp(`${place}应急(?:管理)?局$`, "u")],
  ["fire", /消防救援(?:大队|支队)$/u],
  [
    "party",
    new RegExp(
      `${place}委$|(?:局|委|厅|办|集团|公司|系统|镇|街道|园区|开发区)(?:党委|党组|党工委)$|教育工委$|高校工委$|机关工委$`,
      "u",
    ),
  ],
  [
    "administration",
    new RegExp(
      `${place}(?:教育|教体|教育体育|卫生健康|卫健|文化和?旅游|文化广电旅游|文旅|文广新旅|林业|林草|农业农村|水利|民政|国资)(?:局|委|厅)$|${place}人民?政府$`,
      "u",
    ),
  ],
];
const handed =
  /(?:向|报送|报(?!告|送|请)|报请|呈报|上报|报告|抄送|抄报)([^，。；：（）《》]{2,50}?)(?=(?:书面|专题|及时|立即|如实|定期|作)*(?:报告|汇报|报送|备案|报备|通报|请示|审批|批准|审定|同意)|$|[，。；])/gu;
/** 由驻市应急管理局纪检监察组追究责任 */
const posted = /(?:由|会同|向|报)((?:[省市县区旗州]纪委监委)?派?驻[^，。；、]{2,20}?纪检监察组)/gu;
const copies = /^抄(?:送|报)：([^。]{2,80})/u;
const own = /上级|各|下级|基层|二级|本|我/u;
/** 局党组, 街道党工委: the unit's own where its organ has that form, else whose papers they are nobody knows. */
const short = /^(?:局|委|镇|乡|街道|园区|开发区|集团|公司|机关|院|校)?(?:党委|党组|党工委|党总支|党支部)$/u;

/** Whom a report is addressed to is above: 县委宣传部：. */
export function addressed(text: string): readonly SaidOf[] {
  return text
    .replace(/：$/u, "")
    .split(/、|，/u)
    .flatMap((name): readonly SaidOf[] => {
      const key = ends.find(([, end]) => end.test(name))?.[0];
      return key === undefined || own.test(name) ? [] : [{ is: "value", path: `superiors.${key}`, value: name }];
    });
}

/** Those above whom a paper names where it reports to them, or sends them a copy: not 上级党组织. */
export const superiors: Reads = (text, { organ }) => {
  const lists = [
    ...[...text.matchAll(posted)].map(([, one]) => one!),
    ...[...text.matchAll(handed)].map(([, list]) => list!),
    copies.exec(text)?.[1] ?? "",
  ];
  return lists.flatMap((list) =>
    list.split(/[、，]|(?<=.{2})[和及与](?=.{2})/u).flatMap((name): readonly SaidOf[] => {
      const key = ends.find(([, end]) => end.test(name))?.[0];
      // 街道党工委 is a community's superior, and a street's own.
      const isOwn = own.test(name) || (short.test(name) && (organ === null || name.endsWith(organ)));
      return key === undefined || isOwn || name.length > 20 || /[报告向]/u.test(name)
        ? []
        : [{ is: "value", path: `superiors.${key}`, value: name }];
    }),
  );
};
