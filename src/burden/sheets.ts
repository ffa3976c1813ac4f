import type { PhraseKey } from "../diag/phrases/index.js";
import { burdenKinds } from "../library/burden-words.js";
import { text } from "../words/say.js";
import { zh } from "../words/zh/index.js";
import type { ReportSheet } from "../writers/xlsx/report-book.js";
import type { Burden, RoleBurden } from "./types.js";

const nameOf = ({ role }: RoleBurden): string => (role === "" ? text(zh, "burden.unnamed") : role);
const say = (key: PhraseKey): string => text(zh, key);

/** What a unit's papers ask for as tables of a workbook, in Chinese: roles with a chart, sentences, papers, and what can be saved. */
export function burdenSheets(burden: Burden, name: string): readonly ReportSheet[] {
  const title = text(zh, "burden.title", { unit: name });
  const kinds = burdenKinds.map((kind) => [say(`burden.${kind}`), 10] as const);
  const sheet = (key: PhraseKey, columns: ReportSheet["columns"], rows: ReportSheet["rows"]): ReportSheet => ({
    name: say(key),
    title: `${title}：${say(key)}`,
    columns,
    rows,
  });
  const roles: ReportSheet = {
    ...sheet(
      "burden.roles",
      [[say("burden.role"), 24], ...kinds],
      burden.roles.map((role) => [nameOf(role), ...burdenKinds.map((kind) => role[kind])]),
    ),
    chart: { title: say("burden.roles"), from: 1, to: 5, rows: 12 },
  };
  return [
    roles,
    sheet(
      "burden.sentences",
      [
        [say("burden.role"), 20],
        [say("burden.kind"), 10],
        [say("burden.times"), 10],
        [say("burden.sentence"), 80],
        [say("burden.paper"), 40],
      ],
      burden.roles.flatMap((role) =>
        role.sentences.map(({ kind, times, activity, text: words, title: paper }) => [
          nameOf(role),
          say(`burden.${kind}`),
          activity === undefined ? null : times,
          words,
          paper,
        ]),
      ),
    ),
    sheet(
      "burden.merges",
      [
        [say("burden.activity"), 24],
        [say("burden.topics"), 40],
        [say("burden.apart"), 12],
        [say("burden.together"), 12],
        [say("burden.saves"), 10],
      ],
      burden.merges.map((one) => [one.name, one.topics.join("、"), one.apart, one.together, one.saves]),
    ),
    sheet(
      "burden.cuts",
      [
        [say("burden.activity"), 24],
        [say("burden.now"), 14],
        [say("burden.floor"), 14],
        [say("burden.saves"), 10],
      ],
      burden.cuts.map((one) => [one.name, one.now, one.floor, one.saves]),
    ),
    sheet(
      "burden.waits",
      [
        [say("burden.role"), 24],
        [say("burden.matters"), 10],
        [say("burden.sentence"), 100],
      ],
      burden.waits.map((one) => [one.role, one.matters, one.sentences.join("\n")]),
    ),
    sheet(
      "burden.twice",
      [
        [say("burden.material"), 24],
        [say("burden.paper"), 40],
        [say("burden.sentence"), 80],
      ],
      burden.twice.flatMap(({ material, asked }) => asked.map((one) => [material, one.title, one.text])),
    ),
    sheet(
      "burden.papers",
      [
        [say("burden.paper"), 50],
        [say("burden.characters"), 10],
        [say("burden.budget"), 10],
        [say("burden.last-year"), 12],
      ],
      burden.papers.map((one) => [one.title, one.characters, one.budget, one.lastYear]),
    ),
  ];
}
