/** What DoorDash's window may touch in one sign-in. */
export type SignInReach = {
  /** The title of a window without an address bar must say this. */
  origin: string
  /** Pages it may show: DoorDash's, and the station's answer at the end. */
  isPage: (url: string) => boolean
  /** Everything it may load. */
  mayLoad: (url: string) => boolean
}

/** Reads from a sign-in's address (integration/sign-in.ts) where it may lead: its own origin and its `redirect_uri`. */
export function signInReach(address: string): SignInReach {
  const start = new URL(address)
  const back = start.searchParams.get('redirect_uri')
  const isPage = (url: string) => {
    if (!URL.canParse(url)) return false
    const to = new URL(url)
    // Not `origin`: a blob's is that of the page that made it.
    if (to.protocol === start.protocol && to.host === start.host) return true
    return back !== null && to.href.split(/[?#]/)[0] === back
  }
  return {
    origin: start.origin,
    isPage,
    mayLoad: (url) => isPage(url) || url.startsWith('data:') || url.startsWith('blob:'),
  }
}
