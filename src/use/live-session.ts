import { readHistory } from "../archive/history.js";
import { places } from "../archive/places.js";
import { shelfOf } from "../compose/shelf.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { noticeKind } from "../papers/adjusted-notice.js";
import { noticesOf } from "../papers/compose-anew.js";
import { type LiveChoice, type LiveShelf, liveShelf } from "../papers/live-shelf.js";
import type { ProfileContext } from "../profile/context.js";
import { attachedFiles } from "../workspace/attached-files.js";
import { readUnitProfile } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export interface LiveRequest {
  readonly place: Workplace;
  /** Id. */
  readonly unit: string;
  /** The profile as it would be; absent: as its file is. */
  readonly text?: string;
}
/** A unit's papers as they are and as they would be; the same where nothing is changed. */
export interface Live {
  /** The file's text, with its byte-order mark. */
  readonly base: string;
  readonly library: Library;
  readonly asOf: string;
  readonly saved: LiveShelf;
  readonly now: LiveShelf;
}

interface Session extends LiveChoice {
  readonly bytes: Uint8Array;
  readonly context: ProfileContext;
  readonly saved: LiveShelf;
  /** The last text that was tried: the papers are looked at one after another with the same. */
  tried: LiveShelf | null;
}
/** What was composed for units that somebody is at work on, by workspace and unit. */
const sessions = new Map<string, Session>();
const sessionsAtMost = 3;

/** A unit's papers beside those of an unsaved profile; what was composed for the same files and text before is not composed again. */
export async function openLive({ place, unit, text }: LiveRequest, env: Env): Promise<Outcome<Live>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const key = `${place.root}\n${unit}`;
  const known = sessions.get(key);
  const stands = known !== undefined && (await isAsBefore(known, library.value, env));
  const opened = stands ? succeed(known) : await begin(place, unit, library.value, env);
  if (!opened.ok) return opened;
  const session = opened.value;
  sessions.delete(key);
  sessions.set(key, session);
  for (const oldest of sessions.keys()) if (sessions.size > sessionsAtMost) sessions.delete(oldest);
  const { saved, asOf } = session;
  const base = textOf(session.bytes, saved.unit.path);
  if (!base.ok) return base;
  const shared = { base: base.value, library: library.value, asOf, saved };
  if (text === undefined || text === saved.unit.text || text === base.value) return succeed({ ...shared, now: saved });
  const now = session.tried?.unit.text === text ? succeed(session.tried) : await tryText(text, session, place, env);
  if (!now.ok) return now;
  session.tried = now.value;
  return succeed({ ...shared, now: now.value }, now.diagnostics);
}

async function isAsBefore({ library, asOf, bytes, saved }: Session, current: Library, env: Env): Promise<boolean> {
  if (library.hash !== current.hash || asOf !== env.today() || saved.unit.attached !== undefined) return false;
  // Files of groups are not looked at one by one.
  if (saved.unit.loaded.groups.length > 0) return false;
  const now = await env.files.read(saved.unit.path);
  return now.ok && Buffer.compare(now.value, bytes) === 0;
}

async function begin(place: Workplace, id: string, library: Library, env: Env): Promise<Outcome<Session>> {
  const units = await loadUnits([id], place, library, env);
  if (!units.ok) return units;
  const unit = units.value[0]!;
  const bytes = await env.files.read(unit.path);
  if (!bytes.ok) return bytes;
  const folder = places.unit(outFolder(place), unit.loaded.profile.unit.id);
  const recorded = await readHistory(folder, env.files);
  if (!recorded.ok) return recorded;
  const made = [...new Set(recorded.value.map(({ document }) => document.split(".").slice(0, 2).join(".")))];
  const notices: LiveChoice["notices"] = new Map(
    (
      await Promise.all(
        recorded.value
          .filter(({ document }) => document.startsWith(`${noticeKind}.`))
          .map(async (one) => [one.document, await noticesOf(one, folder, env)] as const),
      )
    ).flatMap(([document, found]) => (found === null ? [] : [[document, found] as const])),
  );
  const choice = { library, asOf: env.today(), made, notices };
  const saved = liveShelf(unit, shelfOf(unit.loaded.profile, library), choice);
  return succeed({ ...choice, bytes: bytes.value, context: profileContext(library), saved, tried: null });
}

async function tryText(text: string, session: Session, place: Workplace, env: Env): Promise<Outcome<LiveShelf>> {
  const { saved, context, library } = session;
  const read = await readUnitProfile(new TextEncoder().encode(text), saved.unit.path, context, env);
  if (!read.ok) return read;
  const attached = await attachedFiles(read.value.profile, place.root, env);
  const unit = { loaded: read.value, path: saved.unit.path, text, ...(attached.size > 0 && { attached }) };
  return succeed(liveShelf(unit, shelfOf(read.value.profile, library), session), read.diagnostics);
}
