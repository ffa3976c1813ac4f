import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { Answered, Progress } from "../../parts/progress.js";
import { link } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { Export, usePrint } from "./export.js";
import { Papers } from "./papers.js";
import { isMade } from "./types.js";

/** The papers of a unit: what state each is in, and the way to its files. */
export function Shelf({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("shelf/papers", { unit });
  const draft = useAct("shelf/draft");
  const [told, setTold] = useState<{ readonly said: readonly Said[]; readonly done: string }>({ said: [], done: "" });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const print = usePrint(unit);
  const run = async (documents?: readonly string[]) => {
    const made = await draft.run({ unit, ...(documents && { documents: [...documents] }) });
    setTold({ said: made.told, done: made.ok ? t(w.shelf.drafted, made.value) : "" });
    asked.again();
  };
  return (
    <section>
      {(asked.answer?.ok === false || (asked.answer?.ok && asked.answer.value.papers.length === 0)) && (
        <p class="actions">
          {w.shelf.factsFirst}
          <LinkButton kind="primary" href={link("unit/:unit/facts", { unit })}>
            {w.shelf.toFacts}
          </LinkButton>
        </p>
      )}
      <Answered asked={asked}>
        {({ papers, asOf }) => {
          const missing = papers.filter(({ state }) => state === "undrafted");
          return (
            <>
              <header class="head">
                <h1>{w.shelf.title}</h1>
                <p class="quiet">
                  {t(w.shelf.count, { count: papers.length })} · {t(w.home.asOf, { day: asOf })}
                </p>
                <div class="actions">
                  <LinkButton href={link("unit/:unit/shelf/choose", { unit })}>{w.shelf.choose}</LinkButton>
                  <Button onClick={asked.again} busy={asked.busy}>
                    {w.common.refresh}
                  </Button>
                  {missing.length > 0 && (
                    <Button
                      kind="primary"
                      busy={draft.busy}
                      onClick={() => run(missing.length === papers.length ? undefined : missing.map(({ document }) => document))}
                    >
                      {missing.length === papers.length ? w.shelf.draftAll : t(w.shelf.draftMissing, { count: missing.length })}
                    </Button>
                  )}
                </div>
              </header>
              {draft.busy && <Progress step={draft.step} onCancel={draft.cancel} />}
              <Faults told={told.said} />
              {told.done !== "" && (
                <p class="done" role="status">
                  {told.done}
                </p>
              )}
              {papers.some(isMade) && <Export {...{ unit, papers, selected, print }} />}
              <Papers
                {...{ unit, papers, selected }}
                onSelect={setSelected}
                onPrint={(document) => print.run([document], false)}
                onFault={(said) => setTold({ said, done: "" })}
              />
            </>
          );
        }}
      </Answered>
    </section>
  );
}
