import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { assertNever } from '#shared/result.ts'
import { uberLogSentence } from './uber-log-words.ts'
import type { LogEntry } from '../../world/order-log.ts'
import { faultWords } from './fault-words.ts'
import { reasonWords, stateWords } from './order-words.ts'

const actions: Record<string, MessageDescriptor | undefined> = {
  confirm: msg`The app answers the order (confirm or refuse)`,
  ready: msg`The app says the food is ready`,
  cancellation: msg`The app cancels the order`,
  adjustment: msg`The app adjusts the order`,
}

/** A log line as a sentence. */
export function logSentence(entry: LogEntry, i18n: I18n): string {
  const ofUber = uberLogSentence(entry, i18n)
  if (ofUber !== null) return ofUber
  switch (entry.type) {
    case 'placed':
      return entry.route === 'tablet'
        ? i18n._(msg`A customer orders; the store is not on the integration, so only the tablet shows it`)
        : i18n._(msg`A customer orders`)
    case 'webhook-sent': {
      const { event, endpoint, copy } = entry
      return copy === 1
        ? i18n._(msg`DoorDash sends ${event} to /${endpoint}`)
        : i18n._(msg`DoorDash sends ${event} to /${endpoint} a second time`)
    }
    case 'webhook-answered': {
      const { status, ms, event } = entry
      return i18n._(msg`The app answers ${status} to ${event} after ${ms} ms`)
    }
    case 'webhook-unanswered': {
      const { event, detail } = entry
      if (entry.why === 'silenced') return i18n._(msg`${event} gets lost on the way (silence is staged)`)
      if (entry.why === 'unreachable') return i18n._(msg`Nobody takes ${event}: ${detail}`)
      return i18n._(msg`The app does not answer ${event}`)
    }
    case 'call': {
      const action = i18n._(actions[entry.action] ?? msg`The app calls something unknown`)
      const { message } = entry
      if (entry.answer === 'none') return i18n._(msg`${action}; it gets no answer`)
      const status = entry.answer
      return message === ''
        ? i18n._(msg`${action}; DoorDash answers ${status}`)
        : i18n._(msg`${action}; DoorDash answers ${status}: ${message}`)
    }
    case 'state': {
      const state = i18n._(stateWords[entry.state])
      if (entry.by === 'tablet') return i18n._(msg`Accepted on the DoorDash tablet`)
      if (!entry.reason) return i18n._(msg`At DoorDash: ${state}`)
      const reason = i18n._(reasonWords[entry.reason])
      return i18n._(msg`At DoorDash: ${state}, ${reason}`)
    }
    case 'adjusted': {
      if (entry.changes === 0) return i18n._(msg`An adjustment that would leave nothing: nothing changes`)
      return entry.source === 'merchant'
        ? i18n._(msg`DoorDash changes the order as the app asked`)
        : i18n._(msg`DoorDash support changes the order`)
    }
    case 'fault': {
      const words = Object.entries(faultWords).find(([kind]) => kind === entry.kind)?.[1]
      const fault = words ? i18n._(words.label) : entry.kind
      return i18n._(msg`A staged fault happens: ${fault}`)
    }
    case 'warning': {
      const { detail } = entry
      return i18n._(msg`The app used another id of its own than when it confirmed: ${detail}`)
    }
    case 'uber-state':
    case 'uber-edited':
    case 'robocall':
      // Said above.
      return ''
    default:
      return assertNever(entry)
  }
}

/** What was sent or answered, to unfold; indented where it is JSON. */
export function logBody(entry: LogEntry): string | null {
  const text = 'body' in entry ? entry.body : ''
  if (text === '') return null
  try {
    // Parsing loses digits of ids beyond 2^53, so a body with one is shown as it was sent.
    return /\d{16,}/.test(text) ? text : JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
