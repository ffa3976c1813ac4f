import { z } from "zod";
import type { Code } from "../diag/codes/index.js";
import { phrase } from "../diag/phrase.js";
import type { FieldsPhrase } from "../diag/phrases/fields.js";
import type { Data, Phrase } from "../diag/types.js";
import { cadencePattern, parseCadence, suggestCadence, vague } from "./cadences.js";
import { dateFault } from "./dates.js";
import { shown } from "./fault.js";
import { idPattern, isId } from "./ids.js";
import { isNumber, mendBrackets } from "./numbers.js";

/** The kinds of value a profile holds. Every one takes the key of what it is, which is worded for editors and messages. */
type Found = { readonly code: Code; readonly data: Data } | null;

/** A text with a fault finder of ours; the fault travels in `params` and becomes a message in shape-faults.ts. */
const checked = (label: FieldsPhrase, find: (value: string) => Found, meta: Record<string, unknown> = {}, max = 200) =>
  z
    .string()
    .min(1)
    .max(max)
    .superRefine((value, context) => {
      const found = find(value);
      if (found !== null) context.addIssue({ code: "custom", message: found.code, params: { fault: found } });
    })
    .meta({ description: label, ...meta });

/** A text of one form, with a fault of its own when it has another. */
export const patterned = (label: FieldsPhrase, form: RegExp, code: Code) =>
  checked(label, (value) => (form.test(value) ? null : { code, data: { value: shown(value) } }), { pattern: form.source });

export const text = (label: FieldsPhrase, max = 200) => z.string().min(1).max(max).meta({ description: label });
export const texts = (label: FieldsPhrase, max = 300) => z.array(text("field.entry", max)).max(200).meta({ description: label });
export const flag = (label: FieldsPhrase) => z.boolean().meta({ description: label });
/** @param values for the places of the label */
export const choice = (label: FieldsPhrase, known: readonly string[], values?: Data) =>
  z.enum(known as [string, ...string[]]).meta({ description: label, ...(values && { values }) });
/** A known word where the context lists them, else any well-formed one. */
export const word = (label: FieldsPhrase, known: readonly string[] | undefined, short: FieldsPhrase) =>
  known === undefined ? id(label, short) : choice(label, known);

/** @param short what it is called where it is wrong */
export const id = (label: FieldsPhrase, short: FieldsPhrase) =>
  checked(label, (value) => (isId(value) ? null : { code: "profile/id", data: { value: shown(value), label: phrase(short) } }), {
    pattern: idPattern,
  });
/** The key of a post, department or person; whether it is listed is judged by references.ts. */
export const ref = (label: FieldsPhrase) => z.string().min(1).max(64).meta({ description: label });
export const refs = (label: FieldsPhrase) => z.array(ref("field.entry")).max(200).meta({ description: label });

export const date = (label: FieldsPhrase) =>
  checked(
    label,
    (value) => {
      const found = dateFault(value);
      return found === null ? null : { code: found.code, data: { ...found.data, value: shown(value) } };
    },
    { pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date", form: "field.as-day" satisfies FieldsPhrase },
  );

/** @param name of the activity, as the library has it */
export const cadence = (name: string) =>
  checked(
    "field.cadence",
    (value) => {
      if (parseCadence(value) !== null) return null;
      if (vague.test(value)) return { code: "profile/cadence-vague", data: { value: shown(value) } };
      return { code: "profile/cadence-form", data: { value: shown(value), suggestion: suggestCadence(value) } };
    },
    { pattern: cadencePattern, values: { name } },
  );

/** A text that says when or how often; 定期 says neither. */
export const interval = (label: FieldsPhrase, name: string) =>
  checked(label, (value) => (vague.test(value) ? { code: "profile/vague", data: { path: name, value: shown(value) } } : null));

const bracketFault = (value: string): Found => {
  const mended = mendBrackets(value);
  return mended === null ? null : { code: "profile/number-brackets", data: { value: shown(value), suggestion: mended } };
};
/** A number of somebody else's paper: orders (主席令第十二号) have other forms, so only the brackets are judged. */
export const paper = (label: FieldsPhrase) => checked(label, bracketFault);
/** A number of the unit's own document. */
export const documentNumber = (label: FieldsPhrase) =>
  checked(
    label,
    (value) => bracketFault(value) ?? (isNumber(value) ? null : { code: "profile/number-form", data: { value: shown(value) } }),
  );

/** What a field is: its own phrase, with its form. @param meta what its schema was given */
export function fieldPhrase(meta: Readonly<Record<string, unknown>> | undefined, withForm: boolean): Phrase {
  const { description, values, form } = (meta ?? {}) as { description?: FieldsPhrase; values?: Data; form?: FieldsPhrase };
  const label = phrase(description ?? "field.required", values);
  return withForm && form !== undefined ? phrase(form, { label }) : label;
}
