import type { Block } from "../../../tree/types.js";
import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import { body, table } from "./blocks.js";
import type { ToldBurden } from "./types.js";

/** In the order of their numbers. */
const kinds = [
  "burden.meetings",
  "burden.reports",
  "burden.checks",
  "burden.talks",
  "burden.trainings",
  "burden.signatures",
  "burden.records",
] as const;
/** So many roles are told of: those with most to do. */
const most = 10;
/** So many columns stand on an upright page. */
const mostKinds = 5;

/** What the papers ask for in a year: in all, by role, whom matters wait for, what can be held together. */
export function burdenBlocks({ roles, total, merges, waits, twice }: ToldBurden): readonly Block[] {
  // A kind nobody has anything of is no column: the page stays upright.
  const told = kinds.map((kind, i) => ({ kind, i, times: total[i] ?? 0 })).filter(({ times }) => times > 0);
  const sums = told.map(({ kind, times }) =>
    text(zh, isMatter(kind) ? "import.report-matters" : "import.report-times", { kind: text(zh, kind), times }),
  );
  const columns = told.slice(0, mostKinds);
  const [wait] = waits;
  return [
    body("burden-total", text(zh, "import.report-burden-total", { sums: sums.join("、") })),
    table(
      "burden",
      [["burden.role", 30], ...columns.map(({ kind }) => [kind, 12] as const)],
      roles
        .filter(({ times }) => columns.some(({ i }) => (times[i] ?? 0) > 0))
        .slice(0, most)
        .map(({ role, times }) => [
          role === "" ? text(zh, "burden.unnamed") : role,
          ...columns.map(({ i }) => (times[i] === 0 ? "" : String(times[i]))),
        ]),
    ),
    ...(wait === undefined
      ? []
      : [body("burden-wait", text(zh, "burden.wait-line", { role: wait.role, matters: wait.matters }))]),
    ...merges.map((one, i) =>
      body(`burden-merge-${i}`, `${text(zh, "burden.merge-line", { ...one, topics: one.topics.join("、") })}。`),
    ),
    ...twice.map(({ material, titles }, i) =>
      body(
        `burden-twice-${i}`,
        `${text(zh, "burden.twice-line", { material, titles: titles.map((title) => `《${title}》`).join("、") })}。`,
      ),
    ),
  ];
}

/** Signing and records are counted as matters, all else as times. */
const isMatter = (kind: (typeof kinds)[number]): boolean => kind === "burden.signatures" || kind === "burden.records";
