import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Faults } from "../../parts/faults.js";
import { Answered } from "../../parts/progress.js";
import { go, link } from "../../router.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { readWorkspace } from "../../workspace.js";
import { type Key, useAnswers } from "./answers.js";
import { PeopleQuestions } from "./people.js";
import { OrganQuestion, organKeys, SizeQuestions, SuperiorQuestions, sizeKeys, UnitQuestions, unitKeys } from "./questions.js";
import { Steps } from "./steps.js";

/** Told at a field of the question; that there is no department stands above. */
const isAt = ({ field = "" }: Said, key: string): boolean =>
  key !== "departments" || field !== key ? field === key || field.startsWith(`${key}.`) : false;

/** A few questions, in four steps; then the profile is made. */
export function Talk() {
  const given = useAnswers();
  const { answers, told, setTold, asked } = given;
  const [step, setStep] = useState(0);
  const check = useAct("newunit/faults");
  const make = useAct("newunit/make");
  const steps: readonly { readonly name: string; readonly keys: readonly (Key | "posts" | "departments")[] }[] = [
    { name: w.newunit.stepUnit, keys: unitKeys },
    { name: w.newunit.stepOrgan, keys: organKeys },
    { name: w.newunit.stepPeople, keys: ["posts", "since", "departments"] },
    { name: w.newunit.stepShelf, keys: sizeKeys },
  ];
  const { name, keys } = steps[step]!;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (step < steps.length - 1) {
      // Who types fast is here before an id is proposed; it is there at the last step.
      const checked = await check.run({ answers, keys: keys.filter((key) => key !== "id" || answers.id !== "") });
      setTold(checked.told);
      if (checked.ok) setStep(step + 1);
      return;
    }
    const made = await make.run(answers);
    setTold(made.told);
    if (made.ok) {
      await readWorkspace();
      go(link("unit/:unit/shelf", { unit: made.value.unit }));
      return;
    }
    const wrong = steps.findIndex((one) =>
      one.keys.some((key) => made.told.some(({ field }) => field === key || field?.startsWith(`${key}.`))),
    );
    if (wrong >= 0) setStep(wrong);
  };
  return (
    <form class="card talk" onSubmit={submit}>
      <h2>{t(w.newunit.stepOf, { n: step + 1, count: steps.length, name })}</h2>
      <Faults told={told.filter((one) => !keys.some((key) => isAt(one, key)))} />
      <Answered asked={asked}>
        {() => (
          <>
            {step === 0 && <UnitQuestions given={given} />}
            {step === 1 && (
              <>
                <OrganQuestion given={given} />
                <SuperiorQuestions given={given} />
              </>
            )}
            {step === 2 && <PeopleQuestions given={given} />}
            {step === 3 && <SizeQuestions given={given} />}
          </>
        )}
      </Answered>
      <Steps
        onBack={step > 0 ? () => setStep(step - 1) : null}
        next={step < steps.length - 1 ? w.newunit.next : w.newunit.make}
        busy={check.busy || make.busy}
      />
    </form>
  );
}
