import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { type AskOf, fault, type ValueOf } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { Progress } from "../../parts/progress.js";
import { Renewed } from "../../parts/renewed.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { type Impact, ImpactList } from "./impact.js";

type Paper = Impact["documents"][number];
type Issues = NonNullable<AskOf<"change/regenerate">["issues"]>;
interface Choice {
  readonly how: string;
  readonly number: string;
  readonly date: string;
}
const none: Choice = { how: "", number: "", date: "" };

interface Props {
  readonly unit: string;
  readonly asOf: string;
  readonly impact: Impact;
  readonly isDue: boolean;
  /** It ran; what was told is said where it stays to be seen. */
  readonly onDone: (told: readonly Said[]) => void;
}

/** What would change, and the papers made anew: for one that was issued somebody says first whether it is issued again. */
export function Regenerate({ unit, asOf, impact, isDue, onDone }: Props) {
  const act = useAct("change/regenerate");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [told, setTold] = useState<readonly Said[]>([]);
  const [done, setDone] = useState<ValueOf<"change/regenerate"> | null>(null);
  const due = impact.documents.filter(({ state }) => state !== "obsolete").length;
  const issued = impact.documents.filter((one) => one.issued);
  const choiceOf = (document: string): Choice => choices[document] ?? none;
  const run = async () => {
    setTried(true);
    if (issued.some(({ document }) => lacks(choiceOf(document)))) return;
    const issues: Issues = Object.fromEntries(
      issued.flatMap(({ document }) => {
        const { how, number, date } = choiceOf(document);
        return how === "anew" ? [[document, { number, date }]] : [];
      }),
    );
    const answer = await act.run({ unit, asOf, reason, issues });
    setTold(answer.ok ? [] : answer.told);
    if (!answer.ok) return;
    setDone(answer.value);
    setTried(false);
    onDone(answer.told);
  };
  return (
    <>
      {due === 0 ? (
        <p class="quiet">{w.change.impactNone}</p>
      ) : (
        <p>
          {t(w.change.impactCount, { count: due, total: impact.recorded })}
          {impact.edited.length > 0 && t(w.change.impactEdited, { count: impact.edited.length })}
        </p>
      )}
      <ImpactList {...{ impact, unit }} />
      {isDue && issued.length > 0 && (
        <section class="faults notice issued">
          <h3>{t(w.change.issuedTitle, { count: issued.length })}</h3>
          <p>{w.change.issuedLead}</p>
          {issued.map((paper) => (
            <IssueChoice
              key={paper.document}
              {...{ paper, tried }}
              choice={choiceOf(paper.document)}
              onChoice={(choice) => setChoices({ ...choices, [paper.document]: choice })}
            />
          ))}
        </section>
      )}
      {isDue && (
        <div class="filters">
          <TextField label={w.change.reason} hint={w.change.reasonHint} value={reason} onInput={setReason} />
          <Button kind="primary" busy={act.busy} onClick={run}>
            {t(w.change.regenerate, { count: due })}
          </Button>
        </div>
      )}
      {act.busy && <Progress step={act.step} onCancel={act.cancel} />}
      <Faults told={told} />
      {done && (
        <>
          <p class="done" role="status">
            {t(w.change.regenerated, { count: done.papers.length, unaffected: done.unaffected })}
          </p>
          <Renewed of={done} />
        </>
      )}
    </>
  );
}

const lacks = ({ how, date }: Choice): boolean => how === "" || (how === "anew" && date === "");

/** An issued paper whose text changes: issued again under another number and date, or not. */
function IssueChoice({
  paper: { title, was, issued, later },
  choice,
  tried,
  onChoice,
}: {
  readonly paper: Paper;
  readonly choice: Choice;
  readonly tried: boolean;
  readonly onChoice: (choice: Choice) => void;
}) {
  const need = (value: string): readonly Said[] => (tried && value === "" ? [fault(w.change.needed)] : []);
  const bears = [issued?.number, issued?.date].filter(Boolean).join(" ");
  return (
    <fieldset>
      <legend>
        {was ?? title} {bears !== "" && <span class="quiet">{bears}</span>}
      </legend>
      {later && <p class="grade warning">{t(w.change.later, { date: later.date, who: later.who })}</p>}
      <div class="filters">
        <ChoiceField
          label={w.change.howIssue}
          required
          value={choice.how}
          faults={need(choice.how)}
          onInput={(how) => onChoice({ ...choice, how })}
          options={[
            { value: "", name: "" },
            { value: "anew", name: w.change.issueAnew },
            { value: "keep", name: w.change.issueKeep },
          ]}
        />
        {choice.how === "anew" && (
          <>
            <TextField
              label={w.change.newNumber}
              hint={issued?.number === null ? w.change.numberHint : undefined}
              value={choice.number}
              onInput={(number) => onChoice({ ...choice, number })}
            />
            <TextField
              label={w.change.newDate}
              required
              type="date"
              value={choice.date}
              faults={need(choice.date)}
              onInput={(date) => onChoice({ ...choice, date })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
