import { isDeepStrictEqual } from 'node:util'
import {
  type GatewayLink,
  linkAfter,
  type LinkEvent,
  linkMovedBy,
  newLink,
} from '#shared/station/gateway-link.ts'
import type { Clock } from '../base/clock.ts'

/** What is known of the way to the gateway; whoever listens hears of each change that can be seen. */
export function createLinkState(deps: { clock: Clock; about: Pick<GatewayLink, 'deviceId' | 'servers'> }) {
  const { clock } = deps
  let link = newLink(deps.about, clock.now())
  const listeners = new Set<() => void>()

  function became(next: GatewayLink): void {
    const before = { ...link, answeredAt: null }
    link = next
    // That it answered once more changes nothing anybody looks at.
    if (!isDeepStrictEqual(before, { ...next, answeredAt: null }))
      for (const listener of listeners) listener()
  }

  clock.watch({ onStepped: (byMs) => became(linkMovedBy(link, byMs)) })
  return {
    current: (): GatewayLink => link,
    happened: (event: LinkEvent): void => became(linkAfter(link, event, clock.now())),
    /** Whose it is became known later: its stored access could not be read at first. */
    isOf: (about: Pick<GatewayLink, 'deviceId' | 'servers'>): void => became({ ...link, ...about }),
    onChange: (listener: () => void): void => void listeners.add(listener),
  }
}
