import { expect, test } from "vitest";
import { checkLayout } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import { layoutHtml } from "../../src/layout/report/html.js";
import { paragraphPicture } from "../../src/layout/report/picture.js";
import { zh } from "../../src/words/zh/index.js";
import { gb9704 } from "../support/shelf.js";
import { letters, made, notice, run } from "./made.js";
import { readMade } from "./read-made.js";

const line = (text: string, properties: string): string =>
  `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${properties}</w:pPr>${run(text, letters("仿宋_GB2312", 16))}</w:p>`;
/** Where the lines of a drawing begin, pt. */
const starts = (svg: string) => [...svg.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Math.round(Number(x)));

test("lines below a hanging first one are drawn where they stand", () => {
  const words = "各村文化室要明确专人负责，逐项登记，按时上报，发现的问题立即整改，不能整改的写明原因。";
  const drawn = (properties: string) => {
    const file = readMade(made({ title: notice["title"]!, text: line(words, properties), section: notice["section"]! }));
    const [first, second] = starts(paragraphPicture(file.paragraphs[1]!));
    return second! - first!;
  };
  expect(drawn('<w:ind w:leftChars="200" w:left="1280" w:hangingChars="200" w:hanging="640"/>')).toBe(32);
  expect(drawn('<w:ind w:left="1280" w:hanging="640"/>')).toBe(32);
  expect(drawn('<w:ind w:leftChars="200" w:left="640"/>')).toBe(0);
});

test("a name that is moved with its date is drawn with it, before and after", () => {
  const right = '<w:jc w:val="right"/>';
  const bytes = made({
    title: notice["title"]!,
    text: notice["closing"]!,
    end: line("青石镇文化站", right) + line("2026年3月5日", right),
    section: notice["section"]!,
  });
  const file = readMade(bytes);
  const page = layoutHtml({
    name: "a.docx",
    words: zh,
    look: "版式",
    file,
    findings: checkLayout(file, gb9704),
    mended: mendAll(file, gb9704)!,
  });
  expect(page.match(/<svg/g)).toHaveLength(4);
  expect(page).toMatch(/第4段“2026年3月5日”（成文日期）.*青.*2026.*改后.*青.*2026/s);
});
