import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import { readProfile } from "../../src/profile/read.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, context, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";

const file = "data/units/hubin-primary.yaml";

/** Every paper of a school of that name; the sample's own words are changed with it, and what its youth organisation is called. */
function papersOf(name: string, youth: string): string {
  const text = readFileSync(file, "utf8").replace(
    /湖滨小学|少先队大队部|小学|少先队/g,
    (word) => ({ 湖滨小学: name, 少先队大队部: youth })[word] ?? "学生",
  );
  const read = readProfile(new TextEncoder().encode(text), file, context);
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  const loaded = read.value;
  return loaded.profile.topics
    .flatMap((topic) =>
      [...library.kinds.keys()].flatMap((kind) => {
        const request = { library, loaded, kind, topic, asOf };
        if (unsuited(request) !== null) return [];
        return documentsOf(request).flatMap((subject) => {
          const doc = compose({ ...request, ...(subject && { subject }) });
          return doc.ok ? [docText(doc.value)] : [];
        });
      }),
    )
    .join("\n");
}

const ofPrimary = /低年级|少先队|入队|小学/;

test("a middle school's papers hold no word of a primary school", () => {
  const text = papersOf("鹤汀中学", "校团委");
  expect(text.match(ofPrimary)).toBeNull();
  expect(text).toContain("入团仪式");
  expect(text).toContain("午休、晚自习和集会");
});

test("a primary school keeps them", () => {
  const text = papersOf("鹤汀小学", "少先队大队部");
  for (const word of ["入队仪式", "少先队干部", "低年级和行动不便的学生", "低年级和低楼层的学生先行"])
    expect(text).toContain(word);
  expect(text).not.toMatch(/入团|晚自习/);
});

test("a school whose name tells nothing is called what every school is", () => {
  const text = papersOf("鹤汀实验学校", "校团委");
  expect(text.match(/低年级|少先队/)).toBeNull();
  expect(text).toContain("入队、入团仪式");
});
