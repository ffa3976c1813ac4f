import { compose } from "../../compose/compose.js";
import { called } from "../../compose/facts/called.js";
import { plainFacts } from "../../compose/selection.js";
import { problem } from "../../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../../diag/types.js";
import type { Library } from "../../library/types.js";
import { type TemplateFile, withFiles } from "../../library/with-files.js";
import type { LoadedProfile } from "../../profile/types.js";
import { chineseDate } from "../../text/days.js";
import { gridOf } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Doc, Layout } from "../../tree/types.js";
import { clauseFiles, type OwnBlock } from "./clauses.js";
import { kindFile, ownSlot } from "./kind-file.js";
import { type OwnName, ownNames } from "./names.js";
import { type Said, saidParagraphs } from "./said.js";
import { differing } from "./same-text.js";
import { type OftenPlace, type Stretch, slotsIn } from "./slots.js";
import { isUnprintable } from "./template.js";

export type { OftenPlace } from "./slots.js";

/** A paper whose words become clauses. */
export interface OwnPaper {
  /** How messages and notes name it. */
  readonly file: string;
  /** As it was read. */
  readonly doc: Doc;
  /** The kind of the library in whose place it stands; null: another paper has it, and this one is a kind by itself. */
  readonly kind: string | null;
  readonly topic: string;
  /** Last part of the names of its files; unique within the unit. */
  readonly key: string;
  readonly title: string;
  /** Intervals read in its paragraphs, by their places. */
  readonly often: ReadonlyMap<number, readonly OftenPlace[]>;
  /** What its paragraphs speak of, by their places. */
  readonly concepts: ReadonlyMap<number, readonly string[]>;
  /** Paragraphs that are to follow the library, with their clauses, by their places; absent: none. */
  readonly library?: ReadonlyMap<number, string>;
}
/** The unit whose paper it is. */
export interface OwnUnit {
  readonly loaded: LoadedProfile;
  readonly library: Library;
  /** ISO day. */
  readonly day: string;
  /** The workspace's templates folder. */
  readonly root: string;
}
/** A paper as templates, proved: composed, they say what it said. */
export interface OwnText {
  readonly files: readonly TemplateFile[];
  /** Kind that drafts it. */
  readonly kind: string;
  /** As it composes. */
  readonly doc: Doc;
  /** Paragraphs that follow the library. */
  readonly said: readonly number[];
  /** Paragraphs whose facts had to stay words, because they would have printed otherwise. */
  readonly literal: readonly number[];
}

/**
 * A paper's own words as a kind and clauses of its unit. What they compose is held against the paper, block by block: where a fact
 * would print otherwise than it stands, that paragraph stays as it was typed, and a paper that does not come back is refused.
 */
export function ownText(paper: OwnPaper, unit: OwnUnit): Outcome<OwnText> {
  const { children: blocks } = paper.doc;
  const strange = blocks.flatMap((block, i) => (isUnprintable(textsOf(block).join("")) ? [i + 1] : []));
  if (strange.length > 0) return fail(problem("import/private-characters", { name: paper.file, paragraph: strange[0]! }));
  const literal = new Set<number>();
  const said = new Map(libraryParagraphs(paper, unit));
  for (;;) {
    const made = templatesOf(paper, unit, literal, said);
    const composed = composedOf(paper, made, unit);
    if (!composed.ok) return composed;
    const wrong = differing(blocks, composed.value.children);
    const left = wrong.filter((one) => literal.has(one) && !said.has(one));
    if (left.length > 0) return fail(problem("import/not-to-the-letter", { name: paper.file, paragraph: left[0]! }));
    if (wrong.length === 0)
      return succeed({
        ...made,
        doc: composed.value,
        said: [...said.keys()].sort((a, b) => a - b),
        literal: [...literal].sort((a, b) => a - b),
      });
    for (const one of wrong) if (!said.delete(one)) literal.add(one);
  }
}

/** Paragraphs that the library says in the very words, where they are to follow it. */
function libraryParagraphs(paper: OwnPaper, unit: OwnUnit): ReadonlyMap<number, Said> {
  if (paper.library === undefined || paper.library.size === 0) return new Map();
  const { loaded, library, day: asOf, root } = unit;
  const made = templatesOf(paper, unit, new Set(), new Map());
  const whole = withFiles(library, made.files, root);
  if (!whole.ok) return new Map();
  const facts = plainFacts({ library: whole.value, loaded, kind: made.kind, topic: paper.topic, asOf });
  return saidParagraphs(paper.doc.children, paper.library, whole.value, facts);
}

interface Made {
  readonly files: readonly TemplateFile[];
  readonly kind: string;
}

const reports = "status-report";

function templatesOf(
  paper: OwnPaper,
  { loaded, library, day }: OwnUnit,
  literal: ReadonlySet<number>,
  said: ReadonlyMap<number, Said>,
): Made {
  const { profile } = loaded;
  const { id: unit, type } = profile.unit;
  const self = { ...called(library.unitTypes.get(type)!, profile.unit).self, ...profile.unit.self };
  // A report tells of the year it is about: who held a post then did.
  const isPast = paper.kind === reports || paper.key.startsWith(`${reports}-`);
  const names = ownNames(profile, self, day).filter(({ sort }) => !(isPast && sort === "person"));
  const facts = {
    names,
    own: {
      names: [profile.unit["full-name"], profile.unit["short-name"]].filter((name) => name !== ""),
      word: self.mine.replace(/^我/u, ""),
    },
    cadences: profile.cadences,
  };
  const stretches = (block: Block, paragraph: number): readonly (readonly Stretch[])[] =>
    textsOf(block).map((text) =>
      literal.has(paragraph)
        ? [{ is: "text", text }]
        : slotsIn(text, { ...facts, names: namesFor(block, names, documentNames(paper, loaded)) }, paper.often.get(paragraph)),
    );
  const own: readonly OwnBlock[] = paper.doc.children.map((block, i) => ({
    paragraph: i + 1,
    block,
    stretches: said.has(i + 1) ? [[said.get(i + 1)!]] : stretches(block, i + 1),
    concepts: paper.concepts.get(i + 1) ?? [],
  }));
  const stem = `own.${segment(unit)}.${segment(paper.key)}`;
  const id = `own-${unit}-${paper.key}`;
  const clauses = clauseFiles(own, { unit, topic: paper.topic, stem, slot: `${id}/${ownSlot}`, day, source: paper.file });
  const title = slotsIn(paper.title, facts);
  const kind = kindFile({
    id,
    unit,
    ...(paper.kind !== null && { kind: paper.kind }),
    name: paper.title,
    topic: paper.topic,
    layout: layoutOf(paper.doc.children),
    issuer: issuerOf(paper.doc.children),
    title: literal.size > 0 && literal.has(titlePlace(paper.doc.children)) ? [{ is: "text", text: paper.title }] : title,
  });
  return { files: [kind, ...clauses], kind: paper.kind ?? id };
}

const titlePlace = (blocks: readonly Block[]): number => blocks.findIndex(({ type }) => type === "title") + 1;

function composedOf({ topic }: OwnPaper, { files, kind }: Made, { library, loaded, day, root }: OwnUnit): Outcome<Doc> {
  const whole = withFiles(library, files, root);
  if (!whole.ok) return whole;
  const composed = compose({ library: whole.value, loaded, kind, topic, asOf: day });
  return composed.ok ? composed : fail(...composed.diagnostics.filter(isError));
}
const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** The words of a block, or of each cell of a table. */
const textsOf = (block: Block): readonly string[] =>
  block.type === "table" ? gridOf(block).flatMap((cells) => cells.map(inlinesText)) : [inlinesText(block.children)];

/** A segment of a clause's id begins with a letter. */
const segment = (text: string): string => (/^[a-z]/.test(text) ? text : `u-${text}`);

/** Number and days of the paper itself, where its elements print them. */
function documentNames({ kind, topic }: OwnPaper, { profile }: LoadedProfile): readonly OwnName[] {
  const id = kind === null ? null : `${kind}.${topic}`;
  const facts = id === null ? undefined : profile.documents[id];
  return [
    ...(facts?.number === undefined ? [] : [{ path: `documents.${id}.number`, value: facts.number, sort: "document" as const }]),
    ...(facts?.date === undefined
      ? []
      : [{ path: `documents.${id}.date`, value: chineseDate(facts.date), sort: "document" as const }]),
  ];
}

/** A paper's number and day stand above and below its text; within it, the same may be said of another issue. */
const namesFor = (block: Block, names: readonly OwnName[], document: readonly OwnName[]): readonly OwnName[] =>
  block.type === "paragraph" && ["number", "note", "date"].includes(block.role) ? [...document, ...names] : names;

const layoutOf = (blocks: readonly Block[]): Layout =>
  blocks.some((block) => block.type === "paragraph" && block.role === "masthead") ? "masthead" : "plain";

function issuerOf(blocks: readonly Block[]): "organ" | "unit" {
  const signed = blocks.flatMap((block) =>
    block.type === "paragraph" && block.role === "issuer" ? [inlinesText(block.children)] : [],
  );
  return signed.some((name) => /^中共|党(?:委|组|支部|总支|工委)|委员会$/u.test(name)) ? "organ" : "unit";
}
