import { useEffect, useRef, useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import { Button } from "../../parts/button.js";
import { FaultText } from "../../parts/faults.js";
import { useAct } from "../../use-ask.js";
import { t, w } from "../../words.js";

/** Whoever types is left alone for so long, in ms. */
export const pause = 400;

/** The file as it is, or would be: what changes is marked. @param diff unified */
export function YamlBeside({ text, diff }: { readonly text: string; readonly diff: string }) {
  const changed = changedLines(diff);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => shown.current?.querySelector("ins")?.scrollIntoView({ block: "nearest" }), [diff]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what scrolls
    <section ref={shown} class="yaml" aria-label={w.facts.text} tabIndex={0}>
      <ol>
        {linesOf(text).map((line, i) => (
          <li key={i} class={changed.has(i + 1) ? "changed" : undefined}>
            {changed.has(i + 1) ? <ins>{line}</ins> : line}
          </li>
        ))}
      </ol>
    </section>
  );
}

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);

/** The lines that come in, as the changed text counts them. */
function changedLines(diff: string): ReadonlySet<number> {
  const found = new Set<number>();
  let at = 0;
  for (const line of diff.split("\n")) {
    const head = /^@@ -\d+,\d+ \+(\d+),\d+ @@$/.exec(line);
    if (head !== null) at = Number(head[1]);
    else if (line.startsWith("+")) found.add(at++);
    else if (line.startsWith(" ")) at += 1;
  }
  return found;
}

interface EditorProps {
  readonly unit: string;
  readonly base: string;
  /** Where the file is. */
  readonly path: string;
  /** What is wrong with the text as it is. */
  readonly faults: readonly Said[];
  readonly onSaved: () => void;
  /** Absent where there is no form to go back to. */
  readonly onClose?: () => void;
}

/** The file to edit as text: faults by line while it is typed, and a way to each. */
export function YamlEditor({ unit, base, path, faults, onSaved, onClose }: EditorProps) {
  const plain = linesOf(base).join("\n") + (base.endsWith("\n") ? "\n" : "");
  const [text, setText] = useState(plain);
  const [told, setTold] = useState(faults);
  const area = useRef<HTMLTextAreaElement>(null);
  const act = useAct("facts/text");
  const isDirty = text !== plain;
  useEffect(() => {
    if (!isDirty) return setTold(faults);
    let gone = false;
    const timer = setTimeout(async () => {
      const answer = await act.run({ unit, base, text, dryRun: true });
      if (!gone) setTold(answer.told);
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  const save = async () => {
    const answer = await act.run({ unit, base, text });
    setTold(answer.told);
    if (answer.ok) onSaved();
  };
  const show = (line: number) => {
    const lines = text.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  };
  return (
    <section>
      <div class="bar">
        <Button kind="primary" disabled={!isDirty} busy={act.busy} onClick={save}>
          {w.common.save}
        </Button>
        {onClose && <Button onClick={onClose}>{w.common.back}</Button>}
        <span class="quiet">{isDirty ? w.facts.unsaved : w.facts.textHint}</span>
        <span class="quiet">{path}</span>
      </div>
      {told.length > 0 && (
        <div class="faults error" role="status">
          <ul>
            {told.map((one, i) => (
              <li key={i}>
                {one.line !== undefined && (
                  <button type="button" class="linklike" onClick={() => show(one.line!)}>
                    {t(w.facts.lineOf, { n: one.line })}
                  </button>
                )}{" "}
                <FaultText said={one.line === undefined ? one : withoutPlace(one)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <textarea
        ref={area}
        class="yaml-text"
        aria-label={w.facts.text}
        spellcheck={false}
        rows={30}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </section>
  );
}

const withoutPlace = ({ place: _, ...said }: Said): Said => said;
