import type { ChangeSet, Piece, Replacement } from "../../../compare/types.js";
import { chineseNumber } from "../../../text/numerals.js";
import { articleOrders, type Order } from "./article.js";
import { lineName } from "./lines.js";
import { phrasesOf, phraseText } from "./phrases.js";
import { balanced, quoted } from "./quotes.js";
import { joinedLines, type Unit, type Units } from "./units.js";

/** One numbered statement of the decision; several orders stand under it one by one. */
export interface Statement {
  readonly head: string;
  readonly quote?: readonly string[];
  readonly orders?: readonly Order[];
}
export interface Decision {
  readonly statements: readonly Statement[];
  /** 此外，对条文顺序作相应调整: articles that stay take the number of their place. */
  readonly renumbers: boolean;
}

/** Everything the old text must undergo to become the new one, in the order of the new text. */
export function decide({ replacements }: ChangeSet, units: Units): Decision {
  const articles = units.new.filter(({ article }) => article);
  // Each annex counts for itself.
  const inOrder = articles.every(({ side }, k) => {
    const place = articles.slice(0, k).filter((other) => other.side.annex === side.annex).length;
    return side.number === `第${chineseNumber(place + 1)}条`;
  });
  const everywhere = replacedArticles(units.old, replacements);
  const statements: Statement[] = [...everywhere.statements];
  const oldLines = units.old.map(({ line }) => line);
  const newLines = units.new.map(({ line }) => line);
  const place = (unit: Unit, among: readonly Unit[]) => among.indexOf(unit);
  const nameOf = (unit: Unit, among: readonly Unit[], lines: readonly string[]): string =>
    unit.article ? unit.number : lineName(lines, place(unit, among));

  const goneName = (unit: Unit): string => (unit.article ? unit.number : lineName(oldLines, place(unit, units.old), true));

  /** What stands before a new unit. */
  const behind = (unit: Unit): string => {
    const before = units.new[place(unit, units.new) - 1];
    if (before === undefined) return "文首";
    return before.article ? `修改后的${before.number}之后` : `${nameOf(before, units.new, newLines)}之后`;
  };
  /** The same, where an article's own number does not say it. */
  const after = (unit: Unit): string => {
    const before = units.new[place(unit, units.new) - 1];
    return inOrder && (before === undefined || before.article) ? "" : behind(unit);
  };

  const oldOf = new Map(units.old.map((unit) => [unit.change, unit]));
  const gone = units.old.filter(({ stays, change, article }) => !stays && !(article && arrives(change, units)));
  /** New lines that follow each other come in one quotation. */
  let lines: string[] | null = null;
  let next = 0;
  const rewritten = rewrittenArticles(units, gone);
  const anew = new Set(rewritten.values());
  const dropGone = (before: number) => {
    for (; next < gone.length && gone[next]!.side.index < before; next++)
      if (!anew.has(gone[next]!)) statements.push({ head: `删去${goneName(gone[next]!)}` });
  };
  for (const unit of units.new) {
    const was = unit.stays ? oldOf.get(unit.change)! : null;
    if (was) {
      dropGone(was.side.index);
      if (everywhere.units.has(was)) {
        if (!inOrder && was.number !== unit.number) statements.push({ head: `${was.number}改为${unit.number}` });
      } else
        statements.push(
          ...(unit.article ? editedArticle(was, unit, inOrder) : editedLine(was, unit, nameOf(was, units.old, oldLines))),
        );
      lines = null;
    } else if (!unit.article && lines !== null) lines.push(unit.line);
    else if (!unit.article) {
      lines = [unit.line];
      statements.push({ head: `在${behind(unit)}增加`, quote: lines });
    } else if (rewritten.has(unit)) {
      lines = null;
      statements.push({ head: `将${unit.number}修改为`, quote: unit.side.text.split("\n") });
    } else {
      lines = null;
      statements.push(
        ...arrival(unit, units, unit.change.group === undefined ? after(unit) : behind(unit), (old) =>
          nameOf(old, units.old, oldLines),
        ),
      );
    }
  }
  dropGone(Number.POSITIVE_INFINITY);
  const renumbers =
    inOrder && units.new.some((unit) => unit.article && unit.stays && oldOf.get(unit.change)!.number !== unit.number);
  return { statements, renumbers };
}

/**
 * New articles that stand where a gone one of their number stood, whatever they say: after 增加一条，作为第二条 nobody knew which
 * one 删去第二条 means.
 */
function rewrittenArticles(units: Units, gone: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const found = new Map<Unit, Unit>();
  const oldOf = new Map(units.old.map((unit) => [unit.change, unit]));
  let [from, coming]: [number, Unit[]] = [-1, []];
  const settle = (to: number) => {
    const between = gone.filter(({ article, side }) => article && side.index > from && side.index < to);
    for (const unit of coming) {
      const was = between.find(({ number, side }) => number === unit.number && side.annex === unit.side.annex);
      if (was) found.set(unit, was);
    }
    [from, coming] = [to, []];
  };
  for (const unit of units.new) {
    if (unit.stays) settle(oldOf.get(unit.change)!.side.index);
    else if (unit.article && comesAsNew(unit.change, units)) coming.push(unit);
  }
  settle(Number.POSITIVE_INFINITY);
  return found;
}

const comesAsNew = ({ group, old }: Unit["change"], units: Units): boolean =>
  group === undefined ? old === null : !groupArticles(group, units).whole;

/** A moved, split or merged article: the statement that brings the new one takes the old one away. */
const arrives = (change: Unit["change"], units: Units): boolean =>
  change.group !== undefined
    ? groupArticles(change.group, units).whole
    : change.new !== null && units.new.some((unit) => unit.change === change && unit.article);

/** The articles of a split or merge; not `whole` when some of it is no article. */
function groupArticles(
  group: string,
  units: Units,
): { readonly old: readonly Unit[]; readonly new: readonly Unit[]; readonly whole: boolean } {
  const own = (among: readonly Unit[]) => among.filter(({ change }) => change.group === group);
  const [old, now] = [own(units.old), own(units.new)];
  return { old, new: now, whole: [...old, ...now].every(({ article, stays }) => article && !stays) };
}

function editedArticle(was: Unit, is: Unit, inOrder: boolean): readonly Statement[] {
  const [from, to] = [was.number, is.number];
  const same = from === to;
  if (was.side.text === is.side.text) return same || inOrder ? [] : [{ head: `${from}改为${to}` }];
  const orders = articleOrders(was.side.text, is.side.text, is.change.pieces, same ? from : "");
  if (orders === null || orders.length === 0)
    return [{ head: same ? `将${from}修改为` : `${from}改为${to}，修改为`, quote: is.side.text.split("\n") }];
  if (!same) return [under(`${from}改为${to}，`, orders)];
  if (orders.length === 1) return [under("", orders)];
  return [{ head: `对${from}作如下修改`, orders: articleOrders(was.side.text, is.side.text, is.change.pieces, "") ?? orders }];
}

/** One order stands in the sentence itself, several one by one under it. */
function under(lead: string, orders: readonly Order[]): Statement {
  const [first] = orders as readonly [Order];
  if (orders.length === 1) return { head: lead + first.text, ...(first.quote && { quote: first.quote }) };
  return { head: `${lead}作如下修改`, orders };
}

function editedLine(was: Unit, is: Unit, name: string): readonly Statement[] {
  // Lines of a cell: the words are the same.
  if (was.line === is.line)
    return was.side.row && was.side.text !== is.side.text
      ? [{ head: `将${name}的分行修改为`, quote: `${numberOf(is)}${is.side.text}`.split("\n") }]
      : [];
  const counted = countedAnew(was, is, name);
  if (counted !== null) return [counted];
  const [from, to] = [numberOf(was), numberOf(is)];
  if (joinedLines(was.side.text) === joinedLines(is.side.text) && from !== "" && to !== "" && balanced(to))
    return [{ head: `${name}的序号改为${quoted(to)}` }];
  const number: readonly Piece[] =
    from === to
      ? [{ op: "=", text: from }]
      : [
          { op: "-", text: from },
          { op: "+", text: to },
        ];
  const phrases = phrasesOf(
    [...number, ...is.change.pieces.map(({ op, text }) => ({ op, text: joinedLines(text) }))].filter(({ text }) => text !== ""),
  );
  return phrases === null ? [{ head: `将${name}修改为`, quote: [is.line] }] : [{ head: phraseText(phrases, name) }];
}
const numberOf = ({ line, side }: Unit): string => (side.row ? "" : line.slice(0, line.length - joinedLines(side.text).length));

/** A row of which only the number in its first cell is another, comes or goes; null for what is none. */
function countedAnew({ side: old }: Unit, { side: now }: Unit, name: string): Statement | null {
  if (!old.row?.serial || !now.row?.serial) return null;
  const [[from, ...was], [to, ...is]] = [old.row.cells, now.row.cells].map((cells) => cells.map((cell) => cell.trim())) as [
    string[],
    string[],
  ];
  if (was.join("\t") !== is.join("\t") || is.every((cell) => cell === "")) return null;
  if (to === "") return { head: `删去${name}的序号` };
  return { head: from === "" ? `给${name}加上序号${quoted(to!)}` : `${name}的序号改为${quoted(to!)}` };
}

/** A new article, or one that comes from elsewhere. */
function arrival(unit: Unit, units: Units, after: string, nameOf: (old: Unit) => string): readonly Statement[] {
  const { change, side } = unit;
  const at = unit.anchored ? "" : `置于${after}，`;
  const text = side.text.split("\n");
  if (change.group !== undefined) {
    const group = groupArticles(change.group, units);
    if (group.whole && group.new[0] !== unit) return [];
    if (group.whole && change.kind === "merged")
      return [{ head: `将${listed(group.old.map(nameOf))}合并，作为${unit.number}，${at}修改为`, quote: text }];
    if (group.whole) {
      const quote = group.new.flatMap((part) => `${part.side.number}　${part.side.text}`.split("\n"));
      return [
        {
          head: `将${listed(group.old.map(nameOf))}改为${group.new.map((part) => part.number).join("、")}，${at}修改为`,
          quote,
        },
      ];
    }
  }
  const old = units.old.find((one) => one.change === change && one.article && !one.stays);
  if (old === undefined || change.group !== undefined)
    return [{ head: `${after === "" ? "" : `在${after}`}增加一条，作为${unit.number}`, quote: text }];
  const head = `将${old.number}移作${unit.number}${after === "" ? "" : `，置于${after}`}`;
  if (old.side.text === side.text) return [{ head }];
  const orders = articleOrders(old.side.text, side.text, change.pieces, "");
  return orders === null || orders.length === 0 ? [{ head: `${head}，修改为`, quote: text }] : [under(`${head}，`, orders)];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;

/** Articles that stay and whose only change is a word put for another everywhere. */
function replacedArticles(old: readonly Unit[], replacements: readonly Replacement[]) {
  // One after another they must give what all at once do: not so where what one brings in is taken by another.
  const apart = ({ to }: Replacement) => !replacements.some((other) => to.includes(other.from));
  const usable = replacements.filter((one) => balanced(one.from) && balanced(one.to) && apart(one));
  const become = (text: string) => usable.reduce((done, { from, to }) => done.replaceAll(from, to), text);
  const units = new Set(
    old.filter(
      ({ article, stays, side, change }) =>
        article && stays && change.new !== null && side.text !== change.new.text && become(side.text) === change.new.text,
    ),
  );
  const texts = new Map([...units].map((unit) => [unit, unit.side.text]));
  const statements: Statement[] = [];
  for (const { from, to } of usable) {
    const found = [...texts].filter(([, text]) => text.includes(from));
    for (const [unit, text] of found) texts.set(unit, text.replaceAll(from, to));
    const names = found.map(([unit]) => unit.number).join("、");
    if (found.length > 0) statements.push({ head: `将${names}中的${quoted(from)}修改为${quoted(to)}` });
  }
  return { units, statements };
}
