import Handlebars from "handlebars";

/** How a value of a profile is printed at a place of a template. */
export type How =
  | "text"
  | "list"
  | "enum"
  | "cadence"
  | "period"
  | "times"
  | "date"
  | "name"
  | "cited"
  | "shelf"
  | "blank"
  | "number"
  | "any";
/** A place where a template prints something. */
export interface Slot {
  /** As in a clause, inside a loop behind the list's: `posts.secretary.title`, `media.list.owner`. */
  readonly path: string;
  readonly how: How;
  /** Another branch of a choice fits the same words: nobody can tell that this place printed them. */
  readonly doubtful?: true;
}
/** One of several texts, by a condition nobody knows here. */
export interface Choice {
  readonly branches: readonly (readonly Part[])[];
}
export type Part = string | Slot | Choice;

export const isSlot = (part: Part): part is Slot => typeof part !== "string" && "path" in part;
export const isChoice = (part: Part): part is Choice => typeof part !== "string" && "branches" in part;

/** What a clause's text may print: its words, the places of its facts, and both sides of its conditions. */
export function partsOf(text: string): readonly Part[] {
  return ofProgram(Handlebars.parse(text), "");
}

type Node = hbs.AST.Statement;

function ofProgram({ body }: hbs.AST.Program, prefix: string): readonly Part[] {
  return body.flatMap((node) => ofNode(node, prefix));
}

function ofNode(node: Node, prefix: string): readonly Part[] {
  switch (node.type) {
    case "ContentStatement":
      return [(node as hbs.AST.ContentStatement).value];
    case "MustacheStatement":
      return ofMustache(node as hbs.AST.MustacheStatement, prefix);
    case "BlockStatement":
      return ofBlock(node as hbs.AST.BlockStatement, prefix);
    default:
      return [];
  }
}

const pathOf = (expression: hbs.AST.Expression): string =>
  "original" in expression ? String((expression as hbs.AST.PathExpression).original) : "";
/** Values of a loop's own entries stand alone; whole paths are the paper's. */
const within = (prefix: string, path: string): string =>
  prefix === "" || path.includes(".") ? path : path === "this" ? prefix : `${prefix}.${path}`;

function ofMustache({ path, params }: hbs.AST.MustacheStatement, prefix: string): readonly Part[] {
  const name = pathOf(path);
  const [first] = params.map(pathOf);
  if (first === undefined) {
    if (name === "bases") return [{ path: "bases", how: "list" }];
    return [{ path: within(prefix, name), how: "text" }];
  }
  const slot = (how: How, at = within(prefix, first)): readonly Part[] => [{ path: at, how }];
  switch (name) {
    case "cadence":
    case "period":
    case "times":
      return slot(name, `cadences.${first}`);
    case "list":
    case "enum":
      return slot(name);
    case "date":
      return slot("date");
    case "pad":
      return slot("name");
    case "cite":
      return slot("cited", first);
    case "shelf":
      return slot("shelf", first);
    case "fill":
      return [{ branches: [[{ path: first, how: "text" }], [{ path: first, how: "blank" }]] }];
    case "blank":
      return slot("blank", "");
    case "number":
      return slot("number", "");
    case "label":
      return [];
    default:
      return slot("any", "");
  }
}

function ofBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, prefix: string): readonly Part[] {
  const [list] = params.map(pathOf);
  const otherwise = inverse === undefined ? [] : ofProgram(inverse, prefix);
  if (pathOf(path) !== "each") return [{ branches: [ofProgram(program, prefix), otherwise] }];
  const body = ofProgram(program, list ?? "");
  if (hasBreak(body)) return [...body, ...otherwise];
  const first = body.find(isSlot);
  return first === undefined ? [] : [{ path: first.path, how: "list" }];
}

export const hasBreak = (parts: readonly Part[]): boolean =>
  parts.some((part) => (typeof part === "string" ? part.includes("\n") : isChoice(part) ? part.branches.some(hasBreak) : false));
