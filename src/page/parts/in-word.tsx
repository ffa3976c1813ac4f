import { link } from "../router.js";
import { type Stamp, useStamps } from "../stamps.js";
import { t, w } from "../words.js";

interface Props {
  readonly unit: string;
  /** A file has been saved, or was opened or closed: what is shown of it may be so no more. */
  readonly onSaved: () => void;
}

/** What happens to a unit's papers in Word or WPS meanwhile: saved just now, open. Nothing where nothing does. */
export function InWord({ unit, onSaved }: Props) {
  const { saved, inUse } = useStamps(unit, onSaved);
  const closed = saved.filter(({ document }) => inUse.every((one) => one.document !== document));
  if (closed.length + inUse.length === 0) return <div role="status" />;
  const line = (one: Stamp, words: string) => (
    <li key={one.document}>
      {t(words, { title: one.title })}{" "}
      <a href={link("unit/:unit/edited/:document", { unit, document: one.document })}>{w.edited.seeChanges}</a>
    </li>
  );
  return (
    <div class="faults notice" role="status">
      <ul>
        {closed.map((one) => line(one, w.edited.savedNow))}
        {inUse.map((one) => line(one, w.edited.inUseNow))}
      </ul>
    </div>
  );
}
