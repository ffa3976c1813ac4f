import type { DocumentHistory } from "../archive/types.js";
import { type ComposeRequest, documentId, documentsOf, unsuited } from "../compose/compose.js";
import type { Outcome } from "../diag/types.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import type { Look } from "../look/types.js";
import type { Doc } from "../tree/types.js";
import type { Unit } from "../workspace/units.js";
import { adjusted, type Notices, noticeKind } from "./adjusted-notice.js";
import { composePaper, wantedKinds } from "./compose-unit.js";

/** A unit's papers as one profile text has them, each composed when somebody looks at it, and once. */
export interface LiveShelf {
  readonly unit: Unit;
  /** Ids of all papers, in the order of the shelf. */
  readonly documents: () => readonly string[];
  /** null for one that there is not, or that has nothing to say to the unit. */
  readonly paper: (document: string) => Outcome<LaidPaper> | null;
}
export interface LaidPaper {
  readonly doc: Doc;
  readonly look: Look;
}
export interface LiveChoice {
  readonly library: Library;
  /** ISO day */
  readonly asOf: string;
  /** Papers that were made beside those the unit issues: entries `<kind>.<topic>`. */
  readonly made: readonly string[];
  /** Recorded notices of leading groups by their document: members that change make another notice. */
  readonly notices: ReadonlyMap<DocumentHistory["document"], Notices>;
}

/** @param shelf entries `<kind>`, `<kind>.<topic>`: what the unit issues */
export function liveShelf(unit: Unit, shelf: readonly string[], { library, asOf, made, notices }: LiveChoice): LiveShelf {
  const kinds = wantedKinds(unit, { named: true, asOf, shelf: [...shelf, ...made] }, library);
  const planned = new Map<ComposeRequest, readonly ComposeRequest[]>();
  const composed = new Map<string, Outcome<LaidPaper> | null>();
  const idOf = ({ kind, topic, subject }: ComposeRequest): string => documentId(kind, topic, subject);
  const papersOf = (kind: ComposeRequest): readonly ComposeRequest[] => {
    const known = planned.get(kind);
    if (known !== undefined) return known;
    const own = asNotice(kind);
    const suits = unsuited(own) === null;
    const papers = suits ? documentsOf(own).map((subject) => ({ ...own, ...(subject && { subject }) })) : [];
    planned.set(kind, papers);
    return papers;
  };
  const asNotice = (request: ComposeRequest): ComposeRequest => {
    const before = request.kind === noticeKind ? notices.get(idOf(request)) : undefined;
    if (before === undefined) return request;
    const made = adjusted(unit, before, request.topic, asOf, library);
    return { ...request, loaded: made.unit.loaded, library: unitLibrary(made.library, unit.loaded.profile.unit) };
  };
  const compose = (document: string): Outcome<LaidPaper> | null => {
    const kind = kinds.find((one) => document === idOf(one) || document.startsWith(`${idOf(one)}.`));
    const one = kind && papersOf(kind).find((paper) => idOf(paper) === document);
    if (one === undefined) return null;
    const made = composePaper(one);
    return made.ok || made.diagnostics.some(({ code }) => code !== "compose/empty-document") ? made : null;
  };
  return {
    unit,
    documents: () => kinds.flatMap(papersOf).map(idOf),
    paper: (document) => {
      const known = composed.get(document);
      if (known !== undefined) return known;
      const found = compose(document);
      composed.set(document, found);
      return found;
    },
  };
}
