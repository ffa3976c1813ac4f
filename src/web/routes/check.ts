import { basename, extname } from "node:path";
import { z } from "zod";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { type Checked, type CheckRequest, check as checkPapers, findingsIn, placePhrase } from "../../use/check.js";
import { say } from "../../words/say.js";
import type { Words } from "../../words/types.js";
import { job } from "../call.js";
import type { Desk } from "../desk.js";

const asked = z.object({
  /** Files the page handed over. */
  kept: z.array(z.string()),
  /** The unit they are held against; absent: each says itself whose it is. */
  unit: z.string().optional(),
  /** Findings in doubt too. */
  all: z.boolean().optional(),
});
type Asked = z.output<typeof asked>;
type Finding = Checked["findings"][number];
type Paper = Parameters<NonNullable<CheckRequest["onPaper"]>>[0];

/** What copying left behind in files that were dropped on the page. */
export const check = {
  /** What is found, paper by paper, with the lines it stands in. */
  papers: job(asked, async (ask, desk) => {
    const papers: Paper[] = [];
    const found = await run(ask, desk, { onPaper: (paper) => papers.push(paper) });
    if (!found.ok) return found;
    const { findings, hidden } = found.value;
    // What several copies have alike is one finding, and shown in each of them.
    const inFile = (file: string) =>
      findings.flatMap((finding, i) => findingsIn([finding], file).map((one) => findingOf(one, i + 1, desk.words)));
    const files = papers.map(({ file, lines, self }) => ({
      kept: keptOf(file, ask, desk),
      name: basename(file),
      title: self.title,
      findings: inFile(file),
      lines: lines.map(({ paragraph, cell, text, lead }) => ({ paragraph, cell: cell ?? null, lead, text })),
    }));
    return succeed({ files, hidden }, found.diagnostics);
  }),

  /**
   * A copy of one of the files: what is certain is a revision in it, all else a comment; the findings that were left are not spoken of.
   * All files are looked through once more, so that findings have the numbers they were shown with.
   */
  mended: job(asked.extend({ of: z.string(), left: z.array(z.number()) }), async ({ of, left, ...ask }, desk) => {
    const files = desk.kept.all([of]);
    if (!files.ok) return files;
    const { name, path: fixOf } = files.value[0]!;
    const made = desk.kept.place(
      `${name.slice(0, name.length - extname(name).length)}${desk.words.page.check.mendedSuffix}.docx`,
    );
    const done = await run(ask, desk, { left: new Set(left), fix: made.path, fixOf });
    if (!done.ok) return done;
    const [fixed] = done.value.fixed ?? [];
    if (fixed === undefined) return fail(...done.diagnostics, problem("web/nothing-to-mend"));
    return succeed({ kept: made.id, name: made.name, corrected: fixed.corrected, commented: fixed.commented }, done.diagnostics);
  }),

  /** All that was found as a report. */
  report: job(asked.extend({ format: z.enum(["docx", "xlsx", "html"]) }), async ({ format, ...ask }, desk) => {
    const made = desk.kept.place(`${desk.text("drift.report")}.${format}`);
    const done = await run(ask, desk, { report: made.path, nameOf: (path) => basename(path) });
    return done.ok ? succeed({ kept: made.id, name: made.name }, done.diagnostics) : done;
  }),
};

async function run({ kept, unit, all }: Asked, desk: Desk, more: Partial<CheckRequest>): Promise<Outcome<Checked>> {
  const files = desk.kept.all(kept);
  if (!files.ok) return files;
  const { place, env, progress } = desk;
  let done = 0;
  return checkPapers(
    {
      place,
      papers: files.value.map(({ path }) => path),
      path: (word) => word,
      ...(unit !== undefined && { unit }),
      ...(all && { all }),
      ...more,
      onPaper: (paper) => {
        more.onPaper?.(paper);
        progress({ done: ++done, total: files.value.length, what: basename(paper.file) });
      },
    },
    env,
  );
}

const keptOf = (path: string, { kept }: Asked, desk: Desk): string => kept.find((id) => desk.kept.find(id)?.path === path) ?? "";

function findingOf({ code, family, severity, certain, quote, right, evidence, ...place }: Finding, number: number, words: Words) {
  const { message, hints } = say(words, problem(code, { quote, right: right[0] ?? "" }));
  // Nobody is told to write what nobody knows.
  const isOpen = right.length === 0 && words.messages[code].hint.includes("{right}");
  const places = [place, ...(place.places ?? [])].map(({ paragraph, cell, beside, start, end }) => ({
    ...{ paragraph, start, end },
    cell: cell ?? null,
    /** Of a header, a note, a box: it is in none of the lines. */
    beside: beside === undefined ? null : placePhrase({ paragraph, beside }),
  }));
  return {
    ...{ number, code, family, severity, certain, quote, right, places, message },
    hints: isOpen ? [] : hints.filter((hint) => hint !== ""),
    evidence,
    why: words.why[code as keyof typeof words.why],
  };
}
