/** Checks that a request comes from Discord. */
export type Verify = (request: SignedRequest) => Promise<boolean>;

export interface SignedRequest {
  /** Header `X-Signature-Ed25519`, hexadecimal. */
  readonly signature: string | undefined;
  /** Header `X-Signature-Timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
  /** As received, not parsed. */
  readonly body: Uint8Array;
}

/** Older requests, and those from the future, are somebody's replay or a wrong clock. */
const longestAge = 5 * 60_000;

/**
 * Ed25519 over time stamp and body
 * (https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers).
 *
 * @param publicKey the application's, 64 hexadecimal digits
 * @param now milliseconds since 1970
 */
export async function createVerify(publicKey: string, now: () => number = Date.now): Promise<Verify> {
  const key = await crypto.subtle.importKey("raw", fromHex(publicKey), "Ed25519", false, ["verify"]);
  return async ({ signature, timestamp, body }) => {
    if (!signature || !/^[0-9a-f]{128}$/iu.test(signature) || !timestamp || !/^\d{1,12}$/u.test(timestamp))
      return false;
    if (Math.abs(now() - Number(timestamp) * 1000) > longestAge) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return crypto.subtle.verify("Ed25519", key, fromHex(signature), signed);
  };
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(digits, "hex"));
}
