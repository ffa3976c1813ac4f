/** What the library's own check tells of its trials. */
export type LintPhrase = "matrix.no-subject" | "lint.no-sample" | "lint.not-taken";
