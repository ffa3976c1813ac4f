import type { Doc, Origin } from "./types.js";

/** A document without a word of where its blocks came from: the same on every machine. */
export const withoutOrigins = (doc: Doc): Doc => ({ ...doc, children: doc.children.map(({ origin: _, ...block }) => block) });

/** A document that leaves this machine: its sources by name, for where they lie says nothing elsewhere and something about here. */
export const withNamedOrigins = (doc: Doc): Doc => ({
  ...doc,
  children: doc.children.map((block) => (block.origin === undefined ? block : { ...block, origin: named(block.origin) })),
});

function named(origin: Origin): Origin {
  const own = origin.file.split(/[/\\]/).at(-1)!;
  if (origin.from !== "file") return { ...origin, file: own };
  const { name = own, ...rest } = origin;
  return { ...rest, file: name };
}
