import { useEffect, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { ValueOf } from "../../api.js";
import { Faults } from "../../parts/faults.js";
import { Tag } from "../../parts/tag.js";
import { useAct } from "../../use-ask.js";
import { w } from "../../words.js";
import { workspace } from "../../workspace.js";
import { Bar } from "./bar.js";
import { namedIn } from "./choices.js";
import { type Form, useDraft } from "./draft.js";
import { Elsewhere, placeIn } from "./elsewhere.js";
import { idOf, SectionForm } from "./section.js";
import { Timeline } from "./timeline.js";
import { pause, YamlBeside } from "./yaml.js";

interface EditorProps {
  readonly unit: string;
  readonly text: string;
  readonly form: Form;
  /** The field to begin with. */
  readonly at: string | null;
  readonly onSaved: () => void;
  /** Reads the file anew. */
  readonly onAgain: () => void;
  readonly onText: () => void;
}
type Tried = { readonly told: readonly Said[]; readonly would: ValueOf<"facts/save"> | null };

/** The form with all around it: what is unsaved, what is wrong, the sections, the file. */
export function Editor({ unit, text, form, at, onSaved, onAgain, onText }: EditorProps) {
  const draft = useDraft(unit, text, form);
  const { base, now, isDirty, changed } = draft;
  const [shown, setShown] = useState(0);
  const [goal, setGoal] = useState<string | null>(null);
  const [tried, setTried] = useState<Tried>({ told: [], would: null });
  const [beside, setBeside] = useState(false);
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
    const field = document.getElementById(idOf(goal));
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
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
  useEffect(() => {
    if (at !== null) go(at);
  }, [at]);
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
      <Bar
        {...{ draft, beside, setBeside, onText, wasSaved, collides }}
        busy={save.busy}
        count={wrong.length}
        onSave={run}
        onDiscard={() => {
          draft.settle();
          onAgain();
        }}
      />
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
    </>
  );
}
