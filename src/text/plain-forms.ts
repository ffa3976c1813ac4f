/** Radicals and strokes without a decomposition of their own, each above the character it looks like (Unicode's EquivalentUnifiedIdeograph). */
const radicals =
  "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲㇏㇐㇑㇒㇓㇔㇖㇚㇝㇟㇠";
const characters =
  "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀乀一丨丿丿丶乛亅乀乚乙";
/** Marks turned for vertical lines, and small ones; Unicode would make half-width marks of them. */
const turned = "︐︑︒︓︔︕︖︗︘︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞";
const upright = "，、。：；！？〖〗—–（）｛｝〔〕【】《》〈〉「」『』［］，、；：？！（）〔〕";

const plain = new Map<string, string>();
for (const [from, to] of [
  [radicals, characters],
  [turned, upright],
] as const)
  for (let i = 0; i < from.length; i++) plain.set(from[i]!, to[i]!);

/** Kangxi radicals, ideographs kept for other standards, Latin ligatures and half-width Chinese marks: Unicode says what they are. */
const decomposed = /[\u2E80-\u2FD5\u3038-\u303A\uF900-\uFAFF\uFB00-\uFB06\uFF61-\uFF65]|[\u{2F800}-\u{2FA1F}]/gu;
/** Where all of these stand: most texts hold none. */
const blocks = /[\u2E80-\u2FDF\u3038-\u303A\u31C0-\u31EF\uF900-\uFB06\uFE10-\uFE5F\uFF61-\uFF65\uD87E]/;
const tabled = new RegExp(`[${radicals}${turned}]`, "g");

/**
 * The text with each character that only looks like an ordinary one (⼀⽤⻔, U+F900–FAFF, ︵, ﬁ) as that one. PDF producers
 * print such forms for what was typed, and whoever copies from a PDF brings them along; no reader can tell them apart.
 * Full-width letters and digits, ① and ㈠ are seen as what they are, and stay.
 */
export const plainForms = (text: string): string =>
  !blocks.test(text) ? text : text.replace(tabled, (one) => plain.get(one)!).replace(decomposed, (one) => one.normalize("NFKC"));
