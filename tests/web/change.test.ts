import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { fillConflicts } from "../cli/fill-conflicts.js";
import { serve } from "./server.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const unit = "hubin-primary";
const profileOf = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);
const shelfOf = (desk: string) => join(desk, "out", unit);

/** A workspace with a small shelf, drafted. */
async function drafted(): Promise<string> {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  expect((await call(desk, ["draft", unit, "--as-of", "2026-03-05"])).code).toBeLessThan(2);
  return desk;
}

/** A person writes another frequency of special studies, and then the profile has yet another. */
function collide(desk: string): void {
  for (const name of readdirSync(shelfOf(desk)).filter((one) => one.endsWith("责任清单.docx")))
    editDocx(join(shelfOf(desk), name), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  const text = readFileSync(profileOf(desk), "utf8");
  writeFileSync(profileOf(desk), text.replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
}

const papersIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".") && statSync(join(folder, name)).isFile())
    .sort()
    .map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex")
          .slice(0, 12)}`,
    );

let here: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => here?.server.stop());
const open = async (desk: string) => (here = await serve(desk, true));

test("a unit without papers is told to draft first, with its posts and people", async () => {
  const { ask } = await open(workspace(unit));
  const { answer } = await ask("change/standing", { unit });
  expect(answer).toMatchObject({ ok: true, value: { step: "draft", impact: null, open: [], last: null } });
  expect(answer.value.posts[0]).toMatchObject({ post: "secretary", title: "党支部书记" });
});

test("a change of holders goes step by step, to the same bytes as by the commands", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const step = async () => (await ask("change/standing", { unit, asOf: "2026-07-01" })).answer.value.step;
  expect(await step()).toBe("appoint");
  const given = { unit, post: "secretary", name: "柳新", from: "2026-07-01", basis: "任〔2026〕9号" };
  const before = readFileSync(profileOf(desk), "utf8");
  const tried = (await ask("change/appoint", { ...given, dryRun: true })).answer;
  expect(tried).toMatchObject({ ok: true, value: { title: "党支部书记", person: { name: "柳新" } } });
  expect(tried.value).toMatchObject({ person: { name: "柳新" }, acting: [] });
  expect(readFileSync(profileOf(desk), "utf8")).toBe(before);
  expect(await step()).toBe("appoint");
  expect((await ask("change/appoint", given)).answer.ok).toBe(true);
  const { answer } = await ask("change/standing", { unit, asOf: "2026-07-01" });
  expect(answer.value.step).toBe("regenerate");
  expect(answer.value.posts[0].holder).toMatchObject({ name: "柳新", from: "2026-07-01" });
  const sentences = answer.value.impact.documents.flatMap((one: Impact) => one.changes.flatMap((change) => change.sentences));
  expect(sentences.some(({ now }: { now: string | null }) => now?.includes("柳　新"))).toBe(true);
  const made = (await ask("change/regenerate", { unit, asOf: "2026-07-01", reason: "书记换任" })).answer;
  expect(made.value.papers.length).toBe(answer.value.impact.documents.length);
  const after = (await ask("change/standing", { unit, asOf: "2026-07-01" })).answer.value;
  expect(after).toMatchObject({ step: "issue", last: { asOf: "2026-07-01", reason: "书记换任" } });
  expect(after.last.papers.map(({ document }: { document: string }) => document).sort()).toEqual(
    answer.value.impact.documents.map(({ document }: { document: string }) => document).sort(),
  );

  const other = await drafted();
  const words = ["appoint", unit, "--post", "secretary", "--name", "柳新", "--from", "2026-07-01", "--basis", "任〔2026〕9号"];
  expect((await call(other, words)).code).toBeLessThan(2);
  expect((await call(other, ["regenerate", unit, "--as-of", "2026-07-01", "--reason", "书记换任"])).code).toBeLessThan(2);
  expect(readFileSync(profileOf(desk), "utf8")).toBe(readFileSync(profileOf(other), "utf8"));
  expect(papersIn(shelfOf(desk))).toEqual(papersIn(shelfOf(other)));
});
interface Impact {
  readonly changes: readonly { readonly sentences: readonly { readonly now: string | null }[] }[];
}

test("a post is vacated, and what cannot be is told", async () => {
  const { ask } = await open(await drafted());
  const early = await ask("change/vacate", { unit, post: "secretary", on: "1990-01-01" });
  expect(early.answer).toMatchObject({ ok: false, told: [{ code: "profile/vacate-early" }] });
  const done = await ask("change/vacate", { unit, post: "secretary", on: "2026-07-01" });
  expect(done.answer).toMatchObject({ ok: true, value: { person: null } });
  const { answer } = await ask("change/standing", { unit, asOf: "2026-07-01" });
  expect(answer.value.posts[0].holder).toBe(null);
});

test.each(["mine", "next", "merged", "text"] as const)("a conflict is settled as by the sheet: %s", async (use) => {
  const choice = use === "text" ? { use, text: "每月至少专题研究一次意识形态工作。" } : { use };
  const typed = { mine: "用改稿", next: "用新稿", merged: "用合并稿", text: choice.text ?? "" }[use];
  const desk = await drafted();
  collide(desk);
  const { ask } = await open(desk);
  expect((await ask("change/regenerate", { unit, asOf: "2026-03-06" })).answer.value.papers[0].needsLook).toBe(true);
  expect((await ask("change/standing", { unit, asOf: "2026-03-06" })).answer.value.step).toBe("settle");
  const papers = (await ask("conflicts/open", { unit })).answer.value as readonly Open[];
  expect(papers.flatMap(({ conflicts }) => conflicts)).not.toEqual([]);
  for (const { mine, base, next, changed } of papers.flatMap(({ conflicts }) => conflicts)) {
    expect([mine.includes("每两个月一次"), base.includes("每年至少两次"), next.includes("每季度")]).toEqual([true, true, true]);
    expect(changed).toBe(false);
  }
  const rows = papers.flatMap(({ document, conflicts }) =>
    conflicts.map(({ base: _, cause: __, changed: ___, ...one }) => ({ ...one, document, choice })),
  );
  const none = await ask("conflicts/settle", { unit, rows: rows.map((row) => ({ ...row, choice: null })) });
  expect(none.answer).toMatchObject({ ok: true, value: [] });
  const { answer } = await ask("conflicts/settle", { unit, rows });
  expect(answer).toMatchObject({ ok: true, value: [{ open: 0 }] });
  expect((await ask("conflicts/open", { unit })).answer.value).toEqual([]);
  expect((await ask("change/standing", { unit, asOf: "2026-03-06" })).answer.value.step).toBe("issue");

  const other = await drafted();
  collide(other);
  await call(other, ["regenerate", unit, "--as-of", "2026-03-06"]);
  await fillConflicts(other, unit, typed);
  expect((await call(other, ["resolve", unit, "表.xlsx"])).code).toBe(0);
  expect(papersIn(shelfOf(desk))).toEqual(papersIn(shelfOf(other)));
});
interface Open {
  readonly document: string;
  readonly conflicts: readonly {
    readonly mine: string;
    readonly base: string;
    readonly next: string;
    readonly cause: string;
    readonly changed: boolean;
  }[];
}

test("a conflict changed in Word since says so, and an open file is not written", async () => {
  const desk = await drafted();
  collide(desk);
  const { ask } = await open(desk);
  await ask("change/regenerate", { unit, asOf: "2026-03-06" });
  const name = readdirSync(shelfOf(desk)).find((one) => one.endsWith("责任清单.docx"))!;
  editDocx(join(shelfOf(desk), name), (xml) => xml.replaceAll("专题研究", "专门研究"));
  const owner = join(shelfOf(desk), `~$${name.slice(2)}`);
  writeFileSync(owner, "");
  const [paper] = (await ask("conflicts/open", { unit })).answer.value;
  expect(paper).toMatchObject({ busy: { code: "archive/open" } });
  expect(paper.conflicts.every(({ changed }: { changed: boolean }) => changed)).toBe(true);
  const bytes = readFileSync(join(shelfOf(desk), name));
  const rows = paper.conflicts.map(({ base: _, cause: __, changed: ___, ...one }: Open["conflicts"][number]) => ({
    ...one,
    document: paper.document,
    choice: { use: "next" },
  }));
  expect((await ask("conflicts/settle", { unit, rows })).answer.ok).toBe(false);
  expect(readFileSync(join(shelfOf(desk), name)).equals(bytes)).toBe(true);
});

test("a file saved in Word has another stamp; what was changed and what becomes of it is told, and nothing written", async () => {
  const desk = await drafted();
  const { ask } = await open(desk);
  const stamps = async () => (await ask("edited/stamps", { unit })).answer.value as readonly Stamp[];
  const document = "responsibility-list.ideology";
  const before = (await stamps()).find((one) => one.document === document)!;
  expect(before).toMatchObject({
    edited: false,
    inUse: false,
    path: expect.stringMatching(/^out\/hubin-primary\/.*责任清单\.docx$/),
  });
  expect((await ask("edited/paper", { unit, document })).answer.value).toMatchObject({ base: 1, changes: [] });
  expect((await ask("edited/foretold", { unit, document })).answer.value.papers).toEqual([]);
  collide(desk);
  const word = join(desk, before.path);
  writeFileSync(join(shelfOf(desk), `~$${before.path.split("/").at(-1)!.slice(2)}`), "");
  const after = (await stamps()).find((one) => one.document === document)!;
  expect(after).toMatchObject({ inUse: true, edited: true });
  expect(after.stamp).not.toBe(before.stamp);
  const bytes = readFileSync(word);
  const { answer } = await ask("edited/paper", { unit, document });
  expect(answer.value.inUse).toBe(true);
  expect(answer.value.changes.length).toBe(1);
  expect(answer.value.changes[0].sentences[0].now).toContain("每两个月一次");
  const would = (await ask("edited/foretold", { unit, document })).answer.value;
  expect(would.papers).toMatchObject([{ document, needsLook: true, conflicts: 1, files: [] }]);
  expect(readFileSync(word).equals(bytes)).toBe(true);
});
interface Stamp {
  readonly document: string;
  readonly path: string;
  readonly stamp: string | null;
  readonly inUse: boolean;
}
