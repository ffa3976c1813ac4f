import { useState } from "preact/hooks";
import { Button } from "../../parts/button.js";
import { Dialog } from "../../parts/dialog.js";
import { CheckField } from "../../parts/field.js";
import { Tag } from "../../parts/tag.js";
import { t, w } from "../../words.js";
import type { Draft } from "./draft.js";

interface Props {
  readonly draft: Draft;
  readonly busy: boolean;
  readonly wasSaved: boolean;
  /** The file was changed in the same places. */
  readonly collides: boolean;
  /** So many values to mend. */
  readonly count: number;
  readonly onSave: (force: boolean) => void;
  readonly onDiscard: () => void;
  /** The file is shown beside. */
  readonly beside: boolean;
  readonly setBeside: (beside: boolean) => void;
  readonly onText: () => void;
}

/** What can be done with what is filled in, and whether it is saved. */
export function Bar({ draft, busy, wasSaved, collides, count, onSave, onDiscard, beside, setBeside, onText }: Props) {
  const [asking, setAsking] = useState(false);
  const { isDirty } = draft;
  return (
    <>
      <div class="facts-bar">
        <Button kind="primary" disabled={!isDirty} busy={busy} onClick={() => onSave(false)}>
          {w.common.save}
        </Button>
        {collides && (
          <Button kind="danger" busy={busy} onClick={() => onSave(true)}>
            {w.facts.keepMine}
          </Button>
        )}
        <Button disabled={draft.past.length === 0} onClick={draft.undo}>
          {w.facts.undo}
        </Button>
        <Button disabled={draft.future.length === 0} onClick={draft.redo}>
          {w.facts.redo}
        </Button>
        <Button disabled={!isDirty} onClick={() => setAsking(true)}>
          {w.facts.discard}
        </Button>
        <span role="status">
          {isDirty ? (
            <Tag tone="warn">{w.facts.unsaved}</Tag>
          ) : (
            <Tag tone={wasSaved ? "good" : "quiet"}>{wasSaved ? w.facts.saved : w.facts.clean}</Tag>
          )}{" "}
          {count > 0 && <Tag tone="bad">{t(w.facts.faultCount, { count: count })}</Tag>}
        </span>
        <span class="facts-beside">
          <CheckField label={w.facts.showText} checked={beside} onInput={setBeside} />
          <Button kind="quiet" disabled={isDirty} onClick={onText} label={isDirty ? w.facts.textFirst : w.facts.editText}>
            {w.facts.editText}
          </Button>
        </span>
      </div>
      {asking && (
        <Dialog title={w.facts.discardTitle} onClose={() => setAsking(false)}>
          <p>{w.facts.discardText}</p>
          <div class="actions">
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              {w.facts.discard}
            </Button>
            <Button onClick={() => setAsking(false)}>{w.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
