import { readProfile } from "../../src/profile/read.js";
import { context } from "./context.js";

/** A small whole profile; the line numbers of the tests are those of this text. */
export const sample = `unit:
  id: linjiang-school
  type: school
  full-name: 临江市第九实验学校
  short-name: 九实校
organ: { form: 党支部, name: 中共临江市第九实验学校支部委员会, short: 校党支部 }
superiors:
  party: 临江区教育局党组
people:
  - { id: jin-shan, name: 金杉 }
  - { id: bo-yu, name: 柏雨 }
posts:
  secretary:
    title: 党支部书记
    holders:
      - { person: jin-shan, from: 2024-03-01, basis: 临教党〔2024〕7号 }
  head:
    title: 校长
    holders:
      - { person: bo-yu, from: 2023-08-15 }
direct-responsible: head
departments:
  office: { name: 办公室, head: head, role: office }
media:
  - { kind: website, name: 校园网, owner: office, reviewer: head }
venues:
  - { kind: lecture-hall, name: 报告厅, owner: office, approver: secretary }
topics: [ideology, network-ideology]
cadences:
  special-study: 2/year
  analysis: 1/quarter
  report-up: 1/half-year
basis:
  - title: 临江区教育系统实施细则
    number: 临教党〔2025〕12号
documents:
  responsibility-list.ideology:
    number: 九实党〔2026〕3号
    date: 2026-03-05
`;

/** The sample with one piece of text replaced; the piece must be there. */
export function changed(from: string, to: string, base = sample): string {
  if (!base.includes(from)) throw new Error(`not in the sample: ${from}`);
  return base.replace(from, () => to);
}
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const read = (text: string | Uint8Array) => readProfile(typeof text === "string" ? bytes(text) : text, "a.yaml", context);

/** Problems as `line:column code`, without the `profile/`. */
export const faultsOf = (text: string | Uint8Array): readonly string[] =>
  read(text).diagnostics.map((d) => {
    const origin = d.at?.origin;
    const place = origin?.from === "file" && origin.line !== undefined ? `${origin.line}:${origin.column} ` : "";
    return `${place}${d.code.replace("profile/", "")}`;
  });
