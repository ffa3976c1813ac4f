import type { Diagnostic, Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { DraftRequest, DraftResult } from "./draft.js";
import { regenerateAfterDraft } from "./regenerate-after-draft.js";
import { unlessUnchanged } from "./unchanged.js";

/** Drafts as `draft` does; where nothing at all has changed since the last draft of one unit, what that one came to is told. */
export const draftAgain = (request: DraftRequest, env: Env): Promise<Outcome<DraftResult>> =>
  unlessUnchanged(
    {
      command: "draft",
      request,
      run: async (world) => (await import("./draft.js")).draft(request, world),
      next: (done) => next(request, done),
      revive: (kept) => {
        const { files, blanks, kindNames, lengths, burdens } = kept as Kept;
        return { files, blanks: new Map(blanks), kindNames: new Map(kindNames), lengths, burdens };
      },
    },
    env,
  );

interface Kept {
  readonly files: DraftResult["files"];
  readonly blanks: readonly (readonly [string, number])[];
  readonly kindNames: readonly (readonly [string, string])[];
  readonly lengths: DraftResult["lengths"];
  readonly burdens: DraftResult["burdens"];
}

/** Said of a run that publishes, and of none that finds everything in its place. */
const once = new Set(["archive/sorted"]);
const aboutPublishing = (code: string): boolean => code.startsWith("archive/") || code.startsWith("merge/");

/**
 * What the next draft tells: the same, of files that stand. After a run that published something that is sure only of a shelf
 * that was empty before, and while nothing is said of files that stood there.
 */
function next(
  request: DraftRequest,
  { value, diagnostics }: { readonly value: DraftResult; readonly diagnostics: readonly Diagnostic[] },
) {
  const wrote = value.files.some(({ state }) => state === "written");
  const first = value.files.every(({ number }) => number === 1);
  const kept = wrote ? diagnostics.filter(({ code }) => !once.has(code)) : diagnostics;
  if (wrote && (!first || kept.some(({ code }) => aboutPublishing(code)))) return null;
  const files = value.files.map((file) => (file.state === "written" ? { ...file, state: "same" as const } : file));
  const codes = kept.map(({ code }) => code);
  const regenerated = wrote ? regenerateAfterDraft(request, { ...value, files }, codes) : null;
  return {
    told: {
      value: {
        files,
        blanks: [...value.blanks],
        kindNames: [...value.kindNames],
        lengths: value.lengths,
        burdens: value.burdens,
      } satisfies Kept,
      diagnostics: kept,
    },
    files: files.filter(({ state }) => state === "same"),
    ...(regenerated && { also: [regenerated] }),
  };
}
