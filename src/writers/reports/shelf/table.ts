import { listed, phrase } from "../../../diag/phrase.js";
import { problem } from "../../../diag/problem.js";
import { fail, succeed } from "../../../diag/types.js";
import { forbiddenCharacters } from "../../../ooxml/xml.js";
import { chineseDate } from "../../../text/days.js";
import type { DocMeta } from "../../../tree/types.js";
import { packDocx } from "../../docx/index.js";
import { textRun } from "../../docx/runs.js";
import { unwritableText } from "../../writable-text.js";
import { chinese } from "../chinese.js";
import { changesXml, countUp, headXml, legend } from "../table/index.js";
import type { ShelfName, ShelfReport } from "./report.js";
import { citationPhrase, countsPhrase, isSame, lonePhrase, movePhrase } from "./told.js";

/** 修订对照表 of all papers as one Word file: a table a paper, each under its title. */
export const shelfTable: ShelfReport = async (changes, options) => {
  const { look, note, pairs, columns, unchanged, showFormat } = options;
  const bad = forbiddenCharacters(note ?? "");
  const faults = [
    ...(bad.length > 0 ? [problem("writer/unwritable-text", { text: "--note", characters: listed(bad) })] : []),
    ...[...pairs.values()].flatMap(({ old, new: now }) => [...unwritableText(old), ...unwritableText(now)]),
  ];
  if (faults.length > 0) return fail(...faults);
  const { old, new: now } = options;
  const isOne = old.unit === now.unit;
  const title = isOne ? `${now.unit}全套文件修订对照表` : `${old.unit}与${now.unit}全套文件对照表`;
  const [was, is] = [dayOf(old), dayOf(now)];
  const sides = isOne
    ? `列出${now.unit}全套文件${was}与${is}的不同`
    : `将${old.unit}（${was}）与${now.unit}（${is}）的全套文件对照`;
  const what = `本表${sides}：${chinese(countsPhrase(changes))}。`;
  const nextMark = countUp();
  const shown = { look, ...(columns && { columns }), ...(unchanged && { unchanged }), ...(showFormat && { showFormat }) };
  const papers = changes.papers.flatMap((pair): readonly string[] => {
    const { document, set } = pair;
    if (set === null) return [paragraph(`${chinese(lonePhrase(pair))}。`)];
    if (isSame(set) && unchanged !== true) return [];
    return [heading(set.b), ...changesXml(set, { ...pairs.get(document)!, ...shown }, nextMark).xml];
  });
  const across = [
    ...(changes.moved.length === 0 ? [] : [heading(chinese(phrase("shelf.moves")))]),
    ...changes.moved.map((one) => paragraph(`${chinese(movePhrase(one))}。`)),
    ...(changes.citations.length === 0 ? [] : [heading(chinese(phrase("shelf.citations")))]),
    ...changes.citations.map((one) => paragraph(`${chinese(citationPhrase(one))}。`)),
  ];
  const opening = [...(note === undefined ? [] : [textRun(note)]), legend(what, unchanged === true)];
  const meta: DocMeta = {
    ...{ title, issuer: now.unit, look: look.id, layout: "plain", status: "final", clauses: {} },
    ...{ unit: "", document: "", kind: "", topic: "", version: "" },
  };
  return succeed(await packDocx([...headXml(title, look, opening), ...across, ...papers].join(""), meta, look));
};

const dayOf = ({ on }: ShelfName): string => (on === "current" ? "现在" : chineseDate(on));
const heading = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${textRun(text)}</w:p>`;
const paragraph = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${textRun(text)}</w:p>`;
