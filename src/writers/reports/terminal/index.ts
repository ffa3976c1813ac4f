import { type Beside, type Change, type ChangeSet, numberOf, type Piece } from "../../../compare/types.js";
import { harmless } from "../../../diag/harmless.js";
import { succeed } from "../../../diag/types.js";
import { besideChange, besideName, besidePlace, listedBesides } from "../besides.js";
import { causeText } from "../causes.js";
import { type Everywhere, everywhereCause, everywhereIn, everywhereText, renumberedIn } from "../everywhere.js";
import { kindNames, summaryLine } from "../kind-names.js";
import { nameOf, placeOf, titleLine } from "../naming.js";
import type { Report } from "../report.js";
import { type Span, wrap } from "./width.js";

/** Unchanged text shown on each side of a difference, in characters. */
const context = 24;

/** What changed, to be read on a terminal: a paragraph a clause, then the counts. Unchanged clauses are left out. */
export const reportTerminal: Report = async (set, { colour = false, width = 80, versions, showFormat }) => {
  const paint = colour ? colours : plain;
  const line = (text: string, sgr = "") => wrap([{ text: flat(text), sgr: colour ? sgr : "" }], width, "");
  const listed = set.changes.filter(({ kind }) => kind !== "same" && kind !== "renumbered" && kind !== "replaced");
  const renumbered = renumberedIn(set.changes);
  const lines = [
    ...line(titleLine(set, versions), "1"),
    ...everywhereIn(set).flatMap((one) => [...line(everywhere(one), "36"), ...whyText(everywhereCause(one), width)]),
    ...listed.flatMap((change) => [
      "",
      ...line(heading(change), "1;36"),
      ...wrap(spans(change, paint), width, "  "),
      ...why(change, width),
    ]),
    ...(renumbered.length === 0
      ? []
      : ["", ...line(`仅改序号：${renumbered.map((change) => numbers(change).replace(" → ", "→")).join("、")}`, "36")]),
    ...listedBesides(set, showFormat).flatMap((beside) => [
      "",
      ...line(besideHeading(beside, set), "1;36"),
      ...wrap(spans(beside, paint), width, "  "),
    ]),
    "",
    ...line(summaryLine(set), "1"),
  ];
  return succeed(new TextEncoder().encode(`${lines.join("\n")}\n`));
};

/** “组长”改为“召集人” 6 次，涉及 4 处：…; rows that show nothing else are not shown again, and named. */
function everywhere(one: Everywhere): string {
  const { count, rows, alone } = one;
  const names = (changes: readonly Change[]) => changes.map(({ old, new: now }) => nameOf((old ?? now)!)).join("、");
  const folded =
    alone.length === rows.length
      ? "；别无改动，不再列出"
      : alone.length === 0
        ? ""
        : `；其中 ${alone.length} 处别无改动，不再列出（${names(alone)}）`;
  return `全文：${everywhereText(one)}，共 ${count} 次，涉及 ${rows.length} 处（${names(rows)}）${folded}`;
}

/** 第九条 → 第七条  修改 */
function heading(change: Change): string {
  const { kind, old, new: now, doubtful } = change;
  const side = (now ?? old)!;
  const place = old !== null && now !== null && numberOf(old) !== numberOf(now) ? numbers(change) : placeOf(side);
  return `${place}${place === "" ? "" : "  "}${kindNames[kind]}${doubtful === undefined ? "" : "（疑似对应，请核对）"}`;
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
function besideHeading(beside: Beside, set: ChangeSet): string {
  const place = besidePlace(beside, set);
  return `${besideName(beside)}${place === "" ? "" : `（${place}）`}  ${besideChange(beside)}`;
}

const why = ({ cause }: Change, width: number): readonly string[] => whyText(causeText(cause), width);
const whyText = (text: string, width: number): readonly string[] =>
  text === "" ? [] : wrap([{ text: flat(`缘由：${text}`), sgr: "" }], width, "  ");

type Paint = (piece: Piece) => Span;
const colours: Paint = ({ op, text }) => ({ text, sgr: op === "-" ? "31;9" : op === "+" ? "32;4" : "" });
const plain: Paint = ({ op, text }) => ({ text: op === "-" ? `[-${text}-]` : op === "+" ? `{+${text}+}` : text, sgr: "" });

/** The clause's pieces, what stayed cut down to what stands near a difference. A moved clause shows how it begins. */
function spans({ pieces }: Pick<Change, "pieces">, paint: Paint): readonly Span[] {
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
const flat = (text: string): string => harmless(text).replaceAll("\t", "　");
