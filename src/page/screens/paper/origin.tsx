import { link } from "../../router.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import type { Row } from "./types.js";

/** Where a row of a paper that was made comes from: clause, basis, who changed it. */
export function Origin({ unit, document, row }: { readonly unit: string; readonly document: string; readonly row: Row }) {
  const { answer } = useAsk("live/origin", { unit, document, id: row.id });
  if (answer === null) return null;
  // A paper that was never made has no history.
  if (!answer.ok || answer.value.length === 0) return <p class="quiet">{w.paper.notMade}</p>;
  return (
    <>
      {answer.value.slice(0, 1).map(({ id, place, clause, edited, references }) => (
        <section key={id} class="live-origin">
          <h2>{place}</h2>
          {clause === null ? (
            <p>{w.paper.noClause}</p>
          ) : (
            <p>
              {t(w.paper.clause, { title: clause.title, version: clause.version })}{" "}
              <a href={link("library/:clause", { clause: clause.id })}>{w.paper.toClause}</a>
            </p>
          )}
          {clause !== null && clause.basis.length > 0 && (
            <ul>
              {clause.basis.map(({ title, number, article }) => (
                <li key={`${title} ${article}`}>{t(w.paper.basis, { title, number: number ?? "", article: article ?? "" })}</li>
              ))}
            </ul>
          )}
          {clause?.changes.map(({ version, date, reason }) => (
            <p key={version} class="quiet">
              {t(w.paper.changed, { version, date, reason })}
            </p>
          ))}
          {references.map(({ text, to }) => (
            <p key={to} class="quiet">
              {t(w.paper.refers, { text })}
            </p>
          ))}
          {edited !== null && (
            <p>
              {t(w.paper.edited, { since: edited.since })}
              {edited.generated !== null && <q class="quote">{edited.generated}</q>}
            </p>
          )}
        </section>
      ))}
    </>
  );
}
