import Handlebars from "handlebars";
import type { Clause } from "../library/types.js";

/** A clause's template taken apart. Lines are those of its file. */
export interface ClauseText {
  /** The words typed in the template, without anything printed from facts; gaps are \uFFFC. */
  readonly literal: string;
  /** Paths that start at the root of the facts. */
  readonly paths: readonly { readonly path: string; readonly line: number }[];
  /** Helpers called, with their first argument where it is a string. */
  readonly calls: readonly { readonly name: string; readonly argument: string; readonly line: number }[];
}

/** Helpers that are called without an argument. */
const bare: ReadonlySet<string> = new Set(["bases", "newline"]);

type Node = hbs.AST.Node;
/** Stands for what a fact will print. */
const gap = "\uFFFC";

/** Takes a template apart; null when it does not parse (composing reports that with its place). */
export function clauseText({ text, textLine }: Clause): ClauseText | null {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch {
    return null;
  }
  let literal = "";
  const paths: { path: string; line: number }[] = [];
  const calls: { name: string; argument: string; line: number }[] = [];
  const lineOf = (node: Node) => textLine + node.loc.start.line - 1;
  const addPath = (node: Node, inLoop: boolean) => {
    const path = node as hbs.AST.PathExpression;
    // Inside a loop a path starts at the loop's entry; @key and this are Handlebars' own.
    if (
      path.type === "PathExpression" &&
      !path.data &&
      !inLoop &&
      path.depth === 0 &&
      path.parts.length > 0 &&
      path.original !== "this"
    )
      paths.push({ path: path.original, line: lineOf(path) });
  };
  const call = (node: { path: unknown; params: hbs.AST.Expression[] } & Node, inLoop: boolean) => {
    const first = node.params[0] as hbs.AST.StringLiteral | undefined;
    const name = (node.path as hbs.AST.PathExpression).original;
    calls.push({ name, argument: first?.type === "StringLiteral" ? first.value : "", line: lineOf(node) });
    for (const parameter of node.params) addPath(parameter, inLoop);
  };
  const walk = (body: readonly hbs.AST.Statement[], inLoop: boolean): void => {
    for (const statement of body) {
      if (statement.type === "ContentStatement") literal += (statement as hbs.AST.ContentStatement).value;
      else if (statement.type === "MustacheStatement") {
        const mustache = statement as hbs.AST.MustacheStatement;
        if (mustache.params.length > 0 || bare.has(String((mustache.path as hbs.AST.PathExpression).original)))
          call(mustache, inLoop);
        else addPath(mustache.path, inLoop);
        literal += gap;
      } else if (statement.type === "BlockStatement") {
        const block = statement as hbs.AST.BlockStatement;
        call(block, inLoop);
        walk(block.program.body, inLoop || block.path.original === "each");
        if (block.inverse) walk(block.inverse.body, inLoop);
      }
    }
  };
  walk(program.body, false);
  return { literal: literal.replace(/\{#[a-z0-9-]+(?: [^{}]*)?\}/g, ""), paths, calls };
}
