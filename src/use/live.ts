import { profilePlace } from "../causes/clause-changes.js";
import { type MarkedRow, markedRows, sentencesIn } from "../causes/marked-rows.js";
import type { FieldPlace } from "../causes/types.js";
import { compareDocs } from "../compare/compare.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, type Phrase, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { holderOn, postsOf } from "../profile/as-of.js";
import { parseCadence } from "../profile/cadences.js";
import { setValue } from "../profile/edit.js";
import type { Path } from "../profile/fault.js";
import { printedPath, valueAt } from "../profile/printed-path.js";
import { rawProfile } from "../profile/raw.js";
import type { Profile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { inlines } from "../tree/walk.js";
import { writers } from "../writers/index.js";
import { factName } from "./fact-words.js";
import { type Live, type LiveRequest, openLive } from "./live-session.js";

export type { LiveRequest } from "./live-session.js";

/** A fact that a paper prints. */
export interface PrintedFact extends FieldPlace {
  readonly path: string;
  /** What it is, in words. */
  readonly name: Value;
  /** As printed. */
  readonly value: string;
  /** As the profile has it, where that is one line that can be written otherwise; null: see the form. */
  readonly own: string | null;
  /** How it is put in: an interval is a number of times in a period. */
  readonly way: "text" | "cadence";
}
export interface LivePaper {
  readonly document: string;
  readonly title: string;
  /** `new`: the facts as they are do not ask for it. */
  readonly state: "same" | "changed" | "new";
  /** Sentences that would change. */
  readonly sentences: number;
  readonly rows: readonly MarkedRow[];
  readonly facts: readonly PrintedFact[];
}

/** One paper as it would be printed from a profile that is not saved, with what changes marked. Writes nothing. */
export async function livePaper(
  { document, ...request }: LiveRequest & { readonly document: string },
  env: Env,
): Promise<Outcome<LivePaper>> {
  const live = await openLive(request, env);
  if (!live.ok) return live;
  const now = live.value.now.paper(document);
  if (now === null) return fail(problem("web/no-paper", { document }));
  if (!now.ok) return now;
  const old = paperOf(live.value, document);
  const { doc } = now.value;
  const rows = markedRows(old, doc);
  const sentences = rows.reduce((sum, row) => sum + row.sentences, 0);
  const state = old === null ? "new" : sentences > 0 ? "changed" : "same";
  const facts = printedFacts(doc, live.value);
  return succeed({ document, title: doc.meta.title, state, sentences, rows, facts }, [...live.diagnostics, ...now.diagnostics]);
}

const paperOf = ({ saved }: Live, document: string): Doc | null => {
  const old = saved.paper(document);
  return old?.ok ? old.value.doc : null;
};

/** A paper prints many names and posts: a name is told by the posts it stands for, a post by who holds it; null for other facts. */
function whose(path: string, profile: Profile, asOf: string): Phrase | null {
  const [, section = "", key = ""] = /^(people|posts)\.([^.]+)\.(?:name|title)$/.exec(path) ?? [];
  const found =
    section === "people"
      ? postsOf(profile, key, asOf).map((post) => profile.posts[post]!.title)
      : profile.people
          .filter(({ id }) => section === "posts" && holderOn(profile, key, asOf)?.person === id)
          .map(({ name }) => name);
  if (found.length === 0) return null;
  return phrase(section === "people" ? "read-fact.person-of" : "read-fact.post-of", { of: listed(found) });
}

function printedFacts(doc: Doc, { now, library, asOf }: Live): readonly PrintedFact[] {
  const { loaded, text } = now.unit;
  const raw = rawProfile(text);
  const ownOf = (steps: Path) => {
    const path = loaded.ownPath(steps);
    return path === null ? undefined : valueAt(raw, path);
  };
  const titles = Object.entries(loaded.profile.posts).map(([id, { title }]) => ({ path: `posts.${id}.title`, value: title }));
  const facts = new Map<string, PrintedFact>();
  for (const { inline } of inlines(doc)) {
    if (inline.type !== "value" || facts.has(inline.path)) continue;
    const { path, value } = inline;
    const steps = printedPath(path, loaded.profile, doc.meta.document);
    if (steps === null) continue;
    const own = ownOf(steps);
    const isLine = (typeof own === "string" && !own.includes("\n")) || typeof own === "number";
    const place = profilePlace(path, loaded, doc.meta.document);
    facts.set(path, {
      path,
      value,
      name:
        whose(path, now.unit.loaded.profile, asOf) ??
        factName(path.replace(/^document\./, `documents.${doc.meta.document}.`), { facts: titles, library }),
      own: isLine ? String(own) : null,
      way: isLine && steps[0] === "cadences" && parseCadence(String(own)) !== null ? "cadence" : "text",
      ...place,
    });
  }
  return [...facts.values()];
}

export interface TouchedPaper {
  readonly document: string;
  readonly title: string;
  /** `gone`: it would not be asked for any more; `broken`: it could not be printed. */
  readonly state: LivePaper["state"] | "gone" | "broken";
  readonly sentences: number;
}
export interface Touched {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  /** All of the shelf, in its order; what would be gone at the end. */
  readonly papers: readonly TouchedPaper[];
}
export interface TouchedRequest extends LiveRequest {
  /** Called before each paper: lets others have their turn. */
  readonly onPaper?: (document: string, done: number, total: number) => Promise<void>;
}

/** Which papers of a unit a profile that is not saved would change, and in how many sentences. Writes nothing. */
export async function touchedPapers({ onPaper, ...request }: TouchedRequest, env: Env): Promise<Outcome<Touched>> {
  const live = await openLive(request, env);
  if (!live.ok) return live;
  const { saved, now, asOf } = live.value;
  const documents = now.documents();
  const papers: TouchedPaper[] = [];
  const faults: Diagnostic[] = [];
  for (const [i, document] of documents.entries()) {
    await onPaper?.(document, i, documents.length);
    const made = now.paper(document);
    const old = paperOf(live.value, document);
    if (made === null) continue;
    if (!made.ok) {
      faults.push(...made.diagnostics);
      papers.push({ document, title: old?.meta.title ?? document, state: "broken", sentences: 0 });
      continue;
    }
    const sentences = old === null ? 0 : sentencesBetween(old, made.value.doc);
    const state = old === null ? "new" : sentences > 0 ? "changed" : "same";
    papers.push({ document, title: made.value.doc.meta.title, state, sentences });
  }
  const there = new Set(papers.map(({ document }) => document));
  for (const document of saved.documents()) {
    const old = there.has(document) ? null : paperOf(live.value, document);
    if (old !== null) papers.push({ document, title: old.meta.title, state: "gone", sentences: 0 });
  }
  const { id: unit, "full-name": name } = now.unit.loaded.profile.unit;
  const told = new Map(faults.map((one) => [JSON.stringify(one), { ...one, severity: "warning" as const }]));
  return succeed({ unit, name, asOf, papers }, [...live.diagnostics, ...told.values()]);
}

const sentencesBetween = (old: Doc, now: Doc): number =>
  old.meta.version === now.meta.version ? 0 : compareDocs(old, now).changes.reduce((sum, change) => sum + sentencesIn(change), 0);

export interface ChangeFact extends LiveRequest {
  /** The paper it is printed in. */
  readonly document: string;
  /** As `PrintedFact` has it. */
  readonly path: string;
  readonly value: string;
}

/** The profile's text with another value for a fact that a paper prints. Writes nothing. */
export async function changeFact(
  { document, path, value, ...request }: ChangeFact,
  env: Env,
): Promise<Outcome<{ readonly text: string; readonly base: string }>> {
  const live = await openLive(request, env);
  if (!live.ok) return live;
  const { text, loaded } = live.value.now.unit;
  const { base } = live.value;
  const printed = printedPath(path, loaded.profile, document);
  const steps = printed === null ? null : loaded.ownPath(printed);
  const own = steps === null ? undefined : valueAt(rawProfile(text), steps);
  if (steps === null || (typeof own !== "string" && typeof own !== "number"))
    return fail(problem("web/not-a-line", { path, field: path }));
  const figure = typeof own === "number" && /^\d+$/.test(value.trim());
  const changed = setValue(text, steps, figure ? Number(value) : value);
  if (!changed.ok) return changed;
  // What the profile does not take is told at once, at the field.
  const tried = await openLive({ ...request, text: changed.value }, env);
  if (!tried.ok) return fail(...tried.diagnostics.map((one) => ({ ...one, data: { ...one.data, field: path } })));
  return succeed({ text: changed.value, base }, tried.diagnostics);
}

/** Writes a paper as it would be printed, as a PDF. @param to absolute, outside the shelf */
export async function printLive(
  { document, to, ...request }: LiveRequest & { readonly document: string; readonly to: string },
  env: Env,
): Promise<Outcome<void>> {
  const live = await openLive(request, env);
  if (!live.ok) return live;
  const paper = live.value.now.paper(document);
  if (paper === null) return fail(problem("web/no-paper", { document }));
  if (!paper.ok) return paper;
  const { doc, look } = paper.value;
  const written = await (await writers.pdf())(doc, { look }, env);
  return written.ok ? env.files.writeAtomic(to, written.value) : written;
}
