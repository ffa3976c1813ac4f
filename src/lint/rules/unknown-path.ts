import type { LintRule } from "../types.js";

/** A need, a condition or a text asks for a path that no unit can have. */
export const unknownPath: LintRule = {
  code: "lint/unknown-path",
  check({ clauses, library, coverage, texts }, report) {
    const cadenceKeys = new Set([...library.cadences.keys()].map((key) => `cadences.${key}`));
    const known = (path: string) => coverage.paths.has(path) || cadenceKeys.has(path);
    for (const clause of clauses) {
      const { has = [], lacks = [], equals = {} } = clause.when;
      const head = [...Object.keys(clause.needs), ...has, ...lacks, ...Object.keys(equals)].map((path) => ({
        path,
        line: clause.headLines[path] ?? 1,
      }));
      const reported = new Set<string>();
      for (const { path, line } of [...head, ...(texts.get(clause.id)?.paths ?? [])]) {
        if (known(path) || reported.has(path)) continue;
        reported.add(path);
        report(clause, line, { id: clause.id, path });
      }
    }
  },
};
