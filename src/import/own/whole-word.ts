/** Whether a name found in a text stands there as that name, and not as part of another or across two words. */

/** What a name's last character makes with the next one: 教务处分 is no 教务处, 宣传部门 no 宣传部, 本校区 no 本校. */
const goesOn: Readonly<Record<string, string>> = {
  部: "门分署队",
  处: "分理置罚所于在境",
  科: "学研技目",
  室: "内外",
  办: "公理法事学案好",
  组: "织成建",
  委: "员托派",
  局: "面部限性势",
  校: "园区内外史训董友庆",
  学: "生习年期科术者会",
  院: "内外落校",
  系: "统列",
  园: "区林丁",
  区: "域别间",
  镇: "压定静",
  会: "议计",
  站: "点",
  所: "有在以",
  记: "录",
};
/** 校长助理, 局长办公会: other words than the title they begin with. */
const afterTitle = /^(?:助理|办公|室|信箱|接待日|负责制|会议)/u;

/** Characters that end the word before a name: prepositions, verbs of handing over, conjunctions. */
const opens = /[由向报经同交对请的为是到在从送和与及或以将受给合助责至任者把于协据凭当归属即入上下]/u;
const han = /\p{Script=Han}/u;
/** 学校教务处, 我局办公室: whose it is. */
const ofOwn = /(?:学校|我校|本校|全校|校内|我院|学院|本院|我局|本局|局内|我委|本委|我镇|本镇|机关|单位|公司|中心|园区|农场)$/u;
/** 原教务处, 副校长, 前任. */
const other = /(?:原|副|前|代理|代|某|各|兼)$/u;

export type NameSort = "unit" | "organ" | "self" | "superior" | "title" | "person" | "department" | "document";

/**
 * @param before, after the text around the name
 * @param names names of the unit itself, which may stand before a department or title of it
 */
export function isWholeWord(
  sort: NameSort,
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
  names: readonly string[],
): boolean {
  if (goesOn[name.at(-1) ?? ""]?.includes(after[0] ?? "\0")) return false;
  // 党委（党组）: both forms, of whoever has them.
  if (sort === "organ" && /^[（(]党/u.test(after)) return false;
  if (sort === "superior" || sort === "document") return true;
  if (sort === "self") return isSelf(name, before, after);
  if (sort === "person")
    return !/^\p{Script=Han}/u.test(after) || /^[同为任兼负主等和与及的牵是将要在书校局院处党副组担作]/u.test(after);
  if (other.test(before)) return false;
  if (sort === "title" && afterTitle.test(after)) return false;
  if (sort === "unit") return !/[市县区镇乡省州旗第一二三四五六七八九十]$/u.test(before) && !/^附属/u.test(after);
  const last = before.at(-1) ?? "";
  if (!han.test(last) || opens.test(last) || ofOwn.test(before) || names.some((own) => before.endsWith(own))) return true;
  // 校党委 before its own title: 校 stands for the unit.
  return /[校局院委镇场园]$/u.test(before) && (!han.test(before.at(-2) ?? "") || opens.test(before.at(-2) ?? ""));
}

/** 全局 is the whole bureau only where its people or its work follow: 把握全局 is none. */
function isSelf(name: string, before: string, after: string): boolean {
  if (name !== "全局") return true;
  return (
    !/[握顾谋揽]$/u.test(before) && /^(?:各|干部|职工|上下|党员|系统|工作人员|所有|范围|意识形态|网络|安全|消防)/u.test(after)
  );
}
