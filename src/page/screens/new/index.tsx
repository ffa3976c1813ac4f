import { useState } from "preact/hooks";
import { route } from "../../router.js";
import { w } from "../../words.js";
import { workspace } from "../../workspace.js";
import { Papers } from "./papers.js";
import { Sheet } from "./sheet.js";
import { Talk } from "./talk.js";

type Way = "talk" | "papers" | "sheet";

/** A new unit, in one of three ways; with `?into=` old papers for one that is there. */
export function New() {
  const into = route.value.query.get("into") ?? "";
  const [way, setWay] = useState<Way>(into === "" ? "talk" : "papers");
  const known = workspace.value?.units.some(({ id }) => id === into) ?? false;
  const ways = [
    { id: "papers", name: w.newunit.byPapers, text: w.newunit.byPapersText },
    { id: "talk", name: w.newunit.byTalk, text: w.newunit.byTalkText },
    { id: "sheet", name: w.newunit.bySheet, text: w.newunit.bySheetText },
  ] as const;
  return (
    <section class="new">
      <header class="head">
        <h1>{known ? w.newunit.titleInto : w.newunit.title}</h1>
        <p class="quiet">{known ? w.newunit.leadInto : w.newunit.lead}</p>
      </header>
      {!known && (
        <fieldset class="ways">
          <legend>{w.newunit.way}</legend>
          {ways.map(({ id, name, text }) => (
            <label class={way === id ? "card chosen" : "card"} key={id}>
              <input type="radio" name="way" checked={way === id} onChange={() => setWay(id)} /> <strong>{name}</strong>
              <span class="quiet">{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {way === "talk" && <Talk />}
      {way === "papers" && <Papers key={into} into={known ? into : ""} />}
      {way === "sheet" && <Sheet />}
    </section>
  );
}
