/**
 * Why a version was made, where nobody says why. It is recorded with the version and told as it stands there, in whatever language is
 * spoken: like what a person writes, it belongs to the papers, which are Chinese.
 */
export const usualReasons = {
  draft: "起草",
  regenerate: "重新生成",
  reissue: "重新印发",
  /** @param count papers an office had already */
  import: (count: number): string => `导入 ${count} 份原有文件`,
  /** @param count conflicts that were decided */
  resolve: (count: number): string => `处理待定条文 ${count} 处`,
  /** Of the run that is taken back. */
  undo: ({ number, reason }: { readonly number: number; readonly reason: string }): string =>
    `撤销第 ${number} 次生成（${reason}）`,
} as const;
