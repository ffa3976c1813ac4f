import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Step } from "../../web/desk.js";
import type { AnswerTo, Question, ValueOf } from "../api.js";
import type { Asked } from "../use-ask.js";
import { t, w } from "../words.js";
import { Button } from "./button.js";
import { Faults } from "./faults.js";

/** Quick answers show no sign of work: it would only flicker. */
const patience = 250;

/** Something is being read. */
export function Loading() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="loading" role="status">
      {shown ? w.common.loading : ""}
    </p>
  );
}

/** Long work: how far it has come, and a way to cancel it. */
export function Progress({ step, onCancel }: { readonly step: Step | null; readonly onCancel: () => void }) {
  const [cancelled, setCancelled] = useState(false);
  const known = step !== null && step.total > 0;
  const what = step?.what ? t(w.common.workingOn, { what: step.what }) : w.common.working;
  return (
    <div class="progress" role="status">
      <progress {...(known && { value: step.done, max: step.total })} aria-label={w.common.working} />
      <span>
        {cancelled ? w.common.cancelling : what}
        {known && ` ${t(w.common.stepOf, { done: step.done, total: step.total })}`}
      </span>
      <Button
        disabled={cancelled}
        onClick={() => {
          setCancelled(true);
          onCancel();
        }}
      >
        {w.common.cancel}
      </Button>
    </div>
  );
}

/** What was asked: being worked on, told what is wrong with it, or there. */
export function Answered<Q extends Question>({
  asked: { answer, busy, step, cancel, again },
  children,
}: {
  readonly asked: Asked<Q>;
  readonly children: (value: ValueOf<Q>) => ComponentChildren;
}) {
  const got = answer as AnswerTo<Q> | null;
  if (got === null) return step === null ? <Loading /> : <Progress {...{ step }} onCancel={cancel} />;
  return (
    <>
      <Faults told={got.told} />
      {busy && step !== null && <Progress {...{ step }} onCancel={cancel} />}
      {got.ok ? children(got.value as ValueOf<Q>) : <Button onClick={again}>{w.common.again}</Button>}
    </>
  );
}
