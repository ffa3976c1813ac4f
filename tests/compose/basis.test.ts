import { describe, expect, test } from "vitest";
import { causePhrase } from "../../src/compare/cause-phrase.js";
import { withCauses } from "../../src/compare/causes.js";
import { compareDocs } from "../../src/compare/compare.js";
import { compose } from "../../src/compose/compose.js";
import type { Diagnostic } from "../../src/diag/types.js";
import type { Library, Regulation } from "../../src/library/types.js";
import type { Doc } from "../../src/tree/types.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";

const cited = "publicity-work-2019";
const withRegulation = (id: string, change: Partial<Regulation>): Library => ({
  ...library,
  regulations: new Map([...library.regulations, [id, { ...library.regulations.get(id)!, ...change, id }]]),
});
function drafted(used: Library, day = "2026-03-05"): { readonly doc: Doc; readonly told: readonly Diagnostic[] } {
  const loaded = sample("hubin-primary", { documents: { "responsibility-list.ideology": { date: day } } });
  const made = compose({ library: used, loaded, kind: "responsibility-list", topic: "ideology", asOf });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return { doc: made.value, told: made.diagnostics.filter(({ code }) => code.startsWith("compose/basis")) };
}

describe("a regulation that is not in force on the day of a paper", () => {
  test("is none of those in force", () => {
    expect(drafted(withRegulation(cited, { from: "2019-06-29", until: "2027-01-01" })).told).toEqual([]);
  });
  test("is told with the sentence, from the day it ends", () => {
    const [told] = drafted(withRegulation(cited, { until: "2026-03-05" })).told;
    expect(told).toMatchObject({ code: "compose/basis-ended", severity: "warning", data: { until: "2026-03-05" } });
    expect(String(told!.data["sentence"])).toContain("《中国共产党宣传工作条例》");
    expect(told!.at?.node).toBeDefined();
    expect(drafted(withRegulation(cited, { until: "2026-03-06" })).told).toEqual([]);
  });
  test("is told with its successor", () => {
    const [told] = drafted(withRegulation(cited, { until: "2026-01-01", replacedBy: "disclosure-regulation-2019" })).told;
    expect(told).toMatchObject({ code: "compose/basis-replaced", data: { successor: "中华人民共和国政府信息公开条例" } });
  });
  test("is told before its first day", () => {
    const [told] = drafted(withRegulation(cited, { from: "2026-03-06" })).told;
    expect(told).toMatchObject({ code: "compose/basis-not-yet", data: { from: "2026-03-06", day: "2026-03-05" } });
  });
  test("is judged by the day asked for where the paper has none", () => {
    const loaded = sample("hubin-primary", { documents: {} });
    const used = withRegulation(cited, { until: "2026-05-01" });
    const on = (day: string) => {
      const made = compose({ library: used, loaded, kind: "responsibility-list", topic: "ideology", asOf: day });
      return made.diagnostics.filter(({ code }) => code.startsWith("compose/basis")).length;
    };
    expect([on("2026-04-30"), on("2026-05-01")]).toEqual([0, 1]);
  });
});

describe("a change of regulation is the cause of a changed sentence", () => {
  const causes = (a: Library, b: Library) => {
    const [old, now] = [drafted(a).doc, drafted(b).doc];
    const set = withCauses(compareDocs(old, now), old, now, new Map(), { old, new: now, facts: [], sameLibrary: false });
    return set.changes.flatMap(({ cause = [] }) => cause).map((one) => worded(zh, causePhrase(one)));
  };
  test("where another is cited", () => {
    const topic = library.topics.get("ideology")!;
    const bases = topic.bases.map((id) => (id === cited ? "disclosure-regulation-2019" : id));
    const other = { ...library, topics: new Map([...library.topics, ["ideology", { ...topic, bases }]]) };
    expect(causes(library, other)).toContain("依据由《中国共产党宣传工作条例》改为《中华人民共和国政府信息公开条例》");
  });
  test("where its number is another", () => {
    const numbered = (number: string) => withRegulation(cited, { number, numberVerified: true });
    expect(causes(numbered("甲〔2019〕1号"), numbered("甲〔2025〕2号"))).toEqual([
      "依据由《中国共产党宣传工作条例》（甲〔2019〕1号）改为《中国共产党宣传工作条例》（甲〔2025〕2号）",
    ]);
  });
});
