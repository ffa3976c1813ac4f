import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import type { Beside, DocumentHistory } from "../archive/types.js";
import { type Diagnostic, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { ComingPaper } from "../profile/later-holders.js";
import { earlierFiles } from "../shelf/earlier-files.js";
import { fileState } from "../shelf/file-state.js";
import { type FreedNames, freedNames } from "../shelf/freed-names.js";
import { standing } from "../shelf/left-by.js";
import type { Doc } from "../tree/types.js";
import { docText } from "../tree/walk.js";
import type { Unit } from "../workspace/units.js";
import { adjusted, adjustedUnmade, notAdjusted, noticeKind, replacesIssued } from "./adjusted-notice.js";
import { asRecorded } from "./as-recorded.js";
import { noticesOf } from "./compose-anew.js";
import { type ComposeChoice, type ComposedUnit, composeUnit } from "./compose-unit.js";
import { sameIssue, shownIssue } from "./issue.js";

/** A drafted unit, and the issued papers that documents of it replace. */
export interface FittedUnit extends ComposedUnit {
  readonly issued: readonly { readonly history: DocumentHistory; readonly year: string }[];
  /** Issued documents that say something else now under the number and date they were issued with, as messages name them. */
  readonly changed: readonly Value[];
  /** What papers come in the place of, as far as there is something: who is named in both is nothing new. */
  readonly coming: readonly ComingPaper[];
  /** Which issued notices stay because the one that adjusts them cannot be composed yet. */
  readonly told: readonly Diagnostic[];
}

/**
 * The unit's documents as regenerating makes them: a notice of a leading group that has been issued is adjusted by a new one, not
 * issued again under its old number; what prints as it did is the version that was made.
 */
export async function withAdjusted(
  unit: Unit,
  composed: ComposedUnit,
  choice: ComposeChoice & { readonly root: string },
  library: Library,
  env: Env,
): Promise<FittedUnit> {
  const plain = { ...composed, issued: [], changed: [], coming: composed.docs, told: [] };
  const folder = places.unit(choice.root, composed.id);
  const read = await readHistory(folder, env.files);
  // Recording says what is wrong with a history that cannot be read.
  if (!read.ok) return plain;
  const issued: FittedUnit["issued"][number][] = [];
  const docs: ComposedUnit["docs"][number][] = [];
  const changed: Value[] = [];
  const coming: ComingPaper[] = [];
  const told: Diagnostic[] = [];
  for (const one of composed.docs) {
    const { kind, topic, document } = one.doc.meta;
    const history = read.value.find((known) => known.document === document);
    const notices = history && kind === noticeKind ? await noticesOf(history, folder, env) : null;
    const own = notices
      ? adjusted(unit, notices, topic, choice.asOf, library)
      : adjustedUnmade(unit, one.doc, choice.asOf, library);
    const isSame = own.unit === unit && own.library === library;
    const made = isSame ? null : composeUnit(own.unit, { ...choice, kinds: [kind], topics: [topic] }, own.library);
    const stays = made?.ok === false && own.library !== library ? notices?.versions.at(-1) : undefined;
    if (stays) {
      docs.push({ doc: stays.doc, look: one.look });
      told.push(...notAdjusted(stays, made!.diagnostics));
      continue;
    }
    const composedNow = (made?.ok ? made.value.docs.find(({ doc }) => doc.meta.document === document) : undefined) ?? one;
    const fit = { doc: await asRecorded(composedNow.doc, history, library, env), look: composedNow.look };
    docs.push(fit);
    const last = notices?.versions.at(-1);
    const before = history && standing(history);
    const old = before && (last ?? (await readVersion(before, env.files)));
    if (old?.doc.meta.version !== fit.doc.meta.version) coming.push({ doc: fit.doc, old: old?.doc });
    if (history && notices && last && replacesIssued(fit.doc, last.doc, notices.inWord))
      issued.push({ history, year: (last.doc.meta.date ?? last.inputs.asOf).slice(0, 4) });
    else if (history && (await changesIssue(history, fit.doc, folder, env))) changed.push(shownIssue(fit.doc));
  }
  return { ...composed, docs, issued, changed, coming, told };
}

/** Whether drafting puts other words into an issued paper that nobody edited; an edited one is left alone. */
async function changesIssue(history: DocumentHistory, doc: Doc, folder: string, env: Env): Promise<boolean> {
  const entry = standing(history);
  if (!entry?.head || entry.head.version === doc.meta.version) return false;
  const last = await readVersion(entry, env.files);
  // With another head and foot it is printed by request, not changed.
  if (last === null || !sameIssue(last.doc, doc) || last.doc.meta.layout !== doc.meta.layout) return false;
  if (docText(last.doc) === docText(doc)) return false;
  const state = await fileState(history, doc.meta.unit, folder, env);
  return state.ok && state.value.is === "generated";
}

/** Copies of the issued papers that are replaced, for the place where earlier ones stay. */
export async function replacedFiles({ id, issued }: FittedUnit, root: string, env: Env): Promise<Outcome<readonly Beside[]>> {
  const copies: Beside[] = [];
  for (const { history, year } of issued) {
    const kept = await earlierFiles(history, year, places.unit(root, id), env);
    if (!kept.ok) return kept;
    copies.push(...kept.value);
  }
  return succeed(copies);
}

/** The names of papers that the unit no longer needs: of the kinds and topics that are drafted, those that came out no more. */
export async function namesFreedBy({ id, docs }: FittedUnit, root: string, env: Env): Promise<Outcome<FreedNames>> {
  const folder = places.unit(root, id);
  const read = await readHistory(folder, env.files);
  if (!read.ok) return read;
  const made = new Set(docs.map(({ doc }) => doc.meta.document));
  const drafted = new Set(docs.map(({ doc }) => `${doc.meta.kind} ${doc.meta.topic}`));
  const obsolete = read.value.filter(({ document, entries }) => {
    const head = entries.findLast((entry) => entry.head !== null)?.head;
    return head && drafted.has(`${head.kind} ${head.topic}`) && !made.has(document);
  });
  return freedNames(
    obsolete,
    docs.map(({ doc }) => doc),
    folder,
    env,
  );
}
