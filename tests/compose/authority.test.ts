import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { draftDoc } from "../support/shelf.js";

const text = (unit: string, topic = "ideology") => docText(draftDoc(unit, "accountability", topic));
const changed = (unit: string, changes: Readonly<Record<string, unknown>>) => {
  const doc = compose({ library, loaded: sample(unit, changes), kind: "accountability", topic: "ideology", asOf });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return docText(doc.value);
};

describe("who decides on people", () => {
  test("a branch only proposes, and reminds by itself", () => {
    expect(text("hubin-primary")).toContain("由支部委员会会议提请汀南区教育局党组决定");
    expect(text("hubin-primary")).toContain("提醒谈话、批评教育由分管领导报书记同意");
  });
  test("a Party group decides on heads of departments; its own members go to the level above", () => {
    const bureau = text("lanjiang-culture");
    expect(bureau).toContain("负责人，由党组会议集体研究决定");
    expect(bureau).toContain("班子成员，由党组会议提出建议，报岚江县委决定");
    expect(text("weidu-town")).toContain("班子成员，由党委会议提出建议，报岚江县委决定");
  });
  test("offences of office go to the supervisory organ", () => {
    for (const unit of ["hubin-primary", "lanjiang-culture", "yandi-farm", "yunting-college"])
      expect(text(unit), unit).toContain("涉嫌职务违法犯罪的，移送监察机关；涉嫌其他犯罪的，移送公安机关");
  });
  test.each(["personnel", "discipline"])("leads never go to a personnel section (%s)", (role) => {
    const departments = { ...sample("lanjiang-culture").profile.departments, other: { name: "机关党办", role } };
    const printed = changed("lanjiang-culture", { departments, "accountability.proposer": "personnel" });
    expect(printed).not.toContain("人事股受理");
    expect(printed).toContain(role === "discipline" ? "问题线索由机关党办受理" : "问题线索由党组书记、局长指定的人员受理");
  });
  test("on safety the rules on the unit's own staff apply, not those of the Party alone", () => {
    expect(text("lanjiang-culture", "work-safety")).toContain("《中华人民共和国公职人员政务处分法》和公务员管理规定");
    expect(text("hubin-primary", "fire-safety")).toContain("《事业单位工作人员处分规定》");
    expect(text("lanjiang-congress", "work-safety")).not.toContain("事业单位工作人员处分规定");
    expect(text("yandi-farm", "work-safety")).toContain("劳动人事管理规定");
  });
});

describe("who supervises discipline is no member of the leading group", () => {
  const members = (changes: Readonly<Record<string, unknown>>) => {
    const loaded = sample("lanjiang-culture", changes);
    const doc = compose({ library, loaded, kind: "leading-group-notice", topic: "ideology", asOf });
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    return docText(doc.value);
  };
  test.each([
    ["党组成员、派驻纪检监察组组长", undefined],
    ["党组成员、机关纪委书记", undefined],
    ["党组成员、纪律检查委员", undefined],
    ["党组成员、副局长", ["文物", "纪检监察"]],
  ])("%s %s", (title, portfolio) => {
    expect(members({})).toContain("冉志国");
    expect(
      members({ "posts.deputy-head-market.title": title, ...(portfolio && { "posts.deputy-head-market.portfolio": portfolio }) }),
    ).not.toContain("冉志国");
  });
  test("劳动纪律 and 行政执法监察 are work like other work", () => {
    expect(members({ "posts.deputy-head-market.portfolio": ["劳动纪律", "行政执法监察"] })).toContain("冉志国");
  });
});

test("who heads the discipline organ is no member of the leading group, unless the profile says so", () => {
  const notice = docText(draftDoc("weidu-town", "leading-group-notice", "ideology"));
  expect(notice).not.toContain("纪委书记");
  const said = sample("weidu-town", { "group.members": ["discipline-secretary"] });
  const doc = compose({ library, loaded: said, kind: "leading-group-notice", topic: "ideology", asOf });
  expect(doc.ok && docText(doc.value)).toContain("纪委书记");
});
