/**
 * Carries out a 修改决定 on an old text by its wording alone: it knows how such decisions are phrased, and nothing of how
 * ours are made. Throws on a sentence it cannot follow.
 */
export function applyDecision(old: readonly string[], decision: readonly string[]): readonly string[] {
  const start = decision.findIndex((line) => line.endsWith("作如下修改：")) + 1;
  if (start === 0) return old;
  const end = decision.findIndex((line) => line.startsWith("本决定自"));
  const renumbers = decision[end - 1] === "此外，对条文顺序作相应调整。";
  const doc = { ...read(old), renumbers };
  const insertions: (() => void)[] = [];
  const annexes = annexesIn(old);
  const words = decision.slice(start, renumbers ? end - 1 : end).map((line) => withoutAnnexes(line, annexes));
  for (const order of ordersOf(words)) carryOut(order, doc, insertions);
  doc.units = doc.units.filter((unit) => !unit.gone);
  for (const insert of insertions) insert();
  if (renumbers) {
    const counts = new Map<number, number>();
    for (const unit of articles(doc)) {
      const annex = Math.floor(value(unit.number) / perAnnex);
      counts.set(annex, (counts.get(annex) ?? 0) + 1);
      unit.number = `第${numeral(annex * perAnnex + counts.get(annex)!)}条`;
    }
  }
  return doc.units.flatMap((unit) => {
    if (unit.number === "") return unit.lines;
    const number = value(unit.number) < perAnnex ? unit.number : `第${numeral(value(unit.number) % perAnnex)}条`;
    return [`${number}　${unit.lines[0]}`, ...unit.lines.slice(1)];
  });
}

/** Articles of the first annex count from 1001, of the second from 2001 while the decision is carried out. */
const perAnnex = 1000;
const annexLine = /^附件[0-9一二三四五六七八九十]*$/;
const annexesIn = (lines: readonly string[]): readonly string[] => lines.filter((line) => annexLine.test(line));
/** 附件1第二条 becomes 第一千零二条, outside quotations. */
function withoutAnnexes(line: string, annexes: readonly string[]): string {
  const opens = line.includes("：“") ? line.indexOf("：“") : line.length;
  const lead = annexes.reduce(
    (text, annex, k) =>
      text.replace(
        new RegExp(`${annex}(第[零一二三四五六七八九十百千]+条)`, "g"),
        (_, number: string) => `第${numeral((k + 1) * perAnnex + value(number))}条`,
      ),
    line.startsWith("“") ? "" : line.slice(0, opens),
  );
  return line.startsWith("“") ? line : lead + line.slice(opens);
}

interface Unit {
  number: string;
  lines: string[];
  /** As they stood before the decision: that is what it speaks of. */
  readonly was: { readonly number: string; readonly lines: readonly string[] };
  gone: boolean;
}
interface Text {
  /** The decision ends with 对条文顺序作相应调整. */
  readonly renumbers: boolean;
  units: Unit[];
  readonly old: readonly Unit[];
}
interface Order {
  readonly text: string;
  readonly quote: readonly string[];
  readonly under: string;
}

const article = /^(第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)　/;
const articles = (doc: Text): Unit[] => doc.units.filter(({ number }) => number !== "");

function unitOf(number: string, lines: readonly string[]): Unit {
  return { number, lines: [...lines], was: { number, lines: [...lines] }, gone: false };
}

/** An article reaches to the next heading, article or other numbered part; lines of a document without articles stand alone. */
function read(lines: readonly string[]): Omit<Text, "renumbers"> {
  const units: Unit[] = [];
  // Whoever signs stands above the date at the end.
  const signed = /^(?:\d{4}|_+)年.*日$/.test(lines.at(-1) ?? "") ? lines.length - 2 : lines.length;
  let annex = 0;
  for (const [i, line] of lines.entries()) {
    const own = article.exec(line);
    if (annexLine.test(line)) annex += 1;
    const found = own && ([own[0], annex === 0 ? own[1] : `第${numeral(annex * perAnnex + value(own[1]!))}条`] as const);
    const last = units.at(-1);
    if (found) units.push(unitOf(found[1]!, [line.slice(found[0].length)]));
    else if (
      last &&
      last.number !== "" &&
      i < signed &&
      !/^第[零一二三四五六七八九十百]+[章节]　|\t|^附件[0-9一二三四五六七八九十]*$/.test(line)
    )
      last.lines.push(line);
    else units.push(unitOf("", [line]));
  }
  for (const unit of units) (unit.was.lines as string[]).splice(0, Number.POSITIVE_INFINITY, ...unit.lines);
  return { units, old: [...units] };
}

// ---------------------------------------------------------------- reading the decision

function ordersOf(lines: readonly string[]): readonly Order[] {
  const orders: Order[] = [];
  let under = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const number = /^(?:[零一二三四五六七八九十百千]+、|（[零一二三四五六七八九十百千]+）)/.exec(line)?.[0];
    if (number === undefined) throw new Error(`no number: ${line}`);
    if (!number.startsWith("（")) under = "";
    let text = line.slice(number.length);
    if (text.endsWith("作如下修改：")) {
      under = text;
      continue;
    }
    const quote: string[] = [];
    const opens = text.indexOf("：“");
    if (opens >= 0 && !inQuotes(text, opens)) {
      quote.push(text.slice(opens + 2));
      text = text.slice(0, opens);
      while (lines[i + 1]?.startsWith("“")) quote.push(lines[++i]!.slice(1));
      // A quotation without a stop of its own is followed by the sentence's.
      const last = /^(.*)”(。?)$/.exec(quote.at(-1)!);
      if (!last || (last[2] === "") !== /[。！？；：…]$/.test(last[1]!)) throw new Error(`open or unended quotation: ${line}`);
      quote[quote.length - 1] = last[1]!;
    } else if (text.endsWith("。")) text = text.slice(0, -1);
    else throw new Error(`no stop: ${line}`);
    orders.push({ text, quote: quote.map(unswap), under });
  }
  return orders;
}

const unswap = (text: string): string => text.replace(/[“”‘’]/g, (c) => ({ "“": "‘", "”": "’", "‘": "“", "’": "”" })[c]!);

function inQuotes(text: string, at: number): boolean {
  let depth = 0;
  for (const c of text.slice(0, at)) depth += c === "“" ? 1 : c === "”" ? -1 : 0;
  return depth > 0;
}

/** A sentence with its quotations taken out and numbered: 将第四条中的⟦0⟧修改为⟦1⟧. */
function taken(text: string): { readonly words: string; readonly quotes: readonly string[] } {
  const quotes: string[] = [];
  let words = "";
  let depth = 0;
  for (const c of text) {
    if (c === "“" && depth++ === 0) {
      quotes.push("");
      words += `⟦${quotes.length - 1}⟧`;
    } else if (c === "”" && --depth === 0) continue;
    else if (depth > 0) quotes[quotes.length - 1] += c;
    else words += c;
  }
  if (depth !== 0) throw new Error(`open quotation: ${text}`);
  return { words, quotes: quotes.map(unswap) };
}

// ---------------------------------------------------------------- carrying it out

function carryOut({ text, quote, under }: Order, doc: Text, insertions: (() => void)[]): unknown {
  const add = (insert: () => void) => insertions.push(insert);
  const { words, quotes } = taken(text);
  const oldArticle = (number: string): Unit => {
    const unit = doc.old.find(({ was }) => was.number === number);
    if (!unit) throw new Error(`no ${number}`);
    return unit;
  };
  const head = under === "" ? words : taken(under.replace(/，?作如下修改：$/, "")).words;

  // Merging, splitting, moving, adding: the new articles find their place when everything else is done.
  let found = /^将(.+)合并，作为(第.+?条(?:之.)?)，(?:置于(.+)，)?修改为$/.exec(words);
  if (found) {
    const olds = found[1]!.split(/[、和]/).map(oldArticle);
    return arrive(doc, olds, [unitOf(found[2]!, quote)], found[3], quotes, insertions);
  }
  found = /^将(第[^、将]+条)改为((?:第[^、]+条、)+第[^、]+条)，(?:置于(.+)，)?修改为$/.exec(words);
  if (found) {
    const old = oldArticle(found[1]!);
    const parts: Unit[] = [];
    for (const line of quote) {
      const own = article.exec(line);
      if (own) parts.push(unitOf(own[1]!, [line.slice(own[0].length)]));
      else parts.at(-1)!.lines.push(line);
    }
    return arrive(doc, [old], parts, found[3], quotes, insertions);
  }
  found = /^(?:在(.+))?增加一条，作为(第.+条(?:之.)?)$/.exec(words);
  if (found) return add(placing(doc, [unitOf(found[2]!, quote)], found[1], quotes));
  found = /^在(.+)增加$/.exec(words);
  if (found && quote.length > 0)
    return add(
      placing(
        doc,
        quote.map((line) => unitOf("", [line])),
        found[1],
        quotes,
      ),
    );
  found =
    /^将(第[^，]+?条)移作(第[^，]+?条)(?:，置于((?:修改后的第[^，]+条|⟦\d+⟧(?:（第.+处）)?|以⟦\d+⟧开头的一段(?:（第.+处）)?)之后|文首))?(?:，(.+))?$/.exec(
      head,
    );
  if (found) {
    const unit = oldArticle(found[1]!);
    if (!unit.gone) {
      const [, , number, anchor] = found;
      const headQuotes = under === "" ? quotes : taken(under).quotes;
      insertions.push(() => placing(doc, [Object.assign(unit, { number: number!, gone: false })], anchor, headQuotes)());
    }
    unit.gone = true;
    const rest = under === "" ? found[4] : words;
    return rest === undefined ? null : changeArticle(unit, rest, quotes, quote);
  }

  // In place.
  found = /^(第[^，]+?条)改为(第[^，]+?条(?:之.)?)(?:，(.+))?$/.exec(head);
  if (found) {
    const unit = oldArticle(found[1]!);
    unit.number = found[2]!;
    const rest = under === "" ? found[3] : words;
    return rest === undefined ? null : changeArticle(unit, rest, quotes, quote);
  }
  found = /^对(第.+条)$/.exec(head);
  if (found && under !== "") return changeArticle(oldArticle(found[1]!), words, quotes, quote);
  found = /^将(第[^、，]+?条(?:、第[^、，]+?条)*)中的⟦0⟧修改为⟦1⟧$/.exec(words);
  if (found) {
    for (const name of found[1]!.split("、")) everywhere(oldArticle(name), quotes);
    return;
  }
  found = /^(将|删去|在)?(第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十])?)(.*)$/.exec(words);
  if (found) {
    const unit = oldArticle(found[2]!);
    if (words === `删去${found[2]}`) unit.gone = true;
    else changeArticle(unit, `${found[1] ?? ""}${found[3]}`, quotes, quote);
    return;
  }
  changeLine(words, quotes, quote, doc);
}

/** Articles that take the place of others: where those stood, or where the decision says. */
function arrive(
  doc: Text,
  olds: readonly Unit[],
  parts: readonly Unit[],
  anchor: string | undefined,
  quotes: readonly string[],
  insertions: (() => void)[],
): void {
  for (const old of olds) old.gone = true;
  if (anchor === undefined) doc.units.splice(doc.units.indexOf(olds[0]!), 0, ...parts);
  else insertions.push(placing(doc, parts, anchor, quotes));
}

const everywhere = (unit: Unit, [from, to]: readonly string[]): void => {
  unit.lines = unit.lines.map((line) => line.replaceAll(from!, to!));
};

/** Puts units where a decision says; without a word about it, behind the article of the number before. */
const placing = (doc: Text, units: readonly Unit[], anchor: string | undefined, quotes: readonly string[]) => (): void => {
  let at: number;
  if (anchor === undefined) {
    const before = value(units[0]!.number) - 1;
    at = before % perAnnex === 0 ? (before === 0 ? 0 : -1) : doc.units.indexOf(numbered(doc, `第${numeral(before)}条`)) + 1;
  } else if (anchor === "文首") at = 0;
  else {
    const later = /^修改后的(第.+)之后$/.exec(anchor)?.[1];
    const unit =
      later === undefined ? lineUnit(anchor.replace(/之后$/, ""), quotes, doc.units, ({ lines }) => lines) : numbered(doc, later);
    at = doc.units.indexOf(unit) + 1;
  }
  if (at < 0) throw new Error(`nowhere: ${anchor}`);
  doc.units.splice(at, 0, ...units);
};

/** The article that bears a number by then: by its place where all are numbered anew in the end. */
function numbered(doc: Text, number: string): Unit {
  const wanted = value(number);
  const own = articles(doc).filter((one) => Math.floor(value(one.number) / perAnnex) === Math.floor(wanted / perAnnex));
  const found = doc.renumbers ? own[(wanted % perAnnex) - 1] : own.find((one) => one.number === number);
  if (!found) throw new Error(`no ${number}`);
  return found;
}

/** “……” or 以“……”开头的一段, with 第二处 where earlier ones are the same. */
function lineUnit(
  name: string,
  quotes: readonly string[],
  among: readonly Unit[],
  linesOf: (unit: Unit) => readonly string[],
): Unit {
  const found = /^(以)?⟦(\d+)⟧(?:开头的一段)?(?:（第(.+)处）)?$/.exec(name);
  if (!found) throw new Error(`no line: ${name}`);
  const words = quotes[Number(found[2])]!;
  const hits = among.filter(
    (unit) =>
      unit.was.number === "" &&
      unit.number === "" &&
      (found[1] ? linesOf(unit)[0]!.startsWith(words) : linesOf(unit)[0] === words),
  );
  const unit = hits[found[3] ? value(found[3]) - 1 : 0];
  if (!unit) throw new Error(`no line ${words}`);
  return unit;
}

function changeLine(words: string, quotes: readonly string[], quote: readonly string[], doc: Text): unknown {
  const line = String.raw`((?:以)?⟦\d+⟧(?:开头的一段)?(?:（第[^）]+处）)?)`;
  const named = (name: string) => lineUnit(name, quotes, doc.old, ({ was }) => was.lines);
  let found = new RegExp(`^删去${line}$`).exec(words);
  if (found) return Object.assign(named(found[1]!), { gone: true });
  found = new RegExp(`^将${line}修改为$`).exec(words);
  if (found) return Object.assign(named(found[1]!), { lines: [...quote] });
  found = new RegExp(`^${line}的序号改为⟦1⟧$`).exec(words);
  if (found) {
    const unit = named(found[1]!);
    unit.lines = [
      quotes[1]! +
        (/^第.+[章节]$/.test(quotes[1]!) ? "　" : "") +
        unit.lines[0]!.replace(/^(?:第.+?[章节]　|[零一二三四五六七八九十百]+、|（.+?）|\d+\.)/, ""),
    ];
    return;
  }
  found = new RegExp(`^(?:将|删去|在)${line}中的`).exec(words);
  if (!found) throw new Error(`cannot follow: ${words}`);
  const unit = named(found[1]!);
  unit.lines = [changed(unit.was.lines[0]!, words.replace(found[1]!, ""), quotes)];
}

/** Changes of words in one line: 将…中的⟦1⟧修改为⟦2⟧，删去其中的⟦3⟧. All speak of the line as it was. */
function changed(line: string, words: string, quotes: readonly string[]): string {
  const edits: { at: number; length: number; to: string }[] = [];
  const pattern = /(?:(?:将[^⟦]*中的)?⟦(\d+)⟧修改为⟦(\d+)⟧|删去[^⟦]*中的⟦(\d+)⟧|在[^⟦]*中的⟦(\d+)⟧(后|前)增加⟦(\d+)⟧)(?:，|$)/g;
  let read = 0;
  for (const m of words.matchAll(pattern)) {
    read += m[0].length;
    const from = quotes[Number(m[1] ?? m[3] ?? m[4])]!;
    const at = line.indexOf(from);
    if (at < 0 || line.indexOf(from, at + 1) >= 0) throw new Error(`“${from}” is not there once: ${line}`);
    if (m[2] !== undefined) edits.push({ at, length: from.length, to: quotes[Number(m[2])]! });
    else if (m[3] !== undefined) edits.push({ at, length: from.length, to: "" });
    else edits.push({ at: m[5] === "后" ? at + from.length : at, length: 0, to: quotes[Number(m[6])]! });
  }
  if (read !== words.length || read === 0) throw new Error(`cannot follow: ${words}`);
  return edits
    .sort((a, b) => b.at - a.at || b.length - a.length)
    .reduce((text, { at, length, to }) => text.slice(0, at) + to + text.slice(at + length), line);
}

// ---------------------------------------------------------------- within an article

/** What an article has become so far; numbers of 款 and 项 in the decision are those of before. */
const drafts = new WeakMap<
  Unit,
  {
    lines: (string | null)[];
    added: { paragraph: number | null; item: number | null; lines: readonly string[] }[];
    rest: Set<number>;
  }
>();

function changeArticle(unit: Unit, words: string, quotes: readonly string[], quote: readonly string[]): unknown {
  const was = unit.was.lines;
  if (words === "修改为" || words === "将修改为") return Object.assign(unit, { lines: [...quote] });
  const draft = drafts.get(unit) ?? { lines: [...was], added: [], rest: new Set<number>() };
  drafts.set(unit, draft);
  let found = /^增加一款，作为第(.+)款$/.exec(words);
  if (found) draft.added.push({ paragraph: null, item: value(found[1]!), lines: quote });
  else {
    found = /^(?:第(.+)款)?增加一项，作为第(.+?)项(，其后各项序号相应调整)?$/.exec(words);
    if (found) {
      // Without its 款 a 项 is that of the only one.
      const paragraph = value(found[1] ?? "一");
      draft.added.push({ paragraph, item: value(found[2]!), lines: quote });
      if (found[3]) draft.rest.add(paragraph);
    } else changeLines(unit, draft.lines, words, quotes, quote, draft.rest);
  }
  unit.lines = assembled(was, draft);
}

function changeLines(
  unit: Unit,
  lines: (string | null)[],
  words: string,
  quotes: readonly string[],
  quote: readonly string[],
  rest: Set<number>,
): unknown {
  const was = unit.was.lines;
  const place = String.raw`(?=第)(?:第([^款项]+)款)?(?:第([^款项目]+)项)?(?:第(\d+)目)?`;
  let found = new RegExp(`^删去${place}(，其后各项序号相应调整)?$`).exec(words);
  if (found) {
    const at = lineAt(was, found);
    lines[at] = null;
    if (found[4]) rest.add(value(found[1] ?? "一"));
    for (let i = at + 1; i < was.length && depth(was[i]!, i) > depth(was[at]!, at); i++) lines[i] = null;
    return;
  }
  found = new RegExp(`^将${place}修改为$`).exec(words);
  if (found) return Object.assign(lines, { [lineAt(was, found)]: quote.join("\n") });
  found = new RegExp(`^(?:将|删去|在)${place}中的`).exec(words);
  const at = found ? lineAt(was, found) : 0;
  if (!found && was.length > 1) throw new Error(`cannot follow: ${words}`);
  const own = at === 0 ? "" : (/^（[^）]+）|^\d+[.．]/.exec(was[at]!)?.[0] ?? "");
  lines[at] = own + changed(was[at]!.slice(own.length), words, quotes);
}

const depth = (line: string, i: number): number =>
  i > 0 && /^（[一二三四五六七八九十百]+）/.test(line) ? 1 : i > 0 && /^\d{1,3}[.．]/.test(line) ? 2 : 0;

/** The line of 第×款第×项第×目, by counting. */
function lineAt(lines: readonly string[], [, paragraph, item, entry]: RegExpExecArray): number {
  let [p, k, e] = [0, 0, 0];
  const wanted = [value(paragraph ?? "一"), item ? value(item) : 0, entry ? Number(entry) : 0].join();
  for (const [i, line] of lines.entries()) {
    const d = depth(line, i);
    if (d === 1) [k, e] = [k + 1, 0];
    else if (d === 2 && k > 0) e += 1;
    else [p, k, e] = [p + 1, 0, 0];
    if ([p, k, e].join() === wanted) return i;
  }
  throw new Error(`no ${wanted} in ${lines[0]}`);
}

function assembled(was: readonly string[], draft: NonNullable<ReturnType<typeof drafts.get>>): string[] {
  interface Paragraph {
    readonly number: number;
    readonly line: string;
    readonly items: string[][];
  }
  const paragraphs: Paragraph[] = [];
  let number = 0;
  was.forEach((line, i) => {
    const d = depth(line, i);
    const inItem = (paragraphs.at(-1)?.items.length ?? 0) > 0;
    const now = draft.lines[i];
    if (d === 0 || (d === 2 && !inItem && !/^（/.test(was[i - 1] ?? "") && !(paragraphs.at(-1)?.items.length ?? 0))) number += 1;
    if (now === null || now === undefined) return;
    if (d === 1) paragraphs.at(-1)!.items.push([now]);
    else if (d === 2 && inItem) paragraphs.at(-1)!.items.at(-1)!.push(now);
    else paragraphs.push({ number, line: now, items: [] });
  });
  for (const { paragraph, item, lines } of draft.added.filter((one) => one.paragraph !== null)) {
    const host = paragraphs.find((one) => one.number === paragraph);
    if (!host) throw new Error("no such 款");
    host.items.splice(item! - 1, 0, [...lines]);
  }
  for (const host of paragraphs.filter(({ number: own }) => draft.rest.has(own)))
    host.items.forEach((lines, k) => {
      lines[0] = lines[0]!.replace(/^（[^）]+）/, `（${numeral(k + 1)}）`);
    });
  for (const { item, lines } of draft.added.filter((one) => one.paragraph === null))
    paragraphs.splice(item! - 1, 0, { number: 0, line: lines.join("\n"), items: [] });
  return paragraphs.flatMap(({ line, items }) => [...line.split("\n"), ...items.flat()]);
}

// ---------------------------------------------------------------- numbers

const digits = "零一二三四五六七八九";
function value(text: string): number {
  let [total, digit] = [0, 0];
  for (const c of text.replace(/^第|条.*$/g, "")) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    if (unit === undefined) digit = digits.indexOf(c);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
function numeral(n: number): string {
  if (n < 10) return digits[n]!;
  const unit = n >= 1000 ? 1000 : n >= 100 ? 100 : 10;
  const [lead, rest] = [Math.floor(n / unit), n % unit];
  const first = (unit === 10 && lead === 1 ? "" : digits[lead]!) + { 10: "十", 100: "百", 1000: "千" }[unit]!;
  if (rest === 0) return first;
  const tail = numeral(rest);
  return first + (rest < unit / 10 ? "零" : "") + (rest >= 10 && rest < 20 && unit > 10 ? `一${tail}` : tail);
}
