import { places } from "./places.js";

/** Where a place lies: its province, and its city where it has one. */
export interface Place {
  readonly province: string;
  readonly city: string;
}
let known: ReadonlyMap<string, readonly Place[]> | undefined;

/** Names of counties that are words as well (城区, 郊区, 矿区), or one character long. */
const common = /^(?:城区|郊区|矿区|市区|新区|开发区|高新区|.{0,2}(?:园区|管理区|示范区))$/u;

function read(): ReadonlyMap<string, readonly Place[]> {
  const made = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    if (name.length >= 3 && name.length <= 12 && !common.test(name)) made.set(name, [...(made.get(name) ?? []), place]);
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

/** Longest first: what stands at a place of a text as the name of a province, city or county. */
export function placeAt(text: string, start: number): { readonly name: string; readonly lies: readonly Place[] } | null {
  known ??= read();
  for (let length = Math.min(12, text.length - start); length >= 3; length--) {
    const name = text.slice(start, start + length);
    const lies = known.get(name);
    if (lies !== undefined) return { name, lies };
  }
  return null;
}
