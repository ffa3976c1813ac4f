import { phrase } from "../../diag/phrase.js";
import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

/** 湖小党[2026]第03号: letters of the issuer, a year in any bracket, the number. */
const form =
  /(?<=[\u4e00-\u9fff])(?<open>[〔[［(（【﹝])(?<year>(?:19|20)\d{2}|\d{2})(?<close>[〕\]］)）】﹞])(?<nth>第?)(?<zeros>0*)(?<number>\d+)\s*号/g;

export const documentNumber: LayoutRule = {
  code: "layout/document-number",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { text, role, isProgram } = paragraph;
      if (isProgram) continue;
      for (const found of text.matchAll(form)) {
        const { open, close, nth, zeros, year } = found.groups as Readonly<Record<string, string>>;
        const bracketed = open !== "〔" || close !== "〕";
        // （2026）第3号 with round brackets is how courts and journals number.
        if (role !== "number" && bracketed && (open === "(" || open === "（") && nth !== "") continue;
        if (!bracketed && nth === "" && zeros === "" && year!.length === 4) continue;
        const at = found.index;
        const inner = at + 1 + year!.length + 1;
        const changes = [
          ...(bracketed
            ? [
                { from: at, to: at + 1, text: "〔" },
                { from: inner - 1, to: inner, text: "〕" },
              ]
            : []),
          ...(nth === "" ? [] : [{ from: inner, to: inner + 1, text: "" }]),
          ...(zeros === "" ? [] : [{ from: inner + nth!.length, to: inner + nth!.length + zeros!.length, text: "" }]),
        ];
        const mend = year!.length === 4 ? textMends(paragraph, changes) : null;
        report(
          paragraph,
          { found: phrase("date-form.is", { text: found[0] }), wanted: phrase("document-number.form") },
          mend ?? [],
        );
      }
    }
  },
};
