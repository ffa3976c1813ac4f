import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { fileAddress } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { CheckField } from "../../parts/field.js";
import { Progress } from "../../parts/progress.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { isMade, type Paper } from "./types.js";

/** A file that was made of chosen papers. */
interface Made {
  readonly kept: string;
  readonly name: string;
  readonly said: string;
  /** It is there to be printed, and not only saved. */
  readonly isPrint: boolean;
}

/** Makes PDFs and packages of papers, and keeps what was made last. */
export function usePrint(unit: string) {
  const printed = useAct("shelf/print");
  const zipped = useAct("shelf/zip");
  const [made, setMade] = useState<Made | null>(null);
  const [told, setTold] = useState<readonly Said[]>([]);
  const begin = (): void => {
    setMade(null);
    setTold([]);
  };
  const run = async (documents: readonly string[], bound: boolean): Promise<void> => {
    begin();
    const answer = await printed.run({ unit, documents: [...documents], bound });
    setTold(answer.told);
    if (!answer.ok) return;
    const said = bound ? t(w.shelf.boundMade, { papers: answer.value.papers }) : w.shelf.printMade;
    setMade({ kept: answer.value.kept, name: answer.value.name, said, isPrint: true });
  };
  const zip = async (documents: readonly string[], formats: readonly ("docx" | "pdf")[]): Promise<void> => {
    begin();
    const answer = await zipped.run({ unit, documents: [...documents], formats: [...formats] });
    setTold(answer.told);
    if (!answer.ok) return;
    const said = t(w.shelf.zipMade, { files: answer.value.files });
    location.assign(fileAddress({ kept: answer.value.kept }));
    setMade({ kept: answer.value.kept, name: answer.value.name, said, isPrint: false });
  };
  const busy = printed.busy ? printed : zipped.busy ? zipped : null;
  return { run, zip, busy, made, told };
}

interface Props {
  readonly unit: string;
  readonly papers: readonly Paper[];
  readonly selected: ReadonlySet<string>;
  readonly print: ReturnType<typeof usePrint>;
}

/** What can be done with the papers that are ticked, and what came of it. */
export function Export({ papers, selected, print }: Props) {
  const [word, setWord] = useState(true);
  const [pdf, setPdf] = useState(true);
  const documents = papers.filter((one) => isMade(one) && selected.has(one.document)).map(({ document }) => document);
  const formats = [...(word ? (["docx"] as const) : []), ...(pdf ? (["pdf"] as const) : [])];
  const none = documents.length === 0 || print.busy !== null;
  return (
    <>
      <div class="bar export">
        <span>{documents.length === 0 ? w.shelf.selectHint : t(w.shelf.selected, { count: documents.length })}</span>
        <CheckField label="Word" checked={word} onInput={setWord} />
        <CheckField label="PDF" checked={pdf} onInput={setPdf} />
        <Button disabled={none || formats.length === 0} onClick={() => print.zip(documents, formats)}>
          {w.shelf.zip}
        </Button>
        <Button disabled={none} onClick={() => print.run(documents, documents.length > 1)}>
          {documents.length > 1 ? w.shelf.bind : w.shelf.print}
        </Button>
      </div>
      {print.busy !== null && <Progress step={print.busy.step} onCancel={print.busy.cancel} />}
      <Faults told={print.told} />
      {print.made !== null && (
        <p class="done" role="status">
          {print.made.said}
          {print.made.isPrint && (
            <LinkButton kind="primary" blank href={fileAddress({ kept: print.made.kept }, true)}>
              {w.shelf.openPrint}
            </LinkButton>
          )}
          <LinkButton
            kind={print.made.isPrint ? "plain" : "primary"}
            href={fileAddress({ kept: print.made.kept })}
            download
            label={`${w.common.download} ${print.made.name}`}
          >
            {print.made.name}
          </LinkButton>
        </p>
      )}
    </>
  );
}
