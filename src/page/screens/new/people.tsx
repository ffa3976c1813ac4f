import { faultsOf } from "../../parts/faults.js";
import { CheckField, TextField } from "../../parts/field.js";
import { t, w } from "../../words.js";
import type { Given } from "./answers.js";

/** Who leads the unit, and which departments it has: nothing of it is taken for granted. */
export function PeopleQuestions({ given: { answers, set, setNamed, choices, told } }: { readonly given: Given }) {
  const { posts = {}, departments = {} } = answers;
  return (
    <>
      <fieldset>
        <legend>{w.newunit.leaders}</legend>
        <p class="quiet">{w.newunit.leadersText}</p>
        {choices?.posts.map(({ value, name }, i) => (
          <div class="filters" key={value}>
            {value in posts && (
              <TextField
                label={t(w.newunit.nameOf, { title: name })}
                value={posts[value] ?? ""}
                onInput={(text) => setNamed("posts")({ ...posts, [value]: text })}
                faults={faultsOf(told, `posts.${value}`)}
              />
            )}
            {value !== "secretary" && value !== "head" && (
              <CheckField
                label={t(w.newunit.noPost, { title: numbered(name, i, choices.posts) })}
                checked={!(value in posts)}
                onInput={(lacks) => {
                  const { [value]: _, ...others } = posts;
                  setNamed("posts")(lacks ? others : inOrder({ ...others, [value]: "" }, choices.posts));
                }}
              />
            )}
          </div>
        ))}
        <TextField
          label={w.newunit.since}
          hint={w.newunit.sinceHint}
          type="date"
          value={answers.since ?? ""}
          onInput={set("since")}
          faults={faultsOf(told, "since")}
        />
      </fieldset>
      <fieldset>
        <legend>{w.newunit.departments}</legend>
        <p class="quiet">{w.newunit.departmentsText}</p>
        {choices?.departments.map(({ value, name }) => (
          <div class="filters" key={value}>
            <CheckField
              label={name}
              checked={value in departments}
              onInput={(has) => {
                const { [value]: _, ...others } = departments;
                setNamed("departments")(has ? inOrder({ ...others, [value]: name }, choices.departments) : others);
              }}
            />
            {value in departments && (
              <TextField
                label={t(w.newunit.departmentName, { name })}
                value={departments[value] ?? ""}
                onInput={(text) => setNamed("departments")({ ...departments, [value]: text })}
                faults={faultsOf(told, `departments.${value}`)}
              />
            )}
          </div>
        ))}
      </fieldset>
    </>
  );
}

const inOrder = (names: Readonly<Record<string, string>>, keys: readonly { readonly value: string }[]) =>
  Object.fromEntries(keys.flatMap(({ value }) => (value in names ? [[value, names[value]!]] : [])));

/** Two posts of one title are told apart by their number. */
const numbered = (name: string, at: number, all: readonly { readonly name: string }[]): string => {
  const alike = all.filter((one) => one.name === name);
  return alike.length < 2 ? name : `${name}${all.slice(0, at + 1).filter((one) => one.name === name).length}`;
};
