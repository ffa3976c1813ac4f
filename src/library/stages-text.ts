import { isSeq, parseDocument, stringify } from "yaml";
import type { Stage } from "./types.js";

/**
 * The file of a clause's stages with other stages than before: those it has already keep their lines and the comments beside them.
 * @param before its text; "" where there is none
 */
export function stagesText(before: string, stages: readonly Stage[]): string {
  const document = parseDocument(before);
  const { contents } = document;
  if (document.errors.length > 0 || !isSeq(contents) || stages.length === 0)
    return stages.length === 0 ? "[]\n" : stringify(stages);
  const said = (contents.toJSON() as readonly Stage[]).map(keyOf);
  const wanted = stages.map(keyOf);
  for (let i = said.length - 1; i >= 0; i--) if (!wanted.includes(said[i]!)) contents.delete(i);
  for (const [i, stage] of stages.entries()) if (!said.includes(wanted[i]!)) document.add(document.createNode(stage));
  return document.toString({ lineWidth: 0 });
}

const keyOf = ({ version, to, date, reason }: Stage): string => JSON.stringify([version, to, date, reason]);
