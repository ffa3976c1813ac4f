import { expect, test } from "vitest";
import { forTopic } from "../../src/profile/by-topic.js";
import { changed, faultsOf, read } from "./sample.js";

const own = (post: string, topic = "network-ideology") =>
  changed(
    "departments:",
    `by-topic:
  ${topic}:
    direct-responsible: ${post}
    group: { head: [secretary], deputies: [head], members: members, office: office }
departments:`,
  );

test("a topic may have its own responsible member and group", () => {
  const outcome = read(own("secretary"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { profile } = forTopic(outcome.value, "network-ideology");
  expect(profile["direct-responsible"]).toBe("secretary");
  expect(profile.group?.deputies).toEqual(["head"]);
  expect(profile.unit).toBe(outcome.value.profile.unit);
  expect(forTopic(outcome.value, "ideology")).toBe(outcome.value);
  expect(outcome.value.profile["direct-responsible"]).toBe("head");
});

test("faults in it are found in their place", () => {
  expect(faultsOf(own("deputy"))).toEqual(["24:25 unknown-post"]);
  expect(faultsOf(own("head", "net-ideology"))).toEqual(["23:3 unknown-key"]);
});
