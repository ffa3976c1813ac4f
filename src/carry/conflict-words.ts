import type { Conflict } from "../merge/types.js";
import { text } from "../words/say.js";
import { zh } from "../words/zh/index.js";

/**
 * What stands where the revisions of a conflict are accepted: the words of both, the generated ones where they collide. null
 * where it goes.
 */
export const mergedText = ({ proposal, next }: Pick<Conflict, "proposal" | "next">): string | null => proposal ?? next;

/** The comment at a conflict in the Word file, in Chinese: the cause, the texts, and what to do. */
export function conflictComment(conflict: Conflict): string {
  const merged = mergedText(conflict);
  const own = merged !== conflict.next;
  const accepted = merged === null ? "接受修订即删去这一处" : own ? "接受修订即用合并稿" : "接受修订即用新稿";
  return [
    `待定：${text(zh, `conflict.${conflict.cause}`)}。`,
    `原稿：${conflict.base ?? "（没有）"}`,
    `改稿：${conflict.mine || "（空）"}`,
    `新稿：${conflict.next ?? "（已删去）"}`,
    ...(own ? [`合并稿：${merged === "" ? "（空）" : merged}`] : []),
    `${accepted}，拒绝修订即用改稿${own ? "；要用新稿的，在待定条文.xlsx 里选“用新稿”" : ""}。本段不再有条理的修订，即为已定。`,
  ].join("\n");
}
