import type { Said } from "../../web/wire.js";
import { t, w } from "../words.js";

/** What the server tells: errors first, each with its place and the way out, all at once. Nothing where there is nothing to tell. */
export function Faults({ told }: { readonly told: readonly Said[] }) {
  if (told.length === 0) return null;
  const graded = (wanted: Said["severity"]) => told.filter(({ severity }) => severity === wanted);
  const [errors, warnings, notes] = [graded("error"), graded("warning"), groupsOf(graded("info"))];
  return (
    <>
      {errors.length > 0 && (
        <section class="faults error" role="alert">
          <h2>{t(w.common.faults, { count: errors.length })}</h2>
          <List groups={groupsOf(errors)} />
        </section>
      )}
      {warnings.length + notes.length > 0 && (
        <section class="faults notice" role="status">
          <List groups={groupsOf(warnings)} />
          {notes.length > few ? (
            <details>
              <summary>{t(w.common.notices, { count: notes.length })}</summary>
              <List groups={notes} />
            </details>
          ) : (
            <List groups={notes} />
          )}
        </section>
      )}
    </>
  );
}

/** More notices than these are folded; what somebody should look at never is. */
const few = 3;
/** So many of one kind are told by the first of them, with the rest below it. */
const many = 3;

/** Those of one code together, in the order of the first of each; what is told word for word again is left out. */
function groupsOf(told: readonly Said[]): readonly (readonly Said[])[] {
  const groups = new Map<string, Said[]>();
  const seen = new Set<string>();
  for (const one of told) {
    const whole = JSON.stringify([one.code, one.place, one.message, one.hints]);
    if (seen.has(whole)) continue;
    seen.add(whole);
    groups.set(one.code, [...(groups.get(one.code) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => (group.length < many ? group.map((one) => [one]) : [group]));
}

const List = ({ groups }: { readonly groups: readonly (readonly Said[])[] }) =>
  groups.length > 0 && (
    <ul>
      {groups.map(([first, ...others], i) => (
        <li key={i}>
          <FaultText said={first!} />
          {others.length > 0 && (
            <details class="why">
              <summary>{t(w.common.alike, { count: others.length })}</summary>
              <ul>
                {others.map(({ place, message }, j) => (
                  <li key={j}>
                    {place && <span class="place">{place}</span>} {message}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );

/** One fault: where, what, and what to do. */
export const FaultText = ({ said: { place, message, hints, severity, why } }: { readonly said: Said }) => (
  <>
    <span class={`grade ${severity}`}>{w.common[severity]}</span> {place && <span class="place">{place}</span>} {message}
    {hints.map((hint) => (
      <span class="hint" key={hint}>
        {hint}
      </span>
    ))}
    {why && (
      <details class="why">
        <summary>{w.common.why}</summary>
        <p>{why}</p>
      </details>
    )}
  </>
);

/** The faults of one field of a form, and those of no field shown. @param fields names of all fields of the form */
export const faultsOf = (told: readonly Said[], field: string): readonly Said[] => told.filter((one) => one.field === field);
export const faultsBeside = (told: readonly Said[], fields: readonly string[]): readonly Said[] =>
  told.filter((one) => one.field === undefined || !fields.includes(one.field));
