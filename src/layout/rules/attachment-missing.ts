import { phrase } from "../../diag/phrase.js";
import { listedAttachments, titleOfPart } from "../attachments.js";
import type { LayoutRule } from "../types.js";

export const attachmentMissing: LayoutRule = {
  code: "layout/attachment-missing",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    const listed = listedAttachments(paragraphs);
    const labels = paragraphs.filter(({ role }) => role === "attachment-label");
    if (listed.length === 0) {
      for (const label of labels)
        report(label, { found: phrase("attachment.no-list"), wanted: phrase("attachment.list-wanted") });
      return;
    }
    if (labels.length === 0) {
      const found = phrase("attachment.none-there", { count: listed.length });
      report(listed[0]!.at, { found, wanted: phrase("attachment.where") });
      return;
    }
    for (const [i, { name, at }] of listed.entries()) {
      const label = labels[i];
      if (label === undefined) {
        report(at, { found: phrase("attachment.absent", { n: i + 1, name: shortened(name) }), wanted: phrase("attachment.add") });
        continue;
      }
      const title = titleOfPart(paragraphs, label.part);
      if (title !== null && plain(title) !== plain(name))
        report(label, {
          found: phrase("attachment.titles", { title: shortened(title), name: shortened(name) }),
          wanted: phrase("attachment.same"),
        });
    }
    for (const label of labels.slice(listed.length))
      report(label, { found: phrase("attachment.unlisted"), wanted: phrase("attachment.one-to-one") });
  },
};

const plain = (name: string): string => name.replace(/[\s\u3000《》“”"。；]/g, "");
const shortened = (name: string): string => (name.length > 20 ? `${name.slice(0, 20)}…` : name);
