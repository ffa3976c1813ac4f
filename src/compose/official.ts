import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Kind } from "../library/types.js";
import type { DocumentFacts, LoadedProfile } from "../profile/types.js";
import { chineseDate } from "../text/days.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Inline, Layout, NodeId, ParagraphRole } from "../tree/types.js";
import { factAt } from "./facts/fact-at.js";
import type { Facts } from "./facts/facts.js";
import { unmark } from "./marks.js";

/** The elements that stand above the title and below the text of an official document (GB/T 9704-2012 7 and 10). */

export interface OfficialSources {
  /** Id of the document, for paths and places. */
  readonly id: string;
  readonly document: DocumentFacts;
  readonly kind: Kind;
  readonly layout: Layout;
  readonly facts: Facts;
  readonly loaded: LoadedProfile;
}

export const paragraph = (id: string, role: ParagraphRole, children: readonly Inline[]): Block => ({
  type: "paragraph",
  id: id as NodeId,
  role,
  children,
});
export const text = (value: string): Inline => ({ type: "text", value });

const blank = (label: string): Inline => ({ type: "blank", label });
const fact = (key: string, value: string): Inline => ({ type: "value", path: `document.${key}`, value });

/** Where the issuer's name stands among the facts. */
export const issuerPath = (kind: Kind): string => (kind.issuer === "organ" ? "organ.name" : "unit.full-name");
export const issuerName = (kind: Kind, { tree }: Facts): Inline => {
  const path = issuerPath(kind);
  return { type: "value", path, value: unmark(String(factAt(tree, path))) };
};

export const isUpward = ({ document, kind }: Pick<OfficialSources, "document" | "kind">): boolean =>
  (document.direction ?? kind.direction) === "up";

/** What a masthead adds to the issuer's name. Letters and minutes put their own in place of a 文件 that the profile writes. */
const suffixes: Partial<Record<Layout, string>> = { masthead: "文件", minutes: "会议纪要" };

/** What stands above the title; nothing in a plain document. */
export function headBlocks(sources: OfficialSources): readonly Block[] {
  const { document, kind, layout, facts } = sources;
  if (layout === "plain") return [];
  const { masthead, secrecy, "secrecy-term": term, "copy-number": copy, urgency } = document;
  const suffix = suffixes[layout];
  const corner: readonly (readonly [ParagraphRole, readonly Inline[]])[] = [
    ...(copy === undefined ? [] : [["copy-number", [fact("copy-number", copy)]] as const]),
    ...(secrecy === undefined
      ? []
      : [
          [
            "secrecy",
            [fact("secrecy", secrecy), ...(term === undefined ? [] : [text("★"), fact("secrecy-term", term)])],
          ] as const,
        ]),
    ...(urgency === undefined ? [] : [["urgency", [fact("urgency", urgency)]] as const]),
  ];
  const above = corner.map(([role, children]) => paragraph(`head.${role}`, role, children));
  const name =
    masthead !== undefined
      ? [fact("masthead", layout === "masthead" ? masthead : masthead.replace(/文件$/, suffix ?? ""))]
      : [issuerName(kind, facts), ...(suffix ? [text(suffix)] : [])];
  const mark = paragraph("head.masthead", "masthead", name);
  // A letter has its corner below the masthead's double rule, beside the number.
  return layout === "letter" ? [mark, ...numberLines(sources), ...above] : [...above, mark, ...numberLines(sources)];
}

function numberLines(sources: OfficialSources): readonly Block[] {
  const { document, layout } = sources;
  const { number, date } = document;
  if (layout === "minutes" && number === undefined && date === undefined) return [];
  const own = number === undefined ? blank("文号") : fact("number", number);
  if (layout === "minutes") {
    const day = date === undefined ? blank("成文日期") : fact("date", chineseDate(date));
    return [paragraph("head.number", "number", [own, text("\t"), day])];
  }
  if (layout !== "masthead" || !isUpward(sources)) return [paragraph("head.number", "number", [own])];
  const { rows, beside } = signerRows(sources, lineWidth(inlinesText([own])));
  const above = beside ? rows.slice(0, -1) : rows;
  const labelled = (names: readonly Inline[], i: number) => [...(i === 0 ? [text("签发人：")] : []), ...names];
  return [
    ...above.map((names, i) => paragraph(`head.signers-${i + 1}`, "signers", labelled(names, i))),
    paragraph("head.number", "number", [own, text("\t"), ...(beside ? labelled(rows.at(-1)!, above.length) : [])]),
  ];
}

/** Characters of a line between the number's inset and the signers'. */
const signerLine = 26;
const signerLabel = 4;
/** Width in characters: digits, Latin letters and brackets of theirs are half as wide. */
const lineWidth = (line: string): number => [...line].reduce((sum, c) => sum + (c < "\u00b0" ? 0.5 : 1), 0);

interface SignerRows {
  readonly rows: readonly (readonly Inline[])[];
  /** The last row stands on the number's line; where no name fits there, the number has a line of its own below. */
  readonly beside: boolean;
}

/**
 * Names beside 签发人, two on a line, a two-character name as wide as three where there are several (7.2.6); long names one
 * on a line, so that none runs into the number.
 */
function signerRows({ document, loaded }: OfficialSources, number: number): SignerRows {
  const { people } = loaded.profile;
  const ids = document.signer ?? [];
  if (ids.length === 0) return { rows: [[blank("签发人")]], beside: true };
  const names = ids.map((id): Inline & { type: "value" } => {
    const at = people.findIndex((person) => person.id === id);
    const name = people[at]?.name ?? id;
    return {
      type: "value",
      path: `people.${at}.name`,
      value: ids.length > 1 && [...name].length === 2 ? [...name].join("　") : name,
    };
  });
  const inRows = (each: number): readonly (readonly Inline[])[] =>
    Array.from({ length: Math.ceil(names.length / each) }, (_, row) =>
      names.slice(row * each, (row + 1) * each).flatMap((name, i) => (i === 0 ? [name] : [text("　"), name])),
    );
  const fits = (rows: readonly (readonly Inline[])[]): boolean =>
    Math.max(...rows.map((row) => lineWidth(inlinesText(row)))) + signerLabel + number + 1 <= signerLine;
  const rows = [inRows(2), inRows(1)].find(fits);
  return rows ? { rows, beside: true } : { rows: inRows(1), beside: false };
}

/** What stands below everything, at the foot of the last page; a letter's has no printer, a plain document none at all. */
export function footBlocks({ document, layout, facts }: OfficialSources): readonly Block[] {
  if (layout === "plain") return [];
  const copies = document["copies-to"] ?? [];
  const printed = document["print-date"] ?? document.date;
  return [
    ...(copies.length === 0
      ? []
      : [
          paragraph("foot.copies-to", "copies-to", [
            text("抄送："),
            ...copies.flatMap((name, i): readonly Inline[] => [...(i === 0 ? [] : [text("，")]), fact(`copies-to.${i}`, name)]),
            text("。"),
          ]),
        ]),
    ...(layout === "letter"
      ? []
      : [
          paragraph("foot.printer", "printer", [
            ...printer(document, facts),
            text("\t"),
            ...(printed === undefined
              ? [blank("印发日期")]
              : [fact(document["print-date"] === undefined ? "date" : "print-date", chineseDate(printed))]),
            text("印发"),
          ]),
        ]),
  ];
}

/** Characters of 四号 that leave room on the printer's line for the longest date and the space between. */
const longestOffice = 19;

const printer = ({ "print-office": office }: DocumentFacts, facts: Facts): readonly Inline[] =>
  office === undefined ? ownOffice(facts) : [fact("print-office", office)];

/** The unit's office, as it prints: 云汀市湖滨小学办公室; with the short name where the full one would run into the date. */
function ownOffice({ tree }: Facts): readonly Inline[] {
  const [full, short, office] = ["unit.full-name", "unit.short-name", "roles.office.name"].map((path) => {
    const found = factAt(tree, path);
    return typeof found === "string" ? unmark(found) : "";
  }) as [string, string, string];
  const isLong = short !== "" && [...full, ...office].length > longestOffice;
  return [isLong ? "unit.short-name" : "unit.full-name", "roles.office.name"].flatMap((path): readonly Inline[] => {
    const found = factAt(tree, path);
    return typeof found === "string" ? [{ type: "value", path, value: unmark(found) }] : [];
  });
}

/** What is missing or does not go together, before anything is composed. */
export function officialFaults({ id, document, kind, layout, loaded, facts }: OfficialSources): readonly Diagnostic[] {
  if (layout === "plain") return [];
  const at = (key: string) => ({ origin: loaded.placeOf(["documents", id, key]) });
  const upward = (document.direction ?? kind.direction) === "up" && layout === "masthead";
  const final = document.status === "final";
  const signers = document.signer ?? [];
  const office = layout === "letter" ? "" : inlinesText(printer(document, facts));
  return [
    ...([...office].length > longestOffice
      ? [problem("compose/printer-too-long", { document: id, text: office, most: longestOffice }, at("print-office"))]
      : []),
    ...(final && layout !== "minutes" && document.number === undefined
      ? [problem("compose/no-number", { document: id }, at("number"))]
      : []),
    ...(upward && final && signers.length === 0 ? [problem("compose/no-signer", { document: id }, at("signer"))] : []),
    ...signers.flatMap((signer, i) => {
      const name = loaded.profile.people.find((person) => person.id === signer)?.name ?? "";
      const place = { origin: loaded.placeOf(["documents", id, "signer", i]) };
      return lineWidth(name) + signerLabel <= signerLine
        ? []
        : [problem("compose/signer-too-long", { document: id, name }, place)];
    }),
    ...(new Set(signers).size < signers.length ? [problem("compose/signer-twice", { document: id }, at("signer"))] : []),
    ...(!upward && signers.length > 0
      ? [problem("compose/signer-downward", { document: id, count: signers.length }, at("signer"))]
      : []),
  ];
}
