export type Gender = "male" | "female";

/** What a pronoun tells of the one it stands for. */
export interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Person of grammar: 1 (I, we), 2 (you), 3. */
  readonly person: 1 | 2 | 3;
  /** Can be the subject of a verb. */
  readonly subject: boolean;
}

const third = (gender: Gender | null, plural: boolean, subject: boolean): Pronoun => ({
  gender,
  plural,
  person: 3,
  subject,
});

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ["he", third("male", false, true)],
  ["him", third("male", false, false)],
  ["his", third("male", false, false)],
  ["himself", third("male", false, false)],
  ["she", third("female", false, true)],
  ["her", third("female", false, false)],
  ["hers", third("female", false, false)],
  ["herself", third("female", false, false)],
  ["they", third(null, true, true)],
  ["them", third(null, true, false)],
  ["it", third(null, false, true)],
  ["i", { gender: null, plural: false, person: 1, subject: true }],
  ["me", { gender: null, plural: false, person: 1, subject: false }],
  ["we", { gender: null, plural: true, person: 1, subject: true }],
  ["us", { gender: null, plural: true, person: 1, subject: false }],
  ["you", { gender: null, plural: false, person: 2, subject: true }],
]);
