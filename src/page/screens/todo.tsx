import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import type { ValueOf } from "../api.js";
import { hear } from "../live.js";
import { Button, LinkButton } from "../parts/button.js";
import { FaultText } from "../parts/faults.js";
import { Answered } from "../parts/progress.js";
import { link, route } from "../router.js";
import type { ScreenProps } from "../screen.js";
import { useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

type Due = ValueOf<"home/todo">;

/** Everything that is due in a unit, with the way to each. */
export function Todo({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("home/todo", { unit });
  useEffect(() => hear((event) => event.type === "changed" && event.units.includes(unit) && asked.again()), [unit]);
  return (
    <section>
      <Answered asked={asked}>
        {(due) => (
          <>
            <header class="head">
              <h1>{w.todo.title}</h1>
              <p class="quiet">{t(w.home.asOf, { day: due.asOf })}</p>
              <div class="actions">
                <Button onClick={asked.again} busy={asked.busy}>
                  {w.common.refresh}
                </Button>
              </div>
            </header>
            <Groups {...{ unit, due }} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Groups({ unit, due }: { readonly unit: string; readonly due: Due }) {
  const to = (screen: "shelf" | "facts" | "conflicts" | "change"): string => link(`unit/:unit/${screen}`, { unit });
  const paper = (document: string, title: string) => <a href={link("unit/:unit/paper/:document", { unit, document })}>{title}</a>;
  const of = (isHolder: boolean) => due.changed.filter((one) => one.isHolder === isHolder);
  const groups = [
    group("refused", due.refused.map(said), w.todo.refusedHelp, <LinkButton href={to("facts")}>{w.todo.toFacts}</LinkButton>),
    group(
      "conflicts",
      due.conflicts.map(({ title, places }) => (
        <>
          {title} <span class="quiet">{places.join(" ")}</span>
        </>
      )),
      w.todo.conflictsHelp,
      <LinkButton href={to("conflicts")}>{w.todo.toConflicts}</LinkButton>,
    ),
    ...([true, false] as const).map((isHolder) =>
      group(
        isHolder ? "holders" : "changed",
        of(isHolder).map(({ document, title, state, why }) => (
          <>
            {state === "obsolete" ? title : paper(document, title)}{" "}
            <span class="quiet">{state === "changed" ? why.join(" ") : w.todo[state]}</span>
          </>
        )),
        w.todo.changedHelp,
        <LinkButton href={to("change")}>{w.todo.toChange}</LinkButton>,
      ),
    ),
    group(
      "basis",
      due.basis.map(({ document, paper: title, ...one }) => (
        <>
          {paper(document, title)} <span class="quiet">{basisWords(one)}</span>
        </>
      )),
      w.todo.basisHelp,
      <LinkButton href={to("change")}>{w.todo.toChange}</LinkButton>,
    ),
    group(
      "edited",
      due.edited.map(({ document, title }) => (
        <a key={document} href={link("unit/:unit/edited/:document", { unit, document })}>
          {title}
        </a>
      )),
      w.todo.editedHelp,
    ),
    group(
      "undrafted",
      due.undrafted.map(({ document, title }) => paper(document, title)),
      w.todo.undraftedHelp,
      <LinkButton href={to("shelf")}>{w.todo.toShelf}</LinkButton>,
    ),
    group("vacant", due.vacant.map(said), "", <LinkButton href={to("change")}>{w.todo.toAppoint}</LinkButton>),
    group("findings", [...due.findings, ...due.drift].map(said)),
    group(
      "blanks",
      due.blanks.map(({ document, title, label, where }) => (
        <>
          {label} <span class="quiet">{where}</span> {paper(document, title)}
        </>
      )),
      w.todo.blanksHelp,
      <LinkButton href={to("facts")}>{w.todo.toFacts}</LinkButton>,
    ),
    group(
      "unsettled",
      due.unsettled.map(({ document, title, status }) => (
        <>
          {paper(document, title)} <span class="quiet">{w.shelf[status]}</span>
        </>
      )),
    ),
    group(
      "coming",
      due.coming.map(({ day, by, what }) =>
        t({ holder: w.todo.holder, basis: w.todo.ending, effect: w.todo.effect }[by], { day, what }),
      ),
      w.todo.comingHelp,
    ),
    group(
      "signatures",
      due.signatures.map(({ document, title, label, where }) => (
        <>
          {label} <span class="quiet">{where}</span> {paper(document, title)}
        </>
      )),
    ),
  ].filter(({ lines }) => lines.length > 0);
  return groups.length === 0 ? <p class="none">{w.todo.none}</p> : groups.map((one) => <Group key={one.name} {...one} />);
}

interface GroupProps {
  readonly name: "holders" | "changed" | "basis" | "coming" | "signatures" | (keyof Due & keyof typeof w.todo);
  readonly lines: readonly ComponentChildren[];
  readonly help: string;
  readonly action: ComponentChildren;
}
const group = (
  name: GroupProps["name"],
  lines: readonly ComponentChildren[],
  help = "",
  action: ComponentChildren = null,
): GroupProps => ({ name, lines, help, action });

const said = (one: Said) => <FaultText said={one} />;

function basisWords({ is, title, day, instead }: Omit<Due["basis"][number], "document" | "paper">): string {
  const what = is === "amended" ? w.todo.amended : day === "" ? w.todo.endedNoDay : w.todo.ended;
  return t(what, { title, day }) + (instead === undefined ? "" : t(w.todo.instead, { instead }));
}

/** So many lines are shown at once. */
const most = 12;

function Group({ name, lines, help, action }: GroupProps) {
  const section = useRef<HTMLElement>(null);
  const isMeant = route.value.query.get("at") === name;
  useEffect(() => {
    if (isMeant) section.current?.scrollIntoView({ block: "start" });
  }, [isMeant]);
  return (
    <section ref={section} class={isMeant ? "card due meant" : "card due"}>
      <header class="head">
        <h2>
          {w.todo[name]} <span class="quiet">{lines.length}</span>
        </h2>
        {help !== "" && <p class="quiet">{help}</p>}
        <div class="actions">{action}</div>
      </header>
      <Lines lines={lines.slice(0, most)} />
      {lines.length > most && (
        <details>
          <summary>{t(w.common.more, { count: lines.length - most })}</summary>
          <Lines lines={lines.slice(most)} />
        </details>
      )}
    </section>
  );
}

const Lines = ({ lines }: { readonly lines: readonly ComponentChildren[] }) => (
  <ul class="due-lines">
    {lines.map((line, i) => (
      <li key={i}>{line}</li>
    ))}
  </ul>
);
