import { ownCauseList } from "../../../compare/cause-phrase.js";
import { nameOf, placeOf } from "../../../compare/side-place.js";
import { summaryOf } from "../../../compare/summary.js";
import { type Beside, type Change, type ChangeSet, numberOf, type Piece } from "../../../compare/types.js";
import { harmless } from "../../../diag/harmless.js";
import { listed, phrase } from "../../../diag/phrase.js";
import type { Phrase, Value } from "../../../diag/types.js";
import { succeed } from "../../../diag/types.js";
import { besideChange, besideName, besidePlace, listedBesides } from "../besides.js";
import { chinese } from "../chinese.js";
import { type Everywhere, everywhereCause, everywhereIn, everywherePhrase, renumberedIn } from "../everywhere.js";
import { titleLine } from "../naming.js";
import type { Report, ReportOptions } from "../report.js";
import { type Span, wrap } from "./wrap.js";

/** Unchanged text shown on each side of a difference, in characters. */
const context = 24;

/** What changed, to be read on a terminal: a paragraph a clause, then the counts. Unchanged clauses are left out. */
export const reportTerminal: Report = async (set, options) => {
  const { colour = false, width = 80, versions, worded: say = chinese } = options;
  const title = wrap([{ text: flat(titleLine(set, say, versions)), sgr: colour ? "1" : "" }], width, "");
  return succeed(new TextEncoder().encode(`${[...title, ...changeLines(set, options)].join("\n")}\n`));
};

/** The same without the line that says what is compared. */
export function changeLines(set: ChangeSet, options: TerminalOptions): readonly string[] {
  const { colour = false, width = 80, showFormat, open, worded: say = chinese } = options;
  const paint = colour ? colours : plain;
  const line = (text: string, sgr = "") => wrap([{ text: flat(text), sgr: colour ? sgr : "" }], width, "");
  const why = (cause: Value | null) =>
    cause === null ? [] : wrap([{ text: flat(say(phrase("report.why", { why: cause }))), sgr: "" }], width, "  ");
  const changed = set.changes.filter(({ kind }) => kind !== "same" && kind !== "renumbered" && kind !== "replaced");
  const renumbered = renumberedIn(set.changes).map((change) => numbers(change).replace(" → ", "→"));
  const told = listedBesides(set, showFormat);
  return [
    ...everywhereIn(set).flatMap((one) => [...line(say(everywhere(one)), "36"), ...why(everywhereCause(one))]),
    ...changed.flatMap((change) => [
      "",
      ...line(heading(change, say), "1;36"),
      ...wrap(spans(change, paint), width, "  "),
      ...why(ownCauseList(change.cause)),
    ]),
    ...(renumbered.length === 0 ? [] : ["", ...line(say(phrase("report.renumbered", { numbers: listed(renumbered) })), "36")]),
    ...told.flatMap((beside) => [
      "",
      ...line(besideHeading(beside, set, say), "1;36"),
      ...(beside.pieces.length === 0 ? [] : wrap(spans(beside, paint), width, "  ")),
    ]),
    "",
    ...line(say(summaryOf(set, open)), "1"),
    ...(told.length < set.besides.length ? line(say(phrase("report.show-format"))) : []),
  ];
}

export type TerminalOptions = Pick<ReportOptions, "colour" | "width" | "showFormat" | "open" | "worded">;
type Say = (value: Value) => string;

/** “组长”改为“召集人” 6 次，涉及 4 处：…; rows that show nothing else are not shown again, and named. */
function everywhere(one: Everywhere): Phrase {
  const { count, rows, alone } = one;
  const names = (changes: readonly Change[]) => listed(changes.map(({ old, new: now }) => nameOf((old ?? now)!)));
  const data = { what: everywherePhrase(one), count, rows: rows.length, names: names(rows) };
  if (alone.length === 0) return phrase("report.everywhere", data);
  if (alone.length === rows.length) return phrase("report.everywhere-alone", data);
  return phrase("report.everywhere-some", { ...data, alone: alone.length, others: names(alone) });
}

/** 第九条 → 第七条  修改 */
function heading(change: Change, say: Say): string {
  const { kind, old, new: now, doubtful } = change;
  const side = (now ?? old)!;
  const place = old !== null && now !== null && numberOf(old) !== numberOf(now) ? numbers(change) : placeOf(side);
  const doubt = doubtful === undefined ? "" : say(phrase("report.doubtful"));
  return `${place}${place === "" ? "" : "  "}${say(phrase(`change.${kind}`))}${doubt}`;
}

/** 第二条 → 第三条; 一、书记责任（二） → （三）; the whole place again only where the heading above is another. */
function numbers({ old, new: now }: Change): string {
  const [was, is] = [placeOf(old!), placeOf(now!)];
  const number = numberOf(now!);
  const short = now!.row ? `第 ${number} 行` : number;
  const same = old!.under === now!.under && (old!.annex ?? "") === (now!.annex ?? "");
  return `${was} → ${same && short !== "" ? short : is}`.trim();
}

/** 脚注（第三条）  修改 */
function besideHeading(beside: Beside, set: ChangeSet, say: Say): string {
  const more = besidePlace(beside, set);
  const what = besideName(beside);
  return `${say(more === "" ? what : phrase("with", { what, more }))}  ${say(besideChange(beside))}`;
}

type Paint = (piece: Piece) => Span;
export const colours: Paint = ({ op, text }) => ({ text, sgr: op === "-" ? "31;9" : op === "+" ? "32;4" : "" });
export const plain: Paint = ({ op, text }) => ({ text: op === "-" ? `[-${text}-]` : op === "+" ? `{+${text}+}` : text, sgr: "" });

/** The clause's pieces, what stayed cut down to what stands near a difference. A moved clause shows how it begins. */
export function spans({ pieces }: Pick<Change, "pieces">, paint: Paint): readonly Span[] {
  const unchanged = pieces.every(({ op }) => op === "=");
  return pieces.map(({ op, text }, i) => {
    const safe = flat(text);
    if (op !== "=") return paint({ op, text: safe });
    const before = unchanged || i > 0 ? context : context / 2;
    const after = i < pieces.length - 1 ? context : 0;
    return paint({ op, text: shortened(safe, before, after) });
  });
}

function shortened(text: string, before: number, after: number): string {
  const all = [...text];
  if (all.length <= before + after + 4) return text;
  return `${all.slice(0, before).join("")}……${after === 0 ? "" : all.slice(-after).join("")}`;
}

/** Words of a document, for one line of a terminal; a tab between cells would upset its width. */
export const flat = (text: string): string => harmless(text).replaceAll("\t", "　");
