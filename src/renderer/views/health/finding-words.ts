import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Check, Finding, HealthPart } from '#shared/api/health.ts'
import { channelNames } from '#shared/channel.ts'
import { localDate } from '#shared/time/zoned.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { backupWords, clockWords, diskWords, programWords, refusedWords } from './device-words.ts'
import { printerWords, screenWords, soundWords } from './house-words.ts'
import { channelWords, intakeWords, networkWords, outboxWords } from './line-words.ts'
import type { Figures, Said } from './said.ts'

/** What each part is called. */
export const partWords: Record<HealthPart, MessageDescriptor> = {
  network: msg({ message: 'Network', comment: 'a part of device health' }),
  channel: msg({ message: 'Channels', comment: 'a part of device health' }),
  intake: msg({ message: 'Taking orders in', comment: 'a part of device health' }),
  outbox: msg({ message: 'Answers to channels', comment: 'a part of device health' }),
  printer: msg({ message: 'Printers', comment: 'a part of device health' }),
  sound: msg({ message: 'Sound', comment: 'a part of device health' }),
  screens: msg({ message: 'Other screens', comment: 'a part of device health' }),
  refused: msg({ message: 'Refused deliveries', comment: 'a part of device health' }),
  disk: msg({ message: 'Disk', comment: 'a part of device health' }),
  backup: msg({ message: 'Backup', comment: 'a part of device health' }),
  clock: msg({ message: 'Clock', comment: 'a part of device health' }),
  program: msg({ message: 'Order Manager', comment: 'a part of device health' }),
}

/** Whose check it is: the printer, the channel with its location, the screen; else the part. */
export function nameOf({ part, finding }: Pick<Check, 'part' | 'finding'>): string | MessageDescriptor {
  if ('name' in finding) return finding.name
  if ('channel' in finding) return `${channelNames[finding.channel]} · ${finding.location}`
  return partWords[part]
}

/** How findings are said on this screen, now. */
export function useFindingWords(): (finding: Finding) => Said {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  // Every span is of minutes or more, but for the first minute: the page is not drawn anew every second.
  const now = useTime((time) => time - (time % 5_000))
  const figures: Figures = {
    at: (at) => when(at, zone, localDate(now, zone), format),
    ago: (at) => t(span(Math.max(0, now - at))),
    span: (ms) => t(span(ms)),
    bytes: (bytes) => inBytes(bytes, format.language),
    number: format.number,
    say: t,
  }
  return (finding) => wordsOf(finding, figures)
}

function wordsOf(finding: Finding, figures: Figures): Said {
  if (is('network', finding)) return networkWords(finding, figures)
  if (is('channel', finding)) return channelWords(finding, figures)
  if (is('intake', finding)) return intakeWords(finding, figures)
  if (is('outbox', finding)) return outboxWords(finding, figures)
  if (is('printer', finding)) return printerWords(finding, figures)
  if (is('sound', finding)) return soundWords(finding, figures)
  if (is('screen', finding) || is('screens', finding)) return screenWords(finding, figures)
  if (is('refused', finding)) return refusedWords(finding, figures)
  if (is('disk', finding)) return diskWords(finding, figures)
  if (is('backup', finding)) return backupWords(finding, figures)
  if (is('clock', finding)) return clockWords(finding, figures)
  return programWords(finding, figures)
}

/** Codes begin with what they are about. */
function is<About extends string>(
  about: About,
  finding: Finding,
): finding is Extract<Finding, { code: `${About}-${string}` }> {
  return finding.code.startsWith(`${about}-`)
}

/** Whole gigabytes, and megabytes below two. */
function inBytes(bytes: number, language: string): string {
  const isSmall = bytes < 2e9
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'megabyte' : 'gigabyte',
    maximumFractionDigits: 0,
  }).format(bytes / (isSmall ? 1e6 : 1e9))
}
