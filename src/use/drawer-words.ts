import { phrase } from "../diag/phrase.js";
import type { Phrase } from "../diag/types.js";
import type { DrawerRead } from "./drawer-read.js";

/** What a paper of a drawer was taken for, or why it is left alone. */
export function whatIs(file: string, { papers, left, library }: DrawerRead): Phrase {
  const out = left.find((one) => one.file === file);
  if (out !== undefined) return phrase(`import.left-${out.why}`, { as: out.as ?? "" });
  const { kind, topic, title, number } = papers.find((one) => one.file === file)!;
  return phrase("import.paper-is", {
    kind: library.kinds.get(kind ?? "")?.name ?? "",
    topic: library.topics.get(topic ?? "")?.name ?? phrase("import.no-topic"),
    title,
    issue: number === null ? "" : phrase("import.issue", { number }),
  });
}
