import { entries } from "./types.js";

/** Facts of official documents: what stands around their text. */
export const official = entries({
  "profile/copy-number": {
    severity: "error",
    message: "份号“{value}”的写法不对",
    hint: '请写六位数字，并加半角双引号，如 "000001"。',
  },
  "profile/secrecy-term": {
    severity: "error",
    message: "保密期限“{value}”的写法不对",
    hint: "请写成 1年、6个月 或 长期。",
  },
  "profile/term-without-secrecy": {
    severity: "error",
    message: "写了保密期限“{value}”，没有写密级",
    hint: "请补上 secrecy: 绝密、机密 或 秘密；不涉密的，删去 secrecy-term。",
  },
  "profile/secret-without-copy-number": {
    severity: "error",
    message: "涉密文件（{value}）没有写份号",
    hint: '请补上 copy-number，六位数字，如 copy-number: "000001"。',
  },
  "compose/masthead-too-long": {
    severity: "error",
    message: "“{document}”的发文机关标志“{text}”有 {count} 个字，一行排不下（最多 {most} 个字）",
    hint: "请在单位档案 documents 的这一项写 masthead，用规范化简称，如 masthead: ××局党组文件。",
  },
  "compose/no-number": {
    severity: "error",
    message: "“{document}”已定稿，要印成公文，还没有文号",
    hint: "请在单位档案 documents 的这一项补上 number；还没有编号的，把 status 改为 draft 或 review，文号处留空白。",
  },
  "compose/no-signer": {
    severity: "error",
    message: "“{document}”是上行文，还没有签发人",
    hint: "请在单位档案 documents 的这一项补上 signer: [人员的编号]；不是上行文的，写 direction: down。",
  },
  "compose/signer-downward": {
    severity: "error",
    message: "“{document}”不是上行的红头文件，却写了 {count} 个签发人",
    hint: "只有上行文印签发人：请删去 signer，或写 direction: up 并用 masthead 版式。",
  },
});
