import { describe, expect, test } from "vitest";
import { compose, documentsOf } from "../../src/compose/compose.js";
import { readProfile } from "../../src/profile/read.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, context, library } from "../support/library.js";
import { inChinese, printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { draftDoc, units } from "../support/shelf.js";

const sheets = (unit: string, topic: string, changes: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  documentsOf({ library, loaded: sample(unit, changes), kind: "work-systems", topic, asOf }).flatMap((subject) =>
    subject === undefined ? [] : [subject.key],
  );

/** Systems about opinion, publicity and Party life say nothing to a topic of safety, nor the other way round. */
const opinionOnly = ["life-meeting", "venues", "platforms", "events", "review", "patrol"];
const safetyOnly: Readonly<Record<string, readonly string[]>> = {
  "work-safety": ["responsibility", "training", "hazards", "permits", "watch"],
  "fire-safety": ["responsibility", "training", "fire-patrol", "facilities", "hot-work", "watch"],
  cybersecurity: ["responsibility", "training", "accounts", "patches", "data", "outsourcing", "watch"],
};

describe.each(units)("the systems of %s", (unit) => {
  test("are for safety those of its own law, without what is about opinion and Party life", () => {
    const all = [...sheets(unit, "ideology"), ...sheets(unit, "network-ideology")];
    expect(all).toEqual(expect.arrayContaining(opinionOnly));
    for (const [topic, own] of Object.entries(safetyOnly)) {
      expect(sheets(unit, topic)).toEqual(own);
      expect(all.filter((key) => own.includes(key) && key !== "responsibility")).toEqual([]);
    }
  });

  test("keep places for ideology and platforms for the network apart", () => {
    expect(sheets(unit, "ideology")).not.toContain("platforms");
    expect(sheets(unit, "network-ideology")).not.toContain("venues");
  });

  test("have no sheet on publishing for a unit without media", () => {
    expect(sheets(unit, "ideology", { media: [] })).not.toContain("review");
  });

  test("say when they take effect on each sheet, and once in the collection", () => {
    const subject = { of: "slots", key: "meeting" } as const;
    const sheet = docText(draftDoc(unit, "work-systems", "ideology", subject));
    expect(sheet).toMatch(/本制度由.+负责解释，自.+起施行/);
    expect(sheet).toContain("会议制度");
    const whole = docText(draftDoc(unit, "work-systems", "ideology"));
    expect(whole.match(/起施行/g)).toHaveLength(1);
  });
});

describe("time limits", () => {
  const sheet = (changes: Readonly<Record<string, unknown>>): string => {
    const subject = { of: "slots", key: "events" } as const;
    const loaded = sample("hubin-primary", changes);
    const doc = compose({ library, loaded, kind: "work-systems", topic: "ideology", asOf, subject });
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    return docText(doc.value);
  };

  test("are the usual ones unless the profile has its own", () => {
    expect(sheet({})).toContain("提前五个工作日、重大活动提前十个工作日提交审批表");
    expect(sheet({ limits: { "event-lead": "七个工作日" } })).toContain("提前七个工作日、");
  });

  test("that the library does not know are reported with the one meant", () => {
    const text = `limits:\n  event-laed: 七个工作日\n`;
    const read = readProfile(new TextEncoder().encode(text), "x.yaml", context);
    const found = inChinese(read.diagnostics).find(({ message }) => message.includes("event-laed"));
    expect(found?.code).toBe("profile/unknown-key");
    expect(JSON.stringify(found)).toContain("event-lead");
  });
});

describe("incident levels", () => {
  const text = (changes: Readonly<Record<string, unknown>>, topic = "ideology"): string => {
    const doc = compose({ library, loaded: sample("hubin-primary", changes), kind: "incident-procedure", topic, asOf });
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    return docText(doc.value);
  };
  const levels = [
    { name: "蓝色", criteria: "本部门能够处置" },
    { name: "红色", criteria: "需要上级处置。" },
  ];

  test("come with criteria, from the profile where it has them", () => {
    const usual = compose({ library, loaded: sample("lanjiang-hospital"), kind: "incident-procedure", topic: "ideology", asOf });
    expect(usual.ok && docText(usual.value)).toMatch(/特别重大：.{10,}/);
    expect(text({})).toContain("为重大情况");
    const own = text({ "incident.levels": levels });
    expect(own).toContain("蓝色：本部门能够处置；");
    expect(own).toContain("红色：需要上级处置。");
    expect(own).not.toContain("特别重大");
    expect(own).not.toContain("为重大情况");
  });

  test("of opinion are not those of a fire", () => {
    const fire = text({ "incident.levels": levels }, "fire-safety");
    expect(fire).not.toContain("蓝色");
    expect(fire).toContain("难以判断的，报警、疏散");
  });
});
