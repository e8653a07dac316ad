/** The fold, from 0, of what is known by an id; the same in every run. */
export function foldOf(id: string, folds: number): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % folds;
}
