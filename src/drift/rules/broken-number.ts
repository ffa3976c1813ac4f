import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const agencies = "[一-鿿]{1,8}(?:发|办发|字|函|办|办字|政发|教|党|令|文|党发|委发|院党|院发|宣|宣发|组|纪|工委)";
/** GB/T 9704-2012, 7.2.5: the year stands in full in 〔〕. */
const year = "(?:19|20)\\d\\d";
const forms = [
  // 〔202434 )
  `〔\\s?${year}\\d{1,4}\\s*[)）〕]?(?:号)?`,
  `〔\\s?${year}\\s?(?=[\\d号]|[)）]|[^〕\\d\\s])(?:\\s?\\d{1,4}\\s?号)?`,
  `(?<=${agencies})[﹝［\\[【(（]\\s?${year}\\s?[﹞］\\]】)）](?=\\s?\\d{1,4}\\s?号)`,
].join("|");
const form = new RegExp(forms, "gu");
const whole = new RegExp(`^[^〔]\\s?(${year})\\s?[^〔]$`, "u");

/** The number of a paper with its brackets lost or exchanged. */
export const brokenNumber: DriftRule = {
  code: "drift/broken-number",
  family: "citation",
  severity: "medium",
  find: (paper) =>
    matching({ lines: linesWith(paper, /〔|[﹝［[【(（]\s?(?:19|20)\d\d\s?[﹞］\]】)）]\s?\d/u) }, form, ([quote]) => {
      const own = whole.exec(quote)?.[1];
      return own === undefined ? {} : { right: [`〔${own}〕`], severity: "low" };
    }),
  examples: [
    {
      text: "某某学院\n（云院党〔202434 ）\n根据云政发[2020]8号和云教办发﹝2021﹞12 号文件。",
      quotes: ["〔202434 ）", "[2020]", "﹝2021﹞"],
    },
  ],
  sound: ["根据云政发〔2020〕8号文件，2020年（2021）参照执行。", "云院党〔2024〕34号"],
};
