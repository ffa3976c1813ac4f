import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./api.js";
import { connection } from "./live.js";
import { Button } from "./parts/button.js";
import { Dialog } from "./parts/dialog.js";
import { Faults } from "./parts/faults.js";
import { Loading } from "./parts/progress.js";
import { link, matched, route } from "./router.js";
import type { Screen, ScreenProps } from "./screen.js";
import { screens } from "./screens/index.js";
import { Welcome } from "./screens/welcome.js";
import { Side } from "./side.js";
import { w } from "./words.js";
import { unitNamed, workspace, workspaceTold } from "./workspace.js";

/** Asks whether to quit. */
export const quitting = signal(false);

/** What stands around every screen: the list of places on the left, the unit's tabs above. */
export function Frame() {
  if (connection.value === "stopped") return <Ended />;
  if (workspace.value === null) return workspaceTold.value.length > 0 ? <Faults told={workspaceTold.value} /> : <Loading />;
  return (
    <div class={workspace.value.isWorkspace ? "frame" : "frame alone"}>
      <button type="button" class="skip" onClick={toContent}>
        {w.frame.toContent}
      </button>
      {workspace.value.isWorkspace && <Side onQuit={() => (quitting.value = true)} />}
      <main id="content" tabIndex={-1}>
        {connection.value === "lost" && (
          <p class="banner" role="alert">
            {w.frame.lost}
          </p>
        )}
        {workspace.value.isWorkspace ? <Shown /> : <Welcome onQuit={() => (quitting.value = true)} />}
      </main>
      {quitting.value && <Quit />}
    </div>
  );
}

function toContent(): void {
  document.getElementById("content")?.focus();
}

/** The screen of the address. */
function Shown() {
  const { parts } = route.value;
  const found = screens.map((screen) => ({ screen, params: matched(screen.path, parts) })).find(({ params }) => params !== null);
  if (!found) return <NotFound />;
  const params = found.params!;
  const unit = params["unit"] === undefined ? undefined : unitNamed(params["unit"]);
  if (params["unit"] !== undefined && unit === undefined) return <NotFound />;
  const title = found.screen.title(w);
  return (
    <>
      {unit && <UnitHead name={unit.name} id={unit.id} at={found.screen} />}
      <Loaded
        key={found.screen.path + JSON.stringify(params)}
        screen={found.screen}
        params={params}
        title={unit ? `${unit.name} ${title}` : title}
      />
    </>
  );
}

interface LoadedProps extends ScreenProps {
  readonly screen: Screen;
  readonly title: string;
}

function Loaded({ screen, params, title }: LoadedProps) {
  const [Made, setMade] = useState<ComponentType<ScreenProps> | null>(null);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title} · ${w.name}`;
    void screen.load().then((made) => setMade(() => made));
  }, [screen, title]);
  return <div ref={heading}>{Made === null ? <Loading /> : <Made params={params} />}</div>;
}

function UnitHead({ name, id, at }: { readonly name: string; readonly id: string; readonly at: Screen }) {
  const tabs = screens.filter(({ offered }) => offered === "unit");
  return (
    <header class="unit-head">
      <p class="unit-name">{name}</p>
      <nav class="tabs" aria-label={name}>
        {tabs.map((screen) => (
          <a
            key={screen.path}
            href={link(screen.path, { unit: id })}
            aria-current={screen === at ? "page" : at.path.startsWith(`${screen.path}/`) ? "true" : undefined}
          >
            {screen.title(w)}
          </a>
        ))}
      </nav>
    </header>
  );
}

const NotFound = () => (
  <section class="lone">
    <h1>{w.frame.notFound}</h1>
    <p>{w.frame.notFoundText}</p>
    <p>
      <a href="#/">{w.frame.home}</a>
    </p>
  </section>
);

const Ended = () => (
  <main class="lone">
    <h1>{w.frame.stopped}</h1>
    <p>{w.frame.stoppedText}</p>
  </main>
);

function Quit() {
  const close = () => {
    quitting.value = false;
  };
  const stop = async () => {
    await ask("house/stop", {});
    connection.value = "stopped";
  };
  return (
    <Dialog title={w.frame.quitTitle} onClose={close}>
      <p>{w.frame.quitText}</p>
      <div class="actions">
        <Button kind="primary" onClick={stop}>
          {w.frame.quit}
        </Button>
        <Button onClick={close}>{w.common.cancel}</Button>
      </div>
    </Dialog>
  );
}
