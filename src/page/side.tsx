import { useSignal } from "@preact/signals";
import { ask } from "./api.js";
import { Tag } from "./parts/tag.js";
import { go, link, matched, route } from "./router.js";
import { screens } from "./screens/index.js";
import { t, w } from "./words.js";
import { readWorkspace, workspace } from "./workspace.js";

/** So many units can be looked over without a search. */
const few = 12;

/** The list of places: home, tools, units, and the way out. */
export function Side({ onQuit }: { readonly onQuit: () => void }) {
  const { parts } = route.value;
  const current = (path: string) => (matched(path, parts) ? "page" : undefined);
  const offered = (where: "home" | "tool") =>
    screens
      .filter((screen) => screen.offered === where)
      .map(({ path, title }) => (
        <li key={path}>
          <a href={link(path)} aria-current={current(path)}>
            {title(w)}
          </a>
        </li>
      ));
  return (
    <nav class="side" aria-label={w.name}>
      <p class="brand">{w.name}</p>
      <ul>{offered("home")}</ul>
      <h2>{w.frame.tools}</h2>
      <ul>{offered("tool")}</ul>
      <Units at={parts[0] === "unit" ? parts[1] : undefined} />
      <button type="button" class="quit" onClick={leave}>
        {w.frame.otherWorkspace}
      </button>
      <button type="button" class="quit" onClick={onQuit}>
        {w.frame.quit}
      </button>
    </nav>
  );
}

async function leave(): Promise<void> {
  if (!(await ask("workspace/leave", {})).ok) return;
  go("#/");
  await readWorkspace();
}

function Units({ at }: { readonly at: string | undefined }) {
  const search = useSignal("");
  const units = workspace.value?.units ?? [];
  const first = screens.find(({ offered }) => offered === "unit")!;
  const found = units.filter(({ name, id }) => `${name} ${id}`.includes(search.value.trim()));
  return (
    <>
      <h2>{w.frame.units}</h2>
      {units.length > few && (
        <input
          type="search"
          aria-label={w.frame.unitSearch}
          placeholder={w.frame.unitSearch}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
        />
      )}
      <ul class="units">
        {found.map(({ id, name, isSample }) => (
          <li key={id}>
            <a href={link(first.path, { unit: id })} aria-current={id === at ? "true" : undefined} title={name}>
              {name} {isSample && <Tag tone="quiet">{w.frame.sample}</Tag>}
            </a>
          </li>
        ))}
      </ul>
      {found.length === 0 && units.length > 0 && <p class="quiet">{t(w.frame.noUnitFound, { text: search.value.trim() })}</p>}
    </>
  );
}
