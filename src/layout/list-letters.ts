import type { XmlElement } from "../ooxml/xml-tree.js";
import type { Mend } from "./mend/types.js";
import type { Placed } from "./roles.js";

type Attributes = Readonly<Record<string, string>>;

/**
 * Mends of what a list itself says of its numbers: all paragraphs of a level change with it, and must all ask for the same.
 * @param asked what a paragraph asks for; null where the look says nothing of it
 * @returns for a level the mends, by property; none where its paragraphs ask for different things
 */
export function listMends(
  paragraphs: readonly Placed[],
  asked: (one: Placed) => number | boolean | null,
): (level: XmlElement | undefined, properties: Readonly<Record<string, Attributes>>) => readonly Mend[] {
  const asks = new Map<XmlElement, Set<number | boolean | null>>();
  for (const one of paragraphs) {
    const level = one.autoRun?.level;
    if (level === undefined) continue;
    const known = asks.get(level) ?? new Set();
    asks.set(level, known.add(one.isPlaced ? null : asked(one)));
  }
  return (level, properties) =>
    level === undefined || asks.get(level)?.size !== 1
      ? []
      : Object.entries(properties).map(([property, attributes]) => ({ do: "list-letters", level, property, attributes }));
}
