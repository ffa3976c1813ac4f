import type { Words } from "../words/types.js";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const page = (words: Words, head: string, body: string): string =>
  `<!doctype html>
<html lang="${words.language === "zh" ? "zh-CN" : words.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(words.page.name)}</title>
${head}</head>
<body>${body}</body>
</html>
`;

/** The page, which its script fills. */
export const shell = (words: Words): string =>
  page(
    words,
    '<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>',
    `<div id="page"></div><noscript><p class="lone">${escaped(words.page.door.noScript)}</p></noscript>`,
  );

/** One sentence, for who was not let in. */
export const plainPage = (words: Words, sentence: string): string => page(words, "", `<p class="lone">${escaped(sentence)}</p>`);
