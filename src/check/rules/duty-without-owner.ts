import { dutiesOf } from "../duties.js";
import { grouped, named, placeOf } from "../passages.js";
import type { SetRule } from "../rule.js";

/** A task in a table whose column of owners is empty; one finding a task. */
export const dutyWithoutOwner: SetRule = {
  code: "check/duty-without-owner",
  why: "没有写明谁负责的任务，到时候没有人去做，也没有人可问。",
  check({ docs }, _facts, report) {
    const alone = docs.flatMap(dutiesOf).filter(({ owner }) => owner === "");
    for (const [task, duties] of grouped(alone, (duty) => duty.task))
      report({ task, documents: named(duties.map(({ doc }) => doc)) }, placeOf(duties[0]!));
  },
};
