import { chineseNumber } from "../../../text/numerals.js";
import { standardLook } from "../../../tree/look.js";
import type { Block, Doc, NodeId } from "../../../tree/types.js";
import { text, worded } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import { told } from "../drift/told.js";
import { body, table, words } from "./blocks.js";
import { burdenBlocks } from "./burden.js";
import type { ImportTold, ToldPlace } from "./types.js";

/** So many places of a fact are named. */
const mostPlaces = 3;
/** So many missing duties of a paper are named, the most important first. */
const mostDuties = 8;

/** What an import found, as a document to hand in: what the drawer holds, and what wants to be decided or mended. */
export function importDocument(data: ImportTold): Doc {
  const title = text(zh, "import.report");
  // What is to be decided comes first, the evidence last.
  const all = [papers(data), contradictions(data), drift(data), twice(data), missing(data), burden(data), facts(data)];
  const sections = all.filter((section) => section !== null);
  const children: readonly Block[] = [
    { type: "title", id: "title" as NodeId, children: words(title) },
    body("total", totalOf(data)),
    ...(data.contradictions.length + data.drift.findings.length > 0 ? [body("next", text(zh, "import.report-next"))] : []),
    ...sections.flatMap(({ name, blocks }, i): readonly Block[] => [
      {
        type: "heading",
        level: "level-1",
        number: `${chineseNumber(i + 1)}、`,
        id: name as NodeId,
        children: words(text(zh, name)),
      },
      ...blocks,
    ]),
  ];
  const none = { unit: "", document: "", kind: "", topic: "", issuer: "", version: "", clauses: {} };
  return { type: "doc", meta: { ...none, title, layout: "plain", look: standardLook, status: "final" }, children };
}

type SectionName =
  | "import.report-papers"
  | "import.report-facts"
  | "import.report-contradictions"
  | "import.report-missing"
  | "import.report-twice"
  | "import.report-burden"
  | "import.report-drift";
type Section = { readonly name: SectionName; readonly blocks: readonly Block[] } | null;

function totalOf({ papers: all, facts: found, contradictions: open, drift: checked }: ImportTold): string {
  const taken = all.filter(({ counts }) => counts !== null).length;
  const data = { files: all.length, taken, facts: found.length, open: open.length, drift: checked.findings.length };
  return text(zh, "import.report-total", data);
}

const papers = ({ papers: all }: ImportTold): Section => ({
  name: "import.report-papers",
  blocks: [
    table(
      "papers",
      [
        ["import.report-file", 30],
        ["import.report-what", 34],
        ["import.report-library", 12],
        ["import.report-reworded", 12],
        ["import.report-own", 12],
      ],
      all.map(({ file, what, counts }) => [
        file,
        what,
        ...(counts === null ? ["", "", ""] : [counts.library, counts.reworded, counts.own].map(String)),
      ]),
    ),
  ],
});

const facts = ({ facts: found }: ImportTold): Section =>
  found.length === 0
    ? null
    : {
        name: "import.report-facts",
        blocks: [
          table(
            "facts",
            [
              ["import.report-sort", 22],
              ["import.report-value", 30],
              ["import.report-evidence", 48],
            ],
            found.map(({ sort, value, certain, places }) => [
              worded(zh, sort),
              value + (certain ? "" : text(zh, "drift.doubtful")),
              placesText(places),
            ]),
          ),
        ],
      };

const contradictions = ({ contradictions: open }: ImportTold): Section =>
  open.length === 0
    ? null
    : {
        name: "import.report-contradictions",
        blocks: [
          table(
            "contradictions",
            [
              ["import.report-sort", 22],
              ["import.report-value", 30],
              ["import.report-evidence", 48],
            ],
            open.flatMap(({ sort, values }) =>
              values.map(({ value, places }, i) => [i === 0 ? worded(zh, sort) : "", value, placesText(places)]),
            ),
          ),
        ],
      };

function missing({ papers: all }: ImportTold): Section {
  const lacking = all.filter((one) => one.missing.usual.length > 0);
  return lacking.length === 0
    ? null
    : {
        name: "import.report-missing",
        blocks: [
          table(
            "missing",
            [
              ["import.report-file", 32],
              ["import.report-duties", 68],
            ],
            lacking.map((one) => [one.file, dutiesText(one.missing)]),
          ),
        ],
      };
}

const twice = ({ twice: said }: ImportTold): Section =>
  said.length === 0
    ? null
    : {
        name: "import.report-twice",
        blocks: [
          table(
            "twice",
            [
              ["import.report-duty", 28],
              ["import.report-files", 72],
            ],
            said.map(({ duty, files }) => [duty, files.join("、")]),
          ),
        ],
      };

const burden = ({ burden: asked }: ImportTold): Section =>
  asked === null ? null : { name: "import.report-burden", blocks: burdenBlocks(asked) };

function drift({ drift: checked }: ImportTold): Section {
  const rows = told(checked).flatMap(({ name, findings }) =>
    findings.map(({ grade, at, quote, message }) => [name, at, grade, quote, message]),
  );
  return rows.length === 0
    ? null
    : {
        name: "import.report-drift",
        blocks: [
          table(
            "drift",
            [
              ["import.report-file", 24],
              ["drift.place", 12],
              ["drift.severity", 7],
              ["drift.quote", 22],
              ["drift.fault", 35],
            ],
            rows,
          ),
        ],
      };
}

function dutiesText({ usual, seldom }: ImportTold["papers"][number]["missing"]): string {
  const more = Math.max(0, usual.length - mostDuties) + seldom;
  const duties = usual.slice(0, mostDuties).join("、");
  return more === 0 ? duties : text(zh, "import.report-duties-more", { duties, count: more });
}

const placesText = (places: readonly ToldPlace[]): string =>
  places
    .slice(0, mostPlaces)
    .map(({ file, paragraph, quote }) => text(zh, "import.report-place", { file, paragraph, quote: shortened(quote) }))
    .join("；") + (places.length > mostPlaces ? text(zh, "import.report-more", { count: places.length }) : "");

const shortened = (quote: string): string => ([...quote].length > 30 ? `${[...quote].slice(0, 30).join("")}…` : quote);
