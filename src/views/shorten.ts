/**
 * The start of a text that still fits, cut after a word and followed by "…"; the whole text where it fits.
 *
 * @param room most UTF-16 code units of what `render` makes of it
 * @param render never shorter for a longer text
 */
export function shorten(text: string, room: number, render: (text: string) => string = (same) => same): string {
  if (render(text).length <= room) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (render(`${wholeWords(text, middle)}…`).length <= room) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? "" : `${wholeWords(text, fits)}…`;
}

/** The first `length` code units, less a word cut in two, unless that word is most of it. */
function wholeWords(text: string, length: number): string {
  if (/^\s/u.test(text.slice(length))) return text.slice(0, length).trimEnd();
  const cut = text.slice(0, length).search(/\s\S*$/u);
  const end = cut > length / 2 ? cut : length;
  // Never half of a surrogate pair.
  return text
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
