/**
 * The built-in library's texts, compiled, by the key of what they were compiled from. Empty here: the build writes the compiled
 * file of this name (scripts/keep-built-in.mjs), because compiling a whole shelf's clauses takes as long as composing it.
 */
export const keptTemplates: Readonly<Record<string, () => TemplateSpecification>> = {};
