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
  院: "内外落校部系",
  系: "统列",
  园: "区林丁",
  区: "域别间",
  镇: "压定静",
  会: "议计",
  站: "点长",
  所: "有在以",
  记: "录",
  网: "络站点上格址页民",
  群: "众体主组",
  栏: "目杆",
  屏: "幕障蔽",
  号: "召称码令",
  报: "告道送名",
  刊: "物登载发",
  台: "账阶",
};

/** Whether a name ends where it seems to, and makes no other word with what comes after it. */
export const endsWhole = (name: string, after: string): boolean => !goesOn[name.at(-1) ?? ""]?.includes(after[0] ?? "\0");
