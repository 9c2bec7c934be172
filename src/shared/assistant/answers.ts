import type { Channel } from '../channel.ts'
import { askButton, openButton, signIn } from './buttons.ts'
import type { Facts } from './facts.ts'
import { findingsOf } from './findings.ts'
import type { NamedChannel, Topic } from './intents.ts'
import type { Button, Finding, FromBot } from './messages.ts'
import type { Destination, EditorPlace } from './destinations.ts'

/** Where each answer leads, the most useful first. */
const leads: Record<Topic, readonly Destination[]> = {
  connect: [{ to: 'explore' }],
  disconnect: [{ to: 'contacts' }],
  eligibility: [{ to: 'wizard' }],
  'store-id': [{ to: 'guide', article: 'store-id' }],
  'popup-blocked': [{ to: 'guide', article: 'pop-ups' }, { to: 'wizard' }],
  'code-not-arriving': [{ to: 'wizard' }],
  'role-not-allowed': [{ to: 'wizard' }, { to: 'contacts' }],
  cutlery: [{ to: 'tickets' }],
  'publish-error': [{ to: 'menu-issues' }],
  'menu-hours-missing': [{ to: 'integrations' }, { to: 'menus' }],
  'menu-empty': [{ to: 'menus' }, { to: 'integrations' }],
  'import-failed': [{ to: 'integrations' }],
  'integration-error': [{ to: 'integrations' }, { to: 'contacts' }],
  'qa-how-long': [{ to: 'guide', article: 'qa' }, { to: 'integrations' }],
  'create-menu': [{ to: 'new-menu' }, { to: 'menus' }],
  'sold-out': [{ to: 'sold-out' }],
  pause: [{ to: 'orders' }, { to: 'contacts' }],
  'printer-problem': [{ to: 'device' }, { to: 'tickets' }],
  'no-orders': [{ to: 'device' }, { to: 'integrations' }],
  'order-problem': [{ to: 'contacts' }, { to: 'history' }],
  'driver-problem': [{ to: 'orders' }, { to: 'contacts' }],
  contacts: [{ to: 'contacts' }],
  'common-errors': [{ to: 'guide', article: 'common-errors' }, { to: 'integrations' }],
  'contact-support': [{ to: 'guide', article: 'support' }],
  'official-language': [{ to: 'device' }],
  'accept-on-tablet': [{ to: 'orders' }],
  'prep-time': [{ to: 'device' }],
  refund: [{ to: 'history' }, { to: 'contacts' }],
  login: [{ to: 'account' }],
  'change-language': [{ to: 'device' }],
  sound: [{ to: 'device' }],
  reports: [{ to: 'reports' }, { to: 'home' }],
  'report-export': [{ to: 'reports' }],
  'second-screen': [{ to: 'screens' }],
  stations: [{ to: 'device' }, { to: 'screens' }],
  'all-day': [{ to: 'orders' }],
  people: [{ to: 'people' }, { to: 'account' }],
  'print-twice': [{ to: 'device' }, { to: 'tickets' }],
  'station-health': [{ to: 'device' }],
  // Which location's is said where the answer is put together.
  'special-hours': [{ to: 'menus' }],
  password: [{ to: 'people' }, { to: 'account' }],
  // Of which menu is said where the answer is put together.
  'edit-item': [{ to: 'menus' }],
  'menu-hours': [{ to: 'menus' }],
  'print-garbled': [{ to: 'device' }],
  'cancel-order': [{ to: 'orders' }, { to: 'history' }],
  'uber-consent': [{ to: 'activate' }, { to: 'guide', article: 'uber-eats' }],
}

/** Answers that lead into the editor of a menu. */
const editorPlaces: Partial<Record<Topic, EditorPlace>> = {
  'special-hours': 'special-hours',
  'menu-hours': 'menu-hours',
  'edit-item': 'menu-items',
}

/** The answer to a question: what this device found, and the way to the place where it is mended. */
export function answerTo(
  topic: Topic,
  channel: NamedChannel | null,
  facts: Facts,
  locationIds: readonly string[] = [],
): { content: FromBot; buttons: Button[] } {
  const findings = findingsOf(topic, channel, facts)
  const places = placesFor(topic, channel, facts, locationIds)
  const buttons = [...places.map(openButton), ...more(topic, findings)]
  if (findings.some(({ kind }) => kind === 'sign-in-to-see')) buttons.push(signIn)
  return { content: { from: 'bot', kind: 'answer', topic, findings }, buttons }
}

function placesFor(
  topic: Topic,
  channel: NamedChannel | null,
  facts: Facts,
  locationIds: readonly string[],
): readonly Destination[] {
  if (topic === 'disconnect') return [...toDisconnect(facts, channel, locationIds), ...leads.disconnect]
  const inEditor = editorPlaces[topic]
  if (inEditor === undefined) return leads[topic]
  return [{ to: inEditor, locationId: locationIds[0] ?? facts.boardLocationId }, ...leads[topic]]
}

/** The page that says what to read out to support (R152), per location that could be meant. */
function toDisconnect(
  facts: Facts,
  channel: NamedChannel | null,
  locationIds: readonly string[],
): Destination[] {
  return (facts.integrations ?? [])
    .filter(({ state }) => state !== 'not_connected' && state !== 'disconnected')
    .filter((view) => channel === null || view.channel === channel)
    .filter(({ locationId }) => locationIds.length === 0 || locationIds.includes(locationId))
    .slice(0, 6)
    .map((view): Destination => ({
      to: 'disconnect',
      locationId: view.locationId,
      channel: view.channel satisfies Channel,
    }))
}

/** The next question, where the findings make one likely. */
function more(topic: Topic, findings: readonly Finding[]): Button[] {
  const isTold = (kind: Finding['kind']) => findings.some((finding) => finding.kind === kind)
  if (topic === 'no-orders' && isTold('standing')) return [askButton('status')]
  if (isTold('no-locations')) return [askButton('connect')]
  return []
}
