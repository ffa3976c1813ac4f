import { useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { fileAddress, type ValueOf } from "../api.js";
import { Button, LinkButton } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { CheckField, ChoiceField } from "../parts/field.js";
import { type Dropped, FileDrop } from "../parts/file-drop.js";
import { Answered, Progress } from "../parts/progress.js";
import { type Column, Table } from "../parts/table.js";
import { Tag } from "../parts/tag.js";
import { useAct, useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

type Found = ValueOf<"layout/check">;
type Group = Found["groups"][number];

/** How a Word file is laid out: what differs, what can be mended, and a mended copy. */
export function Layout() {
  const [file, setFile] = useState<Dropped | null>(null);
  const [look, setLook] = useState("");
  const looks = useAsk("layout/looks", {});
  const names = looks.answer?.ok ? looks.answer.value.map(({ id, name }) => ({ value: id, name })) : [];
  return (
    <section>
      <header class="head">
        <h1>{w.layout.title}</h1>
        <p class="quiet">{w.layout.lead}</p>
      </header>
      <ChoiceField label={w.layout.look} value={look} onInput={setLook} options={[{ value: "", name: w.layout.own }, ...names]} />
      {file === null ? (
        <FileDrop accept={[".docx"]} single onFiles={([one]) => setFile(one ?? null)} />
      ) : (
        <Result key={`${file.kept} ${look}`} {...{ file, look }} onOther={() => setFile(null)} />
      )}
    </section>
  );
}

function Result({ file, look, onOther }: { readonly file: Dropped; readonly look: string; readonly onOther: () => void }) {
  const request = { kept: file.kept, ...(look !== "" && { look }) };
  const asked = useAsk("layout/check", request);
  const mend = useAct("layout/mended");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<ValueOf<"layout/mended"> | null>(null);
  const [told, setTold] = useState<readonly Said[]>([]);
  const run = async () => {
    const answer = await mend.run({ ...request, left: [...left] });
    setTold(answer.told);
    setMade(answer.ok ? answer.value : null);
  };
  const toggle = (code: string, take: boolean) => {
    const next = new Set(left);
    if (take) next.delete(code);
    else next.add(code);
    setLeft(next);
  };
  return (
    <Answered asked={asked}>
      {({ name, count, mendable, groups }) => (
        <>
          <div class="bar">
            <strong>{count === 0 ? `${name}：${w.layout.clean}` : t(w.layout.found, { name, count, mendable })}</strong>
            <Button onClick={onOther}>{w.layout.another}</Button>
            {mendable > 0 && (
              <Button kind="primary" busy={mend.busy} onClick={run}>
                {w.layout.makeCopy}
              </Button>
            )}
          </div>
          {mend.busy && <Progress step={mend.step} onCancel={mend.cancel} />}
          <Faults told={told} />
          {made && <Made made={made} />}
          <Table
            caption={name}
            columns={columns(left, toggle)}
            rows={groups}
            rowKey={({ code, wanted }) => code + wanted}
            none={w.layout.clean}
          />
        </>
      )}
    </Answered>
  );
}

const Made = ({ made }: { readonly made: ValueOf<"layout/mended"> }) =>
  made.file === null ? (
    <p class="done">{w.layout.nothing}</p>
  ) : (
    <p class="done" role="status">
      {t(w.layout.made, { count: made.done })}
      {made.left.length === 0
        ? w.layout.noneLeft
        : t(w.layout.left, { count: made.left.reduce((sum, { count }) => sum + count, 0) })}
      <LinkButton kind="primary" href={fileAddress(made.file)} download>
        {w.common.download} {made.file.name}
      </LinkButton>
    </p>
  );

const columns = (left: ReadonlySet<string>, toggle: (code: string, take: boolean) => void): readonly Column<Group>[] => [
  {
    title: w.layout.place,
    cell: ({ paragraph, part, text }) => (
      <>
        {paragraph === null ? part : t(w.layout.paragraphOf, { number: paragraph, part })}
        {text !== "" && <span class="quote">“{text}”</span>}
      </>
    ),
  },
  {
    title: w.layout.problem,
    head: true,
    cell: ({ message, why }) => (
      <>
        {message}
        <details class="why">
          <summary>{w.common.why}</summary>
          <p>{why}</p>
        </details>
      </>
    ),
  },
  { title: w.layout.wanted, cell: ({ wanted }) => wanted },
  { title: w.layout.basis, narrow: true, cell: ({ basis }) => basis },
  { title: w.layout.places, narrow: true, align: "right", cell: ({ count }) => count },
  {
    title: w.layout.take,
    narrow: true,
    cell: ({ code, mendable }) =>
      mendable === 0 ? (
        <Tag>{w.layout.byHand}</Tag>
      ) : (
        <CheckField label={w.layout.take} checked={!left.has(code)} onInput={(take) => toggle(code, take)} />
      ),
  },
];
