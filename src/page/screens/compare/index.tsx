import { useState } from "preact/hooks";
import { Button } from "../../parts/button.js";
import { CheckField } from "../../parts/field.js";
import { route } from "../../router.js";
import { w } from "../../words.js";
import { Results } from "./results.js";
import { Shelves } from "./shelves.js";
import { type Chosen, SideChoice, sideOf } from "./side-choice.js";

/** Two files, or two versions of a paper, held against each other. */
export const Compare = () => <TwoSides key={route.value.query.toString()} />;

function TwoSides() {
  const [a, setA] = useState<Chosen>(() => fromAddress("a"));
  const [b, setB] = useState<Chosen>(() => fromAddress("b"));
  const [showFormat, setShowFormat] = useState(false);
  const [old, now] = [sideOf(a), sideOf(b)];
  const swap = () => {
    setA(b);
    setB(a);
  };
  return (
    <section>
      <header class="head">
        <h1>{w.compare.title}</h1>
        <p class="quiet">{w.compare.lead}</p>
      </header>
      <div class="two">
        <SideChoice title={w.compare.old} chosen={a} onChoose={setA} />
        <SideChoice title={w.compare.new} chosen={b} onChoose={setB} />
      </div>
      <div class="bar">
        <Button onClick={swap} disabled={old === null && now === null}>
          {w.compare.swap}
        </Button>
        <CheckField label={w.compare.format} checked={showFormat} onInput={setShowFormat} />
      </div>
      {old !== null && now !== null && (
        <Results key={JSON.stringify([old, now, showFormat])} request={{ a: old, b: now, ...(showFormat && { showFormat }) }} />
      )}
      <Shelves />
    </section>
  );
}

/** A link to this screen may name what is compared: `compare?unit=…&document=…&a=1&b=current`. */
function fromAddress(side: "a" | "b"): Chosen {
  const { query } = route.value;
  const [unit, document, version] = [query.get("unit"), query.get("document"), query.get(side)];
  if (unit === null || document === null || version === null) return { from: "file", file: null };
  return { from: "unit", unit, document, version: version === "current" ? version : Number(version) };
}
