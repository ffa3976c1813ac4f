import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Who takes over what is a crime (刑事诉讼法 第十九条、监察法 第三十五条): none of them is an office of the administration. */
const transfer =
  /(?:涉嫌|构成)(?:违法|职务|刑事)?犯罪的?[，,](?:应当)?(?:依法|及时|按规定)*(?:移送|移交|交由)(?![^，。；]*(?:司法|公安|检察|监察|纪|法院|机关|政法|警))[^，。；]{2,16}/gu;
/** Who takes a case over does not discipline. */
const dismissal =
  /移(?:送|交)[^，。；]{2,8}(?:机关|部门|局)(?:给予|予以)[^，。；]{0,6}(?:开除|处分|警告|记过|撤职)[^，。；]{0,4}/gu;
/** Nor does a commission of discipline pursue crimes. */
const pursuit = /(?:移送|移交)[^，。；监]{0,6}纪(?:工)?委(?!监委)[^，。；]{0,6}追究刑事责任/gu;
/** Punishments of the Party are decided by its organs (中国共产党纪律处分条例 第十条), not by an office. */
const party =
  /[由报经][^，。；纪党]{0,10}(?:办公室|办公会|馆务会|局务会|院务会|校务会|所务会|行政会|科|处|股|总经理|董事会|校长|院长|局长|镇长|村委会|居委会|工会)(?:会议)?(?:直接|决定|研究)*(?:给予|予以|作出)?[^，。；纪]{0,4}(?:开除党籍|留党察看|党内严重警告|党内警告|撤销党内职务|党纪处分)/gu;
/** And those of the administration not by a discipline commission of the Party (公职人员政务处分法). */
const administrative =
  /(?:由|报)[^，。；监]{0,10}纪(?:工)?委(?!监委)(?:给予|予以|作出)[^，。；]{0,4}(?:开除公职|行政警告|行政记过|行政处分|行政处罚|记过|记大过)/gu;

/** A punishment or a transfer given to somebody who cannot decide it. */
export const wrongAuthority: DriftRule = {
  code: "drift/wrong-authority",
  family: "organ",
  severity: "high",
  find: (paper) => [
    ...matching({ lines: linesWith(paper, /犯罪|移送|移交/u) }, transfer),
    ...matching({ lines: linesWith(paper, /移送|移交/u) }, dismissal),
    ...matching({ lines: linesWith(paper, /刑事责任/u) }, pursuit),
    ...matching({ lines: linesWith(paper, /党籍|留党|党内|党纪/u) }, party),
    ...matching({ lines: linesWith(paper, /纪/u) }, administrative),
  ],
  examples: [
    { text: "涉嫌犯罪的，移送市场监管部门。", quotes: ["涉嫌犯罪的，移送市场监管部门"] },
    { text: "构成犯罪的，移送公安机关给予开除处理。", quotes: ["移送公安机关给予开除处理"] },
    { text: "涉嫌犯罪的，移送纪委追究刑事责任。", quotes: ["移送纪委追究刑事责任"] },
    { text: "形成意见，报馆务会研究决定给予党纪处分。", quotes: ["报馆务会研究决定给予党纪处分"] },
    { text: "情节严重的党员，由公司办公室开除党籍。", quotes: ["由公司办公室开除党籍"] },
    { text: "问题严重的，报市纪委给予行政警告。", quotes: ["报市纪委给予行政警告"] },
  ],
  sound: [
    "涉嫌犯罪的，移送司法机关依法处理；构成犯罪的，依法移送公安机关、检察机关。",
    "涉嫌职务犯罪的，移送监察机关；涉嫌犯罪的，及时移送有关机关。",
    "由党委给予开除党籍处分，由纪委按程序给予党内警告，报县纪委监委给予政务处分。",
  ],
};
