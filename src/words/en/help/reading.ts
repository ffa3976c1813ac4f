import type { SameKeys } from "../../types.js";
import type { reading as zh } from "../../zh/help/reading.js";

export const reading: SameKeys<typeof zh> = {
  impact: {
    summary: "see what a change of the profile changes",
    description:
      "Composes the documents of the history again from the present profile and library, and lists sentence by sentence what would change and why, and where edits made by hand still say a former name. Writes nothing. Exit code 0 where nothing changes, 1 where something does.",
    arguments: { units: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      all: "all units in data/units",
      jobs: ["n", "of many units, how many are worked on at once; by default as many as there are processors"],
      asOf: ["day", "the holders of this day, e.g. 2026-12-01; today when left out"],
      out: ["folder", "where the files are; the workspace's out when left out"],
      verbose: "tells every sentence; when left out, many changes get a line a document",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli impact hubin-primary --as-of 2026-12-01",
  },
  check: {
    summary: "what copying left behind in papers",
    description:
      "Finds names of other units, words that a replacement damaged, blanks nobody filled in, numbers that do not go on, wrong titles of regulations, what stands twice or is cut off, and what a web page left. Papers may be from anywhere, and folders. Only what is sure is told.",
    arguments: {
      papers: [
        "papers",
        "files and folders (.docx .doc .wps .txt .md .pdf), or a unit for its whole shelf as it stands; several",
      ],
    },
    options: {
      unit: ["unit", "holds the papers against this unit; each says itself what it is when left out"],
      asOf: ["day", "with the holders of this day, e.g. 2026-03-05; today when left out"],
      all: "tells what is in doubt too; without papers, checks those of all units in data/units",
      jobs: ["n", "of many units, how many are worked on at once; by default as many as there are processors"],
      json: "prints JSON",
      format: ["format", "of the report: docx, html, xlsx or sarif; by the extension of --out when left out"],
      out: ["file", "where the report goes; only the screen when left out"],
      fix: [
        "out",
        "writes a copy with certain corrections as tracked changes and all else as comments: a .docx for one paper, a folder for several",
      ],
      accept: ["number", "writes into the profile that these findings are right as they are, by their numbers in the same check"],
      force: "writes reports and copies even where a file stands",
    },
    after: "\nExample:\n  tiaoli check old-files\n  tiaoli check list.docx --fix corrected.docx",
  },
  import: {
    summary: "take over the papers an office has",
    description:
      "Reads a unit's old papers: what each is, which facts they state, which paragraphs are the library's. Tells first and writes only once that is confirmed: a profile, clauses with the office's own words, and each paper as the first version of its history, from then on following the profile. A .docx keeps its own layout; .doc, .txt, .md and .pdf are taken over as text. The files there are stay as they are, with a copy in data/originals; one tiaoli undo takes all of it back.",
    arguments: { papers: ["papers", "files and folders (.docx .doc .txt .md .pdf); several"] },
    options: {
      id: ["id", "of the new unit, such as hubin-primary; named after its type when left out"],
      type: ["type", "unit type, such as school; what the papers show when left out"],
      into: ["unit", "a unit that has a profile: its id, or the path of the profile"],
      of: ["name", "whose papers are meant where they are of several units: its full name"],
      text: [
        "way",
        "own (their words to the letter, the default), library (our text and layout) or mixed (ours where a paragraph is ours, else theirs); for one paper write file=way, several times",
      ],
      set: [
        "fact=value",
        "gives what papers do not state or contradict each other in (for scripts), e.g. unit.short-name=School; of a contradiction its number will do; several times",
      ],
      out: ["folder", "where the files go; the workspace's out when left out"],
      report: ["file", "writes what was found as a report: .docx or .html; twice for both"],
      dryRun: "tells only, and writes nothing",
      yes: "writes without asking, for scripts",
      json: "prints JSON",
    },
    after:
      "\nExample:\n  tiaoli import old-papers --dry-run\n  tiaoli import old-papers --id hubin-primary\n  tiaoli import old-papers --id hubin-primary --text list.docx=mixed",
  },
  compare: {
    summary: "compare two versions",
    description:
      "Compares two versions clause by clause and lists the changes; also all papers of a unit on two days, or of two units, in one report, with clauses that moved to another paper and citations left behind. Exit code 0 where they are the same, 1 where they differ, 2 where they cannot be compared.",
    arguments: {
      old: [
        "old",
        "the old version: a recorded one (unit/document@2), the present file (unit/document@current), or the path of a file; for all papers of a unit unit@day or unit@current",
      ],
      new: ["new", "the new version, written alike"],
    },
    options: {
      format: ["format", "{reports}"],
      columns: ["columns", "columns of the table: reason, two, numbered, kind"],
      note: ["text", "words above the table, e.g. the reason of the revision"],
      unchanged: "the table lists unchanged clauses too",
      showFormat:
        "lists changes of bold, colour and the like one by one; otherwise they are counted, and struck-out text is listed all the same",
      accepted: "takes open revisions as accepted; otherwise files that have any are not called the same",
      pins: ["file", "file of pairs; where it is not there yet, doubtful pairs are written into it to be settled"],
      out: ["file", "where to store the report, with an extension that fits the format; table and redline need it"],
      from: ["folder", "the output folder whose history is used; the workspace's out when left out"],
      author: ["name", "author of the revisions in a redline; the issuer of the new version when left out"],
      date: ["day", "date of the revisions in a redline; the date of the new version when left out"],
      anew: "lays a redline out anew where it cannot be written into the old file, even if formats of that file are lost",
      force: "reports even on documents that have next to nothing in common",
      color: "colours on the screen",
    },
    after:
      "\nExample:\n  tiaoli compare old.docx new.docx\n  tiaoli compare hubin-primary/responsibility-list.ideology@1 hubin-primary/responsibility-list.ideology@current --format table --out changes.docx",
  },
  explain: {
    summary: "tell where a sentence or a message comes from",
    description:
      "Tells which clause a sentence of a document comes from, what it rests on, and which line of the profile its names and numbers are taken from, or since which version it is edited by hand; tells, too, what a message means and what to do about it.",
    arguments: {
      what: [
        "document#place",
        "the document as in compare; the place by its number, its first words or its id; or the code of a message, e.g. archive/edited",
      ],
    },
    options: {
      from: ["folder", "the output folder whose history is used; the workspace's out when left out"],
      json: "prints JSON",
    },
    after: '\nExample:\n  tiaoli explain "hubin-primary/responsibility-list.ideology#<place>"\n  tiaoli explain archive/edited',
  },
  layout: {
    summary: "check the layout of an official document",
    description:
      "Checks whether the layout of any .docx file is that of an official document, and tells for each finding where it is, what the standard says, and whether it is required or custom. Exit code 0 where nothing is found, 1 where something is, 2 where the file cannot be read.",
    arguments: { file: ["file", "a Word file (.docx), not necessarily of this program"] },
    options: {
      look: ["look", "the look to check against, by id or name; the file's own when left out, else the national standard"],
      fix: ["file", "puts right what is certain, into this new file; text, other paragraphs and pictures stay untouched"],
      noFix: ["codes", "only points these out, with commas between, e.g. bold-heading,coloured-text"],
      report: ["page", "stores a web page of the findings as well (.html); with --fix each place is drawn before and after"],
      force: "overwrites the files of --fix and --report",
      json: "prints JSON, with every finding",
    },
    after: "\nExample:\n  tiaoli layout notice.docx\n  tiaoli layout notice.docx --fix mended.docx",
  },
};
