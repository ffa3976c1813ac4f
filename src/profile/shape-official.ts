import { z } from "zod";
import { choice, date, flag, patterned, refs, text, texts } from "./fields.js";
import { secrecyLevels, urgencies } from "./types.js";

/** Facts that only an official document has: what stands around the text of a 红头文件, a 信函 or a 纪要. */
export const officialFacts = {
  masthead: text("发文机关标志，不写时为发文机关全称加“文件”", 60).optional(),
  "copy-number": patterned("份号：六位数字，如 000001，涉密文件必填", /^\d{6}$/, "profile/copy-number").optional(),
  secrecy: choice("密级", secrecyLevels).optional(),
  "secrecy-term": patterned(
    "保密期限，如 1年、6个月、长期",
    /^(?:\d{1,2}年|\d{1,2}个月|长期)$/,
    "profile/secrecy-term",
  ).optional(),
  urgency: choice("紧急程度", urgencies).optional(),
  direction: choice("行文方向：down 下行、平行，up 上行，不写时按文种", ["down", "up"]).optional(),
  signer: refs("签发人：人员的编号，只用于上行文").optional(),
  seal: flag("是否盖章：盖章的，落款给印章留出位置").optional(),
  issue: choice("印发方式：itself 直接用红头，notice 随通知印发，attachment 作通知的附件，不写时按文种", [
    "itself",
    "notice",
    "attachment",
  ]).optional(),
  attachments: z
    .array(
      z
        .strictObject({
          name: text("附件名称，不带书名号", 100),
          document: text("本单位的另一份文件的代号，如 responsibility-list.ideology", 120).optional(),
          file: text("工作区里的文件，如 data/附件/名单.docx", 200).optional(),
        })
        .meta({ description: "一个附件" }),
    )
    .max(30)
    .meta({ description: "附件" })
    .optional(),
  annotation: text("附注，如 此件公开发布，不用写括号", 100).optional(),
  present: texts("出席人员", 100).optional(),
  excused: texts("请假人员", 100).optional(),
  observers: texts("列席人员", 100).optional(),
  "print-office": text("印发机关，不写时为本单位办公室", 100).optional(),
  "print-date": date("印发日期，不写时与成文日期相同").optional(),
};
