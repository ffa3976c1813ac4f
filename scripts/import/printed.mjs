import { called } from "../../dist/compose/facts/called.js";

/**
 * The facts of a profile as comparable lines, keys left out: `post 校长`, `holder 校长 顾晓岚`, `cadence special-study 2/year`. Both the profile
 * a shelf was drafted from and the facts read back are put in this form.
 * @param printed paths of values that papers print; null: every fact
 */
export function wantedOf(profile, printed, library) {
  const out = [];
  const add = (key, ...paths) => {
    if (printed === null || paths.some((path) => printed.has(path))) out.push({ key, path: paths[0] });
  };
  const { unit = {}, organ = {}, superiors = {}, posts = {}, departments = {}, documents = {} } = profile;
  for (const key of ["full-name", "short-name"]) if (unit[key]) add(`unit.${key} ${unit[key]}`, `unit.${key}`);
  // Never asked for: no clause prints a region, and names hold what they hold.
  for (const [key, value] of Object.entries(unit.region ?? {})) add(`unit.region.${key} ${value}`, "never");
  if (unit.type) add(`unit.type ${unit.type}`, "unit.full-name");
  const type = library.unitTypes.get(unit.type);
  const self = {
    ...(type && called(type, { "full-name": unit["full-name"] ?? "", "short-name": unit["short-name"] ?? "" }).self),
    ...unit.self,
  };
  for (const [key, value] of Object.entries(self)) add(`unit.self.${key} ${value}`, `unit.self.${key}`);
  for (const key of ["form", "name", "short"]) if (organ[key]) add(`organ.${key} ${organ[key]}`, `organ.${key}`);
  for (const [key, value] of Object.entries(superiors)) add(`superiors.${key} ${value}`, `superiors.${key}`);
  const name = (id) => (profile.people ?? []).find((one) => one.id === id)?.name ?? id;
  /** 副校长 of several is told by what it is in charge of. */
  const many = (title) => Object.values(posts).filter((one) => one.title === title).length > 1;
  const label = (key) => {
    const post = posts[key];
    if (post === undefined) return departments[key]?.name ?? key;
    return `${post.title}${many(post.title) ? `（${(post.portfolio ?? []).join("、")}）` : ""}`;
  };
  for (const [key, post] of Object.entries(posts)) {
    add(`post ${label(key)}`, `posts.${key}.title`);
    if (key === "secretary" || key === "head") add(`${key} ${post.title}`, `posts.${key}.title`);
    if (post.holders?.length) {
      const { person } = post.holders.at(-1);
      add(`holder ${post.title} ${name(person)}`, `people.${person}.name`);
    }
    if (post.portfolio?.length)
      add(
        `portfolio ${post.title}: ${post.portfolio.join("、")}`,
        `posts.${key}.portfolio`,
        ...post.portfolio.map((_, i) => `posts.${key}.portfolio.${i}`),
      );
  }
  for (const [key, one] of Object.entries(departments)) {
    add(`department ${one.name}`, `departments.${key}.name`);
    if (one.role && (printed === null || printed.has(`departments.${key}.name`)))
      add(`role ${one.name} ${one.role}`, `asked ${one.role}`);
    if (one.head && posts[one.head]) add(`head ${one.name} ${posts[one.head].title}`, `posts.${one.head}.title`);
  }
  const sub = profile["sub-units"] ?? {};
  for (const key of ["label", "organs"]) if (sub[key]) add(`sub-units.${key} ${sub[key]}`, `sub-units.${key}`);
  for (const [i, one] of (sub.list ?? []).entries()) add(`sub-unit ${one.name}`, `sub-units.list.${i}.name`);
  for (const of of ["media", "venues"])
    for (const [i, one] of (profile[of] ?? []).entries()) {
      if (!one?.name) continue;
      // What kind of venue a name is no paper says; a medium is printed with its kind.
      const what = of === "venues" ? one.name : `${one.kind} ${one.name}`;
      add(`${of} ${what}`, `${of}.${i}.name`);
      if (one.owner) add(`${of} owner ${what} ${departments[one.owner]?.name}`, `row ${of}.${i}`);
      const decides = one.reviewer ?? one.approver;
      if (decides) add(`${of} decides ${what} ${label(decides)}`, `row ${of}.${i}`);
    }
  groupLines(profile, add, label, departments, library);
  for (const topic of profile.topics ?? []) add(`topic ${topic}`, `topic ${topic}`);
  for (const [key, value] of Object.entries(profile.cadences ?? {})) add(`cadence ${key} ${value}`, `cadences.${key}`);
  for (const [key, value] of Object.entries(profile.limits ?? {})) add(`limit ${key} ${value}`, `limits.${key}`);
  for (const [i, one] of (profile.basis ?? []).entries()) {
    add(`basis ${one.title}`, `basis.${i}`);
    if (one.number) add(`basis number ${one.title} ${one.number}`, `basis.${i}`);
    for (const topic of one.topics ?? []) add(`basis topic ${one.title} ${topic}`, `basis.${i}`);
  }
  for (const [id, one] of Object.entries(documents))
    for (const key of ["number", "date", "effective", "status", "replaces", "addressee"])
      if (one[key]) add(`document ${id} ${key} ${one[key]}`, `documents.${id}.${key}`);
  for (const [section, keys] of Object.entries({
    assessment: ["cycle", "methods", "focus", "use", "merge-with"],
    incident: ["watch-24h", "classes"],
    review: ["checks"],
  }))
    for (const key of keys)
      for (const [i, value] of (profile[section]?.[key] ?? []).entries())
        add(`${section}.${key} ${value}`, `${section}.${key}.${i}`);
  for (const [section, key] of [
    ["assessment", "team"],
    ["accountability", "proposer"],
    ["accountability", "filing"],
  ])
    if (profile[section]?.[key]) add(`${section}.${key} ${label(profile[section][key])}`, `${section}.${key}`);
  return [...new Map(out.map((one) => [one.key, one])).values()];
}

function groupLines(profile, add, label, departments, library) {
  const topics = (profile.topics ?? []).filter((id) => library.topics.get(id)?.joins !== true);
  for (const topic of topics) {
    const own = profile["by-topic"]?.[topic] ?? {};
    const group = own.group ?? profile.group;
    const direct = own["direct-responsible"] ?? profile["direct-responsible"];
    if (direct) add(`direct on ${topic} ${label(direct)}`, `direct ${topic}`);
    if (!group) continue;
    for (const part of ["head", "deputies"])
      for (const key of group[part] ?? []) add(`group ${part} on ${topic} ${label(key)}`, `group ${topic}`);
    if (group.office) add(`group office on ${topic} ${departments[group.office]?.name}`, `group ${topic}`);
    if (group.director) add(`group director on ${topic} ${label(group.director)}`, `roster ${topic}`);
  }
}

/** Paths of all values in some trees; with what only whole papers tell: rows of tables, rosters, days. */
export function printedFacts(trees, library) {
  const found = new Set();
  for (const file of trees) {
    const doc = file.doc ?? file;
    const { kind, topic, number, date, status } = doc.meta;
    found.add(`topic ${topic}`);
    const id = `documents.${kind}.${topic}`;
    const closes = doc.children.some((block) => block.role === "date" && block.children?.some((one) => one.type === "value"));
    if (number !== undefined && library.kinds.get(kind)?.subjects.every((one) => one === "slots")) found.add(`${id}.number`);
    if (date !== undefined && closes) found.add(`${id}.date`);
    if (status === "final" && closes && number !== undefined) found.add(`${id}.status`);
    // A department is called by its role where the clause asks for it so.
    const roles = (block) =>
      new Set([...(library.clauses.get(block.clause)?.text ?? "").matchAll(/roles\.([a-z-]+)\.name/g)].map(([, role]) => role));
    for (const block of doc.children) if (block.clause) for (const role of roles(block)) found.add(`asked ${role}`);
    const walk = (node, table) => {
      if (node === null || typeof node !== "object") return;
      if (node.type === "value") {
        found.add(node.path);
        if (table && /^(?:media|venues)\.\d+\.name$/.test(node.path)) found.add(`row ${node.path.replace(/\.name$/, "")}`);
        // Of a paper that bears none, the day in force is the kind's.
        if (node.path === "document.date" || node.path === "document.number") return;
      }
      for (const [key, value] of Object.entries(node)) walk(value, table || key === "rows");
    };
    walk(doc.children, false);
    if (kind === "leading-group-notice") {
      found.add(`group ${topic}`);
      found.add(`roster ${topic}`);
    }
    if (kind === "responsibility-list" || kind === "implementation-rules") found.add(`direct ${topic}`);
  }
  return found;
}
