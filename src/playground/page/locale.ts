/** Whose words the page shows, as in Discord the client's: the browser's language, or that of `?locale=he` in the address. */
export const locale: string = chosen(new URLSearchParams(location.search).get("locale")) ?? navigator.language;

function chosen(written: string | null): string | null {
  try {
    return written === null ? null : (Intl.getCanonicalLocales(written)[0] ?? null);
  } catch {
    return null;
  }
}
