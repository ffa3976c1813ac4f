import { isMap, parseDocument } from "yaml";
import { isRecord } from "./select.js";
import { walk } from "./walk.js";

/** A profile's data as its file has it, unchecked; null when the text is no YAML map. */
export function rawProfile(text: string): Readonly<Record<string, unknown>> | null {
  const body = text.replace(/^\ufeff/, "");
  const document = parseDocument(body, { uniqueKeys: true, prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const { data } = walk(document.contents, body, () => 0);
  return isRecord(data) ? data : null;
}
