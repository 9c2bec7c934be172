import { strict, unknownApi } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
const privileged = new Set<string>()
const handlers = new Map<string, Handler>()

/**
 * Chromium itself knows no scheme of ours, so a privileged one is carried by an https origin of its own that never
 * reaches the network: every request is answered from here.
 */
export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  const scheme = protocol.slice(0, -1)
  return privileged.has(scheme) ? `https://${host}.${scheme}.localhost${pathname}${search}${hash}` : url
}

/** The way back: what the app may see of an address. */
export function fromChromium(url: string): string {
  const match = /^https:\/\/(.+)\.([^./]+)\.localhost(\/.*)?$/.exec(url)
  return match && privileged.has(match[2] ?? '') ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : url
}

/** The app's handler for an address, if its scheme has one. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1))
}

let schemesRegistered = false
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: Record<string, boolean> }[]) {
    if (schemesRegistered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    schemesRegistered = true
    for (const { scheme, privileges } of schemes) {
      if (privileges?.['standard'] !== true || privileges['secure'] !== true)
        throw unknownApi(`a scheme (${scheme}) that is not standard and secure`)
      if (privileges['bypassCSP']) throw unknownApi('bypassCSP')
      privileged.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!privileged.has(scheme))
      throw unknownApi(`protocol.handle for ${scheme}, which is not registered as privileged`)
    handlers.set(scheme, handler)
  },
})
