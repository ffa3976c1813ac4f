import { naturalWidth } from "./break-lines.js";
import { mayBreak, type Unit } from "./units.js";

/** Words a title line should not end with, because they bind to what follows, and words it should not start with. */
const binding = new Set(["关于", "在", "对", "和", "与", "及", "或", "第", "为", "向", "由"]);
const following = new Set(["的", "和", "与", "及", "等", "工作"]);
/** Titles are short; what is longer is set like any paragraph. */
const longest = 200;

/**
 * Where to break a title that needs more than one line: as few lines as fit, at word sense (never inside 《》 or “”, never before 的),
 * lines of like length.
 * @param width of the measure, pt
 * @param whole a name best left on one line (the issuer's)
 * @returns indexes of the units that start a new line; empty when one line is enough or the title has line breaks of its own
 */
export function titleBreaks(units: readonly Unit[], width: number, whole: string): readonly number[] {
  const total = naturalWidth(units, 0);
  if (total <= width || units.length > longest || units.some((u) => u.kind === "break")) return [];
  const costs = breakCosts(units, total / Math.ceil(total / width), whole);
  const fewest = Math.ceil(total / width);
  // One line more where words do not fall well; then any break the marks allow.
  return best(units, costs, fewest, width) ?? best(units, costs, fewest + 1, width) ?? [];
}

/** What a break before each unit costs, in squared pt; absent: forbidden. */
function breakCosts(units: readonly Unit[], line: number, whole: string): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  const words = wordsOf(units);
  const text = words.map((word) => word.text).join("");
  const nameStart = whole === "" ? -1 : text.indexOf(whole);
  let read = 0;
  let depth = 0;
  let at = 0;
  words.forEach((word, i) => {
    const start = at;
    for (const unit of word.units)
      depth += unit.kind === "opening" ? 1 : unit.kind === "closing" && "》”’〉」』）〕".includes(unit.glyphs[0]!.char) ? -1 : 0;
    at += word.units.length;
    const inName = nameStart >= 0 && read > nameStart && read < nameStart + whole.length;
    read += word.text.length;
    const before = words[i - 1];
    if (before === undefined || !mayBreak(units[start - 1]!, units[start]!)) return;
    const inside =
      depth - word.units.filter((u) => u.kind === "opening").length + word.units.filter((u) => u.kind === "closing").length;
    if (inside > 0 || word.text.startsWith("的")) return;
    const bad = Number(binding.has(before.text)) + Number(following.has(word.text)) + Number(inName);
    costs.set(start, bad * (line / 2) ** 2);
  });
  return costs;
}

/** The title's words, each with its units. */
function wordsOf(units: readonly Unit[]): readonly { readonly text: string; readonly units: readonly Unit[] }[] {
  const text = units.map((u) => u.glyphs.map((g) => g.char).join("")).join("");
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text))
    ends.add(index + segment.length);
  const words: { text: string; units: Unit[] }[] = [];
  let word: { text: string; units: Unit[] } = { text: "", units: [] };
  let at = 0;
  for (const u of units) {
    const own = u.glyphs.map((g) => g.char).join("");
    word.text += own;
    word.units.push(u);
    at += own.length;
    if (!ends.has(at)) continue;
    words.push(word);
    word = { text: "", units: [] };
  }
  return word.units.length > 0 ? [...words, word] : words;
}

/** The cheapest way to cut the title into so many lines: squared distance of each line from the average, plus what the breaks cost. */
function best(
  units: readonly Unit[],
  costs: ReadonlyMap<number, number>,
  lines: number,
  width: number,
): readonly number[] | undefined {
  const stops = [0, ...costs.keys(), units.length];
  const average = naturalWidth(units, 0) / lines;
  let ways = new Map<number, { readonly cost: number; readonly breaks: readonly number[] }>([[0, { cost: 0, breaks: [] }]]);
  for (let line = 0; line < lines; line++) {
    const next: typeof ways = new Map();
    for (const [start, way] of ways)
      for (const end of stops) {
        if (end <= start || (end === units.length) !== (line === lines - 1)) continue;
        const own = naturalWidth(units.slice(start, end), 0);
        if (own > width) continue;
        const cost = way.cost + (own - average) ** 2 + (costs.get(end) ?? 0);
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, breaks: end === units.length ? way.breaks : [...way.breaks, end] });
      }
    ways = next;
  }
  return ways.get(units.length)?.breaks;
}
