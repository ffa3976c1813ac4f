/**
 * What single lines of official documents look like (GB/T 9704-2012 7 and 10), as people type them: one answer for the
 * readers and the layout check. A form alone decides nothing; where a line stands does.
 */

const opens = "[〔［[（(【﹝]";
const closes = "[〕］\\]）)】﹞]";
const nth = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";

/** 湖小党〔2026〕3号, whatever brackets were typed, the year in full or not. */
const number = `[^\\s（()）。，；：:《》]{1,24}\\s*${opens}\\s*(?:[12]\\d{3}|\\d{2})\\s*${closes}\\s*(?:第\\s*)?[0-9０-９]+\\s*号`;
const bare = new RegExp(`^${number}$`);
const bracketed = new RegExp(`^[（(]\\s*${number}\\s*[）)]$`);
const signed = new RegExp(`^${number}\\s*签发人.*$`);
const order = /^第\s*[0-9０-９一二三四五六七八九十百千零〇]+\s*号$/;
/** 发文字号 alone on its line; 签发人 may follow. */
export const isDocumentNumber = (text: string): boolean => bare.test(text) || signed.test(text);
/** The same, or in brackets as under a title, or the number of an order. */
export const isNumberLine = (text: string): boolean => isDocumentNumber(text) || bracketed.test(text) || order.test(text);
const numberOrBlank = new RegExp(
  `^(?:${number}|_{8})(?:\\s+(?:签发人[：:].{1,60}|\\S{1,12}(?:　\\S{1,12})*|[\\d_]+年.{2,8}日))?$`,
);
/** The line of the number below a masthead: with signers or a date beside it, or left to be filled in. */
export const isMastheadNumber = (text: string): boolean => numberOrBlank.test(text);

/** A day written in full, as part of a pattern. */
export const dayForm =
  "(?:(?:[12１２][0-9０-９]{3}|[一二][〇○零O0Ｏ一二三四五六七八九]{3})\\s*年\\s*[\\d０-９零〇一二三四五六七八九十廿]{1,3}\\s*月\\s*[\\d０-９零〇一二三四五六七八九十廿]{1,3}\\s*日|[12]\\d{3}[./-]\\d{1,2}[./-]\\d{1,2}日?)";
const day = new RegExp(`^${dayForm}$`);
const blankDay =
  /^(?:[12１２][0-9０-９]{3}\s*年\s*[0-9０-９_]{1,8}\s*月\s*[0-9０-９_]{1,8}\s*日|[\s　]{0,4}年[\s　]{1,4}月[\s　]{1,4}日)$/;
/** A day alone on its line, in any of the forms people write. */
export const isDay = (text: string): boolean => day.test(text);
/** A day, or the room for one that is to be filled in. */
export const isDayOrBlank = (text: string): boolean => day.test(text) || blankDay.test(text);
/** The day may want its year or be a month alone. */
const issueDay =
  "(?:[12]\\d{3}\\s*年|[一二][〇○零一二三四五六七八九]{3}年)?\\s*[\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十]{1,3}\\s*日)?";
const issued = new RegExp(
  `^\\S.*(?:[ \\u3000\\u00a0]${dayForm}|(?:[ \\u3000\\u00a0]{2,}|\\t\\s*)(?:${dayForm}|${issueDay}))(?:\\s*(?:编印|印发|印|编))?$`,
);
/** A name and a day on one line, as minutes and bulletins have them under the masthead. */
export const isIssueLine = (text: string): boolean => issued.test(text);

const subject =
  /(?:时间|地点|对象|范围|内容|目的|目标|任务|要求|事项|原则|标准|方法|步骤|措施|安排|名单|情况|依据|背景|意义)[：:]$/;
/** Names and nothing else; 现决定作如下修改： is a sentence, 检查时间： a heading. */
export const isAddressee = (text: string): boolean =>
  /[：:]$/.test(text) &&
  text.length <= 120 &&
  !subject.test(text) &&
  !/[。；《》]|如下|下列|以下|决定|现将|根据|按照|为了|进行|开展/.test(text);

const label = new RegExp(`^附\\s*件\\s*${nth}?\\s*[:：]?$`);
/** 附件, 附件1 or 附件2： alone on its line. */
export const isAttachmentLabel = (text: string): boolean => label.test(text);
/** 附件：, with the name of the first attachment or nothing behind it. */
export const startsAttachments = (text: string): boolean => /^附\s*件\s*[:：]/.test(text);
const each = new RegExp(`^附\\s*件\\s*(?:${nth}|[（(]\\s*${nth}\\s*[）)])\\s*(?:[:：.．、]|[ \\u3000]+(?=\\S))\\s*\\S`);
/** 附件1：… where each line has the word. */
export const isAttachmentOfMany = (text: string): boolean => each.test(text) && text.length <= 120;
/** A further line of a list of attachments. */
export const isFurtherAttachment = (text: string): boolean => /^(?:附件\s*)?[0-9０-９]{1,2}\s*[.．、：:]/.test(text);

/** 抄送 and its kin, at the foot of the last page. */
export const isCopies = (text: string): boolean => /^(?:抄\s*送|抄\s*报|分\s*送)\s*[:：]/.test(text);
/** In the imprint of minutes and bulletins; elsewhere such a line is something else. */
export const isSent = (text: string): boolean =>
  /^(?:[主报发呈加]\s*送|[主呈]\s*报|抄\s*[发告呈]|分\s*发|报|送|发)\s*[:：]/.test(text);
const printed = new RegExp(
  `(?:(?:${dayForm}|[\\s　_]年[\\s　_]{1,8}月[\\s　_]{1,8}日)\\s*印发|(?:[ \\u3000\\u00a0]{2}|\\t)(?:${dayForm}|${issueDay})\\s*印[发制]?)$`,
);
/** Who printed it, and the day, on the last line of all. */
export const isPrinter = (text: string): boolean => printed.test(text);

/** 目录 alone on its line. */
export const isContentsHead = (text: string): boolean => /^目\s*[录次]$/.test(text);
