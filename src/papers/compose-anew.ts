import { readVersion, type Version } from "../archive/entry.js";
import type { AskedForm, DocumentHistory, Inputs } from "../archive/types.js";
import { unsuited } from "../compose/compose.js";
import { unitTopics } from "../compose/unit-topics.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import type { Look } from "../look/types.js";
import { issuedInWord } from "../shelf/issued-in-word.js";
import type { Doc, Layout } from "../tree/types.js";
import { lookById } from "../workspace/look.js";
import { recordedText } from "../workspace/recorded-text.js";
import type { Unit } from "../workspace/units.js";
import { adjusted, type Notices, notAdjusted, noticeKind } from "./adjusted-notice.js";
import { asRecorded } from "./as-recorded.js";
import { isVolume } from "./bind.js";
import { composeUnit } from "./compose-unit.js";
import { keptForm } from "./kept-form.js";
import { namesInOwnText } from "./names-in-own-text.js";

export interface AnewDoc {
  readonly doc: Doc;
  readonly look: Look;
  /** The form it was asked for in, and keeps. */
  readonly asked?: AskedForm;
}
/** A unit's recorded documents composed again as they would be today. */
export interface Anew {
  readonly docs: readonly AnewDoc[];
  readonly inputs: Omit<Inputs, "clauses" | "look" | "reason">;
  /** Recorded documents that the unit no longer needs. */
  readonly obsolete: readonly DocumentHistory[];
}

/**
 * Composes the documents a unit's history holds, and those of the same kinds and topics that have become necessary: a letter
 * for a new department. A notice of a leading group whose members have changed since it was issued becomes the one that adjusts it.
 */
export async function composeAnew(
  unit: Unit,
  { folder, histories }: { readonly folder: string; readonly histories: readonly DocumentHistory[] },
  asOf: string,
  library: Library,
  env: Env,
): Promise<Outcome<Anew>> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, topic } of histories.flatMap(headOf)) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(topic));
  const composed: Outcome<Anew["docs"]>[] = [];
  for (const [kind, topics] of kinds) {
    if (!library.kinds.has(kind)) continue;
    for (const topic of topics) {
      if (!library.topics.has(topic) || !unitTopics(unit.loaded.profile.topics, library).includes(topic)) continue;
      const history = histories.find((one) => headOf(one)[0]?.kind === kind && headOf(one)[0]?.topic === topic);
      const notices = kind === noticeKind && history ? await noticesOf(history, folder, env) : null;
      const own = notices === null ? { unit, library } : adjusted(unit, notices, topic, asOf, library);
      if (unsuited({ library: own.library, loaded: own.unit.loaded, kind, topic, asOf }) !== null) continue;
      const recorded = histories.filter((one) => headOf(one).some((head) => head.kind === kind && head.topic === topic));
      const made = await inTheirForms(own.unit, { kind, topic, asOf }, recorded, own.library, env);
      const last = own.library === library ? undefined : notices?.versions.at(-1);
      composed.push(...(last && made.some(({ ok }) => !ok) ? [asItWas(last, all(made).diagnostics, library)] : made));
    }
  }
  const joined = all(composed);
  if (!joined.ok) return joined;
  const byId = new Map(histories.map((one) => [one.document, one]));
  const docs = await Promise.all(
    joined.value
      .flat()
      .map(async ({ doc, ...form }) => ({ doc: await asRecorded(doc, byId.get(doc.meta.document), library, env), ...form })),
  );
  const ids = new Set(docs.map(({ doc }) => doc.meta.document));
  return succeed(
    {
      docs,
      inputs: { profile: recordedText(unit), library: library.hash, asOf },
      obsolete: histories.filter(({ document, entries }) => entries.length > 0 && !ids.has(document) && !isVolume(document)),
    },
    [
      ...joined.diagnostics,
      ...namesInOwnText(
        unit.loaded,
        docs.map(({ doc }) => doc),
        asOf,
      ),
    ],
  );
}

/** An issued notice whose place none can take yet. */
function asItWas(last: Version, why: readonly Diagnostic[], { looks }: Library): Outcome<readonly AnewDoc[]> {
  const look = lookById(last.doc.meta.look, looks);
  return look.ok ? succeed([{ doc: last.doc, look: look.value }], notAdjusted(last, why)) : fail(...why);
}

/** The papers of a kind on a topic, each in the form it was asked for in; what is new among them as the first of them. */
async function inTheirForms(
  unit: Unit,
  { kind, topic, asOf }: { readonly kind: string; readonly topic: string; readonly asOf: string },
  histories: readonly DocumentHistory[],
  library: Library,
  env: Env,
): Promise<readonly Outcome<readonly AnewDoc[]>[]> {
  const forms = new Map<string, AskedForm | null>();
  for (const one of histories) forms.set(one.document, await keptForm(one, recordedText(unit), library, env));
  const first = [...forms.values()][0] ?? null;
  const distinct = new Map([first, ...forms.values()].map((form) => [JSON.stringify(form), form]));
  return [...distinct].map(([key, asked]) => {
    const { look, layout, seal } = asked ?? {};
    const facts = { ...(layout && { layout: layout as Layout }), ...(seal !== undefined && { seal }) };
    const choice = { kinds: [kind], topics: [topic], named: false, asOf, facts, ...(look !== undefined && { look }) };
    const made = composeUnit(unit, choice, library);
    if (!made.ok) return made;
    const isOwn = ({ doc }: AnewDoc) =>
      JSON.stringify(forms.get(doc.meta.document) ?? (forms.has(doc.meta.document) ? null : first)) === key;
    return succeed(
      made.value.docs.filter(isOwn).map((one) => ({ ...one, ...(asked && { asked }) })),
      made.diagnostics,
    );
  });
}

/** A document's recorded notices; null where none can be read. */
export async function noticesOf(history: DocumentHistory, folder: string, env: Env): Promise<Notices | null> {
  const versions = await versionsOf(history, env);
  const last = versions.at(-1);
  return last === undefined ? null : { versions, inWord: await issuedInWord(history, last.doc, folder, env) };
}

/** The readable versions, oldest first. */
async function versionsOf({ entries }: DocumentHistory, env: Env): Promise<readonly Version[]> {
  const read = await Promise.all(entries.map((entry) => readVersion(entry, env.files)));
  return read.flatMap((version) => version ?? []);
}

/** A version by its id; null where none of the history can be read. */
export async function versionOf(history: DocumentHistory, version: string | undefined, env: Env): Promise<Version | null> {
  const entry = history.entries.findLast(({ head }) => head?.version === version);
  return entry === undefined ? null : readVersion(entry, env.files);
}

const headOf = ({ entries }: DocumentHistory): readonly { readonly kind: string; readonly topic: string }[] => {
  const head = entries.findLast((entry) => entry.head !== null)?.head;
  return head ? [head] : [];
};
