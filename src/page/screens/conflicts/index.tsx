import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { ask } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { InWord } from "../../parts/in-word.js";
import { Answered, Progress } from "../../parts/progress.js";
import { link } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { type Choice, keyOf, type Paper, rowOf } from "./choice.js";
import { OneConflict } from "./conflict.js";

/** Every open conflict of a unit's papers, to be settled one by one. What is settled is in the files at once; the rest stays open. */
export function Conflicts({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("conflicts/open", { unit });
  const act = useAct("conflicts/settle");
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [told, setTold] = useState<{ readonly said: readonly Said[]; readonly done: string }>({ said: [], done: "" });
  useLeaveAsked(chosen.size > 0);
  const settle = async (papers: readonly Paper[]) => {
    const rows = papers.flatMap(({ document, conflicts }) =>
      conflicts.map((one) => rowOf(document, one, chosen.get(keyOf(document, one)))),
    );
    const answer = await act.run({ unit, rows });
    const sum = (of: "settled" | "open") => (answer.ok ? answer.value.reduce((all, one) => all + one[of], 0) : 0);
    setTold({ said: answer.told, done: answer.ok ? t(w.conflicts.settled, { count: sum("settled"), open: sum("open") }) : "" });
    if (answer.ok) setChosen(new Map());
    asked.again();
  };
  const choose = (key: string, choice: Choice | undefined) =>
    setChosen((before) => {
      const after = new Map(before);
      if (choice === undefined) after.delete(key);
      else after.set(key, choice);
      return after;
    });
  return (
    <section>
      <header class="head">
        <h1>{w.conflicts.title}</h1>
        <p class="quiet">{w.conflicts.lead}</p>
        <div class="actions">
          <LinkButton href={link("unit/:unit/change", { unit })}>{w.conflicts.toChange}</LinkButton>
        </div>
      </header>
      <InWord unit={unit} onSaved={asked.again} />
      {act.busy && <Progress step={act.step} onCancel={act.cancel} />}
      <Faults told={told.said} />
      {told.done !== "" && (
        <p class="done" role="status">
          {told.done}
        </p>
      )}
      <Answered asked={asked}>
        {(papers) =>
          papers.length === 0 ? (
            <p class="quiet none">{w.conflicts.none}</p>
          ) : (
            <>
              {papers.map((paper) => (
                <OnePaper key={paper.document} {...{ paper, chosen, choose }} onFault={(said) => setTold({ said, done: "" })} />
              ))}
              <div class="bar last">
                <Button kind="primary" busy={act.busy} disabled={chosen.size === 0} onClick={() => settle(papers)}>
                  {chosen.size === 0 ? w.conflicts.chooseFirst : t(w.conflicts.settle, { count: chosen.size })}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
    </section>
  );
}

interface PaperProps {
  readonly paper: Paper;
  readonly chosen: ReadonlyMap<string, Choice>;
  readonly choose: (key: string, choice: Choice | undefined) => void;
  readonly onFault: (told: readonly Said[]) => void;
}

function OnePaper({ paper: { document, title, path, busy, conflicts, inWord }, chosen, choose, onFault }: PaperProps) {
  const all = (use: "mine" | "next") => {
    for (const one of conflicts) choose(keyOf(document, one), { use });
  };
  return (
    <section class="paper">
      <div class="bar">
        <h2>{title}</h2>
        <span class="quiet">{t(w.conflicts.count, { count: conflicts.length + inWord.length })}</span>
        <Button onClick={async () => onFault((await ask("house/open", { path })).told)} label={`${w.common.openInWord} ${title}`}>
          {w.common.openInWord}
        </Button>
        {conflicts.length > 1 && (
          <>
            <Button kind="quiet" onClick={() => all("mine")} label={`${title} ${w.conflicts.useAllMine}`}>
              {w.conflicts.useAllMine}
            </Button>
            <Button kind="quiet" onClick={() => all("next")} label={`${title} ${w.conflicts.useAllNext}`}>
              {w.conflicts.useAllNext}
            </Button>
          </>
        )}
      </div>
      {busy !== null && <Faults told={[{ ...busy, severity: "warning" }]} />}
      {conflicts.map((one) => {
        const key = keyOf(document, one);
        return <OneConflict key={key} conflict={one} chosen={chosen.get(key)} onChoose={(choice) => choose(key, choice)} />;
      })}
      {inWord.length > 0 && <p class="faults notice">{t(w.conflicts.inWord, { places: inWord.join(w.conflicts.between) })}</p>}
    </section>
  );
}

/** The browser asks before it closes a page with choices that are in no file yet. */
function useLeaveAsked(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
