import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import type { Look } from "../../src/look/types.js";
import type { DocumentFacts } from "../../src/profile/types.js";
import type { Doc } from "../../src/tree/types.js";
import { lookById } from "../../src/workspace/look.js";
import { writers } from "../../src/writers/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { shippedFonts } from "../support/shelf.js";
import { checked, lines } from "./checked.js";

vi.setConfig({ testTimeout: 120_000 });
const samples = readdirSync("data/units").map((file) => file.replace(/\.yaml$/, ""));

const looks = [...library.looks.keys()].map((id) => {
  const look = lookById(id, library.looks);
  if (!look.ok) throw new Error(JSON.stringify(look.diagnostics));
  return look.value;
});

/** Every document of a unit on a topic. */
function shelf(unit: string, topic: string, facts: DocumentFacts = {}): readonly Doc[] {
  const loaded = sample(unit);
  const documents = new Proxy(loaded.profile.documents, {
    get: (all, id: string) => ({ ...all[id], ...facts }),
  });
  const docs: Doc[] = [];
  for (const kind of library.kinds.keys()) {
    const request = { library, loaded: { ...loaded, profile: { ...loaded.profile, documents } }, kind, topic, asOf };
    if (unsuited(request) !== null) continue;
    for (const subject of documentsOf(request)) {
      const doc = compose({ ...request, ...(subject && { subject }) });
      // A kind may have nothing to say of a topic.
      if (doc.ok) docs.push(doc.value);
    }
  }
  return docs;
}
/** What is found in a document in a look, which should be nothing. */
async function faults(doc: Doc, look: Look): Promise<readonly string[]> {
  const bytes = await (await writers.docx())({ ...doc, meta: { ...doc.meta, look: look.id } }, { look }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  return lines(checked(bytes.value, look)).map((line) => `${look.id} ${doc.meta.layout} ${doc.meta.document}: ${line}`);
}
const faultsOf = async (docs: readonly Doc[], look: Look): Promise<readonly string[]> =>
  (await Promise.all(docs.map((doc) => faults(doc, look)))).flat();

const standard = looks.find(({ id }) => id === "gb9704")!;

test.each(samples)("every document of %s is clean", async (unit) => {
  const topics = sample(unit).profile.topics;
  // One topic's documents differ from another's in words alone; the sample units choose different ones.
  const docs = shelf(unit, topics[samples.indexOf(unit) % topics.length]!);
  expect(docs.length).toBeGreaterThan(5);
  expect(await faultsOf(docs, standard)).toEqual([]);
});

test.each(looks.filter((look) => look !== standard).map((look) => [look.id, look] as const))("in %s too", async (_, look) => {
  expect(await faultsOf(shelf("hubin-primary", "ideology"), look)).toEqual([]);
});

const kinds = ["responsibility-list", "implementation-rules", "leading-group-notice", "status-report"];
const layouts: readonly DocumentFacts[] = [
  { layout: "masthead", "copies-to": ["汀南区教育局党建工作办公室"] },
  { layout: "masthead", seal: true },
  {
    layout: "masthead",
    issue: "notice",
    status: "draft",
    attachments: [{ name: "年度实施方案", document: "implementation-plan.ideology" }, { name: "联系人名单" }],
  },
  { layout: "masthead", issue: "attachment", annotation: "此件公开" },
  { layout: "masthead", direction: "up", signer: ["shen-liyan"], secrecy: "机密", urgency: "特急", "copy-number": "000001" },
  { layout: "letter" },
  { layout: "minutes" },
];
test.each(layouts.flatMap((facts) => looks.map((look) => [facts.layout, facts.seal === true, look.id, facts, look] as const)))(
  "laid out as %s (seal: %s) in %s too",
  async (_, _2, _3, facts, look) => {
    const docs = shelf("hubin-primary", "ideology", { number: "湖小党〔2026〕3号", ...facts }).filter(({ meta }) =>
      kinds.includes(meta.kind),
    );
    expect(docs.length).toBeGreaterThan(2);
    expect(await faultsOf(docs, look)).toEqual([]);
  },
);
