import { expect, test } from "vitest";
import { readProfile } from "../../src/profile/read.js";
import { lastTerm, takeBackTerm } from "../../src/profile/take-back.js";
import { appoint, vacate } from "../../src/profile/terms.js";
import { context } from "./context.js";
import { sample as text } from "./sample.js";

function load(written: string) {
  const read = readProfile(new TextEncoder().encode(written), "a.yaml", context);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

test("what was registered last is taken back to the byte: a new person, one who is listed, an acting one, a vacancy", () => {
  const loaded = load(text);
  const known = loaded.profile.people[1]!.name;
  const changes = [
    appoint(text, loaded, { post: "secretary", name: "陈志远", from: "2099-07-01", basis: "临教党〔2099〕1号" }),
    appoint(text, loaded, { post: "secretary", name: known, from: "2099-07-01" }),
    appoint(text, loaded, { post: "head", name: "陈志远", from: "2099-07-01", acting: true }),
    vacate(text, loaded, "head", "2099-07-01"),
  ];
  for (const changed of changes) {
    if (!changed.ok) throw new Error(JSON.stringify(changed.diagnostics));
    const { post } = changed.value;
    const now = load(changed.value.text);
    expect(lastTerm(now.profile, post)).toMatchObject({ day: "2099-07-01" });
    const back = takeBackTerm(changed.value.text, now, { post, day: "2099-07-01" });
    expect(back.ok && back.value.text).toBe(text);
  }
});

test("another change than the one that is meant is left, and a person who is named elsewhere stays", () => {
  const first = appoint(text, load(text), { post: "secretary", name: "陈志远", from: "2099-07-01" });
  const written = first.ok ? first.value.text : "";
  const second = appoint(written, load(written), { post: "head", name: "陈志远", from: "2099-08-01" });
  const both = second.ok ? second.value.text : "";
  expect(takeBackTerm(both, load(both), { post: "secretary", day: "2099-06-30" })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "term/not-last" }],
  });
  const back = takeBackTerm(both, load(both), { post: "secretary", day: "2099-07-01" });
  expect(back.ok && load(back.value.text).profile.people.some(({ name }) => name === "陈志远")).toBe(true);
});
