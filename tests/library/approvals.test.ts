import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { weightOf } from "../../src/compose/facts/approvals.js";
import { weights } from "../../src/library/approvals.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { units } from "../support/shelf.js";

/** One sheet of a unit's systems, as lines. */
function sheet(unit: string, topic: string, key: string, changes: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const subject = { of: "slots", key } as const;
  const doc = compose({ library, loaded: sample(unit, changes), kind: "work-systems", topic, asOf, subject });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return docText(doc.value).split("\n");
}
/** The lines that say who approves, by weight, and the one on groups. */
const procedure = (lines: readonly string[]) => ({
  routine: lines.filter((line) => line.includes("日常的，由")).join(""),
  important: lines.filter((line) => line.includes("重要的，由")).join(""),
  grave: lines.filter((line) => line.includes("重大的，由")).join(""),
  groups: lines.filter((line) => line.includes("不逐条审核")).join(""),
});
const where = (said: ReturnType<typeof procedure>, name: string): readonly string[] =>
  Object.entries(said).flatMap(([weight, text]) => (text.includes(name) ? [weight] : []));

test("every kind of medium and venue is weighed, and no kind that there is not", () => {
  const { media = {}, venues = {} } = library.approvals ?? {};
  const reviewed = [...library.terms.media.keys()].filter((kind) => !library.terms.groups.has(kind));
  expect(Object.keys(media).sort()).toEqual(reviewed.sort());
  expect(Object.keys(venues).sort()).toEqual([...library.terms.venues.keys()].sort());
});

describe.each(units)("%s", (unit) => {
  const { profile } = sample(unit);

  test("says once for each venue and medium who approves its use", () => {
    const said = procedure(sheet(unit, "ideology", "venues"));
    for (const { kind, name } of profile.venues) {
      const printed = name ?? library.terms.venues.get(kind) ?? kind;
      expect(where(said, printed), printed).toEqual([weightOf("venues", kind, library)]);
    }
    for (const { kind } of profile.media) {
      const printed = library.terms.media.get(kind) ?? kind;
      expect(where(said, printed), printed).toEqual([weightOf("media", kind, library) ?? "groups"]);
    }
  });

  test("says once for each platform who reviews what it publishes", () => {
    const said = procedure(sheet(unit, "network-ideology", "platforms"));
    for (const { kind } of profile.media.filter((medium) => !library.terms.offline.has(medium.kind))) {
      const printed = library.terms.media.get(kind) ?? kind;
      expect(where(said, printed), printed).toEqual([weightOf("media", kind, library) ?? "groups"]);
    }
  });

  test("lets the owner decide what is routine, and nobody look into what he approved", () => {
    for (const [topic, key] of [
      ["ideology", "venues"],
      ["ideology", "events"],
      ["ideology", "review"],
      ["network-ideology", "platforms"],
    ] as const) {
      const lines = sheet(unit, topic, key);
      expect(procedure(lines).routine, key).toContain("由管理部门负责人审");
      expect(procedure(lines).grave, key).toMatch(/由.*书记.*决定/);
      expect(lines.join(""), key).toMatch(/不抽查自己[批审]过的/);
      expect(lines.join(""), key).toMatch(/急的先[办发]后补|先发后补|紧急的先口头同意/);
    }
  });
});

test("speakers decide what a lecture weighs: own people, others, from abroad", () => {
  const said = procedure(sheet("yunting-college", "ideology", "events"));
  expect(weights.map((weight) => /本单位人员|外单位人员|境外/.exec(said[weight])?.[0])).toEqual([
    "本单位人员",
    "外单位人员",
    "境外",
  ]);
});

test("a kind that nobody weighed is important", () => {
  const { approvals } = library;
  const unweighed = { ...library, approvals: approvals && { ...approvals, venues: {} } };
  expect(weightOf("venues", "meeting-room", unweighed)).toBe("important");
});

test("a unit without any says that the department in charge decides", () => {
  const lines = sheet("lanjiang-culture", "ideology", "events", { media: [], venues: [] });
  expect(procedure(lines).routine).toContain("由承办部门负责人审批");
});
