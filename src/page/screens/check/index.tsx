import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { CheckField, ChoiceField } from "../../parts/field.js";
import { type Dropped, FileDrop } from "../../parts/file-drop.js";
import { w } from "../../words.js";
import { workspace } from "../../workspace.js";
import { Results } from "./results.js";

/** What can be read and checked. */
const kinds = [".docx", ".doc", ".wps", ".txt", ".md", ".pdf"];

const none = { files: [], refused: [] };

/** What copying left behind in any files: dropped here, looked through, taken or left one by one. */
export function Check() {
  const [{ files, refused }, setFiles] = useState<{ readonly files: readonly Dropped[]; readonly refused: readonly Said[] }>(
    none,
  );
  const [unit, setUnit] = useState("");
  const [all, setAll] = useState(false);
  const units = (workspace.value?.units ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <section>
      <header class="head">
        <h1>{w.check.title}</h1>
        <p class="quiet">{w.check.lead}</p>
      </header>
      <div class="filters">
        <ChoiceField
          label={w.check.against}
          value={unit}
          onInput={setUnit}
          options={[{ value: "", name: w.check.itself }, ...units]}
        />
        <CheckField label={w.check.doubtful} checked={all} onInput={setAll} />
        {files.length > 0 && <Button onClick={() => setFiles(none)}>{w.check.another}</Button>}
      </div>
      <Faults told={refused} />
      {files.length === 0 ? (
        <FileDrop accept={kinds} onFiles={(files, refused) => setFiles({ files, refused })} />
      ) : (
        <Results
          key={`${files.map(({ kept }) => kept).join(" ")} ${unit} ${all}`}
          request={{ kept: files.map(({ kept }) => kept), ...(unit !== "" && { unit }), ...(all && { all }) }}
        />
      )}
    </section>
  );
}
