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

/** The comment at a conflict in the Word file: the cause, the three texts, and what to do. */
export const conflictComment = (conflict: Conflict): string =>
  [
    `待定：${causeWords[conflict.cause]}。`,
    `原稿：${conflict.base ?? "（没有）"}`,
    `改稿：${conflict.mine || "（空）"}`,
    `新稿：${conflict.next ?? "（已删去）"}`,
    "接受修订即采用修订后的文字，拒绝修订即保留改稿；本段不再有条理的修订，即为已定。",
  ].join("\n");
