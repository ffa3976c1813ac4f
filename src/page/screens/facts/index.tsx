import { useState } from "preact/hooks";
import { Answered } from "../../parts/progress.js";
import { route } from "../../router.js";
import type { ScreenProps } from "../../screen.js";
import { useAsk } from "../../use-ask.js";
import { w } from "../../words.js";
import { readWorkspace } from "../../workspace.js";
import { Editor } from "./editor.js";
import { YamlEditor } from "./yaml.js";

/** The facts of a unit: every section of its profile to fill in, and the file beside them. */
export function Facts({ params: { unit = "" } }: ScreenProps) {
  const field = route.value.query.get("field");
  const asked = useAsk("facts/form", { unit, ...(field !== null && { field }) });
  const [isText, setText] = useState(false);
  const saved = () => {
    setText(false);
    asked.again();
    void readWorkspace();
  };
  return (
    <section>
      <header class="head">
        <h1>{w.facts.title}</h1>
      </header>
      <Answered asked={asked}>
        {({ form, text, path, faults, at }) =>
          form === null || isText ? (
            <>
              {form === null && <p role="alert">{w.facts.onlyText}</p>}
              <YamlEditor
                key={text}
                {...{ unit, path, faults }}
                base={text}
                onSaved={saved}
                {...(form !== null && { onClose: () => setText(false) })}
              />
            </>
          ) : (
            <Editor {...{ unit, text, form, at }} onSaved={saved} onAgain={asked.again} onText={() => setText(true)} />
          )
        }
      </Answered>
    </section>
  );
}
