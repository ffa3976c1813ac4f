import { all, type Outcome, succeed } from "../../diag/types.js";
import type { Clause, Library, Task, Topic } from "../../library/types.js";
import { markValue, unmark } from "../marks.js";
import { renderText } from "../render.js";
import { occurrences } from "../schedule.js";
import { holds } from "../select.js";
import { factAt } from "./fact-at.js";
import type { Facts } from "./facts.js";
import { type FactTree, map } from "./tree.js";

/** Whether a clause prints the year's tasks; working them out costs more than all other facts, and few clauses do. */
export const printsTasks = ({ needs }: Clause): boolean => "tasks" in needs || "task-plan" in needs;

/**
 * Adds two lists made from the cadences of the profile and templates/tasks.yaml.
 * `tasks`: every cadence as dated tasks of the year, by due day and then in the order of the file, with `no` (1, 2, …)
 * `key` `task` `owner` `partners` `evidence` `often` (每年至少两次) `due` (3月31日前) and `date` (ISO).
 * `task-plan`: one entry a cadence, in the order of the file, with a `due` that names all months (3月、6月、9月、12月底前),
 * how often the profile's report says it was `done`, and the words for that number, `count` (专题研究次数).
 */
export function withTasks(facts: Facts, library: Library, topic: Topic): Outcome<Facts> {
  // No task is due before the paper is in force; where the profile does not say when, none is taken away.
  const effective = factAt(facts.tree, "document.effective") ?? factAt(facts.tree, "document.date");
  const inForce = typeof effective === "string" ? unmark(effective) : "";
  const rows: { readonly date: string; readonly row: (no: number) => FactTree }[] = [];
  const plan: FactTree[] = [];
  const faults: Outcome<unknown>[] = [];
  for (const [key, task] of library.tasks) {
    const cadence = facts.side.cadences[key];
    if (cadence === undefined || !(task.topics?.includes(topic.id) ?? true) || !holds(task, facts.tree)) continue;
    const days = occurrences(cadence, facts.side.year, task.early, inForce);
    if (days.length === 0) continue;
    const texts = textsOf(key, task, facts);
    if (!texts.ok) {
      faults.push(texts);
      continue;
    }
    const due = markValue(`cadences.${key}`, monthsText(days));
    const done = factAt(facts.tree, `report.figures.${key}`) ?? undefined;
    plan.push(map({ key, ...texts.value, due, done, count: `${library.cadences.get(key) ?? key}次数` }));
    for (const [i, date] of days.entries())
      rows.push({
        date,
        row: (no) =>
          map({
            no: String(no),
            key: `${key}-${i + 1}`,
            ...texts.value,
            due: markValue(`cadences.${key}`, dueText(date)),
            date,
          }),
      });
  }
  const joined = all(faults);
  if (!joined.ok) return joined;
  const tasks = rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ row }, i) => row(i + 1));
  return succeed({ ...facts, tree: map({ ...facts.tree, tasks, "task-plan": plan }) });
}

/** A task's texts for this unit, without the marks of their lines: they are printed inside lines of a clause. */
function textsOf(key: string, { task, owner, partners, evidence }: Task, facts: Facts): Outcome<Record<string, string>> {
  const sources = { task, owner, partners, evidence, often: `{{cadence "${key}"}}` };
  const texts = all(Object.values(sources).map((text) => renderText({ text, file: "templates/tasks.yaml", line: 1 }, facts)));
  if (!texts.ok) return texts;
  const plain = texts.value.map((text) => text.replace(/\uE000\d+\uE001/g, "").trim());
  return succeed(Object.fromEntries(Object.keys(sources).map((name, i) => [name, plain[i] ?? ""])));
}

const monthOf = (iso: string): number => Number(iso.slice(5, 7));
/** 2026-03-31 → 3月31日前 */
const dueText = (iso: string): string => `${monthOf(iso)}月${Number(iso.slice(8))}日前`;

/** The months of some days: 12月底前; 3月、6月、9月、12月15日前; 每月底前 for all twelve, 5月至12月每月底前 for the rest of a year. */
function monthsText(days: readonly string[]): string {
  const months = [...new Set(days.map(monthOf))];
  const by = days.every((day) => day.endsWith("-15")) ? "15日前" : "底前";
  if (months.length === 12) return `每月${by}`;
  const isRun = months.length > 4 && months.at(-1)! - months[0]! === months.length - 1;
  return isRun ? `${months[0]}月至${months.at(-1)}月每月${by}` : `${months.map((month) => `${month}月`).join("、")}${by}`;
}
