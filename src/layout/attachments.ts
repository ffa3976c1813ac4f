import type { Placed } from "./roles.js";

export interface Listed {
  readonly name: string;
  readonly at: Placed;
}

/** The attachments a document says it has; each name without its number. A name may run on in a further paragraph. */
export function listedAttachments(paragraphs: readonly Placed[]): readonly Listed[] {
  const found: Listed[] = [];
  for (const at of paragraphs) {
    if (at.role !== "attachment-list" || at.part > 0) continue;
    for (const line of at.printed.split("\n")) {
      const rest = line.trim().replace(/^附\s*件\s*(?:(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]\s*)?/, "");
      const name = rest.replace(/^[0-9０-９]{1,2}\s*[.．、:：]\s*/, "").replace(/[。；，,;]+$/, "");
      if (name !== "") found.push({ name, at });
    }
  }
  return found;
}

/** Title of an attachment; null where it has no certain one. */
export function titleOfPart(paragraphs: readonly Placed[], part: number): string | null {
  const lines = paragraphs.filter((one) => one.part === part && one.role === "title").map(({ text }) => text.trim());
  return lines.length === 0 ? null : lines.join("");
}
