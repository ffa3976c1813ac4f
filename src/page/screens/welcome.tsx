import { useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { Button } from "../parts/button.js";
import { Faults, faultsBeside, faultsOf } from "../parts/faults.js";
import { TextField } from "../parts/field.js";
import { Answered } from "../parts/progress.js";
import { useAct, useAsk } from "../use-ask.js";
import { t, w } from "../words.js";
import { readWorkspace, workspace } from "../workspace.js";

/** The first start: makes a workspace, or takes one that is there. */
export function Welcome({ onQuit }: { readonly onQuit: () => void }) {
  return (
    <div class="welcome">
      <h1>{w.welcome.title}</h1>
      <p class="lead">{w.welcome.lead}</p>
      <Back />
      <div class="two">
        <Make />
        <Use />
      </div>
      <p>
        <Button kind="quiet" onClick={onQuit}>
          {w.frame.quit}
        </Button>
      </p>
    </div>
  );
}

/** The way back to the workspace that was left. */
function Back() {
  const { left = null } = workspace.value ?? {};
  const use = useAct("workspace/use");
  if (left === null) return null;
  const back = async () => {
    if ((await use.run({ folder: left })).ok) await readWorkspace();
  };
  return (
    <p>
      <Button busy={use.busy} onClick={back}>
        {t(w.welcome.back, { folder: left })}
      </Button>
    </p>
  );
}

function Make() {
  const make = useAct("workspace/make");
  const [folder, setFolder] = useState(workspace.value?.suggested ?? "");
  const [told, setTold] = useState<readonly Said[]>([]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const made = await make.run({ folder });
    setTold(made.told);
    if (made.ok) await readWorkspace();
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>{w.welcome.make}</h2>
      <p>{w.welcome.makeText}</p>
      <TextField label={w.welcome.where} value={folder} onInput={setFolder} required faults={faultsOf(told, "folder")} />
      <Faults told={faultsBeside(told, ["folder"])} />
      <Button type="submit" kind="primary" busy={make.busy}>
        {w.welcome.makeButton}
      </Button>
    </form>
  );
}

function Use() {
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const asked = useAsk("workspace/folders", folder === undefined ? {} : { folder });
  const use = useAct("workspace/use");
  const [told, setTold] = useState<readonly Said[]>([]);
  const choose = async (path: string) => {
    const used = await use.run({ folder: path });
    setTold(used.told);
    if (used.ok) await readWorkspace();
  };
  return (
    <section class="card">
      <h2>{w.welcome.use}</h2>
      <p>{w.welcome.useText}</p>
      <Faults told={told} />
      <Answered asked={asked}>
        {({ folder: at, above, folders }) => (
          <>
            <p class="path">
              {w.welcome.here}：{at}
            </p>
            <ul class="folders">
              {above !== at && (
                <li>
                  <Button kind="quiet" onClick={() => setFolder(above)}>
                    ↑ {w.welcome.above}
                  </Button>
                </li>
              )}
              {folders.map(({ name, path, isWorkspace }) => (
                <li key={path}>
                  <Button kind="quiet" onClick={() => setFolder(path)}>
                    {name}
                  </Button>
                  {isWorkspace && (
                    <Button label={`${w.welcome.useButton} ${name}`} onClick={() => void choose(path)}>
                      {w.welcome.useButton}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {folders.length === 0 && <p class="quiet">{w.welcome.noFolders}</p>}
          </>
        )}
      </Answered>
    </section>
  );
}
