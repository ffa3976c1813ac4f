import { recordDrafts, undoLast } from "../../src/archive/record.js";
import type { RunKind } from "../../src/archive/run-types.js";
import type { Drafted } from "../../src/archive/types.js";
import type { MergedFile } from "../../src/carry/merge-file.js";
import { type Outcome, succeed } from "../../src/diag/types.js";
import type { Doc } from "../../src/tree/types.js";
import { memoryFiles } from "../archive/memory-files.js";
import { inChinese } from "../support/said.js";
import type { Broken, Situation } from "./holds.js";

const draftOf = (doc: Doc, docx: Uint8Array): Drafted => ({
  doc,
  inputs: {
    profile: "unit: {}\n",
    clauses: doc.meta.clauses,
    library: "0".repeat(64),
    look: doc.meta.look,
    asOf: "2026-03-05",
    reason: "起草",
  },
  docx,
  files: [{ format: "docx", bytes: docx }],
});

/** The regeneration as a run over a shelf, taken back: the person's file must be there to the byte. */
export async function undone({ base, next, mine, generated }: Situation, made: MergedFile): Promise<readonly Broken[]> {
  if (base.meta.version === next.meta.version) return [];
  const files = memoryFiles();
  const run = (kind: RunKind, draft: Drafted) =>
    recordDrafts("/shelf", [{ unit: "u", kind, render: async () => succeed({ drafted: [draft] }) }], files);
  const failed = (step: string, { ok, diagnostics }: Outcome<unknown>): readonly Broken[] =>
    ok
      ? []
      : [
          {
            promise: "undo",
            what: `${step}: ${inChinese(diagnostics)
              .map(({ message }) => message)
              .join(" ")}`,
          },
        ];
  const first = await run("draft", draftOf(base, generated));
  const shown = (): readonly string[] =>
    [...files.content.keys()].filter((name) => name.endsWith(".docx") && !name.includes("/.history/"));
  const path = shown()[0];
  if (!first.ok || path === undefined) return failed("draft", first);
  files.content.set(path, mine);
  const { doc: _, blocks: __, gone: ___, ...record } = made.merged;
  const merged = { mine, docx: made.bytes, record };
  const second = await run("regenerate", { ...draftOf(next, made.bytes), merged });
  if (!second.ok || !shown().some((name) => files.content.get(name) === made.bytes))
    return [...failed("regenerate", second), { promise: "undo", what: "the merged file is not on the shelf" }];
  const third = await undoLast("/shelf", "u", () => "撤销", files);
  const back = files.content.get(path);
  if (third.ok && back !== undefined && Buffer.from(back).equals(mine)) return [];
  return [...failed("undo", third), { promise: "undo", what: "not the bytes that were there" }];
}
