import type { Library } from "../../library/types.js";
import { level } from "../level.js";
import type { DrawerPaper, Identified } from "../types.js";
import { fullName } from "./full-name.js";
import { type Glance, glanceAt, most } from "./glance.js";
import { issueOf } from "./issue.js";
import { kindOf } from "./kind.js";
import { organOf } from "./organ.js";
import { signers } from "./signature.js";
import { relate } from "./states.js";
import { topicOf } from "./topic.js";
import { seatOf, unitInTitle, unitOf } from "./unit-name.js";
import { typePoints, unitTypeOf } from "./unit-type.js";

const nameless = /[xXｘＸ×]{2}|[某〔○＊*]/u;

/** Words of a paper that hardly speaks of its unit are no evidence against the rest of the drawer. */
const weak = 9;

/**
 * What each paper of a drawer is: by its title, what it calls itself, how it is built and what its words are. Where all papers
 * that name a unit name the same, those that hardly tell are taken for its own too. A name without its places is the one with
 * them.
 * @param known full names of units that papers may be of besides those they name themselves
 * @returns a row for each paper, in their order
 */
export function identify(papers: readonly DrawerPaper[], library: Library, known: readonly string[] = []): readonly Identified[] {
  const judged = papers.map((paper) => {
    const glance = glanceAt(paper);
    const topic = topicOf(glance, library);
    const kind = isRegulation(glance, library) || topic === null ? null : kindOf(glance, topic, library);
    const unit = unitOf(glance, kind, library);
    const types = typePoints(glance, unit, library);
    return {
      glance,
      kind,
      topic,
      unit,
      types,
      unitType: unitTypeOf(glance, unit, library),
      organ: organOf(glance, library),
      ...issueOf(glance),
    };
  });
  // Nothing else names one: then the titles of letters do.
  if (judged.every(({ unit }) => unit === null))
    for (const one of judged) one.unit = one.topic === null ? null : unitInTitle(one.glance, library);
  // A signature may have the places that a title leaves out.
  const signed = papers.flatMap((paper) => signers(paper).map(seatOf));
  const names = [...judged.flatMap(({ unit }) => unit ?? []), ...signed, ...known];
  const units = new Set(judged.flatMap(({ unit }) => (unit === null ? [] : fullName(unit, names))));
  const own = units.size === 1 ? judged.filter(({ unit }) => unit !== null) : [];
  const [type, organ] = [
    own.length > 1 ? usual(own.map(({ unitType }) => unitType)) : null,
    own.length > 1 ? usual(own.map((one) => one.organ)) : null,
  ];
  const relations = relate(judged);
  return judged.map((one): Identified => {
    const { glance, kind, topic, unit, number, date, status } = one;
    const tells = unit !== null || Math.max(...one.types.values()) >= weak;
    return {
      file: glance.paper.file,
      kind,
      topic,
      unitType: tells ? one.unitType : (type ?? one.unitType),
      organ: unit !== null ? one.organ : (organ ?? one.organ),
      ...named(unit, names),
      title: glance.title,
      number,
      date,
      status,
      ...relations.get(one),
      ...(kind === null && { foreign: true as const }),
    };
  });
}

/** The unit's name in full, and what the paper calls it where that is less. */
function named(unit: string | null, names: readonly string[]): Pick<Identified, "unit" | "called"> {
  // 某某中学 is no name.
  if (unit === null || nameless.test(unit)) return { unit: null };
  const full = fullName(unit, names);
  return { unit: full, ...(full !== unit && { called: unit }) };
}

/** What most of them are. */
function usual(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return most(counts, 1);
}

/** A law or a superior's regulation that lies in the drawer is nobody's own paper. */
const isRegulation = ({ title, isTitled }: Glance, { regulations }: Library): boolean =>
  isTitled && [...regulations.values()].some((one) => level(one.title) === level(title).replace(/（[^）]*）$/u, ""));
