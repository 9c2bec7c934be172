import { type Channel, channels } from '../channel.ts'

/**
 * How the gateway and its devices call things on NATS (docs/gateway.md). A token is one part of a subject, and also of a
 * name of the server's: no dots, no wildcards, no blanks.
 */

/** All that channels sent, in the order it came. */
export const deliveryStream = 'DELIVERIES'
/** What no device can be given: bodies that nobody can read, and those of stores nobody here has. */
export const deadLetterStream = 'DEAD_LETTERS'
/** The bucket of stores, devices, assignments and pairing codes. */
export const registryBucket = 'gateway'

/** Those who share a subscription share its messages: two gateways never answer the same call, two twins of a device never get the same order. */
export const gatewayGroup = 'gateways'
export const deviceGroup = 'station'

/** So much of a subject is one token at most: the server keeps names up to 255. */
export const longestToken = 160

/** An id of anybody's as one token. Different ids stay different, and plain ones stay as they are. Pure. */
export function tokenOf(id: string): string {
  return encodeURIComponent(id)
    .replace(/[^A-Za-z0-9_%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '=')
}

/** The id a token was made of. Pure; throws on what `tokenOf` never makes. */
export function idOf(token: string): string {
  return decodeURIComponent(token.replaceAll('=', '%'))
}

/** Where a delivery came in, and for whom; `orderId` on those that begin an order or point to one. */
export type DeliveryAddress = {
  locationId: string
  channel: Channel
  endpoint: string
  orderId?: string | null
}

/** `deliveries.<location>.<channel>.<endpoint>[.<order>]`. Pure. */
export function deliverySubject({ locationId, channel, endpoint, orderId }: DeliveryAddress): string {
  const address = `deliveries.${tokenOf(locationId)}.${channel}.${endpoint}`
  return orderId === undefined || orderId === null ? address : `${address}.${tokenOf(orderId)}`
}

/** Everything for one location. Pure. */
export function locationSubjects(locationId: string): string {
  return `deliveries.${tokenOf(locationId)}.>`
}

/** What a delivery's subject says; null for one no gateway made. Pure. */
export function addressIn(subject: string): (DeliveryAddress & { orderId: string | null }) | null {
  const [first, location, named, endpoint, order, ...more] = subject.split('.')
  const channel = channels.find((each) => each === named)
  if (first !== 'deliveries' || !location || channel === undefined || !endpoint || more.length > 0)
    return null
  try {
    return {
      locationId: idOf(location),
      channel,
      endpoint,
      orderId: order === undefined ? null : idOf(order),
    }
  } catch {
    return null
  }
}

/** The durable consumer that keeps how far a location's orders were taken, whichever device takes them. Pure. */
export function consumerOf(locationId: string): string {
  return `location_${tokenOf(locationId)}`
}

/** Where a device gets the deliveries of one of its locations; it may subscribe to nothing of another device's. Pure. */
export function inboxOf(deviceId: string, locationId: string): string {
  return `orders.${tokenOf(deviceId)}.${tokenOf(locationId)}`
}

/** What answers to a device's own requests begin with, instead of NATS' common `_INBOX`. Pure. */
export function replyPrefixOf(deviceId: string): string {
  return `_INBOX.${tokenOf(deviceId)}`
}

/** In the place of a location where a call is about none of them; no id's token. */
const noLocation = '='

/** Where a device has a call made to a channel (call.ts). Pure. */
export function callSubject(deviceId: string, locationId: string | null, channel: Channel): string {
  const location = locationId === null ? noLocation : tokenOf(locationId)
  return `calls.${tokenOf(deviceId)}.${location}.${channel}`
}

/** Who asks for a call, for which location, to which channel; null for a subject no device may use. Pure. */
export function callerIn(
  subject: string,
): { deviceId: string; locationId: string | null; channel: Channel } | null {
  const [first, device, location, named, ...more] = subject.split('.')
  const channel = channels.find((each) => each === named)
  if (first !== 'calls' || !device || !location || channel === undefined || more.length > 0) return null
  try {
    return { deviceId: idOf(device), locationId: location === noLocation ? null : idOf(location), channel }
  } catch {
    return null
  }
}

/** Where a device says that somebody will come back for it from a channel's window (consent.ts). Pure. */
export function consentSubject(deviceId: string, channel: Channel): string {
  return `${callSubject(deviceId, null, channel)}.consent`
}

/** Whom a window of a channel's comes back for; null for a subject no device may use. Pure. */
export function consenterIn(subject: string): { deviceId: string; channel: Channel } | null {
  const caller = subject.endsWith('.consent') ? callerIn(subject.slice(0, -'.consent'.length)) : null
  return caller && { deviceId: caller.deviceId, channel: caller.channel }
}

/** Where a device says that it is there, and hears how its locations stand (hello.ts). Pure. */
export function helloSubject(deviceId: string): string {
  return `hello.${tokenOf(deviceId)}`
}

/** Where a gateway tells a device something (hello.ts); it answers. Pure. */
export function tellSubject(deviceId: string): string {
  return `tell.${tokenOf(deviceId)}`
}
