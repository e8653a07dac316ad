/**
 * What Discord takes. Lengths are counted in UTF-16 code units here, which is never less than what Discord counts.
 * Reference: https://docs.discord.com/developers/components/reference and, in the same place, interactions/application-commands.
 */
export const limits = {
  /** Over all text displays of a message: https://docs.discord.com/developers/components/reference#text-display */
  text: 4000,
  /** Components of a message, nested ones counted: https://docs.discord.com/developers/components/using-message-components */
  components: 40,
  /** https://docs.discord.com/developers/components/reference#section */
  sectionTexts: 3,
  /** https://docs.discord.com/developers/components/reference#action-row */
  rowButtons: 5,
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component; unique in the message */
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#button */
  buttonLabel: 80,
  buttonUrl: 512,
  /** https://docs.discord.com/developers/components/reference#string-select */
  selectOptions: 25,
  selectPlaceholder: 150,
  optionLabel: 100,
  optionDescription: 100,
  optionValue: 100,
  /** Autocompletion: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;
