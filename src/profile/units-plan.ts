import type { SheetContext } from "./sheet-context.js";
import type { Field } from "./sheet-fields.js";
import { headersOf } from "./sheet-headers.js";
import { type FormPlan, sheetPlans, type TablePlan } from "./sheet-plan.js";

/** The sheet with a row for each unit, and the column by which every other sheet says whose a row is. */
export const unitsSheet = "单位";
export const unitHeader = "单位代号";
export const groupHeader = "单位组";
/** Written into a cell, it takes out what stood there; into the first field of an entry, the entry. An empty cell changes nothing. */
export const clearedMark = "（清空）";

/** A column of the sheet of units: a fact that stands once in a profile. */
export interface UnitColumn {
  readonly header: string;
  readonly form: FormPlan;
  readonly field: Field;
}
/** A further sheet: entries of a list or map, the unit in the first column. */
export interface UnitsTablePlan {
  readonly plan: TablePlan;
  readonly headers: readonly string[];
  /** So many of its first fields tell entries apart that have no key. */
  readonly known: number;
}
export interface UnitsPlan {
  readonly columns: readonly UnitColumn[];
  readonly tables: readonly UnitsTablePlan[];
}

const knownByTwo: ReadonlySet<string> = new Set(["posts.*.holders", "media", "venues"]);

/**
 * A table of units, made of the sheets that a single profile is filled in on: what stands once in a profile becomes a column of
 * the sheet of units, every other sheet gets a column for the unit.
 */
export function unitsPlan(context: SheetContext): UnitsPlan {
  const plans = sheetPlans(context);
  const forms = plans.filter((plan) => plan.is === "form");
  const labels = forms.flatMap(({ fields }) => fields.map(({ label }) => label));
  const isSingle = (label: string): boolean => labels.filter((one) => one === label).length === 1;
  const columns = forms.flatMap((form) =>
    form.fields.map((field): UnitColumn => {
      const { label, path } = field;
      if (path.join(".") === "unit.id") return { header: unitHeader, form, field };
      return { header: isSingle(label) ? label : `${form.name}：${label}`, form, field };
    }),
  );
  const tables = plans.flatMap((plan): readonly UnitsTablePlan[] =>
    plan.is === "table"
      ? [
          {
            plan,
            headers: headersOf(plan).flatMap(({ header, is }) => (is === "remark" ? [] : [header])),
            known: knownByTwo.has(plan.base.join(".")) ? 2 : 1,
          },
        ]
      : [],
  );
  return { columns, tables };
}
