import { places } from "./places.js";

/** Where a place lies: its province, and its city where it has one. */
export interface Place {
  readonly province: string;
  readonly city: string;
}
let known: ReadonlyMap<string, readonly Place[]> | undefined;

/** Characters that names have which are told from words. */
export const [shortestPlace, longestPlace] = [3, 12] as const;
/** Names of counties that are words as well (城区, 郊区, 矿区), or one character long. */
const common = /^(?:城区|郊区|矿区|市区|新区|开发区|高新区|.{0,2}(?:园区|管理区|示范区))$/u;

function read(): ReadonlyMap<string, readonly Place[]> {
  const made = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    if (name.length >= shortestPlace && name.length <= longestPlace && !common.test(name))
      made.set(name, [...(made.get(name) ?? []), place]);
  };
  for (const line of places) {
    const [province = "", ...cities] = line.split("|");
    add(province, { province, city: "" });
    for (const one of cities) {
      const [city = "", ...counties] = one.split(" ");
      add(city, { province, city });
      for (const county of counties) add(county, { province, city });
    }
  }
  return made;
}

/** Where the provinces, cities and counties of a name lie; undefined where there is none of it. */
export function placesNamed(name: string): readonly Place[] | undefined {
  known ??= read();
  return known.get(name);
}
