import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { ask, fault, type ValueOf } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { Faults } from "../../parts/faults.js";
import { ChoiceField, TextField } from "../../parts/field.js";
import { Table } from "../../parts/table.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";

type Standing = ValueOf<"change/standing">;
type Changed = ValueOf<"change/appoint">;
type How = "appoint" | "acting" | "vacate";
interface Props {
  readonly unit: string;
  readonly standing: Standing;
  /** It is what is due now. */
  readonly isNext: boolean;
  /** The profile has been written; from which day on the change is. */
  readonly onWritten: (day: string) => void;
  /** A change was taken back. */
  readonly onBack: () => void;
}

/** Who leaves, who comes, from when; what it changes in the profile is shown before it is written. */
export function Appoint({ unit, standing: { posts, people }, isNext, onWritten, onBack }: Props) {
  const [how, setHow] = useState<How>("appoint");
  const [post, setPost] = useState("");
  const [name, setName] = useState("");
  const [day, setDay] = useState("");
  const [basis, setBasis] = useState("");
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [told, setTold] = useState<readonly Said[]>([]);
  const [shown, setShown] = useState<{ readonly change: Changed; readonly day: string; readonly written: boolean } | null>(null);
  const missing = post === "" || day === "" || (how !== "vacate" && name.trim() === "");
  const run = async (dryRun: boolean) => {
    setTried(true);
    if (missing) return;
    setBusy(true);
    const answer =
      how === "vacate"
        ? await ask("change/vacate", { unit, post, on: day, dryRun })
        : await ask("change/appoint", { unit, post, name, from: day, basis, acting: how === "acting", dryRun });
    setBusy(false);
    setTold(answer.told);
    setShown(answer.ok ? { change: answer.value, day, written: !dryRun } : null);
    if (!answer.ok || dryRun) return;
    setTried(false);
    setName("");
    setPost("");
    onWritten(day);
  };
  const need = (value: string): readonly Said[] => (tried && value.trim() === "" ? [fault(w.change.needed)] : []);
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    setShown(null);
  };
  return (
    <div class="two">
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          void run(false);
        }}
      >
        <ChoiceField
          label={w.change.how}
          value={how}
          onInput={edit((value) => setHow(value as How))}
          options={(["appoint", "acting", "vacate"] as const).map((value) => ({ value, name: w.change[value] }))}
        />
        <ChoiceField
          label={w.change.post}
          required
          value={post}
          faults={need(post)}
          onInput={edit(setPost)}
          options={[
            { value: "", name: "" },
            ...posts.map(({ post, title, holder }) => ({ value: post, name: `${title}（${holder?.name ?? w.change.vacant}）` })),
          ]}
        />
        {how !== "vacate" && (
          <TextField
            label={w.change.person}
            required
            hint={w.change.personHint}
            value={name}
            faults={need(name)}
            onInput={edit(setName)}
            list={people.map((one) => one.name)}
          />
        )}
        <TextField
          label={w.change.from}
          required
          hint={w.change.fromHint}
          type="date"
          value={day}
          faults={need(day)}
          onInput={edit(setDay)}
        />
        {how !== "vacate" && (
          <TextField label={w.change.basis} hint={w.change.basisHint} value={basis} onInput={edit(setBasis)} />
        )}
        <Faults told={told} />
        {shown && <Shown {...shown} />}
        <div class="actions">
          <Button onClick={() => run(true)} busy={busy}>
            {w.change.preview}
          </Button>
          <Button type="submit" kind={isNext ? "primary" : "plain"} busy={busy}>
            {w.change.write}
          </Button>
        </div>
      </form>
      <Table
        caption={w.change.posts}
        rows={posts}
        rowKey={(one) => one.post}
        columns={[
          { title: w.change.post, head: true, cell: ({ title }) => title },
          {
            title: w.change.posts,
            narrow: true,
            cell: ({ holder }) =>
              holder === null ? w.change.vacant : holder.acting ? t(w.change.actingBy, { name: holder.name }) : holder.name,
          },
          { title: w.change.since, narrow: true, cell: ({ holder }) => holder?.from ?? "" },
          {
            title: w.common.actions,
            narrow: true,
            cell: (one) => (
              <span class="row-actions">
                <Button kind="quiet" label={`${w.change.change} ${one.title}`} onClick={() => edit(setPost)(one.post)}>
                  {w.change.change}
                </Button>
                <TakeBack {...{ unit, post: one, onDone: onBack }} />
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

function Shown({ change, day, written }: { change: Changed; day: string; written: boolean }) {
  const { title, person, ended, acting } = change;
  const name = person?.name ?? "";
  const said =
    person === null
      ? t(w.change.saysVacated, { title, day, name: ended?.name ?? "" })
      : acting.includes("person")
        ? t(w.change.saysActing, { title, day, name })
        : ended === null
          ? t(w.change.saysFilled, { title, day, name })
          : t(w.change.saysChanged, { title, day, name, before: ended.name });
  return written ? (
    <p class="done" role="status">
      {w.change.written} {said}
    </p>
  ) : (
    <p role="status">
      <span class="quiet">{w.change.wouldChange}</span> <strong>{said}</strong>
    </p>
  );
}

type Post = Standing["posts"][number];

/** Takes the change that was registered last for a post back, once somebody says so. */
function TakeBack({ unit, post, onDone }: { readonly unit: string; readonly post: Post; readonly onDone: () => void }) {
  const [asks, setAsks] = useState(false);
  const [told, setTold] = useState<readonly Said[]>([]);
  const back = useAct("change/back");
  const { last, title } = post;
  if (last === null) return null;
  const run = async () => {
    const done = await back.run({ unit, post: post.post, day: last.day });
    setTold(done.told);
    if (!done.ok) return;
    setAsks(false);
    onDone();
  };
  const { day, person, before } = last;
  const text = last.is === "vacate" ? w.change.backVacated : before === null ? w.change.backFilled : w.change.backChanged;
  return (
    <>
      <Button kind="quiet" label={`${w.change.back} ${title}`} onClick={() => setAsks(true)}>
        {w.change.back}
      </Button>
      {asks && (
        <Dialog title={w.change.backTitle} onClose={() => setAsks(false)}>
          <p>{t(text, { title, day, name: person.name, before: before?.name ?? "" })}</p>
          <p class="quiet">{w.change.backPapers}</p>
          <Faults told={told} />
          <div class="actions">
            <Button kind="primary" busy={back.busy} onClick={run}>
              {w.change.back}
            </Button>
            <Button onClick={() => setAsks(false)}>{w.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
