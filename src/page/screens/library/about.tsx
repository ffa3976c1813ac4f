import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { FaultText } from "../../parts/faults.js";
import { t, w } from "../../words.js";

/** What is wrong with a text, by the lines it is written in. @param textLine the line of the file the text begins on */
export function FaultsByLine({ faults, textLine }: { readonly faults: readonly Said[]; readonly textLine: number }) {
  if (faults.length === 0)
    return (
      <p class="quiet" role="status">
        {w.library.sound}
      </p>
    );
  const placeOf = ({ line = 0 }: Said): string =>
    line >= textLine ? t(w.library.line, { line: line - textLine + 1 }) : w.library.head;
  return (
    <section class="faults notice" role="status">
      <h2>{t(w.library.faults, { count: faults.length })}</h2>
      <ul>
        {[...new Map(faults.map((one) => [one.message, one])).values()].map((one, i) => (
          <li key={i}>
            <FaultText said={{ ...one, place: placeOf(one) }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a clause speaks of, what it rests on, and how it came to be as it is. */
export const About = ({ clause: { concepts, basis, changes } }: { readonly clause: ValueOf<"library/clause"> }) => (
  <dl class="clause-about">
    {concepts.length > 0 && (
      <>
        <dt>{w.library.concepts}</dt>
        <dd>
          <ul class="tags">
            {concepts.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </dd>
      </>
    )}
    {basis.length > 0 && (
      <>
        <dt>{w.library.basis}</dt>
        <dd>
          <ul>
            {basis.map(({ title, article }) => (
              <li key={title + article}>{t(w.library.basisLine, { title, article })}</li>
            ))}
          </ul>
        </dd>
      </>
    )}
    <dt>{w.library.history}</dt>
    <dd>
      <ul>
        {changes.map(({ version, date, reason }) => (
          <li key={version}>{t(w.library.change, { version, date, reason })}</li>
        ))}
      </ul>
    </dd>
  </dl>
);
