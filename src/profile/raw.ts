import { isMap } from "yaml";
import { parseYaml } from "./parse.js";
import { isRecord } from "./select.js";
import { walk } from "./walk.js";

/** A profile's data as its file has it, unchecked; null when the text is no YAML map. */
export function rawProfile(text: string): Readonly<Record<string, unknown>> | null {
  const body = text.replace(/^\ufeff/, "");
  const document = parseYaml(body)?.document;
  if (document === undefined || document.errors.length > 0 || !isMap(document.contents)) return null;
  const { data, faults } = walk(document.contents, body, () => 0);
  const twins = faults.some(({ code }) => code === "profile/duplicate-key");
  return isRecord(data) && !twins ? data : null;
}
