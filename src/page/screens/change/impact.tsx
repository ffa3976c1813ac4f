import type { ValueOf } from "../../api.js";
import { Sentences } from "../../parts/sentences.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import { t, w } from "../../words.js";

export type Impact = NonNullable<ValueOf<"change/standing">["impact"]>;
type Paper = Impact["documents"][number];

const states = { changed: "willChange", new: "willCome", obsolete: "obsolete" } as const;

/** What regenerating would change, paper by paper; nothing of it is written. */
export const ImpactList = ({ impact: { documents, naming }, unit }: { readonly impact: Impact; readonly unit: string }) => (
  <>
    <ul class="papers">
      {documents.map((one) => (
        <li key={one.document}>
          <PaperImpact paper={one} />
        </li>
      ))}
    </ul>
    {naming.length > 0 && (
      <div class="faults notice">
        <p>{w.change.naming}</p>
        <ul>
          {naming.map(({ document, title, place, text, says, now }, i) => (
            <li key={i}>
              {t(w.change.namingOne, { title, place, text, says })}{" "}
              {now === "" ? w.change.namingGone : t(w.change.namingNow, { now })}{" "}
              <a href={link("unit/:unit/edited/:document", { unit, document })}>{w.edited.seeChanges}</a>
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);

function PaperImpact({ paper: { title, state, was, changes, issued, later } }: { readonly paper: Paper }) {
  const told = changes.filter(({ sentences }) => sentences.length > 0);
  const head = (
    <>
      <strong>{title}</strong> {was !== undefined && <span class="quiet">{`${w.change.was} ${was}`}</span>}{" "}
      <Tag tone={state === "obsolete" ? "quiet" : "busy"}>{w.change[states[state]]}</Tag>{" "}
      {issued && <Tag tone="warn">{w.change.issuedTag}</Tag>} {later && <Tag tone="warn">{w.change.laterTag}</Tag>}{" "}
      {state === "changed" && (
        <span class="quiet">{told.length > 0 ? t(w.change.places, { count: told.length }) : w.change.onlyLook}</span>
      )}
    </>
  );
  if (told.length === 0) return <p>{head}</p>;
  return (
    <details>
      <summary>{head}</summary>
      <ul class="clauses">
        {told.map(({ place, sentences, why }, i) => (
          <li key={i}>
            <p>
              <strong>{place}</strong> {why.length > 0 && <span class="quiet">{`${w.change.because} ${why.join(" ")}`}</span>}
            </p>
            <Sentences sentences={sentences} />
          </li>
        ))}
      </ul>
    </details>
  );
}
