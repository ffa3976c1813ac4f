import type { ValueOf } from "../../api.js";
import { t, w } from "../../words.js";

type Drawer = ValueOf<"drawer/read">;
type Place = Drawer["contradictions"][number]["values"][number]["places"][number];
interface Props {
  readonly found: Drawer;
  readonly settled: Readonly<Record<string, string>>;
  readonly settle: (path: string, value: string) => void;
}

/** What papers contradict each other about, and where they say another thing than the profile: each side by side, for a choice. */
export function Choices({ found: { contradictions, differences }, settled, settle }: Props) {
  return (
    <>
      {contradictions.length > 0 && (
        <section class="card">
          <h2>{t(w.newunit.contradictions, { count: contradictions.length })}</h2>
          <p>{w.newunit.contradictionsText}</p>
          <p class="quiet">{w.newunit.choiceText}</p>
          {contradictions.map(({ path, name, values, canSettle }) => (
            <Choice
              key={path}
              {...{ path, name, settled, settle, canSettle }}
              values={values}
              open={{ shown: w.newunit.open }}
              byHand={w.newunit.byHandOther}
            />
          ))}
        </section>
      )}
      {differences.length > 0 && (
        <section class="card">
          <h2>{t(w.newunit.differences, { count: differences.length })}</h2>
          <p>{w.newunit.differencesText}</p>
          {differences.map(({ path, name, own, value, shown, places, canTake }) => (
            <Choice
              key={path}
              {...{ path, name, settled, settle }}
              values={[{ value, shown, places }]}
              canSettle={canTake}
              open={{ shown: t(w.newunit.keepProfile, { value: own ?? w.newunit.none }) }}
              byHand={w.newunit.byHand}
            />
          ))}
        </section>
      )}
    </>
  );
}

interface ChoiceProps extends Omit<Props, "found"> {
  readonly path: string;
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly shown: string; readonly places: readonly Place[] }[];
  readonly canSettle: boolean;
  /** What stands where nothing is chosen. */
  readonly open: { readonly shown: string };
  /** What to do where nothing can be chosen here. */
  readonly byHand: string;
}

function Choice({ path, name, values, canSettle, open, byHand, settled, settle }: ChoiceProps) {
  const one = (value: string, shown: string, places: readonly Place[]) => (
    <li key={value}>
      {canSettle ? (
        <label>
          <input type="radio" name={path} checked={(settled[path] ?? "") === value} onChange={() => settle(path, value)} />{" "}
          {shown}
        </label>
      ) : (
        shown
      )}
      {places.slice(0, mostPlaces).map((place, i) => (
        <span class="quote" key={i}>
          {t(w.newunit.placeOf, place)} “{place.quote}”
        </span>
      ))}
    </li>
  );
  return (
    <fieldset class="choice">
      <legend>{name}</legend>
      <ul>
        {one("", open.shown, [])}
        {values.map(({ value, shown, places }) => one(value, shown, places))}
      </ul>
      {!canSettle && <p class="quiet">{byHand}</p>}
    </fieldset>
  );
}

/** So many places of a value are shown. */
const mostPlaces = 3;
