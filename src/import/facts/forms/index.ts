import type { Library } from "../../../library/types.js";
import { isoDate } from "../../../text/days.js";
import { basesIn } from "../bases.js";
import type { SaidOf } from "../said.js";
import { bracketed } from "./bracketed.js";
import { cadences } from "./cadences.js";
import { departments } from "./departments.js";
import { fronts } from "./fronts.js";
import { among, chaired, committee, group, ofHouse, seat } from "./groups.js";
import { inCharge } from "./in-charge.js";
import { limits } from "./limits.js";
import { alone, persons, responsible, signed, titled } from "./people.js";
import type { By, Placed, Reads } from "./reading.js";
import { subUnits } from "./sub-units.js";
import { superiors } from "./superiors.js";

export { placed } from "./places.js";

/** 自2024年5月1日起施行 */
const effective: Reads = (text, { document }) =>
  [...text.matchAll(/自([12]\d{3}年\d{1,2}月\d{1,2}日)起(?:施行|试行|执行|实施)/gu)].flatMap(([, day]) => {
    const iso = isoDate(day!);
    return iso === null ? [] : [{ is: "value" as const, path: `documents.${document}.effective`, value: iso }];
  });

/** 根据《…》（…）: the papers a text follows. */
const follows: Reads = (text) => (/^(?:[^。]{0,80})(?:根据|依据|按照|贯彻|落实)[^。]{0,60}《/u.test(text) ? basesIn(text) : []);

/** 中共某校支部委员会（以下简称校党支部） */
const organ: Reads = (text) =>
  [...text.matchAll(/(中共[^，。；：（）《》]{4,36}(?:委员会|党组))（以下(?:简称|称)：?“?([^）”]{2,12})”?）/gu)].flatMap(
    ([, name, short]): readonly SaidOf[] => [
      { is: "value", path: "organ.name", value: name! },
      { is: "value", path: "organ.short", value: short! },
    ],
  );

const all = [
  organ,
  responsible,
  group,
  among,
  ofHouse,
  chaired,
  committee,
  titled,
  alone,
  signed,
  persons,
  bracketed,
  inCharge,
  subUnits,
  seat,
  departments,
  fronts,
  effective,
  superiors,
  cadences,
  limits,
  follows,
];

/** What a paper is, for the forms. */
export type FormSetting = Pick<By, "document" | "topic" | "organ" | "unit"> & { readonly library: Library };

/** What a sentence says in the forms all units use. */
export function saidInForms({ line, under, part, who }: Placed, setting: FormSetting): readonly SaidOf[] {
  const own = houseIn(line.text, under);
  const [text, spaced] = [named(line.text, own), named(line.spaced ?? line.text, own)];
  return all.flatMap((read) => read(text, { ...setting, spaced, under, part, who }));
}

/** What 该科 means in a sentence: the house named before it, else whose duties it stands among. */
const houseIn = (text: string, under: string | undefined): string | undefined =>
  /设(?:在|于|办公室(?:于|在))(?!该)([\p{Script=Han}]{2,16}?)(?=[，；]|$)/u.exec(text)?.[1] ?? under;
const named = (text: string, house: string | undefined): string =>
  house === undefined ? text : text.replace(/该(?:科室|中心|[科处部室局办股])(?=[主负科处部局股]|[，。；]|$)/gu, house);
