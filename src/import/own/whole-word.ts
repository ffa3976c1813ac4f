import { endsWhole } from "../../text/whole-name.js";

/** Whether a name found in a text stands there as that name, and not as part of another or across two words. */

/** 校长助理, 局长办公会: other words than the title they begin with. */
const afterTitle = /^(?:助理|办公|室|信箱|接待日|负责制|会议)/u;

/** Characters that end the word before a name: prepositions, verbs of handing over, conjunctions. */
const opens = /[由向报经同交对请的为是到在从送和与及或以将受给助责至任者把于协据凭当归属即入上下]/u;
const han = /\p{Script=Han}/u;
/** 学校教务处, 我局办公室: whose it is. */
const ofOwn = /(?:学校|我校|本校|全校|校内|我院|学院|本院|我局|本局|局内|我委|本委|我镇|本镇|机关|单位|公司|中心|园区|农场)$/u;
/** 原教务处, 副校长, 前任. */
const other = /(?:原|副|前|代理|代|某|各|兼)$/u;

/** `front`: a medium or a venue. */
export type NameSort = "unit" | "organ" | "self" | "superior" | "title" | "person" | "department" | "document" | "front";

/** Verbs that hand something to whoever follows. */
const verb =
  /(?:配合|协助|督促|责成|听取|落实|安排|要求|指导|通知|报送|抄送|移交|提交|联系|商请|明确|依托|交由|报经|设在|归口)$/u;
/** The last character of somebody else's name: 县委宣传部, 领导小组办公室, 村党支部书记. */
const owner = /[省市州县区旗镇乡村街委府局厅院校组会团长政部央级总分司处科室队所站园系每两]$/u;
/** 办公室, 宣传部, 工会: every body has one, so what stands before must say whose it is. */
const common = /(?:办|办公室|部|委|工会)$/u;

/** A name that says itself what it is: 校园宣传栏, 湖滨小学报告厅; 红领巾 may be a scarf. */
const telling = /(?:[站栏屏群号网报刊台端厅室堂馆院场所廊墙窗]|中心|广场|账号|平台|橱窗|频道)$/u;
/** 红领巾广播站, “湖滨之声”公众号. */
const medium = /^[”"’」』》]?(?:微信|公众|视频|抖音|官方|广播|电视|校报|院报|网站|微博|电子|客户端|账号|期刊|内刊)/u;
/** What is done with a medium or a venue. */
const uses = /(?:利用|通过|加强|管好|使用|借用|更换|规范|检查|开放|办好|用好|建好|管理|进入|登录|开设|包括|现有)$/u;

/** What is known of the unit whose text it is. */
export interface OwnWords {
  /** Its full and short name. */
  readonly names: readonly string[];
  /** 校 of 我校: 校党委书记 is its own. */
  readonly word: string;
}

/** @param around the text around the name */
export function isWholeWord(
  sort: NameSort,
  name: string,
  { before, after }: { readonly before: string; readonly after: string },
  own: OwnWords,
): boolean {
  if (!endsWhole(name, after)) return false;
  // 党委（党组）: both forms, of whoever has them.
  if (sort === "organ" && /^[（(]党/u.test(after)) return false;
  if (sort === "superior" || sort === "document") return true;
  if (sort === "self") return isSelf(name, before, after);
  if (sort === "person") return isPerson(name, before, after);
  if (sort === "front") return isFront(name, { before, after }, own);
  if (other.test(before)) return false;
  if (sort === "title" && afterTitle.test(after)) return false;
  if (sort === "unit") return !/[市县区镇乡省州旗第一二三四五六七八九十]$/u.test(before) && !/^附属/u.test(after);
  return isOwn(sort, name, before, own);
}

/** What comes after a name: 李明同志, 李明任组长; 李明华 is somebody else. */
const afterName =
  /^(?:[同为任兼负主等和与及的牵是将要在书校局院处党副组担作履带督协抓统讲签审亲具直于向对按须应代]|全面|总负责)/u;
/** What stands right before a name: a title, a mark, a preposition; 陈李明 is somebody else. */
const beforeName = /(?:[记长任员师席理监人管事志园校院局处科室]|^)$/u;

/** A name of two characters may be part of a longer one on either side; one of three hardly. */
const isPerson = (name: string, before: string, after: string): boolean => {
  const isLong = name.replace(/[\s　]/gu, "").length > 2;
  const last = before.at(-1) ?? "";
  const opensBefore = isLong || !han.test(last) || opens.test(last) || beforeName.test(before);
  return opensBefore && (isLong || !han.test(after[0] ?? "") || afterName.test(after));
};

/** Whether a medium or venue is meant, and the unit's own: not the tail of a longer name, nor somebody else's. */
function isFront(name: string, { before, after }: { readonly before: string; readonly after: string }, own: OwnWords): boolean {
  if (/[“"‘「『《]$/u.test(before) && /^[”"’」』》]/u.test(after)) return true;
  if (!telling.test(name) && !medium.test(after)) return false;
  const { length } = [...name];
  return isOwn("front", name, before, own) || uses.test(before) || (length >= 4 && !other.test(before) && !owner.test(before));
}

/** Whether a title, department or organ is the unit's own, by what stands before it. */
function isOwn(sort: NameSort, name: string, before: string, { names, word }: OwnWords): boolean {
  const last = before.at(-1) ?? "";
  if (!han.test(last) || opens.test(last) || verb.test(before) || ofOwn.test(before)) return true;
  if (names.some((one) => before.endsWith(one))) return true;
  if (sort === "organ" && name.startsWith(word)) return true;
  if (last === word) return !/[各乡]$/u.test(before.slice(0, -1));
  const length = [...name].length;
  const isDistinct = sort === "title" ? length >= 4 : sort === "department" && length >= 3 && !common.test(name);
  return isDistinct && !owner.test(before);
}

/** 全局 is the whole bureau only where its people or its work follow: 把握全局 is none. */
function isSelf(name: string, before: string, after: string): boolean {
  if (name !== "全局") return true;
  return (
    !/[握顾谋揽]$/u.test(before) && /^(?:各|干部|职工|上下|党员|系统|工作人员|所有|范围|意识形态|网络|安全|消防)/u.test(after)
  );
}
