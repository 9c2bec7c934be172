import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { LogEntry } from '../../world/order-log.ts'
import { failureWords, uberStateWords } from './uber-words.ts'

const calls: Record<string, MessageDescriptor> = {
  'uber-read': msg`The app reads the order`,
  'uber-answer': msg`The app answers for the order`,
}

/** A log line that only an order of Uber Eats has, as a sentence; null for any other. */
export function uberLogSentence(entry: LogEntry, i18n: I18n): string | null {
  switch (entry.type) {
    case 'webhook-sent': {
      if (entry.endpoint !== 'uber-eats') return null
      const { event, copy } = entry
      return copy === 1
        ? i18n._(msg`Uber Eats sends ${event}`)
        : i18n._(msg`Uber Eats sends ${event} once more (${copy} of 7)`)
    }
    case 'call': {
      const action = calls[entry.action]
      if (!action) return null
      const said = `${i18n._(action)} (${entry.path.split('/').at(-1) ?? ''})`
      const { answer, message } = entry
      if (answer === 'none') return i18n._(msg`${said}; it gets no answer`)
      return message === ''
        ? i18n._(msg`${said}; Uber Eats answers ${answer}`)
        : i18n._(msg`${said}; Uber Eats answers ${answer}: ${message}`)
    }
    case 'uber-state': {
      if (entry.by === 'tablet') return i18n._(msg`Accepted on Uber’s tablet`)
      const state = i18n._(uberStateWords[entry.state])
      const { failure } = entry
      if (!failure) return i18n._(msg`At Uber Eats: ${state}`)
      const reason = i18n._(failureWords(failure))
      return i18n._(msg`At Uber Eats: ${state}, ${reason}`)
    }
    case 'uber-edited':
      return entry.by === 'customer'
        ? i18n._(msg`The customer changes the order`)
        : i18n._(msg`The restaurant changes the price`)
    case 'robocall':
      return i18n._(msg`A robot calls the restaurant: nobody answered for 90 seconds`)
    default:
      return null
  }
}
