/** What Node says of a certificate that does not prove its address. */
const codes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ISSUER/

/** Whether a call failed because whoever answered could not prove the address; `fetch` keeps what Node said as the cause. */
export function isCertificateError(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } | null }
  return [code, cause?.code].some((said) => typeof said === 'string' && codes.test(said))
}
