import { stringify } from "yaml";
import type { TemplateFile } from "../../library/with-files.js";
import type { Layout } from "../../tree/types.js";
import type { Stretch } from "./slots.js";
import { lineText, plain } from "./template.js";

export interface OwnKind {
  readonly id: string;
  readonly unit: string;
  /** The kind in whose place it stands; absent: it is one by itself. */
  readonly kind?: string;
  readonly name: string;
  readonly topic: string;
  readonly layout: Layout;
  readonly issuer: "organ" | "unit";
  readonly title: readonly Stretch[];
}
/** The slot of such a kind: there is no outline but the paper's own order. */
export const ownSlot = "text";

/** The kind file of a unit's own paper. */
export function kindFile({ id, unit, kind, name, topic, layout, issuer, title }: OwnKind): TemplateFile {
  const data = {
    id,
    name: nameText(name),
    title: titleText(title),
    self: "本文件",
    own: { unit, ...(kind !== undefined && { kind }) },
    topics: [topic],
    numbering: ["outline"],
    layout,
    issuer,
    closing: "none",
    issue: "itself",
    formats: ["docx"],
    outline: [{ id: ownSlot, as: "paragraph" }],
  };
  return { name: `documents/${id}.yaml`, text: stringify(data, { lineWidth: 0 }) };
}

/** A name of the library has no marks at its ends, and is short. */
function nameText(name: string): string {
  const bare = name.replace(/\s+/g, " ").replace(/^[\s《]+|[\s》。：:；]+$/gu, "");
  return (
    [...bare]
      .slice(0, 60)
      .join("")
      .replace(/[》。：:；]+$/gu, "") || "本单位文件"
  );
}

/** Marks at its ends that a title of the library may not have are this paper's own. */
function titleText(title: readonly Stretch[]): string {
  const one = title.map((stretch) => ({ ...stretch, text: stretch.text.replace(/\s*\n\s*/g, "") }));
  const text = lineText(one);
  if (!/^《.*》$|[。：:；]$/u.test(text)) return text;
  return plain(one.map((stretch) => stretch.text).join(""));
}
