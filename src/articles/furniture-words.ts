/** The words that page furniture is told by (furniture.ts): general terms of publishing, none of any outlet. */

/** What a page tells its reader to do. */
export const URGES = wordSet(
  `join follow subscribe sign register get download install click tap read watch listen see view share support donate
   like check visit stay discover explore browse enter vote send email contact submit buy shop save try start bookmark continue`,
);
/** Where it wants the reader to go. */
export const PLATFORMS = wordSet(
  `newsletter newsletters channel channels telegram whatsapp twitter facebook instagram youtube tiktok linkedin threads
   bluesky x app apps podcast podcasts email e-mail emails inbox alerts notifications feed feeds rss website page homepage
   subscription subscriber subscribers membership account hashtag blog`,
);
/** Work on a page and the things on it. */
export const PUBLISHING = wordSet(
  `advertisement advertisements advert ad ads sponsored promoted promotion content story stories article articles report
   reports photo photos photograph photographs photographer image images picture pictures pic video videos gallery
   slideshow caption credit credits courtesy handout file stock illustration graphic updated update updates published
   posted modified edited edit editing editor editor's editors reporting reporter reporters writing written compiled
   contributed contributing contribution contributor contributors correction corrections clarification note translation
   translated translator automated automatically powered generated copyright rights reserved comments comment related
   recommended trending popular latest breaking live also more next previous read reading minute minutes min mins ago
   share print save transcript version originally appeared topics tags filed under source sources credit first last byline
   news coverage scroll continue below left here there's`,
);
/** Labels that lead to something else: READ ALSO, Related:, Photo:. */
export const LABELS = wordSet(
  `read also more see watch listen related recommended trending live updates update latest breaking photo photos image
   picture video gallery slideshow updated published posted modified credit source sources advertisement ad sponsored
   promoted editor's editors note correction corrections clarification topics tags filed under next up editing reporting
   writing compiled additional share don't miss must must-read must-see explainer poll contact tip tips`,
);
export const FUNCTION = wordSet(
  `a an the and or of on in at to for from by with this that is are was were be been has have had it its as all your you
   our us we not may if out up`,
);
export const DATES = wordSet(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
   sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun am pm
   a.m p.m gmt utc est edt pst pdt cst cdt et pt ct bst cet ist st nd rd th today yesterday`,
);
export const READER = wordSet("our us your you here now free");

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
