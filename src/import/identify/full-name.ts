/** Places that stand before a unit's own name: 柏溪市 in 柏溪市苇塘小学, 云汀市汀南区 in 云汀市汀南区文化馆. */
const places = /^(?:\p{Script=Han}{2,6}(?:省|市|县|区|旗|州|盟|镇|乡|街道))+$/u;

/**
 * The one name among `names` that is `name` with its places before it, as a school's older papers name it in full and its lists
 * do not; `name` itself where there is none, or several differ.
 */
export function fullName(name: string, names: readonly string[]): string {
  const longer = names.filter((one) => one.endsWith(name) && places.test(one.slice(0, -name.length)));
  const longest = longer.reduce((found, one) => (one.length > found.length ? one : found), name);
  return longer.every((one) => longest.endsWith(one)) ? longest : name;
}
