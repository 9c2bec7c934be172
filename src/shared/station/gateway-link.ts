import { z } from 'zod'

/**
 * The connection to the messaging servers in front of the gateway. `refused`: they do not take this device's credentials;
 * `locked`: this machine cannot read those credentials just now.
 */
export const linkLines = ['connecting', 'up', 'down', 'refused', 'locked'] as const

/** How a station stands with its gateway, as evidence and not as a claim. Times are epoch ms. */
export const gatewayLink = z.object({
  deviceId: z.string(),
  servers: z.array(z.string()),
  line: z.enum(linkLines),
  /** Since when the line is as it is. */
  lineSince: z.number(),
  /** The server it goes to; null while it is not up. */
  server: z.string().nullable(),
  /** When a gateway last answered, and since when none does; null before the first, and while one answers. */
  answeredAt: z.number().nullable(),
  silentSince: z.number().nullable(),
  /** The locations whose orders this device is given; null while nobody said. */
  locations: z.array(z.string()).nullable(),
  /** What waits in the stream for this device, and when the oldest of it reached the gateway. */
  behind: z.object({ count: z.number(), oldestAt: z.number() }).nullable(),
})
export type GatewayLink = z.infer<typeof gatewayLink>

export type LinkEvent =
  | { type: 'line'; line: (typeof linkLines)[number]; server?: string }
  /** A gateway answered, and said whose orders are this device's. */
  | { type: 'answered'; locations?: readonly string[] }
  /** It was asked and said nothing. */
  | { type: 'silent' }
  | { type: 'behind'; behind: GatewayLink['behind'] }

/** A server's name and port, of an address such as `tls://nats.example.com:4222`. Pure. */
export function hostOf(server: string): string {
  return server.replace(/^[a-z]+:\/\//, '')
}

/** The link at the start of a station. `now` in epoch ms. Pure. */
export function newLink(about: Pick<GatewayLink, 'deviceId' | 'servers'>, now: number): GatewayLink {
  return {
    ...about,
    line: 'connecting',
    lineSince: now,
    server: null,
    answeredAt: null,
    silentSince: null,
    locations: null,
    behind: null,
  }
}

/** What the link becomes; `now` in epoch ms. Pure. */
export function linkAfter(link: GatewayLink, event: LinkEvent, now: number): GatewayLink {
  switch (event.type) {
    case 'line': {
      const lineSince = event.line === link.line ? link.lineSince : now
      const server = event.line === 'up' ? (event.server ?? link.server) : null
      // While nobody is reached, that no gateway answers is no news; the stream is not seen either.
      const isUp = event.line === 'up'
      const { silentSince, behind } = isUp ? link : { silentSince: null, behind: null }
      return { ...link, line: event.line, lineSince, server, silentSince, behind }
    }
    case 'answered': {
      const locations = event.locations ? [...event.locations] : link.locations
      return { ...link, answeredAt: now, silentSince: null, locations }
    }
    case 'silent':
      return link.line === 'up' ? { ...link, silentSince: link.silentSince ?? now } : link
    case 'behind':
      return { ...link, behind: event.behind }
  }
}

/** After this device's clock was set by so much, in ms. Pure. */
export function linkMovedBy(link: GatewayLink, byMs: number): GatewayLink {
  const moved = (at: number | null) => (at === null ? null : at + byMs)
  return {
    ...link,
    lineSince: link.lineSince + byMs,
    answeredAt: moved(link.answeredAt),
    silentSince: moved(link.silentSince),
  }
}
