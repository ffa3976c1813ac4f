import type { Conflict, ConflictCause } from "../merge/types.js";

/** What a person reads about a merge: comments in Word, the report, the conflict sheet. */
export const causeWords: Readonly<Record<ConflictCause, string>> = {
  "same-words": "改稿与新稿改动了同一处",
  modal: "改动涉及“应当、可以、不得、必须、禁止”",
  number: "改动涉及数字、次数或期限",
  date: "改动涉及日期",
  party: "改动涉及单位、部门、职务或人员",
  removed: "新稿已删去本条，改稿对本条有改动",
  table: "新稿改动了表格的栏目，改稿也改动了这张表",
  columns: "改稿的栏目与原稿对不上，没有逐格并入",
};

/**
 * What stands where the revisions of a conflict are accepted: the words of both, the generated ones where they collide. null
 * where it goes.
 */
export const mergedText = ({ proposal, next }: Pick<Conflict, "proposal" | "next">): string | null => proposal ?? next;

/** The comment at a conflict in the Word file: the cause, the texts, and what to do. */
export function conflictComment(conflict: Conflict): string {
  const merged = mergedText(conflict);
  const own = merged !== conflict.next;
  const accepted = merged === null ? "接受修订即删去这一处" : own ? "接受修订即用合并稿" : "接受修订即用新稿";
  return [
    `待定：${causeWords[conflict.cause]}。`,
    `原稿：${conflict.base ?? "（没有）"}`,
    `改稿：${conflict.mine || "（空）"}`,
    `新稿：${conflict.next ?? "（已删去）"}`,
    ...(own ? [`合并稿：${merged === "" ? "（空）" : merged}`] : []),
    `${accepted}，拒绝修订即用改稿${own ? "；要用新稿的，在待定条文.xlsx 里选“用新稿”" : ""}。本段不再有条理的修订，即为已定。`,
  ].join("\n");
}
