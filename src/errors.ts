/**
 * An expected fault, worded for the person who caused it: what is wrong and what to do.
 * Its message is shown as it is; every other error is logged whole and answered with an id.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
