import { createHash } from "node:crypto";
import { type FoundSheet, recordSheet } from "../tree/sheets.js";
import { isRecord } from "./select.js";

const head = "条理导出这份工作簿时单位档案的内容，读回时用来看出哪些格子改过，请勿改动";
/** A cell holds 32,767 characters at most. */
const longest = 30_000;

/** What a workbook keeps of the profile it was made from, a line a cell: a heading, SHA-256 of the data, the data in base64. */
export function recordOf(data: unknown): readonly string[] {
  const bytes = Buffer.from(JSON.stringify(data), "utf8");
  return [head, sha256(bytes), ...(bytes.toString("base64").match(new RegExp(`.{1,${longest}}`, "g")) ?? [])];
}

/** The data a workbook was made from; null where it says nothing of it, or where that was touched. */
export function recordIn(sheets: readonly FoundSheet[]): Readonly<Record<string, unknown>> | null {
  const sheet = sheets.find(({ name }) => name === recordSheet);
  const lines = (sheet?.rows ?? []).flatMap(([cell]) =>
    typeof cell?.value === "string" && cell.value !== "" ? [cell.value] : [],
  );
  const bytes = Buffer.from(lines.slice(2).join(""), "base64");
  if (lines.length < 3 || sha256(bytes) !== lines[1]) return null;
  const data: unknown = JSON.parse(bytes.toString("utf8"));
  return isRecord(data) ? data : null;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
