import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { useLater } from "../../later.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { Faults } from "../../parts/faults.js";
import { LongField, TextField } from "../../parts/field.js";
import { Answered } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { About, FaultsByLine } from "./about.js";
import { Preview, Use, useShownPaper } from "./preview.js";

type Clause = ValueOf<"library/clause">;

/** One clause: where it is used, and other words for it, seen in a paper before they are saved. */
export function ClauseScreen({ params: { clause = "" } }: ScreenProps) {
  const asked = useAsk("library/clause", { id: clause });
  const [done, setDone] = useState("");
  return (
    <section>
      <Answered asked={asked}>
        {(found) => (
          <>
            <header class="head">
              <h1>{found.title}</h1>
              <p class="quiet tags">
                <Tag tone={found.origin === "built-in" ? "quiet" : "busy"}>{w.library[found.origin]}</Tag>
                {t(w.library.version, { version: found.version })}
              </p>
              <div class="actions">
                <LinkButton href={link("library")}>{w.library.toLibrary}</LinkButton>
              </div>
            </header>
            {done !== "" && (
              <p class="done" role="status">
                {done}
              </p>
            )}
            <Editor
              key={found.base}
              clause={found}
              onDone={(said) => {
                setDone(said);
                asked.again();
              }}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

function Editor({ clause, onDone }: { readonly clause: Clause; readonly onDone: (said: string) => void }) {
  const { id, base } = clause;
  const [text, setText] = useState(clause.text);
  const [reason, setReason] = useState("");
  const [told, setTold] = useState<readonly Said[]>([]);
  const [found, setFound] = useState<ValueOf<"library/save"> | null>(null);
  const use = useAsk("library/use", { id });
  const shown = useShownPaper(use.answer?.ok ? use.answer.value : []);
  const later = useLater(text, 400);
  const tried = useAsk("library/try", {
    id,
    text: later,
    ...(shown.unit !== "" && { unit: shown.unit, document: shown.document }),
  });
  const save = useAct("library/save");
  const isChanged = text.trim() !== clause.text;
  useEffect(() => setFound(null), [text]);
  const write = async (force: boolean): Promise<void> => {
    const answer = await save.run({ id, base, text, force, reason: reason.trim() || w.library.reasonExample });
    setTold(answer.told);
    if (answer.ok && answer.value.saved) onDone(w.library.saved);
    else if (answer.ok) setFound(answer.value);
  };
  const check = found ?? (tried.answer?.ok ? tried.answer.value : null);
  return (
    <div class="clause">
      <div>
        <LongField
          label={w.library.edit}
          hint={w.library.editHint}
          rows={Math.min(16, Math.max(5, text.split("\n").length + 3))}
          value={text}
          onInput={setText}
        />
        {isChanged && (
          <TextField label={w.library.reason} placeholder={w.library.reasonExample} value={reason} onInput={setReason} />
        )}
        <div class="bar">
          {isChanged && (
            <>
              <Tag tone="warn">{w.library.unsaved}</Tag>
              <Button onClick={() => setText(clause.text)}>{w.library.drop}</Button>
              <Button kind="primary" busy={save.busy} onClick={() => write(found !== null)}>
                {found === null ? w.library.save : w.library.force}
              </Button>
            </>
          )}
          {!isChanged && clause.origin === "changed" && <TakeBack {...{ id, base, onDone }} onFault={setTold} />}
        </div>
        <Faults told={told} />
        {check !== null && isChanged && <FaultsByLine faults={check.faults} textLine={check.textLine} />}
        <About clause={clause} />
        <Use asked={use} />
      </div>
      <Preview {...{ id, shown, tried }} isChanged={isChanged} />
    </div>
  );
}

function TakeBack({
  id,
  base,
  onDone,
  onFault,
}: {
  readonly id: string;
  readonly base: string;
  readonly onDone: (said: string) => void;
  readonly onFault: (told: readonly Said[]) => void;
}) {
  const [asks, setAsks] = useState(false);
  const back = useAct("library/back");
  const run = async (): Promise<void> => {
    const answer = await back.run({ id, base });
    setAsks(false);
    onFault(answer.told);
    if (answer.ok) onDone(t(w.library.backDone, { kept: answer.value.kept }));
  };
  return (
    <>
      <Button onClick={() => setAsks(true)}>{w.library.back}</Button>
      {asks && (
        <Dialog title={w.library.backTitle} onClose={() => setAsks(false)}>
          <p>{w.library.backText}</p>
          <div class="actions">
            <Button kind="primary" busy={back.busy} onClick={run}>
              {w.library.back}
            </Button>
            <Button onClick={() => setAsks(false)}>{w.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
