import { besidesCounted } from "../compare/summary.js";
import { tooDifferent } from "../compare/too-different.js";
import type { ChangeSet, Open } from "../compare/types.js";
import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { judgedPins, loadPins, notesOn, unrelated } from "../sides/notes.js";
import { type CompareRequest, outIsFree, wrongRequest } from "../sides/request.js";
import { loadSide, oldFileOf } from "../sides/side.js";
import { limits } from "../tree/limits.js";
import { standardLook } from "../tree/look.js";
import type { Doc } from "../tree/types.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import { type ReportFormat, reports } from "../writers/reports/index.js";
import type { ColumnSet, ReportOptions } from "../writers/reports/report.js";
import { compareSides, seenSides, versionOf } from "./compared-sides.js";

export type { CompareRequest } from "../sides/request.js";
export interface Compared {
  /** Nothing differs, nothing was left uncompared, and no revision is open. */
  readonly identical: boolean;
  /** Nothing that was compared differs. */
  readonly sameWords: boolean;
  /** Why the two are not called the same, though nothing that was compared may differ. */
  readonly open: Open | null;
  readonly bytes: Uint8Array;
  readonly summary: ChangeSet["summary"];
  /** All that was found, as it went into the report. */
  readonly set: ChangeSet;
}

/**
 * Compares two documents and reports the differences in the form asked for. Writes `out` only when nothing stands in the way;
 * documents that have next to nothing in common stand in the way.
 */
export async function compare(request: CompareRequest, env: Env): Promise<Outcome<Compared>> {
  const wrong = wrongRequest(request);
  if (wrong.length > 0) return fail(...wrong);
  const { place, from } = request;
  const [a, b] = [await loadSide(request.a, place, from, env), await loadSide(request.b, place, from, env)];
  const library = await loadLibrary(place, env);
  if (!a.ok || !b.ok || !library.ok) return fail(...[a, b, library].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const free = await outIsFree(request, [a.value, b.value], env);
  if (!free.ok) return free;
  const pins = await loadPins(request.pins, env);
  if (!pins.ok) return pins;
  const look = lookOf(b.value.doc, library.value);
  if (!look.ok) return look;

  const exact = request.format === "redline";
  const seen = seenSides(a.value, b.value, exact);
  if (tooDifferent(seen.old, seen.new))
    return fail(...a.diagnostics, ...b.diagnostics, problem("report/too-different", { ...limits.unequal }));
  const { set, open, notes } = compareSides(a.value, b.value, seen, {
    ...{ library: library.value, exact, pins: pins.value ?? [] },
    ...(request.accepted && { accepted: true }),
  });
  const read = [...a.diagnostics, ...b.diagnostics];
  if (unrelated(set) && !request.force) return fail(...read, problem("report/unrelated"));
  const unmarked = unmarkedReports[request.format];
  if (unmarked !== undefined && set.besides.length > 0)
    notes.push(problem("report/besides-unmarked", { report: phrase(unmarked), things: besidesCounted(set.besides) }));
  const said = [
    ...read,
    ...notes,
    ...notesOn(set, a.value, b.value),
    ...(await judgedPins(set, [seen.old, seen.new], request, pins.value, env)),
  ];
  const [oldFile, newFile] = [oldFileOf(a.value), oldFileOf(b.value)];
  const options = {
    ...optionsOf(request),
    look: look.value,
    ...seen,
    ...(oldFile && { oldFile }),
    ...(newFile && { newFile }),
    versions: { ...(a.value.of && { old: versionOf(a.value) }), ...(b.value.of && { new: versionOf(b.value) }) },
    ...(free.value && { reasons: free.value }),
    ...(open !== null && { open }),
  };
  const written = await (await reports[request.format as ReportFormat]())(set, options, env);
  if (!written.ok) return fail(...said, ...written.diagnostics);
  if (request.out !== undefined) {
    const saved = await env.files.writeAtomic(request.out, written.value);
    if (!saved.ok) return fail(...said, ...saved.diagnostics);
  }
  const sameWords = set.changes.every(({ kind }) => kind === "same") && set.besides.length === 0;
  return succeed(
    {
      identical: sameWords && open === null,
      sameWords,
      open,
      bytes: written.value,
      summary: set.summary,
      set,
    },
    [...said, ...written.diagnostics],
  );
}

/** Reports that show the words alone; a redline itself tells what it cannot show. */
const unmarkedReports: Readonly<Record<string, PhraseKey>> = { decision: "report.decision" };

const optionsOf = (request: CompareRequest): Omit<ReportOptions, "look" | "old" | "new"> => {
  const { author, date, colour, width, columns, note, unchanged, anew, out, showFormat, worded } = request;
  return {
    ...(worded !== undefined && { worded }),
    ...(showFormat !== undefined && { showFormat }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note }),
    ...(unchanged !== undefined && { unchanged }),
    ...(anew && { anew }),
    ...(colour !== undefined && { colour }),
    ...(width !== undefined && { width }),
    ...(columns !== undefined && { columns: columns as ColumnSet }),
    as: out !== undefined && /\.docx$/i.test(out) ? "docx" : "txt",
  };
};

/** The look reports are laid out with: the new document's own, else the standard one. */
const lookOf = ({ meta }: Doc, { looks }: Library): Outcome<Look> =>
  lookById(looks.has(meta.look) ? meta.look : standardLook, looks);
