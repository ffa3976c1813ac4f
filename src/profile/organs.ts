import { type Path, shown, type ValueFault } from "./fault.js";
import { get, selectTexts } from "./select.js";
import { type OrganForm, organForms } from "./types.js";

/** Names, longest first, so that 党总支 is not read as 党支部 nor 工作委员会 as 委员会. 纪委 and 团委 are other bodies. */
const names: readonly (readonly [RegExp, OrganForm])[] = [
  [/党总支|总支部?委员会|总支部/g, "党总支"],
  [/党支部|支部委员会|支部$/g, "党支部"],
  [/党工委|工作委员会|(?<!教)工委$/g, "党工委"],
  [/党组/g, "党组"],
  [/党委/g, "党委"],
];

/** The organ forms a name speaks of, in no order. 中共×委员会 is a 党委. */
export function formsIn(name: string): readonly OrganForm[] {
  let rest = name;
  const found = new Set<OrganForm>();
  for (const [pattern, form] of names) {
    const less = rest.replace(pattern, "|");
    if (less !== rest) found.add(form);
    rest = less;
  }
  if (found.size === 0 && /^(?:中共|中国共产党).*(?<!纪律检查)委员会$/.test(rest)) found.add("党委");
  return [...found];
}

/** Faults of `organ.form`, and of names that say another form: exactly one form a unit. */
export function organFaults(data: unknown): readonly ValueFault[] {
  const form = get(get(data, "organ"), "form");
  const path: Path = ["organ", "form"];
  if (form === undefined) return [];
  const isForm = organForms.some((known) => known === form);
  const faults: ValueFault[] = [];
  if (!isForm) {
    const said = Array.isArray(form)
      ? form.filter((one) => typeof one === "string").join("、")
      : typeof form === "string"
        ? form
        : null;
    if (said !== null && (formsIn(said).length > 1 || (Array.isArray(form) && form.length > 1)))
      faults.push({ path, code: "profile/two-forms", data: { path: "organ.form", value: shown(said) } });
    else if (said !== null && typeof form === "string")
      faults.push({ path, code: "profile/organ-form", data: { value: shown(said) } });
  }
  const spoken = ["organ.name", "organ.short", "posts.secretary.title", "posts.deputy-secretary.title"].flatMap((pattern) =>
    selectTexts(data, pattern),
  );
  for (const { path: at, value } of spoken) {
    const found = formsIn(value);
    const facts = { path: at.join("."), value: shown(value) };
    if (found.length > 1) faults.push({ path: at, code: "profile/two-forms", data: facts });
    else if (isForm && found[0] !== undefined && found[0] !== form)
      faults.push({ path: at, code: "profile/organ-differs", data: { ...facts, found: found[0], form: String(form) } });
  }
  return faults;
}
