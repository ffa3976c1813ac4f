import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { fault, type ValueOf } from "../../api.js";
import { useLater } from "../../later.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { Faults } from "../../parts/faults.js";
import { ChoiceField, LongField, TextField } from "../../parts/field.js";
import { Answered } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { link, route } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { unitNamed, workspace } from "../../workspace.js";
import { About, FaultsByLine } from "./about.js";
import { fromMarked, marksOf, toMarked } from "./marked.js";
import { Preview, Use, useShownPaper } from "./preview.js";

type Clause = ValueOf<"library/clause">;

/** One clause: where it is used, and other words for it, seen in a paper before they are saved. */
export function ClauseScreen({ params: { clause = "" } }: ScreenProps) {
  const units = workspace.value?.units ?? [];
  const named = route.value.query.get("unit") ?? (units.length === 1 ? units[0]!.id : undecided);
  const [whose, setWhose] = useState(named);
  const of = whose === undecided ? "" : whose;
  const asked = useAsk("library/clause", { id: clause, of });
  const [done, setDone] = useState("");
  return (
    <section>
      <Answered asked={asked}>
        {(found) => (
          <>
            <header class="head">
              <h1>{found.title}</h1>
              <p class="quiet tags">
                <Tag tone={found.origin === "built-in" ? "quiet" : "busy"}>
                  {found.origin === "one-unit"
                    ? t(w.library.wordsOf, { unit: unitNamed(of)?.name ?? of })
                    : w.library[found.origin]}
                </Tag>
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
              key={found.path + found.base}
              clause={found}
              {...{ whose, setWhose }}
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

/** Nobody said yet whose words are meant. */
const undecided = "?";

interface EditorProps {
  readonly clause: Clause;
  /** Id of a unit; "": all of them. */
  readonly whose: string;
  readonly setWhose: (whose: string) => void;
  readonly onDone: (said: string) => void;
}

function Editor({ clause, whose, setWhose, onDone }: EditorProps) {
  const { id, base } = clause;
  const of = whose === undecided ? "" : whose;
  const whom = of === "" ? w.library.allUnits : (unitNamed(of)?.name ?? of);
  const [tries, setTries] = useState(false);
  const marks = marksOf(clause.marks);
  const [marked, setMarked] = useState(toMarked(clause.text, marks));
  const { text, unknown, gone, broken } = fromMarked(marked, marks, clause.text);
  const wrong = unknown.length > 0 || broken;
  const setText = (written: string): void => setMarked(toMarked(written, marks));
  const [reason, setReason] = useState("");
  const [told, setTold] = useState<readonly Said[]>([]);
  const [found, setFound] = useState<ValueOf<"library/save"> | null>(null);
  const use = useAsk("library/use", { id });
  const shown = useShownPaper(use.answer?.ok ? use.answer.value : [], of);
  const later = useLater(text, 400);
  const asked = wrong ? clause.text : later;
  const tried = useAsk("library/try", {
    id,
    of,
    text: asked,
    ...(shown.unit !== "" && { unit: shown.unit, document: shown.document }),
  });
  const save = useAct("library/save");
  const isChanged = text.trim() !== clause.text;
  // What was answered is about what was written before.
  const looks = isChanged && !wrong && (later !== text || tried.busy);
  useEffect(() => setFound(null), [text]);
  const write = async (force: boolean): Promise<void> => {
    setTries(true);
    if (whose === undecided) return;
    const answer = await save.run({ id, of, base, text, force, reason: reason.trim() || w.library.reasonExample });
    setTold(answer.told);
    if (answer.ok && answer.value.saved) onDone(t(w.library.saved, { whom }));
    else if (answer.ok) setFound(answer.value);
  };
  const check = found ?? (tried.answer?.ok ? tried.answer.value : null);
  return (
    <div class="clause">
      <div>
        <ChoiceField
          label={w.library.whose}
          hint={of === "" ? w.library.whoseAll : w.library.whoseUnit}
          value={whose}
          faults={tries && whose === undecided ? [fault(w.library.whoseNeeded)] : []}
          disabled={isChanged && whose !== undecided}
          onInput={setWhose}
          options={[
            ...(whose === undecided ? [{ value: undecided, name: w.library.whoseChoose }] : []),
            ...(workspace.value?.units ?? []).map((unit) => ({
              value: unit.id,
              name: t(w.library.onlyUnit, { unit: unit.name }),
            })),
            { value: "", name: w.library.allUnits },
          ]}
        />
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
                {found !== null ? w.library.force : whose === undecided ? w.library.save : t(w.library.saveFor, { whom })}
              </Button>
            </>
          )}
          {!isChanged && (clause.origin === "one-unit" || (of === "" && clause.origin === "changed")) && (
            <TakeBack {...{ id, of, base, onDone }} onFault={setTold} />
          )}
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
  of,
  base,
  onDone,
  onFault,
}: {
  readonly id: string;
  readonly of: string;
  readonly base: string;
  readonly onDone: (said: string) => void;
  readonly onFault: (told: readonly Said[]) => void;
}) {
  const [asks, setAsks] = useState(false);
  const back = useAct("library/back");
  const run = async (): Promise<void> => {
    const answer = await back.run({ id, of, base });
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
