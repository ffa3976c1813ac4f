import type { Phrase } from "../diag/types.js";
import { causeList, causeNumbers } from "../renew/cause-list.js";
import { actionPhrase, mattersOf, needsLook } from "../renew/document-report.js";
import type { UnitReport } from "../use/regenerate.js";
import type { Desk } from "./desk.js";

/** What a regeneration did, or would do, to a unit's papers, as the page shows it: those a person should look at first. */
export function renewedOf({ documents, report }: UnitReport, shown: Desk["shown"]) {
  const touched = documents.filter(({ action }) => action !== "unaffected");
  const causes = causeList(touched);
  const papers = touched.map((one) => ({
    document: one.document,
    title: one.title,
    action: actionPhrase(one),
    causes: causeNumbers(one, causes),
    needsLook: needsLook(one),
    conflicts: (one.merge?.conflicts.length ?? 0) + (one.open?.length ?? 0),
    matters: mattersOf(one).map(({ title, lines }) => ({ title, lines: [...lines] as readonly Phrase[] })),
    files: one.files.map((file) => ({ ...file, path: shown(file.path) })),
    comparison: one.comparison === undefined ? null : shown(one.comparison),
  }));
  return {
    papers: [...papers.filter((one) => one.needsLook), ...papers.filter((one) => !one.needsLook)],
    unaffected: documents.length - touched.length,
    causes: causes.phrases,
    report: report === undefined ? null : shown(report),
  };
}
