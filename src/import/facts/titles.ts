/** What a title of a post ends with. */
export const officeWords =
  "主任|书记|部长|处长|科长|股长|院长|馆长|园长|镇长|乡长|局长|场长|校长|社长|站长|队长|组长|会长|秘书长|主席|委员|成员|辅导员|干事|负责人|经理|所长|护士长|总监|主管|理事长|区长|县长|市长|厂长|台长|主编|董事长|总裁|行长|网格员|总工程师|支书|组员";
const ends = new RegExp(`(?:${officeWords})$`, "u");
/** 某部部长, 党委副书记、院长: whether a text can be the title of a post. */
export const isTitle = (text: string): boolean => text.length <= 40 && ends.test(text) && !/[。；：|]/u.test(text);

/** 副校长（分管教学、科研） and 副校长（主持工作） as title and portfolio. */
export function titleParts(text: string): { readonly title: string; readonly portfolio?: readonly string[] } {
  const found = /^(.+?)（分管([^）]+)）$/u.exec(text);
  if (found !== null) return { title: found[1]!, portfolio: found[2]!.split("、") };
  return { title: text.replace(/（(?:主持|代行)[^）]*）$/u, "") };
}

/** A secretary who leads the unit: not 副书记, 纪委书记, 团委书记. */
export const isChief = (title: string): boolean => /(?<!副|纪委|纪检|监察工委|团委|政法委)书记$/u.test(title);

/** Whom a sentence means without naming a post: 其他班子成员, 分管领导, 部门负责人. */
const anybody =
  /^(?:各|其他|有关|相关|主要|分管|党政(?=主要|领导|班子|负责|正职)|单位|部门|领导|班子|管理|承办|业务|主办)|领导$|主要负责人|分管|领导班子|班子成员|负责人$|班主任$/u;
export const isAnybody = (title: string): boolean => anybody.test(title);

/** A post there is once, 办公室主任; of 副校长 and 委员 there are several. */
export const isHeldOnce = (title: string): boolean =>
  !/副(?!书记)|委员|成员|班主任|辅导员|干事|^(?:主任|科长|处长|部长|组长|负责人)$/u.test(title);

/** 主任 of 护理部 is 护理部主任, 科长 of 信息科 信息科科长. */
export const headOf = (house: string, title: string): string => `${house}${title}`;
