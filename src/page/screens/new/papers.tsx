import { useState } from "preact/hooks";
import { ChoiceField } from "../../parts/field.js";
import { type Dropped, FileDrop } from "../../parts/file-drop.js";
import { Answered } from "../../parts/progress.js";
import { useAsk } from "../../use-ask.js";
import { w } from "../../words.js";
import { workspace } from "../../workspace.js";
import { Found } from "./found.js";

const papers = [".docx", ".doc", ".txt", ".md", ".pdf"];

/** Old papers: dropped, looked at, and taken over once somebody has said so. @param into a unit that is there; "": a new one */
export function Papers({ into: first }: { readonly into: string }) {
  const [files, setFiles] = useState<readonly Dropped[]>([]);
  const [into, setInto] = useState(first);
  const units = workspace.value?.units ?? [];
  return (
    <>
      {units.length > 0 && (
        <ChoiceField
          label={w.newunit.into}
          value={into}
          onInput={setInto}
          options={[{ value: "", name: w.newunit.intoNew }, ...units.map(({ id, name }) => ({ value: id, name }))]}
        />
      )}
      {files.length === 0 ? (
        <FileDrop accept={papers} onFiles={setFiles} />
      ) : (
        <Read key={`${into} ${files.map(({ kept }) => kept).join(" ")}`} {...{ files, into }} onOther={() => setFiles([])} />
      )}
    </>
  );
}

function Read({
  files,
  into,
  onOther,
}: {
  readonly files: readonly Dropped[];
  readonly into: string;
  readonly onOther: () => void;
}) {
  const [type, setType] = useState("");
  const [of, setOf] = useState("");
  const kept = files.map(({ kept }) => kept);
  const request = { kept, ...(into !== "" && { into }), ...(type !== "" && { type }), ...(of !== "" && { of }) };
  const asked = useAsk("drawer/read", request);
  const types = useAsk("newunit/choices", {});
  const choices = types.answer?.ok ? types.answer.value.types : [];
  return (
    <Answered asked={asked}>
      {(found) => (
        <>
          {(found.isMixed || of !== "") && (
            <ChoiceField
              label={w.newunit.whose}
              value={of}
              onInput={setOf}
              options={[{ value: "", name: w.newunit.choose }, ...found.units.map(({ name }) => ({ value: name, name }))]}
            />
          )}
          {found.isNew && (found.type === null || type !== "") && (
            <ChoiceField
              label={w.newunit.type}
              hint={w.newunit.typeUnknown}
              value={type}
              onInput={setType}
              options={[{ value: "", name: w.newunit.choose }, ...choices]}
            />
          )}
          <Found key={JSON.stringify(request)} {...{ found, request, onOther }} />
        </>
      )}
    </Answered>
  );
}
