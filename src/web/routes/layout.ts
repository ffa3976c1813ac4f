import { extname } from "node:path";
import { z } from "zod";
import { phrase } from "../../diag/phrase.js";
import { succeed } from "../../diag/types.js";
import { browseLibrary } from "../../use/browse-library.js";
import { layout as checkLayout, type Finding, grouped, type LayoutReport } from "../../use/layout.js";
import { say, worded } from "../../words/say.js";
import type { Words } from "../../words/types.js";
import { call, job } from "../call.js";
import type { Desk } from "../desk.js";

const asked = z.object({ kept: z.string(), look: z.string().optional() });

/** How Word files that were dropped on the page are laid out. */
export const layout = {
  /** The looks a file may be held against. */
  looks: call(z.object({}), async (_, { place, env, words }) => {
    const rows = await browseLibrary({ place }, env);
    if (!rows.ok) return rows;
    return succeed(rows.value.flatMap(({ group, id, name }) => (group === "looks" ? [{ id, name: worded(words, name) }] : [])));
  }),

  /** What is found, a line for all that has one cause. */
  check: job(asked, async ({ kept, look }, desk) => {
    const files = desk.kept.all([kept]);
    if (!files.ok) return files;
    const [file] = files.value;
    const found = await checkLayout({ place: desk.place, file: file!.path, ...(look !== undefined && { look }) }, desk.env);
    if (!found.ok) return found;
    const { findings } = found.value;
    const mendable = findings.filter(({ mends }) => mends.length > 0).length;
    return succeed(
      { name: file!.name, look: found.value.look, count: findings.length, mendable, groups: groupsOf(findings, desk.words) },
      found.diagnostics,
    );
  }),

  /** A mended copy, but for the rules that were left. */
  mended: job(asked.extend({ left: z.array(z.string()) }), async ({ kept, look, left }, desk) => {
    const files = desk.kept.all([kept]);
    if (!files.ok) return files;
    const { name, path } = files.value[0]!;
    const made = desk.kept.place(
      `${name.slice(0, name.length - extname(name).length)}${desk.words.page.layout.mendedSuffix}.docx`,
    );
    const request = { place: desk.place, file: path, fix: made.path, noFix: left, ...(look !== undefined && { look }) };
    const done = await checkLayout(request, desk.env);
    if (!done.ok) return done;
    return succeed(mendedOf(done.value, { kept: made.id, name: made.name }, desk), done.diagnostics);
  }),
};

function mendedOf({ mended, findings }: LayoutReport, file: { readonly kept: string; readonly name: string }, { words }: Desk) {
  if (!mended) return { file: null, done: 0, left: groupsOf(findings, words) };
  return { file, done: mended.done.length + mended.followed.length, left: groupsOf(mended.left, words) };
}

const groupsOf = (findings: readonly Finding[], words: Words) =>
  grouped(findings).map((group) => {
    const { code, strength, source, part, paragraph, text, count, mendable } = group;
    const { message, hints } = say(words, group);
    return {
      ...{ code, count, mendable },
      paragraph: paragraph ?? null,
      text: text ?? "",
      part: phrase(`part.${part}`),
      message,
      wanted: hints[0] ?? "",
      basis:
        source === ""
          ? phrase(`strength.${strength}`)
          : phrase("layout.basis", { strength: phrase(`strength.${strength}`), source }),
      why: words.why[code as keyof typeof words.why],
    };
  });
