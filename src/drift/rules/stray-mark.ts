import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** GB/T 15834-2011, 4.5: 、 parts things of a list; before 等, 的, 以及 and 关于 nothing of the list follows. */
const form =
  /[一-鿿”》）]、(?=以及|等(?:[，。；、的]|方面|工作|内容|形式|方式)|的[一-鿿]|关于(?!.{0,40}[》]))|(?<=[省市县区镇])委、(?=对)|(?<=[，。；的][一-鿿]{1,6})[一-鿿]、(?=[和与](?![谐平睦美解约衷善会时众此其])[一-鿿]{2,4}[，。；])/gu;
/** 带路、照明等。工作。: the mark stands a word too early. */
const early = /(?<=、[^，。；、]{1,8})等。(?=[一-鿿]{2,4}[。；])/gu;

/** 、重大舆情: the number before it is lost. */
const begun = /^\s*、[一-鿿]{1,8}/gu;

/** （1）、 has its mark already (GB/T 15835, 公文 numbers). */
const behindNumber = /^\s*[（(][一二三四五六七八九十\d]{1,3}[）)][、.．，](?=[一-鿿])/gu;

export const strayMark: DriftRule = {
  code: "drift/stray-mark",
  family: "wording",
  severity: "low",
  find: (paper) => [
    ...matching({ lines: linesWith(paper, /等。/u) }, early, () => ({ right: ["等"] })),
    ...matching({ lines: linesWith(paper, /^\s*、/mu) }, begun, () => ({ severity: "medium" })),
    ...matching({ lines: linesWith(paper, /^\s*[（(].{1,3}[）)][、.．，]/mu) }, behindNumber, ([quote]) => ({
      right: [quote.slice(0, -1)],
    })),
    ...matching({ lines: linesWith(paper, /、(?:以及|等|的|关于|对|和|与)/u) }, form, ([quote]) => ({
      right: [quote.slice(0, -1)],
    })),
  ],
  examples: [
    { text: "做好供水、带路、照明等。工作。", quotes: ["等。"] },
    { text: "明示收集的目的、和范围。", quotes: ["的、"] },
    { text: "分级响应\n、重大舆情由局长处置。", quotes: ["、重大舆情由局长处"] },
    { text: "追究程序\n（1）、调查核实。", quotes: ["（1）、"] },
    { text: "落实省委、市委、关于安全工作的部署，抓好检查、以及整改、等工作。", quotes: ["委、", "查、", "改、"] },
  ],
  sound: ["抓好检查、整改等工作，落实《通知》、关于安全工作的《意见》。", "调解、和解、以人为本。"],
};
