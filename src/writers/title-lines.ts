import type { Look } from "../look/types.js";
import { nominalWidth } from "../text/width.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Inline } from "../tree/types.js";

/** Words a title line should not end with, because they bind to what follows, and words it should not start with. */
const binding = /(?:关于|印发|[在对和与及或为向由就按以])$/;
const following =
  /^(?:的|和|与|及|或|等|之|工作(?!组|领导)|办公室|委员会|领导小组|学校|学院|医院|执法|[支大总中]队|分局|党委|党组|党总?支|中心(?!组)|联合[社会]|(?:股份)?(?:有限)?公司)/;
/** Words of official titles that the segmenter knows as two. */
const compounds =
  /网络意识形态|意识形态领域|意识形态|生产安全事故|火灾事故|领域舆情|舆情|(?:国家级?|省级|市级|高新|经济|技术|产业|工业|农业|林业|科技|文化|旅游|综合|现代|自由|贸易|自然|生态)*(?:开发区|示范园?区|试验区|合作区|产业园|园区|保税区|保护区|度假区|自贸区|高新区)|(?:综合)?行政执法[支大]?[队局]?|综合执法[支大]?[队局]?|中等(?:专业|职业)学校|职业技术学[院校]|人民(?:政府|医院)|机关党委|管委会|管理委员会|工作委员会|党工委|的(?:通知|报告|请示|批复|决定|意见|公告|通报|函)|领导小组|工作小组|工作专班|工作规则|工作制度|委员会|责任清单|责任制|责任书|实施细则|实施方案|实施办法|应急处置|应急预案|突发事件|任务台账|任务表|岗位责任卡|网络安全|安全生产|消防安全|管理制度|管理办法|考核办法|制度汇编|党支部|代表大会|印发|转发|第[一二三四五六七八九十百\d]+[届次期批号条章]/g;
/** Digits with the word that counts, a document number, and what stands in brackets. */
const together = /[\d０-９.,]+(?:[年月日号届次级个项条期岁天米]|季度|%)*|〔\d+〕第?\d*号?|[（(][^（）()]{1,8}[）)]/g;
/** Names and quotations, looked for apart: what is in them has numbers of its own. */
const quoted = /[《“‘][^《》“”‘’]*[》”’]/g;
/** Titles are short; what is longer is set like any paragraph. */
const longest = 200;

/** What a break costs, in squared characters: it is weighed against lines of unlike length. */
const prices = { word: 4, binding: 60, following: 60, compound: 90, value: 400, together: 1500, never: 100_000 } as const;
/** A further line, three lines that narrow in the middle, two lines of one length. */
const shapes = { line: 60, hourglass: 50, rectangle: 3 } as const;

/** How many characters of the title's size a line of the type area holds. */
export const titleRoom = ({ page, styles }: Look): number =>
  (((page.width - page.margins.left - page.margins.right) / 25.4) * 72) / styles.title.size;

/**
 * Where to break a title that needs more than one line (GB/T 9704-2012 7.3.1): at word sense, symmetrically, as a trapezoid or a
 * rhombus; never inside 《》, a number with its unit or a value of the profile where these fit on a line, never before 的, never
 * leaving one character alone.
 * @param room characters a line holds
 * @param whole a name best left on one line (the issuer's), for titles whose values are no longer known
 * @returns offsets in the title's text that start a new line; none when one line is enough or the title has line breaks of its own
 */
export function titleBreaks(inlines: readonly Inline[], room: number, whole: string): readonly number[] {
  const text = inlinesText(inlines);
  const total = nominalWidth(text);
  if (total <= room || text.length > longest || text.includes("\n")) return [];
  const costs = breakCosts(inlines, text, room, whole);
  const fewest = Math.ceil(total / room);
  const ways = [fewest, fewest + 1, fewest + 2].map((lines) => {
    const way = cheapest(text, costs, lines, room);
    return way && { ...way, cost: way.cost + (lines - fewest) * shapes.line };
  });
  return ways.filter((way) => way !== undefined).sort((a, b) => a.cost - b.cost)[0]?.breaks ?? [];
}

/** Cost of a line break by the offset it stands at. Offsets that are missing are inside a word or forbidden. */
function breakCosts(inlines: readonly Inline[], text: string, room: number, whole: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { index } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) costs.set(index, prices.word);
  const kept: { readonly start: number; readonly end: number; readonly price: number }[] = [];
  const keep = (start: number, end: number, price: number): void => {
    if (end - start > 1 && nominalWidth(text.slice(start, end)) <= room) kept.push({ start, end, price });
  };
  let at = 0;
  for (const inline of inlines) {
    const end = at + inlineText(inline).length;
    // Where a value begins or ends, one sense ends and another begins.
    if (inline.type !== "text") for (const edge of [at, end]) costs.set(edge, 0);
    if (inline.type !== "text") keep(at, end, inline.type === "value" || inline.type === "cite" ? prices.value : prices.never);
    at = end;
  }
  const name = whole === "" ? -1 : text.indexOf(whole);
  if (name >= 0) keep(name, name + whole.length, prices.value);
  for (const { index, 0: found } of text.matchAll(compounds)) keep(index, index + found.length, prices.compound);
  for (const pattern of [together, quoted])
    for (const { index, 0: found } of text.matchAll(pattern)) keep(index, index + found.length, prices.together);
  for (const [offset, price] of costs) {
    const [before, after] = [text.slice(0, offset), text.slice(offset)];
    if (offset === 0 || offset >= text.length || after.startsWith("的") || !mayBreak(before.at(-1)!, after[0]!)) {
      costs.delete(offset);
      continue;
    }
    // A word inside a name counts too: where the name must be broken, its words need not be.
    const inside = kept.reduce((sum, { start, end, price: own }) => sum + (start < offset && offset < end ? own : 0), 0);
    const bad = (binding.test(before) ? prices.binding : 0) + (following.test(after) ? prices.following : 0);
    costs.set(offset, (after.startsWith("《") ? 0 : price) + inside + bad);
  }
  return costs;
}

/** Neither before a closing mark or after an opening one, nor inside a number or a Latin word. */
const mayBreak = (left: string, right: string): boolean =>
  !/[（《“‘〔【「『〈([{]/.test(left) &&
  !/[，。；：、！？）》”’〕】」』〉%％)\]}…—·～]/.test(right) &&
  !(/[\w.]/.test(left) && /[\w.]/.test(right));

interface Way {
  readonly cost: number;
  readonly breaks: readonly number[];
  /** The last line: its width, and whether it is shorter than the line before. */
  readonly width: number;
  readonly fell: boolean;
}

/** The cheapest way to cut the title into so many lines, line by line: what is kept for each end is the best way with each shape. */
function cheapest(text: string, costs: ReadonlyMap<number, number>, lines: number, room: number): Way | undefined {
  const stops = [0, ...[...costs.keys()].sort((a, b) => a - b), text.length];
  const widths = new Map(stops.map((stop) => [stop, nominalWidth(text.slice(0, stop))]));
  const average = nominalWidth(text) / lines;
  let ways = new Map<number, Way & { readonly end: number }>([[0, { end: 0, cost: 0, breaks: [], width: 0, fell: false }]]);
  for (let line = 0; line < lines; line++) {
    const next: typeof ways = new Map();
    for (const way of ways.values())
      for (const end of stops) {
        if (end <= way.end || (end === text.length) !== (line === lines - 1)) continue;
        const width = widths.get(end)! - widths.get(way.end)!;
        if (width > room || width <= 1) continue;
        const fell = line > 0 && width < way.width - 0.25;
        const rose = line > 0 && width > way.width + 0.25;
        const shape = (way.fell && rose ? shapes.hourglass : 0) + (line > 0 && !fell && !rose ? shapes.rectangle : 0);
        const cost = way.cost + (width - average) ** 2 + shape + (costs.get(end) ?? 0);
        // Where this line begins and ends, and its shape, in one number: titles are short.
        const key = (end * (longest + 1) + way.end) * 2 + (fell ? 1 : 0);
        if (cost >= (next.get(key)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(key, { end, cost, width, fell, breaks: end === text.length ? way.breaks : [...way.breaks, end] });
      }
    ways = next;
  }
  return [...ways.values()].sort((a, b) => a.cost - b.cost)[0];
}

/** Cuts an inline list at offsets of its text: one list a line. What is no plain text is never cut; it goes to the later line. */
export function cutInlines(inlines: readonly Inline[], offsets: readonly number[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  const stops = [...offsets];
  let at = 0;
  for (const inline of inlines) {
    let text = inlineText(inline);
    while (stops.length > 0 && stops[0]! < at + text.length) {
      const cut = stops.shift()! - at;
      if (cut > 0 && "value" in inline) lines.at(-1)!.push({ ...inline, value: text.slice(0, cut) });
      lines.push([]);
      if (!("value" in inline)) continue;
      text = text.slice(cut);
      at += cut;
    }
    lines.at(-1)!.push("value" in inline ? { ...inline, value: text } : inline);
    at += text.length;
  }
  return lines;
}
