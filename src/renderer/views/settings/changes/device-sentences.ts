import { msg } from '@lingui/core/macro'
import { languageChoices } from '../LanguageChoice.tsx'
import { printerSummaryWords } from '#renderer/views/printing/printer-summary.ts'
import type { Sentences, Words } from './sentences.ts'

type Setting =
  | 'volume'
  | 'screen-language'
  | 'kiosk'
  | 'auto-start'
  | 'board-location'
  | 'printer-added'
  | 'printer-changed'
  | 'printer-removed'
  | 'tickets-changed'

/** What was changed of the device itself: its screen, its sound and its printers. */
export const deviceSentences: Sentences<Setting> = {
  volume: ({ before, after }) => {
    const [now, earlier] = [percent(after), percent(before)]
    return msg`Volume: ${now} % instead of ${earlier} %`
  },
  'screen-language': ({ before, after }) => {
    const [now, earlier] = [languageName(after), languageName(before)]
    return msg`Screens in ${now} instead of ${earlier}`
  },
  kiosk: ({ after }) =>
    after === 'true'
      ? msg`The window takes the whole screen`
      : msg`The window no longer takes the whole screen`,
  'auto-start': ({ after }) =>
    after === 'off' ? msg`Order Manager no longer starts by itself` : msg`Order Manager starts by itself`,
  'board-location': ({ before, after }, words) =>
    msg`The board shows the orders of: ${boardPlace(after, words)}, before: ${boardPlace(before, words)}`,
  'printer-added': ({ after: kept }, words) => {
    const after = printer(kept, words)
    return msg`Printer added: ${after}`
  },
  'printer-changed': ({ subject, ...kept }, words) => {
    const [after, before] = [printer(kept.after, words), printer(kept.before, words)]
    return msg`Printer ${subject} changed: ${after}, before: ${before}`
  },
  'printer-removed': ({ before: kept }, words) => {
    const before = printer(kept, words)
    return msg`Printer removed: ${before}`
  },
  'tickets-changed': () => msg`What tickets look like: changed`,
}

/** A language by its own name; what is no language of ours is not named. */
export function languageName(code: string): string {
  return languageChoices.find(({ value }) => value === code)?.words ?? '?'
}

function percent(share: string): number {
  return Math.round(Number(share) * 100)
}

function boardPlace(id: string, { t, placeOf }: Words): string {
  return id === '' ? t(msg`All locations`) : (placeOf(id) ?? id)
}

function printer(kept: string, words: Words): string {
  return printerSummaryWords(kept, words)
}
