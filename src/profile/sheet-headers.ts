import type { Field } from "./sheet-fields.js";
import type { TablePlan } from "./sheet-plan.js";

export const keyHeader = "代号";
export const labelHeader = "项目";
export const valueHeader = "填写内容";
export const noteHeader = "怎么填";
/** Headers of the columns that name a document. */
export const documentHeaders = ["文种", "主题", "对象"] as const;

export interface Header {
  readonly header: string;
  readonly is: "parent" | "hidden" | "key" | "field" | "remark";
  readonly field?: Field;
}

/** The columns of a table, left to right: what an entry lies in, its key, its fields. */
export function headersOf({ parent, key, fields }: TablePlan): readonly Header[] {
  const keys: readonly Header[] =
    key === null
      ? []
      : key.is === "hidden"
        ? [{ header: keyHeader, is: "hidden" }]
        : key.is === "document"
          ? documentHeaders.map((header) => ({ header, is: "key" }))
          : [{ header: key.label, is: "key" }];
  return [
    ...(parent === null ? [] : [{ header: parent.label, is: "parent" } as const]),
    ...keys,
    ...fields.map((field): Header => ({ header: field.label, is: "field", field })),
    ...(key?.is === "known" && key.remarks !== undefined ? [{ header: key.remarks.label, is: "remark" } as const] : []),
  ];
}
