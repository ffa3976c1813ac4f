import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { ask } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { Loading } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { keepUnsaved, unsavedOf } from "../../unsaved.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { readWorkspace } from "../../workspace.js";
import { PaperFacts } from "./facts.js";
import { Printed } from "./printed.js";
import { Rows } from "./rows.js";
import { Touched } from "./touched.js";
import type { Paper as PaperNow } from "./types.js";

/** A paper beside its facts: change one, and see what changes in it and in the others; nothing is written. */
export function Paper({ params: { unit = "", document = "" } }: ScreenProps) {
  const unsaved = unsavedOf(unit);
  const text = unsaved?.text;
  const asked = useAsk("live/paper", { unit, document, ...(text !== undefined && { text }) });
  const [paper, setPaper] = useState<PaperNow | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [isPrinted, setPrinted] = useState(false);
  const save = useAct("facts/text");
  const [told, setTold] = useState<readonly Said[]>([]);
  const [isSaved, setSaved] = useState(false);
  const answer = asked.answer;
  useEffect(() => {
    if (answer?.ok && answer.value.document === document) setPaper(answer.value);
  }, [answer]);
  const change = async (path: string, value: string): Promise<void> => {
    const made = await ask("live/change", { unit, document, path, value, ...(text !== undefined && { text }) });
    setTold(made.told);
    setSaved(false);
    if (made.ok) keepUnsaved(unit, { base: unsaved?.base ?? made.value.base, text: made.value.text });
  };
  const write = async (): Promise<void> => {
    if (unsaved === null) return;
    const saved = await save.run({ unit, ...unsaved });
    setTold(saved.told);
    if (!saved.ok) return;
    keepUnsaved(unit, null);
    setSaved(true);
    asked.again();
    void readWorkspace();
  };
  const drop = (): void => {
    setTold([]);
    keepUnsaved(unit, null);
  };
  const shown = paper?.document === document ? paper : null;
  const row = shown?.rows.find(({ id }) => id === at) ?? null;
  return (
    <section>
      <header class="head">
        <h1>{shown?.title ?? w.paper.title}</h1>
        <p class="quiet" role="status">
          {text === undefined ? (
            w.paper.asSaved
          ) : (
            <>
              <Tag tone="warn">{w.paper.unsaved}</Tag>{" "}
              {shown !== null && (shown.sentences > 0 ? t(w.paper.changes, { count: shown.sentences }) : w.paper.noChanges)}
            </>
          )}
        </p>
        <div class="actions">
          <LinkButton href={link("unit/:unit/shelf", { unit })}>{w.paper.toShelf}</LinkButton>
          <Button onClick={() => setPrinted(!isPrinted)}>{isPrinted ? w.paper.asText : w.paper.asPrinted}</Button>
          {text !== undefined && (
            <>
              <Button onClick={drop}>{w.paper.drop}</Button>
              <Button kind="primary" busy={save.busy} onClick={write}>
                {w.paper.save}
              </Button>
            </>
          )}
        </div>
      </header>
      {isSaved && text === undefined && (
        <p class="done" role="status">
          {w.paper.savedOnly} <LinkButton href={link("unit/:unit/change", { unit })}>{w.paper.toChange}</LinkButton>
        </p>
      )}
      {answer !== null && <Faults told={answer.told} />}
      <Faults told={told.filter(({ field }) => field === undefined)} />
      {shown === null ? (
        answer === null && <Loading />
      ) : (
        <div class="live">
          <Touched {...{ unit, document }} {...(text !== undefined && { text })} />
          {isPrinted ? (
            <Printed {...{ unit, document }} title={shown.title} {...(text !== undefined && { text })} />
          ) : (
            <Rows paper={shown} at={at} onAt={setAt} />
          )}
          <PaperFacts {...{ unit, paper: shown, row, told }} onChange={change} onAll={() => setAt(null)} />
        </div>
      )}
    </section>
  );
}
