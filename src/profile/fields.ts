import { z } from "zod";
import type { Code } from "../diag/codes/index.js";
import { cadencePattern, parseCadence, suggestCadence, vague } from "./cadences.js";
import { dateFault } from "./dates.js";
import { shown } from "./fault.js";
import { isNumber, mendBrackets } from "./numbers.js";

/** The kinds of value a profile holds. Every one takes the Chinese description that editors show. */
type Data = Readonly<Record<string, string | number>>;
type Found = { readonly code: Code; readonly data: Data } | null;

/** A text with a fault finder of ours; the fault travels in `params` and becomes a message in shape-faults.ts. */
const checked = (label: string, find: (value: string) => Found, meta: Record<string, unknown> = {}, max = 200) =>
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
export const patterned = (label: string, form: RegExp, code: Code) =>
  checked(label, (value) => (form.test(value) ? null : { code, data: { value: shown(value) } }), { pattern: form.source });

export const text = (label: string, max = 200) => z.string().min(1).max(max).meta({ description: label });
export const texts = (label: string, max = 300) => z.array(text("一项", max)).max(200).meta({ description: label });
export const flag = (label: string) => z.boolean().meta({ description: label });
export const choice = (label: string, known: readonly string[]) =>
  z.enum(known as [string, ...string[]]).meta({ description: label });
/** A known word where the context lists them, else any well-formed one. */
export const word = (label: string, known: readonly string[] | undefined) =>
  known === undefined ? id(label) : choice(label, known);

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
export const idPattern = "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$";
const idForm = new RegExp(idPattern);
/** Ids name folders and files: no dots, separators, or names Windows keeps for devices. */
export const isId = (value: string): boolean => idForm.test(value) && value.length <= 40 && !reserved.test(value);
export const id = (label: string) =>
  checked(
    label,
    (value) =>
      isId(value) ? null : { code: "profile/id", data: { value: shown(value), label: label.replace(/[：（].*$/, "") } },
    { pattern: idPattern },
  );
/** The key of a post, department or person; whether it is listed is judged by references.ts. */
export const ref = (label: string) => z.string().min(1).max(64).meta({ description: label });
export const refs = (label: string) => z.array(ref("一项")).max(200).meta({ description: label });

export const date = (label: string) =>
  checked(
    `${label}，写成 2026-03-05`,
    (value) => {
      const found = dateFault(value);
      return found === null ? null : { code: found.code, data: { ...found.data, value: shown(value) } };
    },
    { pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date" },
  );

export const cadence = (label: string) =>
  checked(
    `${label}的频次，写成“次数/周期”，如 2/year、1/quarter`,
    (value) => {
      if (parseCadence(value) !== null) return null;
      if (vague.test(value)) return { code: "profile/cadence-vague", data: { value: shown(value) } };
      return { code: "profile/cadence-form", data: { value: shown(value), suggestion: suggestCadence(value) } };
    },
    { pattern: cadencePattern },
  );

/** A text that says when or how often; 定期 says neither. */
export const interval = (label: string, name: string) =>
  checked(label, (value) => (vague.test(value) ? { code: "profile/vague", data: { path: name, value: shown(value) } } : null));

const bracketFault = (value: string): Found => {
  const mended = mendBrackets(value);
  return mended === null ? null : { code: "profile/number-brackets", data: { value: shown(value), suggestion: mended } };
};
/** A number of somebody else's paper: orders (主席令第十二号) have other forms, so only the brackets are judged. */
export const paper = (label: string) => checked(label, bracketFault);
/** A number of the unit's own document. */
export const documentNumber = (label: string) =>
  checked(
    label,
    (value) => bracketFault(value) ?? (isNumber(value) ? null : { code: "profile/number-form", data: { value: shown(value) } }),
  );
