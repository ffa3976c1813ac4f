import { z } from "zod";
import type { ProfileContext } from "./context.js";
import { cadence, choice, date, documentNumber, flag, id, idPattern, paper, ref, refs, text, texts, word } from "./fields.js";
import { laterSections, ofTopic } from "./shape-later.js";
import { officialFacts } from "./shape-official.js";
import { organForms } from "./types.js";

/** Keys are checked by rules.ts: zod judges no value whose key it has refused. */
const keyed = <T extends z.ZodType>(value: T, label: string) =>
  z.record(z.string().meta({ pattern: idPattern }), value).meta({ description: label });

const holder = z
  .strictObject({
    person: ref("任职人：people 里的编号"),
    from: date("任职日期（当天起）"),
    to: date("离任日期（当天不再任职）").optional(),
    basis: paper("任职文号").optional(),
    acting: flag("是否主持工作（职务空缺时）").optional(),
  })
  .meta({ description: "任职人和起止日期" });
const post = z
  .strictObject({
    title: text("职务名称", 60),
    portfolio: texts("分管工作", 60).optional(),
    level: choice("层级：leadership 班子成员（不写即是），department 部门负责人", ["leadership", "department"]).optional(),
    holders: z.array(holder).max(100).meta({ description: "任职人，换人时保留旧的一行，加上 to" }).optional(),
  })
  .meta({ description: "一个职务" });

const unit = (context: ProfileContext) =>
  z
    .strictObject({
      id: id("单位编号：用作文件夹名，只用小写字母、数字和连字符"),
      type: choice(`单位类型：${[...context.unitTypes].map(([key, name]) => `${key} ${name}`).join("，")}`, [
        ...context.unitTypes.keys(),
      ]),
      "full-name": text("单位全称，与公章一致", 100),
      "short-name": text("单位简称", 60),
      self: z
        .strictObject({
          mine: text("如 我校", 20).optional(),
          whole: text("如 全校", 20).optional(),
          this: text("如 本校", 20).optional(),
        })
        .meta({ description: "自称，不写时按单位类型" })
        .optional(),
      audience: z
        .strictObject({ all: text("如 师生", 40).optional(), staff: text("如 教职工", 40).optional() })
        .meta({ description: "对本单位人员的称呼，不写时按单位类型" })
        .optional(),
      region: z
        .strictObject({
          province: text("省", 40).optional(),
          city: text("市", 40).optional(),
          county: text("县（市、区）", 40).optional(),
        })
        .meta({ description: "所在地" })
        .optional(),
    })
    .meta({ description: "单位" });

const organ = z
  .strictObject({
    form: choice("党组织形式，只能有一种", organForms),
    name: text("党组织全称", 100),
    short: text("正文里的简称，如 校党支部", 40),
    "sub-form": choice("下级党组织形式", ["党总支", "直属党支部", "党支部"]).optional(),
    "centre-group": flag("是否设理论学习中心组").optional(),
    "discipline-body": flag("是否设纪检机构").optional(),
  })
  .meta({ description: "党组织" });

const superiors = z
  .strictObject({
    party: text("上级党组织：向它报告", 100),
    administration: text("上级行政机关", 100).optional(),
    publicity: text("上级宣传部门", 100).optional(),
    discipline: text("上级纪检监察机关", 100).optional(),
    cyberspace: text("上级网信部门", 100).optional(),
    education: text("上级教育部门", 100).optional(),
    emergency: text("应急管理部门", 100).optional(),
    fire: text("消防救援机构", 100).optional(),
  })
  .meta({ description: "上级机关，一个上级只用一个叫法" });

const subUnits = z
  .strictObject({
    label: text("总称，如 各教研组", 40),
    organs: text("下级党组织的总称，如 党总支、直属党支部", 60).optional(),
    people: text("下属单位人员的总称", 40).optional(),
    list: z
      .array(z.strictObject({ id: id("下属单位编号"), name: text("下属单位名称", 60) }).meta({ description: "一个下属单位" }))
      .max(500)
      .meta({ description: "下属单位" }),
  })
  .meta({ description: "下属单位" });

const group = z
  .strictObject({
    name: text("领导小组名称，不写时按工作主题", 60).optional(),
    head: refs("组长：职务的键"),
    deputies: refs("副组长：职务的键"),
    members: z
      .union([z.literal("members"), refs("职务的键")])
      .meta({ description: "成员：members 表示其余班子成员，或列出职务的键" }),
    office: ref("办公室所在部门的键"),
    director: ref("办公室主任：职务的键").optional(),
    "sub-groups": flag("是否设专项小组").optional(),
  })
  .meta({ description: "领导小组" });

const ownBasis = (topic: z.ZodType) =>
  z
    .strictObject({
      title: text("文件名称，不带书名号", 150),
      number: paper("文号，年份用〔〕").optional(),
      issuer: text("发文机关", 100).optional(),
      date: date("发文日期").optional(),
      level: choice("层级：central 中央，province 省，city 市，county 县，own 本单位", [
        "central",
        "province",
        "city",
        "county",
        "own",
      ]).optional(),
      topics: z.array(topic).min(1).max(20).meta({ description: "是哪些工作主题的依据，不写即全部" }).optional(),
    })
    .meta({ description: "上级发来的一份文件" });

const wording = z
  .strictObject({
    numbering: choice("编号：outline 一、（一）1.；articles 第一条；不写时各文种用惯用的一种", [
      "outline",
      "articles",
    ]).optional(),
    "item-brackets": flag("列举项是否用带括号的编号").optional(),
    "names-public": flag("正文是否写姓名").optional(),
    "period-theme": text("年度主题").nullable().meta({ description: "上级要求写入的年度主题，没有写 null" }).optional(),
    congress: text("党的代表大会的提法", 60).optional(),
    year: z.int().min(1949).max(2100).meta({ description: "工作年度" }).optional(),
    punctuation: choice("标点：full 全角，half 半角", ["full", "half"]).optional(),
    look: id("字体和间距方案的编号，不写为 gb9704").optional(),
  })
  .meta({ description: "写法" });

const documentFacts = z
  .strictObject({
    title: text("固定标题，不写时按文种", 150).optional(),
    number: documentNumber("文号，如 湖小党〔2026〕3号").optional(),
    date: date("成文日期").optional(),
    effective: date("施行日期").optional(),
    status: choice("状态：draft 草稿，review 送审，final 定稿", ["draft", "review", "final"]).optional(),
    addressee: text("主送机关").optional(),
    "copies-to": texts("抄送机关", 100).optional(),
    replaces: text("文件").nullable().meta({ description: "同时废止的文件，没有写 null" }).optional(),
    layout: choice("版式：plain 一般，masthead 红头，letter 信函，minutes 纪要", [
      "plain",
      "masthead",
      "letter",
      "minutes",
    ]).optional(),
    look: id("字体和间距方案的编号").optional(),
    "interpretation-by": ref("解释部门的键").optional(),
    ...officialFacts,
  })
  .meta({ description: "一份文件自己的事实" });

function build(context: ProfileContext) {
  const topic = choice(`工作主题：${[...context.topics].map(([key, name]) => `${key} ${name}`).join("，")}`, [
    ...context.topics.keys(),
  ]);
  return z
    .strictObject({
      unit: unit(context),
      organ,
      superiors,
      "superior-chain": texts("再上级的机关，由近及远", 100).optional(),
      people: z
        .array(z.strictObject({ id: id("人员编号"), name: text("姓名", 60) }).meta({ description: "一个人" }))
        .max(2000)
        .meta({ description: "人员：只登记编号和姓名" })
        .optional(),
      posts: keyed(post, "职务，按排名先后；书记用 secretary，行政主要负责人用 head，其余自己起"),
      "direct-responsible": ref("直接责任人：职务的键"),
      departments: keyed(
        z
          .strictObject({
            name: text("部门名称", 60),
            head: ref("负责人：职务的键").optional(),
            role: word("职能，如 office 办公室、academic 教务、publicity 宣传", context.roles).optional(),
          })
          .meta({ description: "一个部门" }),
        "内设部门",
      ).optional(),
      "sub-units": subUnits.optional(),
      media: z
        .array(
          z
            .strictObject({
              kind: word("种类，如 website、wechat-account", context.mediumKinds),
              name: text("名称", 60),
              owner: ref("管理部门的键"),
              reviewer: ref("审核人：职务的键"),
            })
            .meta({ description: "一个媒体或账号" }),
        )
        .max(500)
        .meta({ description: "单位自己的媒体和账号，不含个人账号" })
        .optional(),
      venues: z
        .array(
          z
            .strictObject({
              kind: word("种类，如 lecture-hall", context.venueKinds),
              name: text("名称", 60).optional(),
              owner: ref("管理部门的键"),
              approver: ref("审批人：职务的键"),
            })
            .meta({ description: "一个阵地" }),
        )
        .max(500)
        .meta({ description: "阵地" })
        .optional(),
      group: group.optional(),
      "by-topic": z
        .strictObject(Object.fromEntries([...context.topics.keys()].map((key) => [key, ofTopic(group).optional()])))
        .meta({ description: "某个工作主题另有直接责任人、领导小组或情况报告的，写在这里" })
        .optional(),
      topics: z.array(topic).min(1).max(20).meta({ description: "本单位要编制文件的工作主题" }),
      cadences: z
        .strictObject(Object.fromEntries([...context.cadences].map(([key, name]) => [key, cadence(name).optional()])))
        .meta({ description: "频次，每件事只写一次" })
        .optional(),
      basis: z.array(ownBasis(topic)).max(100).meta({ description: "上级发给本单位的依据文件" }).optional(),
      wording: wording.optional(),
      documents: z.record(z.string(), documentFacts).meta({ description: "各份文件的文号、日期等，键是“文种.主题”" }).optional(),
      ...laterSections,
    })
    .meta({ description: "单位档案" });
}

export type Shape = ReturnType<typeof build>;
const built = new WeakMap<ProfileContext, Shape>();

/** The shape of a profile for what the library knows; built once a context. */
export function shapeOf(context: ProfileContext): Shape {
  const known = built.get(context) ?? build(context);
  built.set(context, known);
  return known;
}
