/** A set of words from a text of them, parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}
