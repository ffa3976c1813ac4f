import { join } from "node:path";
import type { Env } from "../env/types.js";
import type { Member } from "../library/unit-clauses.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { groupFiles, groupsFolder } from "./group-files.js";
import { idOf } from "./profile-names.js";
import { textAt } from "./profile-text.js";
import { unitsFolder, type Workplace } from "./workplace.js";

/** A group as its file calls it, whether or not the rest of the file is in order. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string | null;
  readonly above: string | null;
}
/** The groups of a workspace, by id. */
export async function namedGroups(place: Pick<Workplace, "root">, env: Env): Promise<readonly NamedGroup[]> {
  const files = await groupFiles(groupsFolder(join(unitsFolder(place), "any")), env);
  return Promise.all(files.map((file) => saidIn(file, env)));
}

/** A unit with its group, as its profile says it, in order or not. */
export async function memberOf(id: string, place: Pick<Workplace, "root">, env: Env): Promise<Member> {
  const paths = [join(unitsFolder(place), `${id}.yaml`), join(unitsFolder(place), `${id}.yml`)];
  const kinds = await Promise.all(paths.map((path) => env.files.kindOf(path)));
  const path = paths.find((_, i) => kinds[i] === "file");
  const group = path === undefined ? null : (await saidIn(path, env)).above;
  return { id, ...(group !== null && { group }) };
}

/** What a file of facts calls itself and its group, read whether or not the rest of it is in order. */
export async function saidIn(path: string, env: Env): Promise<NamedGroup> {
  const text = await textAt(path, env);
  const data = text.ok ? rawProfile(headOf(text.value)) : null;
  const [name, above] = [get(data, "name"), get(get(data, "unit"), "group")];
  return { id: idOf(path), name: typeof name === "string" ? name : null, above: typeof above === "string" ? above : null };
}

/**
 * The entries `name` and `unit` of a file of facts, as they stand in it: of many files a whole reading would take long. Lines of a value
 * are further in than its key, so that the next key ends it.
 */
function headOf(text: string): string {
  const found = [...text.matchAll(/^\ufeff?(?:name|unit)[ \t]*:.*(?:\r?\n(?:[ \t#\r].*)?(?=\r?\n|$))*/gm)].map(
    ([entry]) => entry,
  );
  return found.some((entry) => /^\ufeff?unit/.test(entry)) ? found.join("\n") : text;
}
