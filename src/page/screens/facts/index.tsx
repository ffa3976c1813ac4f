import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { Faults } from "../../parts/faults.js";
import { CheckField } from "../../parts/field.js";
import { Answered } from "../../parts/progress.js";
import { Tag } from "../../parts/tag.js";
import { route } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { readWorkspace, workspace } from "../../workspace.js";
import { namedIn } from "./choices.js";
import { type Form, useDraft } from "./draft.js";
import { idOf, SectionForm } from "./section.js";
import { Timeline } from "./timeline.js";
import { pause, YamlBeside, YamlEditor } from "./yaml.js";

/** The facts of a unit: every section of its profile to fill in, and the file beside them. */
export function Facts({ params: { unit = "" } }: ScreenProps) {
  const asked = useAsk("facts/form", { unit });
  const [isText, setText] = useState(false);
  const saved = () => {
    setText(false);
    asked.again();
    void readWorkspace();
  };
  return (
    <section>
      <header class="head">
        <h1>{w.facts.title}</h1>
        {asked.answer?.ok && <p class="quiet">{asked.answer.value.path}</p>}
      </header>
      <Answered asked={asked}>
        {({ form, text, faults }) =>
          form === null || isText ? (
            <>
              {form === null && <p role="alert">{w.facts.onlyText}</p>}
              <YamlEditor
                key={text}
                {...{ unit, faults }}
                base={text}
                onSaved={saved}
                {...(form !== null && { onClose: () => setText(false) })}
              />
            </>
          ) : (
            <Editor {...{ unit, text, form }} onSaved={saved} onAgain={asked.again} onText={() => setText(true)} />
          )
        }
      </Answered>
    </section>
  );
}

interface EditorProps {
  readonly unit: string;
  readonly text: string;
  readonly form: Form;
  readonly onSaved: () => void;
  /** Reads the file anew. */
  readonly onAgain: () => void;
  readonly onText: () => void;
}
type Tried = { readonly told: readonly Said[]; readonly would: ValueOf<"facts/save"> | null };

function Editor({ unit, text, form, onSaved, onAgain, onText }: EditorProps) {
  const draft = useDraft(unit, text, form);
  const { base, now, isDirty, changed } = draft;
  const [shown, setShown] = useState(() => placeIn(form, route.value.query.get("at") ?? "").section);
  const [goal, setGoal] = useState(route.value.query.get("at"));
  const [tried, setTried] = useState<Tried>({ told: [], would: null });
  const [beside, setBeside] = useState(false);
  const [asking, setAsking] = useState(false);
  const [wasSaved, setWasSaved] = useState(false);
  const save = useAct("facts/save");
  const trial = useAct("facts/save");
  const sections = form.map(({ name }, i) => ({ name, rows: now[i]!.map((row) => [...row]) }));

  const attempt = async (): Promise<Tried> => {
    const answer = await trial.run({ unit, base, sections, dryRun: true });
    return { told: answer.told, would: answer.ok ? answer.value : null };
  };
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const found = await attempt();
      if (!gone) setTried(found);
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [now, base]);
  useEffect(() => {
    const look = async () => (isDirty ? setTried(await attempt()) : onAgain());
    const warn = (event: BeforeUnloadEvent) => isDirty && event.preventDefault();
    addEventListener("focus", look);
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("focus", look);
      removeEventListener("beforeunload", warn);
    };
  });
  useEffect(() => {
    if (goal === null) return;
    document.getElementById(idOf(goal))?.focus();
    setGoal(null);
  }, [goal, shown]);

  const run = async (force: boolean) => {
    const answer = await save.run({ unit, base, sections, ...(force && { force }) });
    setTried({ told: answer.told, would: answer.ok ? answer.value : null });
    if (!answer.ok) return;
    draft.settle();
    setWasSaved(true);
    onSaved();
  };
  const go = (field: string) => {
    setShown(placeIn(form, field).section);
    setGoal(field);
  };
  const { told, would } = tried;
  const section = form[shown]!;
  const named = namedIn(form, now);
  const wrong = told.filter(({ severity, field }) => severity !== "info" && field !== undefined);
  const countOf = (name: string): number => wrong.filter(({ field }) => field!.split("/")[0] === name).length;
  const collides = told.some(({ code }) => code === "sheet/form-collision");
  const edit: typeof draft.edit = (...what) => {
    setWasSaved(false);
    draft.edit(...what);
  };
  return (
    <>
      <div class="facts-bar">
        <Button kind="primary" disabled={!isDirty} busy={save.busy} onClick={() => run(false)}>
          {w.common.save}
        </Button>
        {collides && (
          <Button kind="danger" busy={save.busy} onClick={() => run(true)}>
            {w.facts.keepMine}
          </Button>
        )}
        <Button disabled={draft.past.length === 0} onClick={draft.undo}>
          {w.facts.undo}
        </Button>
        <Button disabled={draft.future.length === 0} onClick={draft.redo}>
          {w.facts.redo}
        </Button>
        <Button disabled={!isDirty} onClick={() => setAsking(true)}>
          {w.facts.discard}
        </Button>
        <span role="status">
          {isDirty ? (
            <Tag tone="warn">{w.facts.unsaved}</Tag>
          ) : (
            <Tag tone={wasSaved ? "good" : "quiet"}>{wasSaved ? w.facts.saved : w.facts.clean}</Tag>
          )}{" "}
          {wrong.length > 0 && <Tag tone="bad">{t(w.facts.faultCount, { count: wrong.length })}</Tag>}
        </span>
        <span class="facts-beside">
          <CheckField label={w.facts.showText} checked={beside} onInput={setBeside} />
          <Button kind="quiet" disabled={isDirty} onClick={onText} label={isDirty ? w.facts.textFirst : w.facts.editText}>
            {w.facts.editText}
          </Button>
        </span>
      </div>
      <Faults told={told.filter(({ field }) => field === undefined)} />
      <Elsewhere {...{ form, wrong, go }} at={section.name} />
      <div class={beside ? "facts-body with-text" : "facts-body"}>
        <nav class="facts-nav" aria-label={w.facts.sections}>
          <ul>
            {form.map(({ name }, i) => (
              <li key={name}>
                <button type="button" aria-current={i === shown ? "true" : undefined} onClick={() => setShown(i)}>
                  {name}
                  {changed[i] && <Tag tone="warn">{w.facts.changed}</Tag>}
                  {countOf(name) > 0 && <Tag tone="bad">{countOf(name)}</Tag>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div class="facts-form">
          <Timeline
            {...{ section, named }}
            rows={now[shown]!}
            today={workspace.value?.today ?? ""}
            onRow={(row) => go(`${section.name}/${row}/${section.terms?.person}`)}
          />
          <SectionForm
            key={section.name}
            {...{ section, named, told }}
            rows={now[shown]!}
            onEdit={(rows, what) => edit(shown, rows, what)}
          />
        </div>
        {beside && <YamlBeside text={would?.text ?? base} diff={would?.diff ?? ""} />}
      </div>
      {asking && (
        <Dialog title={w.facts.discardTitle} onClose={() => setAsking(false)}>
          <p>{w.facts.discardText}</p>
          <div class="actions">
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                draft.settle();
                onAgain();
              }}
            >
              {w.facts.discard}
            </Button>
            <Button onClick={() => setAsking(false)}>{w.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** What is to be mended in the sections that are not shown, with a way there. */
function Elsewhere({
  form,
  wrong,
  go,
  at,
}: {
  readonly form: Form;
  readonly wrong: readonly Said[];
  readonly go: (field: string) => void;
  readonly at: string;
}) {
  const others = wrong.filter(({ field }) => field!.split("/")[0] !== at);
  if (others.length === 0) return null;
  return (
    <details class="faults notice">
      <summary>
        {w.facts.faultsOther} {others.length}
      </summary>
      <ul>
        {others.map((one, i) => (
          <li key={i}>
            <button type="button" class="linklike" onClick={() => go(one.field!)}>
              {placeIn(form, one.field!).name}
            </button>{" "}
            {one.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where a field is, by the server's name for its place: `section/row/column`. */
function placeIn(form: Form, field: string): { readonly section: number; readonly name: string } {
  const [section = "", row, column] = field.split("/");
  const found = form.findIndex(({ name }) => name === section);
  const one = form[Math.max(found, 0)]!;
  const label = column === undefined ? "" : (one.columns[Number(column)]?.label ?? "");
  const line = one.is === "form" || row === undefined ? "" : t(w.facts.row, { n: Number(row) + 1 });
  return {
    section: Math.max(found, 0),
    name: t(w.facts.goTo, { section: one.name, row: line, label }).replace(/\s+/g, " ").trim(),
  };
}
