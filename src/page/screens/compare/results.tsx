import { useRef, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { fileAddress, type ValueOf } from "../../api.js";
import { Button } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { CheckField, ChoiceField, TextField } from "../../parts/field.js";
import { Answered, Loading, Progress } from "../../parts/progress.js";
import { Table } from "../../parts/table.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import type { Request } from "./request.js";
import { Rows, Words } from "./rows.js";

type Found = ValueOf<"compare/rows">;
const forms = ["table", "redline", "decision", "html"] as const;

/** What differs, and the reports to be saved. */
export function Results({ request }: { readonly request: Request }) {
  const [more, setMore] = useState<Pick<Request, "force" | "accepted">>({});
  const whole = { ...request, ...more };
  const asked = useAsk("compare/rows", whole);
  const isTold = (code: string) => asked.answer?.told.some((one) => one.code === code) ?? false;
  return (
    <>
      {asked.answer === null && asked.step === null && <Loading />}
      {isTold("report/unrelated") && <Button onClick={() => setMore({ ...more, force: true })}>{w.compare.force}</Button>}
      {asked.answer?.ok && asked.answer.value.open === "revisions" && (
        <Button onClick={() => setMore({ ...more, accepted: true })}>{w.compare.accepted}</Button>
      )}
      <Answered asked={asked}>{(found) => <Found {...{ found }} request={whole} />}</Answered>
    </>
  );
}

function Found({ found, request }: { readonly found: Found; readonly request: Request }) {
  const report = useAct("compare/report");
  const [told, setTold] = useState<readonly Said[]>([]);
  const save = async (form: (typeof forms)[number]) => {
    const made = await report.run({ ...request, form });
    setTold(made.told);
    if (made.ok) location.assign(fileAddress({ kept: made.value.kept }));
  };
  const { rows, besides, identical } = found;
  const isSame = rows.every(({ kind }) => kind === "same") && besides.length === 0;
  return (
    <>
      <div class="bar">
        <span>{w.compare.save}</span>
        {forms.map((form) => (
          <Button key={form} busy={report.busy} onClick={() => save(form)}>
            {w.compare[form]}
          </Button>
        ))}
      </div>
      {report.busy && <Progress step={report.step} onCancel={report.cancel} />}
      <Faults told={told} />
      {isSame ? (
        <p class="done" role="status">
          {identical ? w.compare.same : w.compare.sameWords}
        </p>
      ) : (
        <Differences {...{ found }} />
      )}
      {besides.length > 0 && (
        <>
          <h2>{w.compare.besides}</h2>
          <Table
            caption={w.compare.besides}
            rows={besides.map((one, i) => ({ ...one, i }))}
            rowKey={({ i }) => String(i)}
            columns={[
              { title: w.compare.what, head: true, narrow: true, cell: ({ what }) => what },
              { title: w.compare.where, narrow: true, cell: ({ where }) => where },
              { title: w.compare.kind, narrow: true, cell: ({ change }) => change },
              { title: w.compare.old, cell: ({ pieces }) => <Words {...{ pieces }} side="-" /> },
              { title: w.compare.new, cell: ({ pieces }) => <Words {...{ pieces }} side="+" /> },
            ]}
          />
        </>
      )}
    </>
  );
}

/** The rows with what is shown of them, and the way from one to the next. */
function Differences({ found: { a, b, rows } }: { readonly found: Found }) {
  const [kind, setKind] = useState("");
  const [words, setWords] = useState("");
  const [unchanged, setUnchanged] = useState(false);
  const [at, setAt] = useState(-1);
  const body = useRef<HTMLDivElement>(null);
  const numbered = rows.map((row, i) => ({ ...row, i }));
  const changed = numbered.filter((row) => row.kind !== "same");
  const kinds = [...new Map(changed.map((row) => [row.kind, row.name]))].map(([value, name]) => ({
    value,
    name: `${name} ${changed.filter((row) => row.kind === value).length}`,
  }));
  const says = ({ pieces, old, new: now }: Found["rows"][number]) =>
    `${old?.number ?? ""}${now?.number ?? ""}${pieces.map(({ text }) => text).join("")}`.includes(words.trim());
  const shown = (unchanged ? numbered : changed).filter((row) => (kind === "" || row.kind === kind) && says(row));
  const stops = shown.filter((row) => row.kind !== "same");
  const go = (to: number) => {
    const stop = stops[to];
    if (stop === undefined) return;
    setAt(to);
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${stop.i}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus();
  };
  const filter = (set: (value: string) => void) => (value: string) => {
    setAt(-1);
    set(value);
  };
  return (
    <>
      <div class="filters sticky">
        <ChoiceField
          label={w.compare.show}
          value={kind}
          onInput={filter(setKind)}
          options={[{ value: "", name: `${w.common.all} ${changed.length}` }, ...kinds]}
        />
        <TextField type="search" label={w.compare.find} value={words} onInput={filter(setWords)} />
        <CheckField label={w.compare.unchanged} checked={unchanged} onInput={setUnchanged} />
        <ChoiceField
          label={w.compare.jump}
          value={String(at)}
          onInput={(to) => go(Number(to))}
          options={[{ value: "-1", name: "" }, ...stops.map((row, i) => ({ value: String(i), name: nameOf(row) }))]}
        />
        <span class="actions">
          <Button onClick={() => go(at - 1)} disabled={at <= 0}>
            {w.compare.previous}
          </Button>
          <Button onClick={() => go(at + 1)} disabled={at + 1 >= stops.length}>
            {w.compare.next}
          </Button>
          <span class="quiet" role="status">
            {at >= 0 && t(w.compare.at, { at: at + 1, count: stops.length })}
          </span>
        </span>
      </div>
      <div ref={body}>
        {shown.length === 0 ? (
          <p class="quiet none">{w.compare.noneShown}</p>
        ) : (
          <Rows rows={shown} titles={{ old: a, new: b }} at={stops[at]?.i} />
        )}
      </div>
    </>
  );
}

/** 修改 第三条 */
function nameOf({ name, old, new: now, pieces }: Found["rows"][number]): string {
  const number = (now ?? old)?.number ?? "";
  const first = pieces.map(({ text }) => text).join("");
  return `${name} ${number === "" ? [...first].slice(0, 12).join("") : number}`;
}
