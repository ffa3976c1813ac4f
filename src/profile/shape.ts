import { z } from "zod";
import type { FieldsPhrase } from "../diag/phrases/fields.js";
import type { ProfileContext } from "./context.js";
import { cadence, choice, date, documentNumber, flag, id, paper, ref, refs, text, texts, word } from "./fields.js";
import { idPattern } from "./ids.js";
import { oncePer } from "./once-per.js";
import { laterSections, ofTopic } from "./shape-later.js";
import { officialFacts } from "./shape-official.js";
import { namesIn, unit } from "./shape-unit.js";
import { organForms, unitSizes } from "./types.js";

/** Keys are checked by rules.ts: zod judges no value whose key it has refused. */
const keyed = <T extends z.ZodType>(value: T, label: FieldsPhrase) =>
  z.record(z.string().meta({ pattern: idPattern }), value).meta({ description: label });

const holder = z
  .strictObject({
    person: ref("field.holder-person"),
    from: date("field.holder-from"),
    to: date("field.holder-to").optional(),
    basis: paper("field.holder-basis").optional(),
    acting: flag("field.holder-acting").optional(),
  })
  .meta({ description: "field.holder" });
const post = z
  .strictObject({
    title: text("field.post-title", 60),
    portfolio: texts("field.post-portfolio", 60).optional(),
    level: choice("field.post-level", ["leadership", "department"]).optional(),
    holders: z.array(holder).max(100).meta({ description: "field.post-holders" }).optional(),
  })
  .meta({ description: "field.post" });

const organ = z
  .strictObject({
    form: choice("field.organ-form", organForms),
    name: text("field.organ-name", 100),
    short: text("field.organ-short", 40),
    "sub-form": choice("field.organ-sub-form", ["党总支", "直属党支部", "党支部"]).optional(),
    "centre-group": flag("field.organ-centre-group").optional(),
    "discipline-body": flag("field.organ-discipline-body").optional(),
  })
  .meta({ description: "field.organ" });

const keysOf = (known: ReadonlyMap<string, string> | undefined) => known && [...known.keys()];

const superiors = z
  .strictObject({
    party: text("field.superior-party", 100),
    administration: text("field.superior-administration", 100).optional(),
    publicity: text("field.superior-publicity", 100).optional(),
    discipline: text("field.superior-discipline", 100).optional(),
    cyberspace: text("field.superior-cyberspace", 100).optional(),
    education: text("field.superior-education", 100).optional(),
    emergency: text("field.superior-emergency", 100).optional(),
    fire: text("field.superior-fire", 100).optional(),
  })
  .meta({ description: "field.superiors" });

const subUnits = z
  .strictObject({
    label: text("field.sub-units-label", 40),
    organs: text("field.sub-units-organs", 60).optional(),
    people: text("field.sub-units-people", 40).optional(),
    list: z
      .array(
        z
          .strictObject({ id: id("field.sub-unit-id", "field.short-sub-unit-id"), name: text("field.sub-unit-name", 60) })
          .meta({ description: "field.sub-unit" }),
      )
      .max(500)
      .meta({ description: "field.sub-units" }),
  })
  .meta({ description: "field.sub-units" });

const group = z
  .strictObject({
    name: text("field.group-name", 60).optional(),
    head: refs("field.group-head"),
    deputies: refs("field.group-deputies"),
    members: z.union([z.literal("members"), refs("field.post-key")]).meta({ description: "field.group-members" }),
    office: ref("field.group-office"),
    director: ref("field.group-director").optional(),
    "sub-groups": flag("field.group-sub-groups").optional(),
  })
  .meta({ description: "field.group" });

const ownBasis = (topic: z.ZodType) =>
  z
    .strictObject({
      title: text("field.basis-title", 150),
      number: paper("field.basis-number").optional(),
      issuer: text("field.issuer", 100).optional(),
      date: date("field.basis-date").optional(),
      level: choice("field.basis-level", ["central", "province", "city", "county", "own"]).optional(),
      topics: z.array(topic).min(1).max(20).meta({ description: "field.basis-topics" }).optional(),
    })
    .meta({ description: "field.own-basis" });

const wording = z
  .strictObject({
    numbering: choice("field.wording-numbering", ["outline", "articles"]).optional(),
    "item-brackets": flag("field.wording-item-brackets").optional(),
    "names-public": flag("field.wording-names-public").optional(),
    "period-theme": text("field.period-theme").nullable().meta({ description: "field.wording-period-theme" }).optional(),
    congress: text("field.wording-congress", 60).optional(),
    year: z.int().min(1949).max(2100).meta({ description: "field.wording-year" }).optional(),
    punctuation: choice("field.wording-punctuation", ["full", "half"]).optional(),
    look: id("field.wording-look", "field.short-look").optional(),
  })
  .meta({ description: "field.wording" });

const documentFacts = z
  .strictObject({
    title: text("field.document-title", 150).optional(),
    number: documentNumber("field.document-number").optional(),
    date: date("field.document-date").optional(),
    effective: date("field.document-effective").optional(),
    status: choice("field.document-status", ["draft", "review", "final"]).optional(),
    addressee: text("field.document-addressee").optional(),
    "copies-to": texts("field.document-copies-to", 100).optional(),
    replaces: text("field.paper").nullable().meta({ description: "field.document-replaces" }).optional(),
    layout: choice("field.document-layout", ["plain", "masthead", "letter", "minutes"]).optional(),
    look: id("field.document-look", "field.short-look").optional(),
    "interpretation-by": ref("field.document-interpretation").optional(),
    ...officialFacts,
  })
  .meta({ description: "field.document" });

function build(context: ProfileContext) {
  const topic = choice("field.topic", [...context.topics.keys()], { known: namesIn(context.topics) });
  return z
    .strictObject({
      unit: unit(context),
      organ,
      superiors,
      "superior-chain": texts("field.superior-chain", 100).optional(),
      people: z
        .array(
          z
            .strictObject({ id: id("field.person-id", "field.short-person-id"), name: text("field.person-name", 60) })
            .meta({ description: "field.person" }),
        )
        .max(2000)
        .meta({ description: "field.people" })
        .optional(),
      posts: keyed(post, "field.posts"),
      "direct-responsible": ref("field.direct-responsible"),
      departments: keyed(
        z
          .strictObject({
            name: text("field.department-name", 60),
            head: ref("field.department-head").optional(),
            role: word("field.department-role", context.roles, "field.short-role").optional(),
          })
          .meta({ description: "field.department" }),
        "field.departments",
      ).optional(),
      "sub-units": subUnits.optional(),
      media: z
        .array(
          z
            .strictObject({
              kind: word("field.medium-kind", keysOf(context.mediumKinds), "field.short-kind"),
              name: text("field.name", 60),
              owner: ref("field.owner"),
              reviewer: ref("field.reviewer"),
            })
            .meta({ description: "field.medium" }),
        )
        .max(500)
        .meta({ description: "field.media" })
        .optional(),
      venues: z
        .array(
          z
            .strictObject({
              kind: word("field.venue-kind", keysOf(context.venueKinds), "field.short-kind"),
              name: text("field.name", 60).optional(),
              owner: ref("field.owner"),
              approver: ref("field.approver"),
            })
            .meta({ description: "field.venue" }),
        )
        .max(500)
        .meta({ description: "field.venues" })
        .optional(),
      group: group.optional(),
      "by-topic": z
        .strictObject(Object.fromEntries([...context.topics.keys()].map((key) => [key, ofTopic(group).optional()])))
        .meta({ description: "field.by-topic" })
        .optional(),
      topics: z.array(topic).min(1).max(20).meta({ description: "field.topics" }),
      size: choice("field.size", unitSizes).optional(),
      shelf: z.array(text("field.shelf-paper", 160)).min(1).max(300).meta({ description: "field.shelf" }).optional(),
      cadences: z
        .strictObject(Object.fromEntries([...context.cadences].map(([key, name]) => [key, cadence(name).optional()])))
        .meta({ description: "field.cadences" })
        .optional(),
      basis: z.array(ownBasis(topic)).max(100).meta({ description: "field.basis" }).optional(),
      wording: wording.optional(),
      documents: z.record(z.string(), documentFacts).meta({ description: "field.documents" }).optional(),
      ...laterSections,
    })
    .meta({ description: "field.profile" });
}

export type Shape = ReturnType<typeof build>;

/** The shape of a profile for what the library knows; built once a context. */
export const shapeOf: (context: ProfileContext) => Shape = oncePer(build);
