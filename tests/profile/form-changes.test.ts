import { expect, test } from "vitest";
import { factsForm } from "../../src/profile/facts-form.js";
import { formChanges } from "../../src/profile/form-changes.js";
import { rawProfile } from "../../src/profile/raw.js";
import { readProfile } from "../../src/profile/read.js";
import { appoint } from "../../src/profile/terms.js";
import { context } from "./context.js";
import { sample } from "./sample.js";

const form = (text: string) =>
  factsForm(rawProfile(text) ?? {}, { ...context, mediumNames: new Map(), venueNames: new Map(), usualLimits: new Map() });

test("what differs is told by section, row and field, with names in place of keys; what is the same is not", () => {
  expect(formChanges(form(sample), form(sample))).toEqual([]);
  const read = readProfile(new TextEncoder().encode(sample), "a.yaml", context);
  const done = read.ok ? appoint(sample, read.value, { post: "head", name: "吴禾", from: "2026-12-01" }) : read;
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  const found = formChanges(form(sample), form(done.value.text));
  expect(found.map(({ section, label, was, now }) => [section, label, was, now])).toEqual([
    ["人员", "", "", "吴禾"],
    ["任职", "离任日期", "", "2026-12-01"],
    ["任职", "", "", expect.stringMatching(/^校长，吴禾，2026-12-01/)],
  ]);
  const renamed = formChanges(form(sample), form(sample.replace(/^( {2}short-name: ).*$/m, "$1新简称")));
  expect(renamed).toHaveLength(1);
  expect(renamed[0]).toMatchObject({ section: "单位", label: "单位简称", now: "新简称" });
});
