import { describe, expect, test } from "vitest";
import { measureOf } from "../../src/compose/measure.js";
import { isIssued, shelfOf } from "../../src/compose/shelf.js";
import { sizeOf } from "../../src/compose/size.js";
import { composeUnit } from "../../src/papers/compose-unit.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { draftDoc } from "../support/shelf.js";

const school = sample("hubin-primary");
const kindsOf = (changes: Readonly<Record<string, unknown>>, choice: { readonly shelf?: "full" } = {}) => {
  const unit = { loaded: sample("hubin-primary", changes), path: "a.yaml", text: "" };
  const composed = composeUnit(unit, { named: true, asOf, ...choice }, library);
  if (!composed.ok) throw new Error(printDiagnostics(composed.diagnostics));
  return [...new Set(composed.value.docs.map(({ doc }) => `${doc.meta.kind}.${doc.meta.topic}`))];
};

describe("the size of a unit", () => {
  test("is the least whose bounds hold for all that is counted", () => {
    expect(sizeOf(school.profile, library)).toBe("small");
    expect(sizeOf(sample("lanjiang-culture").profile, library)).toBe("medium");
    expect(sizeOf(sample("yunting-college").profile, library)).toBe("large");
  });
  test("grows with the people it employs, and is what the profile says", () => {
    const bounds = library.sizes.get("small")!.upTo!;
    const staffed = (staff: number) => sizeOf({ ...school.profile, unit: { ...school.profile.unit, staff } }, library);
    expect(staffed(bounds.staff)).toBe("small");
    expect(staffed(bounds.staff + 1)).toBe("medium");
    expect(sizeOf({ ...school.profile, size: "large" }, library)).toBe("large");
  });
});

describe("the papers of a unit", () => {
  test("are those of its size where it names none", () => {
    expect(shelfOf(sample("lanjiang-culture", { shelf: undefined }).profile, library)).toEqual(
      library.sizes.get("medium")!.shelf,
    );
  });
  test("are those it names: a kind for all topics, or for one", () => {
    const shelf = ["leading-group-notice", "assessment.ideology"];
    expect(isIssued(shelf, "assessment", "ideology")).toBe(true);
    expect(isIssued(shelf, "assessment", "work-safety")).toBe(false);
    expect(kindsOf({ shelf, topics: ["ideology", "work-safety"] }).sort()).toEqual([
      "assessment.ideology",
      "leading-group-notice.ideology",
      "leading-group-notice.work-safety",
    ]);
  });
  test("are all there are when that is asked for", () => {
    const all = kindsOf({ shelf: ["leading-group-notice"], topics: ["ideology"] }, { shelf: "full" });
    expect(all).toContain("accountability.ideology");
    expect(all.length).toBeGreaterThan(8);
  });
});

describe("how long a paper is", () => {
  test("is held against what its kind allows a unit of its size", () => {
    const doc = draftDoc("yunting-college", "implementation-rules", "ideology");
    const printed = doc.children.flatMap((block) => (block.type === "table" ? [] : block.children));
    expect(printed.length).toBeGreaterThan(20);
    const measure = measureOf(doc, sample("yunting-college").profile, library);
    expect(measure).toMatchObject({ size: "large", budget: 4900, mostArticles: 45 });
    expect(measure.articles).toBe(doc.children.filter((block) => "level" in block && block.level === "article").length);
    expect(measure.characters).toBeGreaterThan(2000);
  });
  test("a collection has no bound as a whole, a sheet of it has", () => {
    const { profile } = school;
    const whole = draftDoc("hubin-primary", "work-systems", "ideology");
    expect(measureOf(whole, profile, library).budget).toBeNull();
    const sheet = { ...whole, meta: { ...whole.meta, document: "work-systems.ideology.meeting" } };
    expect(measureOf(sheet, profile, library).budget).toBe(600);
  });
});
