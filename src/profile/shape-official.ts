import { z } from "zod";
import { choice, date, flag, patterned, refs, text, texts } from "./fields.js";
import { secrecyLevels, urgencies } from "./types.js";

/** Facts that only an official document has: what stands around the text of a 红头文件, a 信函 or a 纪要. */
export const officialFacts = {
  masthead: text("field.masthead", 60).optional(),
  "copy-number": patterned("field.copy-number", /^\d{6}$/, "profile/copy-number").optional(),
  secrecy: choice("field.secrecy", secrecyLevels).optional(),
  "secrecy-term": patterned("field.secrecy-term", /^(?:\d{1,2}年|\d{1,2}个月|长期)$/, "profile/secrecy-term").optional(),
  urgency: choice("field.urgency", urgencies).optional(),
  direction: choice("field.direction", ["down", "up"]).optional(),
  signer: refs("field.signer").optional(),
  seal: flag("field.seal").optional(),
  issue: choice("field.issue", ["itself", "notice", "attachment"]).optional(),
  attachments: z
    .array(
      z
        .strictObject({
          name: text("field.attachment-name", 100),
          document: text("field.attachment-document", 120).optional(),
          file: text("field.attachment-file", 200).optional(),
        })
        .meta({ description: "field.attachment" }),
    )
    .max(30)
    .meta({ description: "field.attachments" })
    .optional(),
  annotation: text("field.annotation", 100).optional(),
  present: texts("field.present", 100).optional(),
  excused: texts("field.excused", 100).optional(),
  observers: texts("field.observers", 100).optional(),
  "print-office": text("field.print-office", 100).optional(),
  "print-date": date("field.print-date").optional(),
};
