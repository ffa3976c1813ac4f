import { isoDate } from "../text/days.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc } from "../tree/types.js";
import { textVersion } from "./ids.js";
import type { ReadDoc } from "./types.js";

/** A document around blocks that were read. What the file does not say of itself is empty, never guessed. */
export function docOf(blocks: readonly Block[], name: string, properties: ReadDoc["properties"] = {}): Doc {
  const textOf = (test: (block: Block) => boolean): string => {
    const found = blocks.find(test);
    return found && found.type !== "table" ? inlinesText(found.children) : "";
  };
  const title = textOf((block) => block.type === "title").replace(/\n/g, "");
  const date = isoDate(textOf((block) => block.type === "paragraph" && block.role === "date"));
  return {
    type: "doc",
    meta: {
      unit: properties.unit ?? "",
      document: properties.document ?? "",
      kind: properties.document?.split(".")[0] ?? "",
      topic: properties.document?.split(".")[1] ?? "",
      title: title === "" ? name.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z]{2,5}$/, "") : title,
      issuer: textOf((block) => block.type === "paragraph" && block.role === "issuer").replace(/\n/g, ""),
      layout: "plain",
      look: "",
      status: "draft",
      ...(date !== null && { date }),
      clauses: {},
      version: properties.version ?? textVersion(blocks),
    },
    children: blocks,
  };
}
