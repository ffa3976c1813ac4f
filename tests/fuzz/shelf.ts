import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import { withChanges } from "../../src/lint/with-changes.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { changedClauses } from "./clause-changes.js";
import { openPaper, type Paper } from "./paper.js";
import { changedFacts, type FactChange } from "./profile-changes.js";

/** A document that was generated once, and may be generated again from other facts. */
export interface Base {
  readonly name: string;
  readonly doc: Doc;
  readonly paper: Paper;
  /** The same as a file. */
  readonly generated: Uint8Array;
  /** null where the facts do not suit the document. */
  readonly next: (changes: readonly FactChange[]) => Doc | null;
}

const units = ["hubin-primary", "dongwan-park", "lanjiang-culture", "yunting-college"];
const kinds = [
  "responsibility-list",
  "implementation-rules",
  "leading-group-notice",
  "assessment",
  "incident-procedure",
  "responsibility-letter",
  "duty-card",
  "accountability",
  "year-plan",
  "implementation-plan",
  "work-systems",
];
const papers = units.flatMap((unit) => kinds.map((kind) => ({ unit, kind })));
export const paperCount = papers.length;
const made = new Map<number, Promise<Base | null>>();

/** The n-th paper, written once. null where the unit has no such document. */
export function baseAt(n: number): Promise<Base | null> {
  const known = made.get(n) ?? baseOf(papers[n]!.unit, papers[n]!.kind);
  made.set(n, known);
  return known;
}

async function baseOf(unit: string, kind: string): Promise<Base | null> {
  const loaded = sample(unit);
  const request = { library, loaded, kind, topic: "ideology", asOf };
  if (unsuited(request) !== null) return null;
  const subject = documentsOf(request)[0] ?? undefined;
  const composed = (changes: readonly FactChange[]): Doc | null => {
    const own = { ...request, loaded: withChanges(loaded, changedFacts(loaded.profile, changes)) };
    try {
      if (unsuited(own) !== null) return null;
      const same = documentsOf(own).find((one) => JSON.stringify(one) === JSON.stringify(subject));
      if (subject !== undefined && same === undefined) return null;
      const doc = compose({ ...own, ...(subject && { subject }) });
      return doc.ok ? changedClauses(doc.value, changes) : null;
    } catch {
      // Facts that a reader would have refused.
      return null;
    }
  };
  const doc = composed([]);
  if (doc === null) return null;
  const bytes = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error(`${unit} ${kind}`);
  return { name: `${unit} ${kind}`, doc, paper: openPaper(bytes.value), generated: bytes.value, next: composed };
}
