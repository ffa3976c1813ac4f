import { groupedBy } from "../../text/grouped-by.js";
import { dutiesOf } from "../duties.js";
import { named, placeOf } from "../passages.js";
import type { SetRule } from "../rule.js";

/** A task in a table whose column of owners is empty; one finding a task. */
export const dutyWithoutOwner: SetRule = {
  code: "check/duty-without-owner",
  check({ docs }, _facts, report) {
    const alone = docs.flatMap(dutiesOf).filter(({ owner }) => owner === "");
    for (const [task, duties] of groupedBy(alone, (duty) => duty.task))
      report({ task, documents: named(duties.map(({ doc }) => doc)) }, placeOf(duties[0]!));
  },
};
