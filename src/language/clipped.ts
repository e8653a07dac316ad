/** Words as people clip them when they type, and the words meant. General English usage. */
const CLIPPED: ReadonlyMap<string, string> = new Map(
  `yr year|yrs years|hr hour|hrs hours|wk week|wks weeks|mins minutes|ppl people|govt government|dept department
  |depts departments|pres president|prez president|potus president|mil million|bil billion|bn billion|tix tickets|vid video|vids videos
  |pic picture|pics pictures|intl international|natl national|assoc association|univ university|corp corporation|avg average
  |approx approximately|conf conference|mtg meeting|msg message|msgs messages|temp temperature|vet veteran|vets veterans|rep representative
  |reps representatives|repubs republicans|dem democrat|dems democrats|sec secretary|atty attorney|lib liberal|libs liberals|cons conservatives
  |mgr manager|max maximum|info information|ad advertisement|ads advertisements|exec executive|execs executives|amt amount`
    .split("|")
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

/** The word that a clipped one stands for; null for another. */
export const unclipped = (word: string): string | null => CLIPPED.get(word) ?? null;
