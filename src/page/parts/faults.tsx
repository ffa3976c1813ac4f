import type { Said } from "../../web/wire.js";
import { t, w } from "../words.js";

/** What the server tells: errors first, each with its place and the way out, all at once. Nothing where there is nothing to tell. */
export function Faults({ told }: { readonly told: readonly Said[] }) {
  if (told.length === 0) return null;
  const errors = told.filter(({ severity }) => severity === "error");
  const others = told.filter(({ severity }) => severity !== "error");
  return (
    <>
      {errors.length > 0 && (
        <section class="faults error" role="alert">
          <h2>{t(w.common.faults, { count: errors.length })}</h2>
          <List told={errors} />
        </section>
      )}
      {others.length > 0 && (
        <section class="faults notice" role="status">
          {others.length > few ? (
            <details>
              <summary>{t(w.common.notices, { count: others.length })}</summary>
              <List told={others} />
            </details>
          ) : (
            <List told={others} />
          )}
        </section>
      )}
    </>
  );
}

/** More notices than these are folded. */
const few = 3;

const List = ({ told }: { readonly told: readonly Said[] }) => (
  <ul>
    {told.map((one, i) => (
      <li key={i}>
        <FaultText said={one} />
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
