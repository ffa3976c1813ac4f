import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { type AskOf, fileAddress } from "../../api.js";
import { Button, LinkButton } from "../../parts/button.js";
import { Faults } from "../../parts/faults.js";
import { Answered, Progress } from "../../parts/progress.js";
import { useAct, useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";
import { FindingList } from "./findings.js";
import { PaperText } from "./paper-text.js";
import type { Found, FoundFile } from "./types.js";

type Request = AskOf<"check/papers">;
interface Copy {
  readonly kept: string;
  readonly name: string;
  /** What it came to, in words. */
  readonly done: string;
}

/** What was found, a file after the other; which findings are taken is the reader's to say. */
export function Results({ request }: { readonly request: Request }) {
  const asked = useAsk("check/papers", request);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) => {
    const next = new Set(left);
    if (!next.delete(number)) next.add(number);
    setLeft(next);
  };
  return (
    <Answered asked={asked}>
      {({ files, hidden }) => (
        <>
          <Reports {...{ files, hidden, request }} />
          {files.map((file) => (
            <File key={file.kept} {...{ file, request, left, toggle }} />
          ))}
        </>
      )}
    </Answered>
  );
}

function Reports({ files, hidden, request }: Found & { readonly request: Request }) {
  const report = useAct("check/report");
  const [copy, setCopy] = useState<Copy | null>(null);
  const [told, setTold] = useState<readonly Said[]>([]);
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const make = async (format: "docx" | "xlsx") => {
    const made = await report.run({ ...request, format });
    setTold(made.told.filter(({ severity }) => severity === "error"));
    setCopy(made.ok ? { ...made.value, done: "" } : null);
  };
  return (
    <>
      <div class="bar">
        <strong>{t(w.check.found, { files: files.length, count })}</strong>
        {hidden > 0 && <span class="quiet">{t(w.check.hidden, { count: hidden })}</span>}
        {count > 0 && (
          <>
            <Button busy={report.busy} onClick={() => make("docx")}>
              {w.check.reportDocx}
            </Button>
            <Button busy={report.busy} onClick={() => make("xlsx")}>
              {w.check.reportXlsx}
            </Button>
          </>
        )}
      </div>
      {report.busy && <Progress step={report.step} onCancel={report.cancel} />}
      <Faults told={told} />
      {copy && <CopyLink copy={copy} />}
    </>
  );
}

interface FileProps {
  readonly file: FoundFile;
  readonly request: Request;
  readonly left: ReadonlySet<number>;
  readonly toggle: (number: number) => void;
}

function File({ file, request, left, toggle }: FileProps) {
  const mend = useAct("check/mended");
  const [copy, setCopy] = useState<Copy | null>(null);
  const [told, setTold] = useState<readonly Said[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const run = async () => {
    const made = await mend.run({ ...request, of: file.kept, left: [...left] });
    setTold(made.told);
    setCopy(made.ok ? { ...made.value, done: t(w.check.copyMade, made.value) } : null);
  };
  return (
    <section class="checked">
      <header class="bar">
        <h2>{file.name}</h2>
        {file.findings.length === 0 ? (
          <span class="quiet">{w.check.clean}</span>
        ) : (
          <Button kind="primary" busy={mend.busy} onClick={run} label={`${w.check.makeCopy} ${file.name}`}>
            {w.check.makeCopy}
          </Button>
        )}
      </header>
      {mend.busy && <Progress step={mend.step} onCancel={mend.cancel} />}
      <Faults told={told} />
      {copy && <CopyLink copy={copy} />}
      {file.findings.length > 0 && (
        <div class="beside">
          <FindingList findings={file.findings} {...{ left, toggle, at }} onPoint={setAt} />
          <PaperText {...{ file, left, at }} onPoint={setAt} />
        </div>
      )}
    </section>
  );
}

const CopyLink = ({ copy: { kept, name, done } }: { readonly copy: Copy }) => (
  <p class="done" role="status">
    {done}
    <LinkButton kind="primary" href={fileAddress({ kept })} download>
      {w.common.download} {name}
    </LinkButton>
  </p>
);
