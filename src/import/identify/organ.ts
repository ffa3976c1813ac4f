import type { Library } from "../../library/types.js";
import { type Glance, timesIn } from "./glance.js";
import { formIn } from "./organ-name.js";
import { signers } from "./signature.js";

/** Behind 党委 these make another word: a department, a committee's member above. */
const others: Readonly<Record<string, string>> = { 党委: "(?!宣传部|组织部|统战部|办公室|（党组）)", 党组: "(?!织)" };
/** Before an organ these make it somebody else's: 上级党委, 区委, 各党支部, 村党支部, 下级党组织. */
const elses =
  "(?<!上级|下级|基层|各级|各|市|县|区|省|村|街道|直属|机关|所属|派出|党总支（|院部|教育局|教育工委|社区|企业|和|二级学院|院（系）)";

/** 党委（党组）, as rules for all units have it, is no organ of this one. */
const both = /党委（党组）|党组（党委）/gu;

/** The form of the Party organisation whose paper it is: by its signature, by who is first responsible, by how often it speaks of each. */
export function organOf({ text, paper }: Glance, library: Library): string | null {
  const forms = [...library.organs.keys()];
  for (const line of signers(paper)) {
    const form = formIn(line);
    if (form !== null && library.organs.has(form)) return form;
  }
  const plain = text.replace(/《[^》]*》/gu, "").replace(both, "");
  const points = forms.map((form) => {
    const own = plain.match(new RegExp(`${elses}${form}${others[form] ?? ""}`, "gu"))?.length ?? 0;
    // 党委书记是第一责任人: whose secretary leads is whose paper it is.
    const leads = plain.match(new RegExp(`${elses}${form}书记`, "gu"))?.length ?? 0;
    const acts = timesIn(plain, `${form}班子`) + timesIn(plain, `${form}会议`);
    return [form, own + 3 * leads + 2 * acts] as const;
  });
  const [first] = points.sort(([, a], [, b]) => b - a);
  if (first !== undefined && first[1] >= 1) return first[0];
  // Named only within the names of departments, or as that of a village whose paper it is.
  const [weak] = forms
    .map((form) => [form, plain.match(new RegExp(`(?<!上级|各级|下级|基层)${form}(?!织)`, "gu"))?.length ?? 0] as const)
    .sort(([, a], [, b]) => b - a);
  if (weak !== undefined && weak[1] >= 1) return weak[0];
  return both.test(text) ? "党委" : null;
}
