import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { fault, type ValueOf } from "../../api.js";
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
import { fromMarked, marksOf, toMarked } from "./marked.js";
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
  const marks = marksOf(clause.marks);
  const [marked, setMarked] = useState(toMarked(clause.text, marks));
  const { text, unknown, gone, broken } = fromMarked(marked, marks, clause.text);
  const wrong = unknown.length > 0 || broken;
  const setText = (written: string): void => setMarked(toMarked(written, marks));
  const [reason, setReason] = useState("");
  const [told, setTold] = useState<readonly Said[]>([]);
  const [found, setFound] = useState<ValueOf<"library/save"> | null>(null);
  const use = useAsk("library/use", { id });
  const shown = useShownPaper(use.answer?.ok ? use.answer.value : []);
  const later = useLater(text, 400);
  const asked = wrong ? clause.text : later;
  const tried = useAsk("library/try", {
    id,
    text: asked,
    ...(shown.unit !== "" && { unit: shown.unit, document: shown.document }),
  });
  const save = useAct("library/save");
  const isChanged = text.trim() !== clause.text;
  // What was answered is about what was written before.
  const looks = isChanged && !wrong && (later !== text || tried.busy);
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
          rows={Math.min(16, Math.max(5, marked.split("\n").length + 3))}
          value={marked}
          onInput={setMarked}
          faults={faultsOf(unknown, broken)}
        />
        {gone.length > 0 && <p role="status">{t(w.library.goneMarks, { marks: gone.join("") })}</p>}
        <details class="advanced">
          <summary>{w.common.advanced}</summary>
          <LongField label={w.library.raw} hint={w.library.rawHint} rows={6} value={text} onInput={setText} />
        </details>
        {isChanged && (
          <TextField label={w.library.reason} placeholder={w.library.reasonExample} value={reason} onInput={setReason} />
        )}
        <div class="bar">
          {isChanged && (
            <>
              <Tag tone="warn">{w.library.unsaved}</Tag>
              <Button onClick={() => setText(clause.text)}>{w.library.drop}</Button>
              <Button kind="primary" busy={save.busy} disabled={wrong} onClick={() => write(found !== null)}>
                {found === null ? w.library.save : w.library.force}
              </Button>
            </>
          )}
          {!isChanged && clause.origin === "changed" && <TakeBack {...{ id, base, onDone }} onFault={setTold} />}
        </div>
        <Faults told={told} />
        {looks && <Looking />}
        {check !== null && isChanged && !looks && !wrong && <FaultsByLine faults={check.faults} textLine={check.textLine} />}
        <About clause={clause} />
        <Use asked={use} />
      </div>
      <Preview {...{ id, shown, tried, looks }} isChanged={isChanged && !wrong} />
    </div>
  );
}

const Looking = () => (
  <p class="loading" role="status">
    {w.library.looking}
  </p>
);

/** What is wrong with the marks of a text. */
const faultsOf = (unknown: readonly string[], broken: boolean): readonly Said[] => [
  ...unknown.map((mark) => fault(t(w.library.unknownMark, { mark }))),
  ...(broken ? [fault(w.library.lostMarks)] : []),
];

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
