/**
 * Whether orders, keys and people's sign-ins may be sent to this address: over https to anybody, over plain http to this
 * machine only, and never with a password or a backslash in it, which hide who is meant.
 */
export function isServiceAddress(address: string): boolean {
  return (
    address.length <= 2_000 &&
    (/^https:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:[/?][^\s\\#]*)?$/i.test(address) ||
      /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:[/?][^\s\\#]*)?$/i.test(address))
  )
}
