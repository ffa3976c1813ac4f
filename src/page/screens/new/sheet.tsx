import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { fileAddress, type ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { FactChanges } from "../../parts/fact-changes.js";
import { Faults, faultsBeside } from "../../parts/faults.js";
import { type Dropped, FileDrop } from "../../parts/file-drop.js";
import { Answered } from "../../parts/progress.js";
import { go, link } from "../../router.js";
import { useAct, useAsk } from "../../use-ask.js";
import { w } from "../../words.js";
import { readWorkspace } from "../../workspace.js";
import { useAnswers } from "./answers.js";
import { OrganQuestion, UnitQuestions, unitKeys } from "./questions.js";

/** An empty sheet to fill in, and a filled-in one to take in. */
export function Sheet() {
  const [file, setFile] = useState<Dropped | null>(null);
  return (
    <>
      <section class="card">
        <h2>{w.newunit.sheetDrop}</h2>
        {file === null ? (
          <FileDrop accept={[".xlsx"]} single onFiles={([one]) => setFile(one ?? null)} />
        ) : (
          <Filled key={file.kept} file={file} onOther={() => setFile(null)} />
        )}
      </section>
      {file === null && <Empty />}
    </>
  );
}

function Filled({ file, onOther }: { readonly file: Dropped; readonly onOther: () => void }) {
  const asked = useAsk("newunit/looked", { kept: file.kept });
  const take = useAct("newunit/filled");
  const [told, setTold] = useState<readonly Said[]>([]);
  const run = async () => {
    const taken = await take.run({ kept: file.kept });
    setTold(taken.told);
    if (!taken.ok) return;
    await readWorkspace();
    go(link("unit/:unit/shelf", { unit: taken.value.unit }));
  };
  return (
    <>
      <div class="bar">
        <strong>{file.name}</strong>
        <Button onClick={onOther}>{w.newunit.another}</Button>
      </div>
      <Answered asked={asked}>
        {({ state, changes }) => (
          <>
            <p>
              {state === "created" ? w.newunit.sheetCreates : state === "changed" ? w.newunit.sheetChanges : w.newunit.sheetSame}
            </p>
            <FactChanges changes={changes} />
            <Faults told={told} />
            {state !== "same" && (
              <Button kind="primary" busy={take.busy} onClick={run}>
                {w.newunit.sheetTake}
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Empty() {
  const given = useAnswers();
  const { answers, told, setTold } = given;
  const make = useAct("newunit/sheet");
  const [made, setMade] = useState<ValueOf<"newunit/sheet"> | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await make.run(answers);
    setTold(answer.told);
    setMade(answer.ok ? answer.value : null);
  };
  return (
    <form class="card talk" onSubmit={submit}>
      <h2>{w.newunit.sheetFor}</h2>
      <p>{w.newunit.sheetForText}</p>
      <Faults told={faultsBeside(told, [...unitKeys, "organ"])} />
      <UnitQuestions given={given} />
      <OrganQuestion given={given} />
      <Button type="submit" busy={make.busy}>
        {w.newunit.downloadSheet}
      </Button>
      {made && (
        <p class="done" role="status">
          {w.newunit.sheetReady}
          <LinkButton href={fileAddress(made)} download>
            {w.common.download} {made.name}
          </LinkButton>
        </p>
      )}
    </form>
  );
}
