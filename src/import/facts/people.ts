import { isTitle, officeWords } from "./titles.js";

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余元卜顾孟平黄穆萧肖尹姚邵汪祁毛禹狄米贝臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季麻贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解丁邓洪包左石崔吉钮龚程邢裴陆荣翁荀甄曲封储靳井段焦牧谷车侯宫宁仇栾甘武符刘景詹龙叶黎白蒲卓蔺池乔闻翟谭申冉桑桂边燕冀温庄晏柴瞿阎习艾容古易廖耿匡文寇欧蔚师巩聂敖冷辛阚简饶曾沙丰关查游权付代仝佟丘";
const double = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|宇文|长孙|申屠|拓跋";
const name = `(?:(?:${double})\\p{Script=Han}{1,2}|[${surnames}]\\p{Script=Han}{1,2})`;
const whole = new RegExp(`^${name}$`, "u");
/** Departments and words that begin as names do. */
const none = /[县市区镇乡校院局处部科办室组委会所站馆副]$|^(?:常务|安全|高级|文书|文秘|文明)/u;
/** What ends as a unit, a part of one, a place or a kind of work does is no name where nothing parts it from a title. */
const thing = /[村园场厂社街务级班学司山湾洲庄屯寨桥店团队线层面全]$/u;
const behind = new RegExp(`^(.*?(?:${officeWords}))(${name})$`, "u");
const before = new RegExp(`^(${name})((?:党|总支|支部|副|(?:${officeWords})$).*)$`, "u");

/** Whether a text can be a person's: a surname first, two to four characters, no title. */
export const isName = (text: string): boolean => whole.test(text) && !none.test(text) && !isTitle(text);

export interface Held {
  readonly title: string;
  readonly name?: string;
}
type Token = { readonly title?: string; readonly name?: string };

/**
 * Who holds which titles, where a name stands right before or behind them, white space between or not: 党委书记李明,
 * 李明　党委书记、校长. Each title of one person is an entry; null where no part names anybody.
 * @param one the text is about one person, so that all titles are theirs
 */
export function namedIn(text: string, one: boolean): readonly Held[] | null {
  const parts = (mark: RegExp): readonly (readonly Token[])[] => closed(text).split(mark).map(tokensOf);
  const large = parts(/，/u);
  const single = (one || large.length > 1) && large.every((tokens) => namesOf(tokens) <= 1);
  const people = single ? large : parts(/[、，]/u);
  return people.some((tokens) => namesOf(tokens) > 0) ? people.flatMap(heldBy) : null;
}
const namesOf = (tokens: readonly Token[]): number => tokens.filter((token) => token.name !== undefined).length;

/** 林　溪 is one name. */
const closed = (text: string): string =>
  text.trim().replace(new RegExp(`(?<![\\p{Script=Han}])([${surnames}])\\s+(\\p{Script=Han})(?!\\p{Script=Han})`, "gu"), "$1$2");

function tokensOf(part: string): readonly Token[] {
  return part.split(/[\s、]+/u).flatMap((given): readonly Token[] => {
    const text = given.replace(/等?同志$|等$/u, "");
    if (text === "") return [];
    if (isName(text)) return [{ name: text }];
    const [, title, last] = (isTitle(text) ? null : behind.exec(text)) ?? [];
    if (title !== undefined && isName(last!)) return [{ title, name: last! }];
    const [, first, rest] = before.exec(text) ?? [];
    return first !== undefined && first.length > 2 && isName(first) && !thing.test(first) && isTitle(rest!)
      ? [{ title: rest!, name: first }]
      : [{ title: text }];
  });
}

/** Tokens of one person, or of several who each have a name first or each last. */
function heldBy(tokens: readonly Token[]): readonly Held[] {
  const first = tokens[0]?.name !== undefined && tokens[0].title === undefined;
  const ordered = first ? tokens : tokens.toReversed();
  const alone = namesOf(tokens) === 1 ? tokens.find((token) => token.name !== undefined)?.name : undefined;
  let holder = alone;
  const held = ordered.flatMap((token): readonly Held[] => {
    holder = token.name ?? holder;
    return token.title === undefined ? [] : [{ title: token.title, ...(holder !== undefined && { name: holder }) }];
  });
  return first ? held : held.toReversed();
}
