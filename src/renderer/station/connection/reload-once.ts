import { protocolVersion } from '#shared/api/protocol.ts'

const key = 'reloaded-with-protocol'

/**
 * Loads the page again to get the station's own version of it: once for each version, so that a station whose page stays
 * the same is not asked without end. True when it does.
 */
export function reloadOnce(kept: Pick<Storage, 'getItem' | 'setItem'>, reload: () => void): boolean {
  try {
    if (kept.getItem(key) === String(protocolVersion)) return false
    kept.setItem(key, String(protocolVersion))
  } catch {
    // Nothing can be kept here: a person presses the button instead.
    return false
  }
  reload()
  return true
}
