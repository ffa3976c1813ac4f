import { expect, test } from "vitest";
import { driftIn, paperOf } from "../../src/drift/index.js";
import type { DriftUnit } from "../../src/drift/types.js";
import { driftFacts } from "../../src/papers/drift-facts.js";
import { readText } from "../../src/readers/txt/index.js";
import { soundBases } from "../../src/use/misnamed-bases.js";
import { library } from "../support/library.js";

const wrong = "党委（党组）意识形态工作责任制实施细则";
const place = { file: "细则.docx", paragraph: 3, quote: "", certain: true };

test("a title that is known to be wrong is told and is no basis; one with a number, and a local one, are", () => {
  const facts = [
    { path: "basis.0.title", value: wrong, ...place },
    { path: "basis.0.topics.0", value: "ideology", ...place },
    { path: "basis.1.title", value: wrong, ...place },
    { path: "basis.1.number", value: "青办发〔2020〕3号", ...place },
    { path: "basis.2.title", value: "青杉县意识形态工作责任制考核办法", ...place },
    { path: "cadences.report", value: "2/year", ...place },
  ];
  const read = soundBases({ facts, contradictions: [] }, library);
  expect(read.facts).toEqual(facts.slice(2));
  expect(read.told.map(({ code, severity, data }) => [code, severity, data["title"], data["right"]])).toEqual([
    ["import/misnamed-basis", "warning", wrong, "党委（党组）意识形态工作责任制实施办法"],
  ]);
});

test("a profile silences a wrong title only where it says which paper that is", () => {
  const unit = { names: ["青杉县人民医院"], organ: "党委", organShort: "院党委", word: "院", former: [], cadences: [] };
  const read = readText(new TextEncoder().encode(`细则\n根据《${wrong}》制定。\n`), "细则.txt");
  if (!read.ok) throw new Error("unreadable");
  const found = (more: Pick<DriftUnit, "texts" | "bareBases">) =>
    driftIn([paperOf("细则.txt", read.value.doc)], { ...driftFacts(library), unit: { ...unit, ...more } })
      .filter(({ code }) => code === "drift/citation-title")
      .map(({ quote, right }) => [quote, right]);
  expect(found({ texts: [wrong], bareBases: [wrong] })).toEqual([
    [`《${wrong}》`, ["《党委（党组）意识形态工作责任制实施办法》"]],
  ]);
  expect(found({ texts: [wrong], bareBases: [] })).toEqual([]);
});
