import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { type AskOf, fileAddress, type ValueOf } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults, faultsBeside, faultsOf } from "../../parts/faults.js";
import { ChoiceField } from "../../parts/field.js";
import { Progress } from "../../parts/progress.js";
import { type Column, Table } from "../../parts/table.js";
import { Tag } from "../../parts/tag.js";
import { link } from "../../router.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { readWorkspace } from "../../workspace.js";
import { UnitCode } from "./questions.js";
import { ReadFacts } from "./read-facts.js";
import { Choices } from "./settle.js";
import { Wanted } from "./wanted.js";

type Drawer = ValueOf<"drawer/read">;
type Request = AskOf<"drawer/read">;
type Paper = Drawer["papers"][number];
type Text = AskOf<"drawer/take">["text"][string];
interface Props {
  readonly found: Drawer;
  readonly request: Request;
  readonly onOther: () => void;
}

/** What the papers are and say, what is to be settled, and the button that writes it. */
export function Found({ found, request, onOther }: Props) {
  const [text, setText] = useState<Readonly<Record<string, Text>>>({});
  const [settled, setSettled] = useState<Readonly<Record<string, string>>>({});
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [id, setId] = useState(found.id);
  const [told, setTold] = useState<readonly Said[]>([]);
  const [done, setDone] = useState<ValueOf<"drawer/take"> | null>(null);
  const take = useAct("drawer/take");
  const wanted = useAsk("drawer/wanted", { ...request, settled, dropped: [...dropped] });
  const settle = (path: string, value: string) => {
    setSettled((before) => ({ ...before, [path]: value }));
    setTold((before) => before.filter(({ field }) => field !== path));
  };
  const facts = wanted.answer?.ok ? wanted.answer.value : null;
  const fields = ["id", ...Object.keys(settled)];
  const run = async () => {
    const taken = await take.run({ ...request, settled, dropped: [...dropped], text, ...(found.isNew && { id }) });
    setTold(taken.told);
    if (!taken.ok) return;
    setDone(taken.value);
    await readWorkspace();
  };
  const count = found.papers.filter(({ taken }) => taken).length;
  if (done) return <Done {...{ done, told }} />;
  return (
    <>
      <div class="bar">
        <strong>{t(w.newunit.papersFound, { count: found.papers.length, taken: count })}</strong>
        <Button onClick={onOther}>{w.newunit.another}</Button>
        <Report request={request} />
      </div>
      <Table
        caption={w.newunit.paper}
        columns={columns(text, (file, choice) => setText((before) => ({ ...before, [file]: choice })))}
        rows={found.papers}
        rowKey={({ file }) => file}
      />
      <Choices {...{ found, settled, settle }} />
      {found.isNew && (
        <section class="card">
          <h2>{w.newunit.wanted}</h2>
          <Wanted facts={facts?.needed ?? null} {...{ settled, settle }} told={[...(wanted.answer?.told ?? []), ...told]} />
          <UnitCode value={id} onInput={setId} faults={faultsOf(told, "id")} />
        </section>
      )}
      {found.isNew && facts && facts.fronts.length > 0 && (
        <section class="card">
          <h2>{w.newunit.fronts}</h2>
          <p>{w.newunit.frontsText}</p>
          {facts.fronts.map(({ path, name, options }) => (
            <ChoiceField
              key={path}
              label={name}
              value={settled[path] ?? ""}
              onInput={(value) => settle(path, value)}
              options={[{ value: "", name: w.newunit.frontOpen }, ...(options ?? [])]}
            />
          ))}
        </section>
      )}
      <ReadFacts facts={found.facts} canChange={found.isNew} {...{ settled, settle, dropped, setDropped }} />
      <Faults told={faultsBeside(told, fields)} />
      {take.busy && <Progress step={take.step} onCancel={take.cancel} />}
      <div class="actions">
        <Button
          kind="primary"
          busy={take.busy}
          disabled={count === 0 || found.isMixed || (found.isNew && found.type === null)}
          onClick={run}
        >
          {count === 0 ? w.newunit.noneTaken : t(w.newunit.take, { count })}
        </Button>
        <span class="quiet">{w.newunit.takeText}</span>
      </div>
    </>
  );
}

function Done({ done, told }: { readonly done: ValueOf<"drawer/take">; readonly told: readonly Said[] }) {
  return (
    <>
      <p class="done" role="status">
        {t(w.newunit.done, { count: done.papers })}
        {done.open > 0 && ` ${t(w.newunit.doneOpen, { count: done.open })}`}{" "}
        {done.open > 0 && (
          <LinkButton kind="primary" href={link("unit/:unit/facts", { unit: done.unit })}>
            {w.newunit.toFacts}
          </LinkButton>
        )}
        <LinkButton kind={done.open > 0 ? "plain" : "primary"} href={link("unit/:unit/shelf", { unit: done.unit })}>
          {w.newunit.toShelf}
        </LinkButton>
      </p>
      <Faults told={told} />
    </>
  );
}

function Report({ request }: { readonly request: Request }) {
  const make = useAct("drawer/report");
  const [made, setMade] = useState<ValueOf<"drawer/report"> | null>(null);
  const [told, setTold] = useState<readonly Said[]>([]);
  const run = async (format: "docx" | "html") => {
    const answer = await make.run({ ...request, format });
    setTold(answer.told);
    setMade(answer.ok ? answer.value : null);
  };
  return (
    <>
      <Button busy={make.busy} onClick={() => run("docx")}>
        {w.newunit.report}
      </Button>
      <Button busy={make.busy} onClick={() => run("html")}>
        {w.newunit.reportPage}
      </Button>
      {made && (
        <LinkButton href={fileAddress(made)} download>
          {w.common.download} {made.name}
        </LinkButton>
      )}
      <Faults told={told} />
    </>
  );
}

const columns = (text: Readonly<Record<string, Text>>, onText: (file: string, text: Text) => void): readonly Column<Paper>[] => [
  { title: w.newunit.paper, head: true, cell: ({ file }) => file },
  {
    title: w.newunit.what,
    cell: ({ what, counts, taken }) => (
      <>
        {what}
        {taken && <span class="quote">{t(w.newunit.counts, counts)}</span>}
      </>
    ),
  },
  {
    title: w.newunit.words,
    narrow: true,
    cell: ({ file, taken }) =>
      taken ? (
        <select
          aria-label={`${w.newunit.words}：${file}`}
          value={text[file] ?? "own"}
          onInput={(event) => onText(file, event.currentTarget.value as Text)}
        >
          {(["own", "mixed", "library"] as const).map((one) => (
            <option key={one} value={one}>
              {w.newunit[one]}
            </option>
          ))}
        </select>
      ) : (
        <Tag>{w.newunit.alone}</Tag>
      ),
  },
];
