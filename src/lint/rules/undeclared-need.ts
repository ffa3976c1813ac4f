import type { LintRule } from "../types.js";

/** Paths every unit has, by the profile's own rules. */
const always = /^(unit|audience|words|organ|topic|kind|document|year)\./;

/** A text prints a path that neither `needs` nor `when` names: a unit without it would meet an error instead of a shorter document. */
export const undeclaredNeed: LintRule = {
  code: "lint/undeclared-need",
  check({ clauses, texts }, report) {
    for (const clause of clauses) {
      const text = texts.get(clause.id);
      if (text === undefined) continue;
      const declared = [...Object.keys(clause.needs), ...(clause.when.has ?? []), ...Object.keys(clause.when.equals ?? {})];
      const guarded = new Set(
        text.calls.filter(({ name }) => name === "if" || name === "unless" || name === "each").map(({ line }) => line),
      );
      const cadences = text.calls
        .filter(({ name }) => name === "cadence" || name === "period" || name === "times")
        .map(({ argument, line }) => ({ path: `cadences.${argument}`, line }));
      const reported = new Set<string>();
      for (const { path, line } of [...text.paths, ...cadences]) {
        const covered = declared.some((need) => need === path || need.startsWith(`${path}.`) || path.startsWith(`${need}.`));
        if (covered || always.test(path) || guarded.has(line) || reported.has(path)) continue;
        reported.add(path);
        report(clause, line, { id: clause.id, path });
      }
    }
  },
};
