import type { official as codes } from "../../../diag/codes/official.js";
import type { Sentences } from "../../types.js";

/** Facts of official documents: what stands around their text. */
export const official: Sentences<typeof codes> = {
  "profile/copy-number": {
    message: "份号“{value}”的写法不对",
    hint: '请写六位数字，并加半角双引号，如 "000001"。',
  },
  "profile/secrecy-term": {
    message: "保密期限“{value}”的写法不对",
    hint: "请写成 1年、6个月 或 长期。",
  },
  "profile/term-without-secrecy": {
    message: "写了保密期限“{value}”，没有写密级",
    hint: "请补上 secrecy: 绝密、机密 或 秘密；不涉密的，删去 secrecy-term。",
  },
  "profile/secret-without-copy-number": {
    message: "涉密文件（{value}）没有写份号",
    hint: '请补上 copy-number，六位数字，如 copy-number: "000001"。',
  },
  "compose/printer-too-long": {
    message: "“{document}”的印发机关“{text}”太长，会与印发日期相碰（最多 {most} 个字）",
    hint: "请在单位档案 documents 的这一项写 print-office，用规范化简称，如 print-office: ××局办公室。",
  },
  "compose/masthead-too-long": {
    message: "“{document}”的发文机关标志“{text}”有 {count} 个字，一行排不下（最多 {most} 个字）",
    hint: "请在单位档案 documents 的这一项写 masthead，用规范化简称，如 masthead: ××局党组文件。",
  },
  "compose/no-number": {
    message: "“{document}”已定稿，要印成公文，还没有文号",
    hint: "请在单位档案 documents 的这一项补上 number；还没有编号的，把 status 改为 draft 或 review，文号处留空白。",
  },
  "compose/no-signer": {
    message: "“{document}”是上行文，还没有签发人",
    hint: "请在单位档案 documents 的这一项补上 signer: [人员的编号]；不是上行文的，写 direction: down。",
  },
  "compose/signer-downward": {
    message: "“{document}”不是上行的红头文件，却写了 {count} 个签发人",
    hint: "只有上行的红头文件印签发人：请删去 signer；确是上行文的，写 direction: up，样式用 masthead；命令行里写了别的 --layout 的，去掉它。",
  },
  "compose/signer-too-long": {
    message: "{document} 的签发人“{name}”太长，一行放不下",
    hint: "签发人姓名一行最多二十二个字，请核对姓名。",
  },
  "compose/signer-twice": {
    message: "“{document}”的签发人里，同一人写了不止一次",
    hint: "请在 signer 里每人只留一次。",
  },
  "compose/attachment-twice": {
    message: "“{document}”的附件“{name}”既写了 document，又写了 file",
    hint: "请只留一个：本单位的另一份文件用 document，现成的文件用 file。",
  },
  "compose/attachment-absent": {
    message: "“{document}”已定稿，附件“{name}”只有名称，没有内容",
    hint: "请写上 document（本单位的另一份文件）或 file（工作区里的文件）；附件还没有的，把 status 改为 draft 或 review，附件页留空白。",
  },
  "compose/attachment-itself": {
    message: "“{document}”的附件“{name}”写的就是这份文件自己",
    hint: "请写本单位的另一份文件，如 responsibility-list.ideology；不是本单位文件的，用 file，或只写 name。",
  },
  "compose/attachment-document": {
    message: "“{document}”的附件“{name}”写的是“{value}”，本单位没有这份文件",
    hint: "请写“文种.主题”或“文种.主题.对象”，如 responsibility-list.ideology；不是本单位文件的，用 file，或只写 name。",
  },
  "compose/attachment-file": {
    message: "“{document}”的附件“{name}”所指的文件“{value}”找不到或读不出来",
    hint: "请写工作区里的路径，如 data/附件/名单.docx；文件还没有的，先只写 name，附件页留空白。",
  },
};
