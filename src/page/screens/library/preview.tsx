import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { ValueOf } from "../../api.js";
import { ChoiceField } from "../../parts/field.js";
import { Answered } from "../../parts/progress.js";
import { link } from "../../router.js";
import type { Asked } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { Rows } from "../paper/rows.js";

type Uses = ValueOf<"library/use">;

/** The papers that print the clause, by unit. */
export const Use = ({ asked }: { readonly asked: Asked<"library/use"> }) => (
  <section>
    <h2>{w.library.use}</h2>
    <Answered asked={asked}>
      {(uses) =>
        uses.length === 0 ? (
          <p class="quiet">{w.library.unused}</p>
        ) : (
          <>
            <p class="quiet">
              {t(w.library.useCount, {
                units: uses.length,
                papers: uses.reduce((sum, { papers }) => sum + papers.length, 0),
              })}
            </p>
            {uses.map(({ unit, name, papers }) => (
              <details key={unit} open={uses.length === 1}>
                <summary>{name}</summary>
                <ul>
                  {papers.map(({ document, title }) => (
                    <li key={document}>
                      <a href={link("unit/:unit/paper/:document", { unit, document })}>{title}</a>
                    </li>
                  ))}
                </ul>
              </details>
            ))}
          </>
        )
      }
    </Answered>
  </section>
);

/** The paper the clause is looked at in: the first that prints it, of the unit it is changed for, until somebody chooses another. */
export function useShownPaper(uses: Uses, first: string) {
  useEffect(() => {
    if (first !== "") lookIn(first);
  }, [first]);
  const { unit, document } = looked.value;
  const own = uses.find((one) => one.unit === unit) ?? uses[0];
  const paper = own?.papers.find((one) => one.document === document) ?? own?.papers[0];
  return {
    uses,
    unit: own?.unit ?? "",
    document: paper?.document ?? "",
    papers: own?.papers ?? [],
    setUnit: (unit: string) => (looked.value = { ...looked.value, unit }),
    setDocument: (document: string) => (looked.value = { ...looked.value, document }),
  };
}

/** The unit and paper somebody looks at clauses in: stays when a clause is saved, or another one is opened. */
const looked = signal({ unit: "", document: "" });
export const lookIn = (unit: string): void => {
  looked.value = { ...looked.value, unit };
};

interface Props {
  readonly id: string;
  readonly shown: ReturnType<typeof useShownPaper>;
  readonly tried: Asked<"library/try">;
  readonly isChanged: boolean;
  /** What changes is still being worked out. */
  readonly looks: boolean;
}

/** The paper with the clause as it is being written. */
export function Preview({ id, shown: { uses, unit, document, papers, setUnit, setDocument }, tried, isChanged, looks }: Props) {
  const [at, setAt] = useState<string | null>(null);
  const answer = tried.answer?.ok ? tried.answer.value : null;
  // The blocks of a clause have its id, and after a sign their own.
  const own = answer?.paper?.rows.find((row) => row.id === id || row.id.startsWith(`${id}#`))?.id;
  useEffect(() => setAt(own ?? null), [document, own]);
  return (
    <section class="clause-preview" aria-label={w.library.preview} aria-busy={tried.busy}>
      <h2>{w.library.preview}</h2>
      {unit === "" ? (
        <p class="quiet">{w.library.noPreview}</p>
      ) : (
        <>
          <div class="filters">
            {uses.length > 1 && (
              <ChoiceField
                label={w.library.previewUnit}
                value={unit}
                onInput={setUnit}
                options={uses.map(({ unit: value, name }) => ({ value, name }))}
              />
            )}
            <ChoiceField
              label={w.library.previewPaper}
              value={document}
              onInput={setDocument}
              options={papers.map(({ document: value, title: name }) => ({ value, name }))}
            />
          </div>
          {looks && <p class="loading">{w.library.looking}</p>}
          {isChanged && !looks && answer !== null && (
            <p role="status">
              {answer.touched.length === 0 ? w.library.untouched : t(w.library.touched, { papers: answer.touched.length })}
            </p>
          )}
          {answer !== null && answer.paper === null && <p class="quiet">{w.library.broken}</p>}
          {answer?.paper && <Rows paper={answer.paper} at={at} onAt={setAt} {...(own !== undefined && { toward: own })} />}
        </>
      )}
    </section>
  );
}
