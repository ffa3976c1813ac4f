import { isChief, isTitle, officeWords } from "./titles.js";

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎阳充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付代仝佟海由母覃岳揭苟鹿原晋楚闫撒折芦佘冼亢丛牟隋苑仉揣郄靖肇雒矫栗粟敬鄢尧檀仵呼图钭年言夙漆谯笪商墨哈麦谌么雪阳岩帕苑青才束衣赏";
/** The commonest, which alone tell a name where nothing else does. */
const common =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余元卜顾孟平黄穆萧肖尹姚邵汪祁毛禹狄米贝臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季麻贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房缪解丁邓洪包左石崔吉钮龚程邢裴陆荣翁荀甄曲封储靳井段焦牧谷车侯宫宁仇栾甘武符刘景詹龙叶黎白蒲卓蔺池乔闻翟谭申冉桑桂边燕冀温庄晏柴瞿阎习艾容古易廖耿匡文寇欧蔚师巩聂敖冷辛阚简饶曾沙丰关查游权付代仝佟丘况覃闫岳楚";
const double =
  "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|宇文|长孙|申屠|拓跋|南宫|闻人|赫连|澹台|公冶|宗政|濮阳|淳于|单于|太叔|仲孙|轩辕|钟离|鲜于|闾丘|亓官|司寇|子车|颛孙|东郭|南门|呼延|百里|第五|微生|独孤|纳兰|西门|梁丘|万俟|巫马|谷梁|左丘|公羊|漆雕|乐正|段干|羊舌|东门";
const dotted = "\\p{Script=Han}{1,8}(?:·\\p{Script=Han}{1,8}){1,3}";
const name = `(?:${dotted}|(?:${double})\\p{Script=Han}{1,2}|[${common}]\\p{Script=Han}{1,2})`;
const whole = new RegExp(`^${name}$`, "u");
const rare = new RegExp(`^(?:${name}|[${surnames}]\\p{Script=Han}{1,2}|\\p{Script=Han}{2,6})$`, "u");
const surnamed = new RegExp(`^(?:${name}|[${surnames}]\\p{Script=Han}{1,2})$`, "u");
/** Departments and words that begin as names do. */
const none =
  /[县市区镇乡校院局处部科办室组委会所站馆副]$|^(?:常务|安全|高级|文书|文秘|文明|应急|金融|公安|经济|公共|计划|农业|水利|宣传|文化|广播|国土|国资|通信|山区|全面|全体|全部|全校|明确|相关|有关|应当|应该|应按|由此|向上|和谐|公开|单位|东西|能够|从严|经常|经过|时常|时任|计财|成员|成立|强化|平时|平安|居民|都要|通报|通过|高度|许可|解决|严格|严肃|严禁|武装|管理|安排|安保|经办|关于|关键|连续|支持|支委|农技|查处|查看|温馨|充分|别人|别的|尤其|养老|党员|党建|司法|牧业|边防|车辆|计生|国家|国际|国有|公司|公务|公益|公众|相应|同志|步骤|空白|益农|广泛|干部|干事|党务|章程|明细|水平|强调|利用|连同|后勤|须知|于是|任何|任课|任务|任职|双方|双重|乐意|师德|师生|成果|成效|方案|方面|方式|方法|石油|高校|高中|高新|文体|文旅|文艺|文件|金额|年[级度底初终月报]|商[量定讨议业务]|言论|终审|终止|终身|初审|墨[守]|任(?:群主|组长|主任|总|副|校|院|局|书|常|名))/u;
/** Characters that words have and given names do not. */
const unnamed = /[作的了吗呢及与或各该按须将会每责负级组务查办]|工作|第一|直接|主要|左右|职责/u;
/** What ends as a unit, a part of one, a place or a kind of work does is no name where nothing parts it from a title. */
const thing = /[村园场厂社街务级班学司山湾洲庄屯寨桥店团队线层面全]$/u;
/** 科长 and 主任 stand behind their department; so two characters before them are no name. */
const ofDepartment = /^(?:主任|科长|处长|部长|股长|所长|站长|组长|队长|会长|主席|干事|委员|成员|主管|经理|秘书长)/u;
const behind = new RegExp(`^(.*?(?:${officeWords}))(${name}|[${surnames}]\\p{Script=Han}{1,2})$`, "u");
const before = new RegExp(`^(${name})((?:党|总支|支部|副|(?:${officeWords})$).*)$`, "u");

/** Whether a text can be a person's: a surname first, two to four characters or parts joined by ·, no title. */
export const isName = (text: string): boolean => whole.test(text) && !none.test(text) && !isTitle(text);
/** The same of rare surnames: where a title stands before it, or the column says 姓名. */
export const isSurnamed = (text: string): boolean =>
  surnamed.test(text) && !none.test(text) && !unnamed.test(text) && !isTitle(text);
/** The same where only a name can stand, so that the surname need not be known: behind 签字：, among other names. */
export const isNameWhereOneStands = (text: string): boolean =>
  rare.test(text) && !none.test(text) && !unnamed.test(text) && !isTitle(text) && !/[处室员]$/u.test(text);

export interface Held {
  readonly title: string;
  readonly name?: string;
}
type Token = { readonly title?: string; readonly name?: string };

/**
 * Who holds which titles, where a name stands right before or behind them, white space between or not: 党委书记李明,
 * 李明　党委书记、校长, 林溪副校长. Each title of one person is an entry; null where no part names anybody.
 * @param one the text is about one person, so that all titles are theirs
 */
export function namedIn(text: string, one: boolean): readonly Held[] | null {
  const parts = (mark: RegExp): readonly (readonly Token[])[] => closed(text).split(mark).map(tokensOf);
  const large = parts(/，/u);
  const single = (one || large.length > 1) && large.every((tokens) => namesOf(tokens) <= 1);
  const people = single ? large : onePersons(parts(/[、，]/u));
  if (!people.some((tokens) => namesOf(tokens) > 0)) return null;
  return people.flatMap((tokens, i) => {
    const held = heldBy(tokens);
    // 副校长甲、乙、丙: a name alone behind a title of which there are several has that title too.
    const [alone] = tokens;
    const above = single ? undefined : people.slice(0, i).findLast((other) => other.some(({ title }) => title !== undefined));
    const shared =
      above !== undefined && namesOf(above) > 0 && above.at(-1)?.name !== undefined ? heldBy(above).at(-1)?.title : undefined;
    return held.length === 0 && alone?.name !== undefined && shared !== undefined && /副|委员$|成员$/u.test(shared)
      ? [{ title: shared, name: alone.name }]
      : held;
  });
}
/** 镇党委宣传委员、副镇长冉启明: a post in the organ stands before the one of the same person. */
function onePersons(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const made: (readonly Token[])[] = [];
  let open: readonly Token[] = [];
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]?.[0];
    const isOpen =
      part.length === 1 && ofOrgan.test(part[0]?.title ?? "") && next?.title !== undefined && next.name !== undefined;
    const isJoined = isOpen || (part.length === 1 && ofOrgan.test(part[0]?.title ?? "") && parts[i + 1]?.length === 2);
    if (isJoined) open = [...open, ...part];
    else {
      made.push([...open, ...part]);
      open = [];
    }
  }
  return made;
}
const ofOrgan = /(?:党委|党组|党工委|总支|支部)(?:副书记|书记|.{0,4}委员|成员)$/u;
const namesOf = (tokens: readonly Token[]): number => tokens.filter((token) => token.name !== undefined).length;

/**
 * 芦　苇　局党组书记、局长　　佘翠花　副局长: names and titles by turns, parted by white space as in columns, so that a surname need not be
 * known; null where anything else stands among them.
 */
export function columnsIn(text: string): readonly Held[] | null {
  const tokens = text
    .trim()
    .replace(/[、；;。]$/u, "")
    .split(/\s+/u);
  const held: Held[] = [];
  for (let i = 0; i < tokens.length; ) {
    const isApart = tokens[i]!.length === 1 && tokens[i + 1]?.length === 1;
    const person = isApart ? `${tokens[i]}${tokens[i + 1]}` : tokens[i]!;
    const from = i + (isApart ? 2 : 1);
    let to = from;
    while (to < tokens.length && isTitle(tokens.slice(from, to + 1).join(""))) to++;
    const title = tokens.slice(from, to).join("");
    if (title === "" || person.length > 4 !== person.includes("·") || !isNameWhereOneStands(person)) return null;
    held.push(...titlesOf(title).map((one) => ({ title: one, name: person })));
    i = to;
  }
  return held;
}
/** 局党组书记、局长 are two posts that others may hold apart; 局党组成员、副局长 is one. */
export const titlesOf = (title: string): readonly string[] => {
  const parts = title.split("、");
  return parts.length > 1 && parts.every(isTitle) && parts.some(isChief) ? parts : [title];
};

/** The names of a list that holds hardly anything else: 成员：丁一凡、阿依古丽·买买提、米学军. Several names, or none. */
export function namesIn(text: string): readonly string[] {
  const parts = closed(text)
    .replace(/等?同志|等(?=$|[，。])/gu, "")
    .split(/[、，;；]|\s{2,}|(?<=\p{Script=Han}{2,4})\s(?=\p{Script=Han}{2,4})|(?<=.{2})和(?=.{2})/u)
    .map((part) => part.replace(/\s+/gu, "").replace(/。$/u, ""))
    .filter((part) => part !== "");
  const sure = parts.filter(isSurnamed).length;
  if (sure * 2 < parts.length || (parts.length > 1 && sure < 2)) return [];
  return parts.length === 1 ? parts.filter(isName) : parts.filter(isNameWhereOneStands);
}

/** 林　溪 is one name. */
const closed = (text: string): string =>
  text
    .trim()
    .replace(new RegExp(`(?<![\\p{Script=Han}])([${surnames}])\\s+(\\p{Script=Han})(?!\\p{Script=Han})`, "gu"), "$1$2")
    .replace(/\s*[·•・．](?=\p{Script=Han})\s*/gu, "·");

function tokensOf(part: string): readonly Token[] {
  return part.split(/[\s、]+/u).flatMap((given): readonly Token[] => {
    const text = given.replace(/等?同志$|等$/u, "");
    if (text === "") return [];
    if (isName(text)) return [{ name: text }];
    const [, title, last] = (isTitle(text) ? null : behind.exec(text)) ?? [];
    if (title !== undefined && isSurnamed(last!)) return [{ title, name: last! }];
    return [firstNamed(text) ?? { title: text }];
  });
}

/** 林溪副校长, 陆青青教务主任: a name right before the title of one of the leadership; before 科长 two characters are a department. */
function firstNamed(text: string): Token | null {
  const [, first, rest] = before.exec(text) ?? [];
  if (first === undefined || !isName(first) || thing.test(first) || !isTitle(rest!)) return shorter(text);
  return first.length > 2 || !ofDepartment.test(rest!) ? { title: rest!, name: first } : null;
}
/** Of 林溪副校长 the first try takes 林溪副 for a name. */
function shorter(text: string): Token | null {
  const [first, rest] = [text.slice(0, 2), text.slice(2)];
  const isPost = /^(?:党|总支|支部|副)/u.test(rest) || new RegExp(`^(?:${officeWords})$`, "u").test(rest);
  return isPost && isTitle(rest) && isName(first) && !thing.test(first) && !ofDepartment.test(rest)
    ? { title: rest, name: first }
    : null;
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
  return together(first ? held : held.toReversed());
}

/** 镇党委宣传委员、副镇长 is the one post of somebody; 党委书记、校长 are two, that others hold elsewhere. */
function together(held: readonly Held[]): readonly Held[] {
  const isSplit = held.some(({ title }) => isChief(title));
  const joined = new Map<string | undefined, Held>();
  if (isSplit) return held;
  for (const one of held) {
    const there = joined.get(one.name);
    joined.set(
      one.name,
      there === undefined || one.name === undefined ? one : { ...there, title: `${there.title}、${one.title}` },
    );
  }
  return held.some(({ name }) => name === undefined) ? held : [...joined.values()];
}
