import { expect, test } from "vitest";
import { facts } from "../../src/import/facts/index.js";
import { identify } from "../../src/import/identify/index.js";
import { library } from "../support/library.js";
import { drawerPaper } from "./drawer.js";

/** What a paper with some lines says, with keys resolved to names: `post 党委书记 = 甲`. */
function saidIn(
  lines: readonly string[],
  title = "青屏县文化和旅游局意识形态工作责任制实施办法",
  signed = "中共青屏县文化和旅游局党组",
) {
  const paper = drawerPaper("办法.txt", title, ...lines, signed, "2025年4月1日");
  const found = new Map(facts([paper], identify([paper], library), library).facts.map(({ path, value }) => [path, value]));
  const name = (post: string): string =>
    found.get(`people.${found.get(`posts.${post}.holders.0.person`)}.name`) ?? `（${found.get(`posts.${post}.title`)}）`;
  const out: string[] = [];
  for (const [path, value] of found) {
    const [section, key = "", part = ""] = path.split(".");
    const nth = `${section}.${key}`;
    if (section === "posts" && part === "title") out.push(`post ${value} = ${name(key)}`);
    if (section === "posts" && part === "portfolio") out.push(`portfolio ${name(key)} ${value}`);
    if (path === "direct-responsible") out.push(`direct ${name(value)}`);
    if (section === "departments" && part === "name") out.push(`department ${value}`);
    if (section === "departments" && part === "head") out.push(`head ${found.get(`${nth}.name`)} = ${name(value)}`);
    if (path.startsWith("sub-units.list.")) out.push(`below ${value}`);
    if (path === "sub-units.label") out.push(`below all ${value}`);
    if ((section === "media" || section === "venues") && part === "name")
      out.push(`${section} ${found.get(`${nth}.kind`)} ${value}`);
    if (part === "owner") out.push(`owner ${found.get(`${nth}.name`)} = ${found.get(`departments.${value}.name`)}`);
    if (part === "reviewer" || part === "approver") out.push(`decides ${found.get(`${nth}.name`)} = ${name(value)}`);
    if (section === "superiors" || section === "cadences") out.push(`${section} ${key} ${value}`);
    if (path === "organ.name") out.push(`organ ${value}`);
    if (section === "group" && key !== "office") out.push(`group ${key} ${name(value)}`);
  }
  return out;
}

test.each<[string, readonly string[]]>([
  ["其中许一诺为直接责任人，协助书记抓统筹协调。党组成员、副局长许一诺负责宣传。", ["direct 许一诺"]],
  ["局党组书记、局长郭砚田和党组成员、副局长林溪对分管领域负重要领导责任。", ["post 党组成员、副局长 = 林溪"]],
  [
    "党组成员、副局长林溪分管文化市场、公共文化服务工作，为直接责任人。",
    ["portfolio 林溪 文化市场", "portfolio 林溪 公共文化服务", "direct 林溪"],
  ],
  ["副局长林溪（分管安全、后勤）", ["post 副局长 = 林溪", "portfolio 林溪 安全"]],
  ["乡党委书记郭砚田、乡长年小满同为第一责任人。", ["post 乡长 = 年小满"]],
  ["办公室（负责人许一诺）——综合协调、资料存档；", ["head 办公室 = 许一诺"]],
  ["本局设应急管理股（股长：林溪；副股长：周远），负责日常工作。", ["head 应急管理股 = 林溪", "post 应急管理股副股长 = 周远"]],
  ["三、副局长责任（责任人：林溪）", ["post 副局长 = 林溪"]],
  ["办公室设在宣传推广股，由该股股长林溪任主任。", ["post 宣传推广股股长 = 林溪", "group director 林溪"]],
  [
    "由局党组书记、局长郭砚田任组长，副局长林溪任副组长，党组成员、总工程师许一诺，执法大队大队长周远为成员。",
    ["group members 许一诺", "group members 周远"],
  ],
  ["（局党组书记郭砚田、局长林溪）是第一责任人。", ["post 局长 = 林溪"]],
  ["林溪作为分管领导，承担直接责任。副局长林溪负责宣传。", ["direct 林溪"]],
  ["党组成员、副局长林溪作为直接责任人具体抓落实。", ["post 党组成员、副局长 = 林溪", "direct 林溪"]],
  ["郭砚田、林溪担任双组长。局党组书记郭砚田主持，局长林溪协助。", ["group head 郭砚田", "group head 林溪"]],
  ["青屏园区党工委副书记、管委会主任 林溪", ["post 党工委副书记、管委会主任 = 林溪"]],
  [
    "领导小组下设办公室于市场股，办公室主任由该股股长林溪兼任，局长郭砚田任组长。",
    ["post 市场股股长 = 林溪", "group director 林溪"],
  ],
  ["由办公室主任许一诺初审、林溪终审。", ["post 办公室主任 = 许一诺"]],
])("people in the forms papers name them in: %s", (line, said) => {
  expect(saidIn([line])).toEqual(expect.arrayContaining([...said]));
});

test("副主任由…担任 gives a person and no name that begins with 由", () => {
  expect(saidIn(["办公室设在市场管理股，主任由周远兼任，副主任由许一诺担任。"]).filter((one) => /由/u.test(one))).toEqual([]);
});

test.each<[string, readonly string[]]>([
  [
    "县文化馆、县博物馆、县美术馆等局属单位对本单位平台负主体责任。",
    ["below 县文化馆", "below 县博物馆", "below 县美术馆", "below all 局属各单位"],
  ],
  ["上坝村、下坝村、竹排社区（以下称各村（社区））负责本辖区。", ["below 上坝村", "below 竹排社区", "below all 各村（社区）"]],
  ["各分馆：东门分馆、盐仓分馆、高铁站分馆按照本制度执行。", ["below 东门分馆", "below 高铁站分馆", "below all 各分馆"]],
  ["城北制水厂、河西制水厂、青石制水厂每日报送水质。", ["below 城北制水厂", "below 青石制水厂", "below all 各制水厂"]],
  [
    "云顶营林区（主任：林溪）、马鞍营林区（主任：许一诺）负责巡护。",
    ["below 云顶营林区", "post 马鞍营林区主任 = 许一诺", "below all 各营林区"],
  ],
  ["望湖、柳浪、石桥、南岸四个社区负责巡查。", ["below 望湖社区", "below 南岸社区"]],
  ["青龙供销社、白马供销社、玄武供销社和县农资公司均已明确联络员。", ["below 玄武供销社", "below 县农资公司"]],
  ["适用于局党组及所属机关党支部、市场党支部和离退休党支部。", ["below 机关党支部", "below 离退休党支部"]],
])("units below, and what they are called together: %s", (line, said) => {
  expect(saidIn([line])).toEqual(expect.arrayContaining([...said]));
});

test.each(["各村要落实责任。", "加强对学校、医院的管理。", "与兄弟图书馆、文化馆开展交流。"])(
  "no unit below is made of %s",
  (line) => {
    expect(saidIn([line]).filter((one) => one.startsWith("below"))).toEqual([]);
  },
);

test.each<[string, readonly string[]]>([
  [
    "门户网站“青屏文旅网”、微信公众号“青屏文旅”由宣传推广股管理，发布内容终审由党组成员、副局长林溪负责；",
    ["owner 青屏文旅网 = 宣传推广股", "owner 青屏文旅 = 宣传推广股", "decides 青屏文旅网 = 林溪"],
  ],
  ["“青屏文旅”微信公众号，责任部门宣传推广股，审核人林溪；副局长林溪分管宣传。", ["owner 青屏文旅 = 宣传推广股"]],
  ["一楼大厅LED屏，责任部门办公室，审核人办公室主任周远。", ["media screen 一楼大厅LED屏", "owner 一楼大厅LED屏 = 办公室"]],
  [
    "二楼会议室、第三报告厅举办的讲座，由主办科室向科教股申请，经分管领导林溪批准。副局长林溪分管宣传。",
    ["owner 二楼会议室 = 科教股", "decides 第三报告厅 = 林溪"],
  ],
  [
    "宣传用“青屏文旅”公众号和机关宣传栏，由办公室负责，林溪审核。副局长林溪分管宣传。",
    ["owner 机关宣传栏 = 办公室", "decides 青屏文旅 = 林溪"],
  ],
])("media and venues with who runs them and who decides: %s", (line, said) => {
  expect(saidIn(line.split(/(?<=。)/u))).toEqual(expect.arrayContaining([...said]));
});

test("what another thing is said about is not said of the one before; a library is no venue of itself", () => {
  const said = saidIn(["总务股负责操场大屏、一楼报告厅的使用登记，报告厅使用须经林溪同意。", "副局长林溪分管安全。"]);
  expect(said).toContain("decides 一楼报告厅 = 林溪");
  expect(said.some((one) => one.startsWith("decides 操场大屏"))).toBe(false);
  const own = saidIn(
    ["加强图书馆阵地管理，依据《中华人民共和国公共图书馆法》。"],
    "青屏市图书馆意识形态工作制度",
    "中共青屏市图书馆支部委员会",
  );
  expect(own.filter((one) => one.startsWith("venues"))).toEqual([]);
});

test.each<[string, string | null]>([
  ["领导小组每两个月召开一次例会。", "cadences meeting 6/year"],
  ["每年6月底、12月底前向县教育局党组报告意识形态工作。", "cadences report-up 2/year"],
  ["每半年向县委、县委网信办报送一次网络意识形态工作专题报告。", "cadences report-up 1/half-year"],
  ["每年3月、11月各组织一次消防演练。", "cadences drill 2/year"],
  ["汛期每周会商一次。", null],
  ["机关党支部每月召开一次支委会。", null],
])("how often: %s", (line, cadence) => {
  const said = saidIn([line]).filter((one) => one.startsWith("cadences"));
  expect(said).toEqual(cadence === null ? [] : [cadence]);
});

test("a superior's short and long name are one, and two who sign together are two", () => {
  const said = saidIn(
    ["5日内报青屏县应急管理局。", "并报告县应急管理局。"],
    "白塔乡安全生产责任制度",
    "中共白塔乡委员会  白塔乡人民政府",
  );
  expect(said).toContain("superiors emergency 青屏县应急管理局");
  expect(said).toContain("organ 中共白塔乡委员会");
});

test("a department with 与 in its name is one, two departments joined by it are two", () => {
  const said = saidIn(["政策法规与宣传股负责网站。", "党政办与宣传股负责公众号。"]);
  expect(said).toContain("department 政策法规与宣传股");
  expect(said.some((one) => one.includes("党政办与"))).toBe(false);
});
