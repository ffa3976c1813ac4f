import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { measureOf } from "../../src/compose/measure.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const topics = ["ideology", "network-ideology"] as const;
/** A unit type's sample and, of bureaus, one for each field of work; a few words that only its own rules hold. */
const trades: Readonly<Record<string, { readonly loaded: LoadedProfile; readonly says: readonly string[] }>> = {
  "congress-office": { loaded: sample("lanjiang-congress"), says: ["旁听", "代表联络站", "代表建议"] },
  town: { loaded: sample("weidu-town"), says: ["红白理事会", "网格员", "赶集日"] },
  park: { loaded: sample("dongwan-park"), says: ["招商手册", "党建指导员", "外资企业"] },
  farm: { loaded: sample("yandi-farm"), says: ["作业站", "场志", "土地承包费"] },
  cooperative: { loaded: sample("yunting-coop"), says: ["社员代表大会", "送农资", "再生资源站点"] },
  "cultural-centre": { loaded: sample("tingnan-culture"), says: ["馆办团队", "传承人", "讲解员"] },
  ...Object.fromEntries(
    Object.entries({
      "culture-tourism": ["营业性演出", "讲解词", "景区"],
      education: ["课外读物", "命题人", "校外培训机构"],
      industry: ["惠企政策", "展会", "产业园区"],
      grain: ["承储库点", "售粮农民", "质检人员"],
      "market-supervision": ["广告", "个体户", "投诉举报"],
      agriculture: ["动植物疫情", "丰收节", "明白纸"],
      health: ["传染病疫情", "医疗广告", "健康讲座"],
      housing: ["业委会", "保障房", "工地围挡"],
      transport: ["客运站", "司机", "改线"],
      emergency: ["预警", "救灾款物", "事故调查"],
    }).map(([field, says]) => [field, { loaded: sample("lanjiang-culture", { "unit.field": field }), says }]),
  ),
};

function rules(loaded: LoadedProfile, topic: string): Doc {
  const made = compose({ library, loaded, kind: "implementation-rules", topic, asOf });
  if (!made.ok) throw new Error(printDiagnostics(made.diagnostics));
  return made.value;
}
/** Clauses that are for one unit type or one field of work alone. */
const ownClauses = (doc: Doc): ReadonlySet<string> =>
  new Set(
    doc.children.flatMap(({ clause }) => {
      const { equals = {} } = (clause !== undefined && library.clauses.get(clause)?.when) || {};
      return clause !== undefined && (equals["unit.type"] !== undefined || equals["unit.field"] !== undefined) ? [clause] : [];
    }),
  );

test("every field of work and every type in question is among the trades", () => {
  expect(Object.keys(trades)).toEqual(expect.arrayContaining([...library.fields.keys()]));
});

describe.each(Object.entries(trades))("%s", (trade, { loaded, says }) => {
  test("has its own articles, in words no other trade's rules hold", () => {
    const text = docText(rules(loaded, "ideology"));
    for (const word of says) expect(text).toContain(word);
    const others = Object.entries(trades).filter(([other]) => other !== trade);
    for (const [other, { loaded: theirs }] of others)
      expect(says.filter((word) => !docText(rules(theirs, "ideology")).includes(word)).length, other).toBeGreaterThan(0);
    expect(ownClauses(rules(loaded, "ideology")).size).toBeGreaterThanOrEqual(7);
    expect(ownClauses(rules(loaded, "network-ideology")).size).toBeGreaterThanOrEqual(4);
  });

  test.each(topics)("keeps within the length of the kind for %s", (topic) => {
    const { characters, budget, articles, mostArticles } = measureOf(rules(loaded, topic), loaded.profile, library);
    expect(characters).toBeLessThanOrEqual(budget!);
    expect(articles).toBeLessThanOrEqual(mostArticles!);
  });
});

test("a bureau without a field gets no field's articles", () => {
  const { field: _, ...unit } = sample("lanjiang-culture").profile.unit;
  const loaded = sample("lanjiang-culture");
  const own = ownClauses(rules({ ...loaded, profile: { ...loaded.profile, unit } }, "ideology"));
  expect([...own]).toEqual(["rules.bureau-policy"]);
});
