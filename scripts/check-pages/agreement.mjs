// Do the PDF and the Word file of a document come to the same pages and lines?

/** What differs between two readings of a document, in few words: nothing when pages and lines are the same. */
export function differences(pdf, word) {
  const found = [];
  if (pdf.length !== word.length) found.push(`pages: pdf ${pdf.length}, docx ${word.length}`);
  const [ours, theirs] = [pdf, word].map((pages) => pages.flatMap((page, i) => page.map(({ text }) => ({ text, page: i + 1 }))));
  const [only, other] = [without(ours, theirs, same), without(theirs, ours, same)];
  found.push(...only.map(({ text }) => `  pdf  ${text}`), ...other.map(({ text }) => `  docx ${text}`));
  const moved = without(without(ours, theirs, samePlace), only, samePlace);
  if (moved.length > 0) found.push(`  from page ${moved[0].page} on, ${moved.length} lines stand on another page`);
  return found;
}

const same = (a, b) => a.text === b.text;
const samePlace = (a, b) => a.text === b.text && a.page === b.page;

/** The lines of one list that the other lacks, each as often as it is missing. */
function without(lines, others, equal) {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.findIndex((other) => equal(line, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
