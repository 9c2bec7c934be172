import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { UpdatesState, updatesOffReasons } from '#shared/api/updates.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { BusyBecause } from '#shared/updates/quiet-moment.ts'
import type { UpdateProblem } from '#shared/updates/update-step.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'

type Off = (typeof updatesOffReasons)[number]

/** Sentences about how new versions come to this device, with times of its location. */
export function useUpdateWords() {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const today = useTime((now) => localDate(now, zone))
  const at = (time: number) => when(time, zone, today, format)

  function busyWords(busy: BusyBecause): string {
    switch (busy.is) {
      case 'live-orders':
        return t`${plural(busy.count, {
          one: 'It waits until the order under way is done.',
          other: 'It waits until the # orders under way are done.',
        })}`
      case 'open': {
        const { location } = busy
        if (busy.until === null) return t`It waits, and ${location} is open day and night.`
        const until = at(busy.until)
        return t`It waits: ${location} is open until ${until}.`
      }
      case 'opens-soon': {
        const { location } = busy
        const opens = at(busy.at)
        return t`It waits: ${location} opens at ${opens}.`
      }
      case 'hours-unknown':
        return t`No menu says when you are open, so you choose the moment.`
    }
  }

  /** How far the next version has come. */
  function step({ step, checkedAt, version: own }: UpdatesState): string {
    if (step.is === 'idle')
      return checkedAt === null ? t`Not looked for a new version yet` : t`${own} is the newest version`
    if (step.is === 'checking') return t`Looking for a new version…`
    if (step.is === 'failed') return t(problemWords[step.why])
    const { version } = step
    switch (step.is) {
      case 'staged':
        return t`Version ${version} goes to other devices first`
      case 'downloading': {
        const percent = Math.round(step.share * 100)
        return t`Version ${version} is on its way: ${percent} %`
      }
      case 'ready':
        return t`Version ${version} is here`
      case 'installing':
        return t`Version ${version} is being installed`
    }
  }

  /** What happens next with it, and what it waits for; null where nothing is to be said. */
  function waits({ step, busy }: UpdatesState): string | null {
    switch (step.is) {
      case 'staged':
        return t`It comes here by itself when it is this device’s turn.`
      case 'failed':
        return t`It is tried again by itself within the hour.`
      case 'installing':
        return t`The window closes and opens again within a minute or so.`
      case 'ready': {
        if (step.file !== null) {
          const file = byHand(step.file)
          return t`It was downloaded and checked. A person installs it: ${file}`
        }
        if (busy !== null) return busyWords(busy)
        if (step.laterUntil === null) return t`It is installed in a minute.`
        const until = at(step.laterUntil)
        return t`It was put off until ${until}.`
      }
      default:
        return null
    }
  }

  return {
    off: (why: Off) => t(offWords[why]),
    step,
    waits,
    rolledBack: ({ version, at: time }: { version: string; at: number }) => {
      const then = at(time)
      return t`Version ${version} did not come up here (${then})`
    },
    looked: ({ host, checkedAt }: UpdatesState) => {
      const from = host ?? ''
      const last = checkedAt === null ? null : at(checkedAt)
      return last === null
        ? t`New versions come from ${from}.`
        : t`New versions come from ${from}. Looked: ${last}.`
    },
  }
}

/** What a person types for a package of Debian's, and opens elsewhere. */
function byHand(file: string): string {
  if (!file.endsWith('.deb')) return file
  return `sudo apt install ${/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`}`
}

const offWords: Record<Off, MessageDescriptor> = {
  'not-configured': msg`This device does not look for new versions: nobody has set up where they come from.`,
  'switched-off': msg`Looking for new versions is switched off on this device.`,
  'bad-configuration': msg`Where new versions come from cannot be read in updates.json of the data folder, so none is looked for. Have it put right by whoever set up this device.`,
  'not-this-package': msg`Run this way, Order Manager does not look for new versions. Install the newer package when there is one.`,
}

const problemWords: Record<UpdateProblem, MessageDescriptor> = {
  unreachable: msg`The server of new versions was not reached`,
  'bad-certificate': msg`The server of new versions could not prove that it is the right one, and nothing was taken from it`,
  'bad-signature': msg`What the server offered is not signed by us, and was not taken`,
  'not-a-feed': msg`What the server offered is not for this program`,
  'bad-file': msg`The file of the new version was not the right one, and was thrown away`,
  'no-room': msg`There is no room on the disk for a new version`,
  failed: msg`The new version could not be brought here`,
}
