import { readVersion } from "../archive/entry.js";
import type { AskedForm, DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";

/**
 * The form a recorded paper was asked for in (`draft --layout`, `--look`, `--seal`), which is kept until the profile comes to
 * say another; null for what the profile alone decides.
 * @param profile its text now
 */
export async function keptForm(
  history: DocumentHistory,
  profile: string,
  { looks }: Library,
  env: Env,
): Promise<AskedForm | null> {
  const newest = history.entries.findLast(({ head }) => head !== null);
  const { kind = "", topic = "", inputs } = newest?.head ?? {};
  if (!newest || !inputs?.asked) return null;
  const then = rawProfile((await readVersion(newest, env.files))?.inputs.profile ?? "");
  const now = rawProfile(profile);
  const kept = Object.entries(inputs.asked).filter(([key, value]) => {
    if (key === "look" && !looks.has(String(value))) return false;
    const said = (data: unknown) => {
      const own = [history.document, `${kind}.${topic}`].map((id) => get(get(get(data, "documents"), id), key));
      return own.find((value) => value !== undefined) ?? (key === "look" ? get(get(data, "wording"), "look") : undefined);
    };
    return said(then) === said(now);
  });
  return kept.length === 0 ? null : (Object.fromEntries(kept) as AskedForm);
}
