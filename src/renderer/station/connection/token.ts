const key = 'order-manager-token'

/**
 * The token this screen was opened with: from the address (`#token=...`) the first time, then from the tab's own
 * memory. It is taken out of the visible address so that nobody reads or shares it by accident.
 */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  memory: Pick<Storage, 'getItem' | 'setItem'>,
  history: Pick<History, 'replaceState'>,
): string | null {
  const given = new URLSearchParams(location.hash.replace(/^#/, '')).get('token')
  if (!given) return memory.getItem(key)
  memory.setItem(key, given)
  history.replaceState(null, '', location.pathname + location.search)
  return given
}
