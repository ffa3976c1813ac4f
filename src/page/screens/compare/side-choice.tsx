import { Button } from "../../parts/button.js";
import { ChoiceField } from "../../parts/field.js";
import { type Dropped, FileDrop } from "../../parts/file-drop.js";
import { Answered } from "../../parts/progress.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { workspace } from "../../workspace.js";
import type { Request } from "./request.js";

/** What a side is, as far as it has been chosen. */
export type Chosen =
  | { readonly from: "file"; readonly file: Dropped | null }
  | { readonly from: "unit"; readonly unit: string; readonly document: string; readonly version: number | "current" | null };

/** The side as it is asked for; null while something is left to choose. */
export function sideOf(chosen: Chosen): Request["a"] | null {
  if (chosen.from === "file") return chosen.file && { kept: chosen.file.kept };
  const { unit, document, version } = chosen;
  return unit === "" || document === "" || version === null ? null : { unit, document, version };
}

const kinds = [".docx", ".doc", ".wps", ".txt", ".md", ".pdf"];
interface Props {
  readonly title: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Chooses one side: a file that is dropped, or a version of a unit's paper. */
export function SideChoice({ title, chosen, onChoose }: Props) {
  const units = workspace.value?.units ?? [];
  const to = (from: string) =>
    onChoose(from === "file" ? { from, file: null } : { from: "unit", unit: units[0]?.id ?? "", document: "", version: null });
  const sources = [
    { value: "file", name: w.compare.fromFile },
    { value: "unit", name: w.compare.fromUnit },
  ];
  return (
    <fieldset class="card side-choice">
      <legend>{title}</legend>
      <ChoiceField label={w.compare.source} value={chosen.from} onInput={to} options={sources} />
      {chosen.from === "unit" ? (
        <OfUnit {...{ chosen, onChoose }} />
      ) : chosen.file === null ? (
        <FileDrop accept={kinds} single onFiles={([file]) => onChoose({ from: "file", file: file ?? null })} />
      ) : (
        <p class="bar">
          <strong>{chosen.file.name}</strong>
          <Button onClick={() => onChoose({ from: "file", file: null })}>{w.compare.another}</Button>
        </p>
      )}
    </fieldset>
  );
}

type OfUnitProps = {
  readonly chosen: Extract<Chosen, { readonly from: "unit" }>;
  readonly onChoose: (chosen: Chosen) => void;
};

function OfUnit({ chosen, onChoose }: OfUnitProps) {
  const { unit } = chosen;
  const units = (workspace.value?.units ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <>
      <ChoiceField
        label={w.compare.unit}
        value={unit}
        onInput={(id) => onChoose({ from: "unit", unit: id, document: "", version: null })}
        options={units}
      />
      {unit !== "" && <OfPaper key={unit} {...{ chosen, onChoose }} />}
    </>
  );
}

function OfPaper({ chosen, onChoose }: OfUnitProps) {
  const { document, version, unit } = chosen;
  const asked = useAsk("compare/papers", { unit });
  const open = { value: "", name: w.compare.choose };
  return (
    <Answered asked={asked}>
      {(papers) => {
        const versions = papers.find((paper) => paper.document === document)?.versions ?? [];
        const current = { value: "current", name: w.compare.current };
        const numbered = versions.map(({ number, asOf }) => ({
          value: String(number),
          name: t(w.compare.versionOf, { number, day: asOf }),
        }));
        return (
          <>
            <ChoiceField
              label={w.compare.paper}
              value={document}
              onInput={(id) => onChoose({ ...chosen, document: id, version: null })}
              options={[open, ...papers.map(({ document, title }) => ({ value: document, name: title }))]}
            />
            {document !== "" && (
              <ChoiceField
                label={w.compare.version}
                value={version === null ? "" : String(version)}
                onInput={(one) => onChoose({ ...chosen, version: one === "" ? null : one === "current" ? one : Number(one) })}
                options={[open, current, ...numbered]}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}
