import { all, type Outcome, succeed } from "../../diag/types.js";
import type { Library, Topic } from "../../library/types.js";
import { markValue } from "../marks.js";
import { renderText } from "../render.js";
import { occurrences } from "../schedule.js";
import { holds } from "../select.js";
import type { Facts } from "./facts.js";
import { type FactTree, map } from "./tree.js";

/**
 * Adds `tasks`: every cadence of the profile as dated tasks of the year, by due day and then in the order of
 * templates/tasks.yaml. Each has `key` `task` `owner` `evidence` `due` (3月31日前) and `date` (ISO).
 */
export function withTasks(facts: Facts, library: Library, topic: Topic): Outcome<Facts> {
  const rows: Outcome<readonly FactTree[]>[] = [];
  for (const [key, task] of library.tasks) {
    const cadence = facts.side.cadences[key];
    if (cadence === undefined || !(task.topics?.includes(topic.id) ?? true) || !holds(task, facts.tree)) continue;
    const texts = all(
      [task.task, task.owner, task.evidence].map((text) => renderText({ text, file: "templates/tasks.yaml", line: 1 }, facts)),
    );
    if (!texts.ok) {
      rows.push(texts);
      continue;
    }
    const [name = "", owner = "", evidence = ""] = texts.value.map((text) => text.replace(/\uE000\d+\uE001/g, "").trim());
    const due = occurrences(cadence, facts.side.year);
    rows.push(
      succeed(
        due.map((day, i) =>
          map({
            key: `${key}-${i + 1}`,
            task: name,
            owner,
            evidence,
            due: markValue(`cadences.${key}`, dueText(day)),
            date: day,
          }),
        ),
      ),
    );
  }
  const joined = all(rows);
  if (!joined.ok) return joined;
  const tasks = joined.value
    .flat()
    .sort((a, b) => (String(a["date"]) < String(b["date"]) ? -1 : String(a["date"]) > String(b["date"]) ? 1 : 0));
  return succeed({ ...facts, tree: map({ ...facts.tree, tasks }) });
}

/** 2026-03-31 → 3月31日前 */
const dueText = (iso: string): string => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日前`;
