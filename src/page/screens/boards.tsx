import { useState } from "preact/hooks";
import { fileAddress, type ValueOf } from "../api.js";
import { Button } from "../parts/button.js";
import { Faults } from "../parts/faults.js";
import { ChoiceField, TextField } from "../parts/field.js";
import { Answered, Progress } from "../parts/progress.js";
import { type Column, Table } from "../parts/table.js";
import { useAct, useAsk } from "../use-ask.js";
import { t, w } from "../words.js";

const names = ["state", "rollout", "deviation", "validity", "levels"] as const;
type Name = (typeof names)[number];
type Found = ValueOf<"boards/table">;
interface Row {
  readonly cells: Found["rows"][number];
  readonly i: number;
}

/** All units at a glance, a board at a time. */
export function Boards() {
  const [board, setBoard] = useState<Name>("state");
  const asked = useAsk("boards/table", { board });
  return (
    <section>
      <header class="head">
        <h1>{w.boards.title}</h1>
        <p class="quiet">{w.boards.lead}</p>
      </header>
      <div class="bar">
        <ChoiceField
          label={w.boards.which}
          value={board}
          onInput={(value) => setBoard(value as Name)}
          options={names.map((value) => ({ value, name: w.boards[value] }))}
        />
        <Save />
      </div>
      <p class="quiet">{w.boards[`${board}Lead`]}</p>
      <Answered asked={asked}>{(found) => <Rows key={board} {...{ board, found }} />}</Answered>
    </section>
  );
}

function Rows({ board, found: { units, columns, rows } }: { readonly board: Name; readonly found: Found }) {
  const [words, setWords] = useState("");
  const shown = rows.filter((row) => row.join(" ").includes(words.trim()));
  return (
    <>
      <div class="filters">
        <TextField type="search" label={w.boards.find} value={words} onInput={setWords} />
        <span class="quiet" role="status">
          {t(w.boards.count, { count: units, rows: shown.length })}
        </span>
      </div>
      <Table
        caption={w.boards[board]}
        rows={shown.map((cells, i) => ({ cells, i }))}
        rowKey={({ i }) => String(i)}
        none={w.boards.none}
        columns={columns.map(
          (title, c): Column<Row> => ({
            title,
            ...(c === 0 && { head: true }),
            ...(rows.some((row) => typeof row[c] === "number") && { align: "right", narrow: true }),
            cell: ({ cells }) => (cells[c] === 0 ? "" : cells[c]),
          }),
        )}
      />
    </>
  );
}

function Save() {
  const file = useAct("boards/file");
  const [told, setTold] = useState<Awaited<ReturnType<typeof file.run>>["told"]>([]);
  const save = async (form: "xlsx" | "html") => {
    const made = await file.run({ form });
    setTold(made.told);
    if (made.ok) location.assign(fileAddress({ kept: made.value.kept }));
  };
  return (
    <>
      <span>{w.boards.save}</span>
      {(["xlsx", "html"] as const).map((form) => (
        <Button key={form} busy={file.busy} onClick={() => save(form)}>
          {w.boards[form]}
        </Button>
      ))}
      {file.busy && <Progress step={file.step} onCancel={file.cancel} />}
      <Faults told={told} />
    </>
  );
}
