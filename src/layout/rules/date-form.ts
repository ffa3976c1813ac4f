import { phrase } from "../../diag/phrase.js";
import { isDay } from "../../text/days.js";
import { textMends } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

const whole = /^([12]\d{3})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;

/** 成文日期. */
export const dateForm: LayoutRule = {
  code: "layout/date-form",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      if (paragraph.role !== "date") continue;
      const text = paragraph.text.trim();
      const good = whole.exec(text);
      if (good && isDay(Number(good[1]), Number(good[2]), Number(good[3]))) continue;
      const found = phrase(good ? "date-form.no-day" : "date-form.is", { text });
      // Leading zeros are date-zero's.
      if (!good && whole.test(text.replace(/(年|月)0/g, "$1"))) continue;
      const spaces = [...paragraph.text.trimEnd().matchAll(/(?<=\S) +(?=\S)/g)];
      const mendable = whole.test(text.replace(/ /g, ""));
      const changes = spaces.map((m) => ({ from: m.index, to: m.index + m[0].length, text: "" }));
      report(
        paragraph,
        { found, wanted: phrase("date-form.like", { form: "2026年3月5日" }) },
        (mendable && textMends(paragraph, changes)) || [],
      );
    }
  },
};
