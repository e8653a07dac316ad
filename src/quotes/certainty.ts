/** Below this certainty a quotation is shown as unattributed. Chosen on five-fold figures over the training articles. */
export const SURE_ENOUGH = 0.6;

/** Quoted words count as speech from this probability on. */
export const SPEECH_ENOUGH = 0.25;

/** Reported speech is kept from this probability on. */
export const REPORT_ENOUGH = 0.42;

/** From this probability on even words that look like a title are speech. */
export const SPEECH_SURE = 0.8;
