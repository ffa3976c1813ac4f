import { groupedBy } from "../../text/grouped-by.js";
import { nameKey } from "../../text/same-name.js";
import { type Duty, dutiesOf } from "../duties.js";
import { named, placeOf } from "../passages.js";
import type { SetRule } from "../rule.js";

/** One task of a topic that two documents give to different owners; one finding a task. */
export const dutyWithTwoOwners: SetRule = {
  code: "check/duty-with-two-owners",
  check({ docs }, _facts, report) {
    // A letter or card gives a task to its own department or person; only documents for the whole unit are compared.
    const whole = docs.filter(({ meta }) => meta.document === `${meta.kind}.${meta.topic}`);
    const duties = whole.flatMap(dutiesOf).filter(({ owner }) => owner !== "");
    for (const same of groupedBy(duties, ({ doc, task }) => `${doc.meta.topic}\n${nameKey(task)}`).values()) {
      // Within one table a task may well be shared out over several rows.
      const single = [...groupedBy(same, ({ doc }) => doc.meta.document).values()].filter((rows) => ownersOf(rows).size === 1);
      const first = single[0]?.[0];
      const other = first && single.map((rows) => rows[0]!).find((duty) => apart(first, duty));
      if (first === undefined || other === undefined) continue;
      const data = { task: first.task, a: named([first.doc]), first: first.owner, b: named([other.doc]), second: other.owner };
      report(data, placeOf(other));
    }
  },
};

const ownersOf = (duties: readonly Duty[]): ReadonlySet<string> => new Set(duties.map(({ owner }) => nameKey(owner)));
const parts = (owner: string): readonly string[] => owner.split(/[、，和]/).map(nameKey);
/** No owner in common: 书记 and 书记、校长 differ in completeness only. */
const apart = (a: Duty, b: Duty): boolean => !parts(a.owner).some((part) => parts(b.owner).includes(part));
