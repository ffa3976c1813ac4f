import type { Published } from "../archive/types.js";
import type { DraftRequest, DraftResult } from "./draft.js";
import type { RegenerateRequest, UnitReport } from "./regenerate.js";
import type { Also, Asked } from "./unchanged.js";

/**
 * What a regeneration has to tell right after the first draft of a unit: nothing, of each of its documents, in its own order.
 * @param files all of them in their place, each of a document's first version
 * @returns null where the draft had wishes of its own, which a regeneration would not keep to, or something was said of composing
 */
export function regenerateAfterDraft(
  request: DraftRequest,
  { files }: DraftResult,
  codes: readonly string[],
): Also<Asked> | null {
  const { place, units, asOf, out, look, layout, seal, bind, back } = request;
  const wishes = [look, layout, seal, bind, back].some((wish) => wish !== undefined);
  // What the set check and the writers say concerns drafting alone.
  const composing = codes.filter((code) => !code.startsWith("check/") && !code.startsWith("writer/"));
  if (wishes || composing.length > 0 || !files.every(({ state }) => state === "same")) return null;
  const asked: RegenerateRequest = { place, units, ...(asOf !== undefined && { asOf }), ...(out !== undefined && { out }) };
  const documents = [...new Map(files.map((file) => [file.document, file])).values()];
  const byId = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1));
  // A regeneration goes through the history by kinds and topics, in the order of the ids, and through each as a draft does.
  const pairs = (of: readonly Published[]) => [...new Set(of.map(({ kind, topic }) => JSON.stringify([kind, topic])))];
  const kinds = [...new Set(byId.map(({ kind }) => kind))];
  const ordered = kinds.flatMap((kind) => pairs(byId.filter((one) => one.kind === kind)));
  const report: UnitReport = {
    unit: files[0]?.unit ?? "",
    documents: ordered
      .flatMap((pair) => documents.filter(({ kind, topic }) => JSON.stringify([kind, topic]) === pair))
      .map(({ unit, document, kind, topic, title }) => ({
        unit,
        document,
        kind,
        topic,
        title,
        action: "unaffected" as const,
        causes: [],
        files: [],
      })),
  };
  return { command: "regenerate", request: asked, told: { value: [report], diagnostics: [] } };
}
