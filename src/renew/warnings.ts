import { join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { issuedChanged, sameIssue, shownIssue } from "../papers/issue.js";
import { namesLater } from "../profile/later-holders.js";
import type { Profile } from "../profile/types.js";
import { type Format, isFormat } from "../writers/index.js";
import type { Regenerated } from "./types.js";

/** A document that the profile no longer calls for, while its files are still there. */
export async function obsoleteReport(history: DocumentHistory, folder: string, env: Env): Promise<readonly Diagnostic[]> {
  const head = history.entries.findLast((entry) => entry.head !== null)?.head;
  const present = await Promise.all(currentFiles(history).map(({ path }) => env.files.kindOf(join(folder, path))));
  return present.every((kind) => kind === null)
    ? []
    : [problem("merge/obsolete", { title: head?.title ?? "", document: history.document })];
}

/**
 * Issued documents that say something else now under the number and date they were issued with, and dated ones that name somebody
 * who came into office later.
 */
export function issuedReport(documents: readonly Regenerated[], profile: Profile, asOf: string): readonly Diagnostic[] {
  const titles = documents.flatMap(({ doc, composed, issued, inWord, action }) => {
    const old = composed?.old;
    if (!old || issued || (action !== "replaced" && action !== "merged")) return [];
    return sameIssue(old, doc, inWord) ? [shownIssue(doc, inWord)] : [];
  });
  const made = documents.filter(({ action }) => action === "replaced" || action === "merged" || action === "new");
  const coming = made.map(({ doc, composed }) => ({ doc, old: composed?.old }));
  return [...issuedChanged(titles, profile.unit.id), ...namesLater(coming, profile, asOf)];
}

/** The formats published now; undefined where nothing is. */
export function formatsOf(history: DocumentHistory | undefined): readonly Format[] | undefined {
  const found = history
    ? currentFiles(history)
        .map(({ format }) => format)
        .filter(isFormat)
    : [];
  return found.length > 0 ? found : undefined;
}

/** What reading an attachment's file told: it was said when the paper was made, and is no news while nothing changes. */
export const isOfAttachment = ({ code, at }: Diagnostic): boolean =>
  code === "compose/attachment-lost" || code === "compose/attachment-boxes" || at?.attachment !== undefined;
