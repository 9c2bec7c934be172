import { msg, plural } from '@lingui/core/macro'
import type { Finding } from '#shared/api/health.ts'
import { backupProblemWords } from '#renderer/kit/words/backup-problems.ts'
import { stationPartWords } from '#renderer/kit/words/station-parts.ts'
import { readSecretsAgain, unreadableSecretWords } from '#renderer/kit/words/storage-problems.ts'
import { type Figures, fine, type Said } from './said.ts'

type RefusedFinding = Extract<Finding, { code: `refused-${string}` }>
type DiskFinding = Extract<Finding, { code: `disk-${string}` }>
type BackupFinding = Extract<Finding, { code: `backup-${string}` }>
type ClockFinding = Extract<Finding, { code: `clock-${string}` }>
type ProgramFinding = Extract<Finding, { code: `program-${string}` }>

export function refusedWords(finding: RefusedFinding, { at }: Figures): Said {
  if (finding.code === 'refused-none') return fine(msg`none since yesterday`)
  const { count } = finding
  const time = at(finding.at)
  return {
    what: msg`${plural(count, { one: `# delivery could not be read, at ${time}.`, other: `# deliveries could not be read, the last at ${time}.` })}`,
    next: msg`Each may be an order somebody waits for. Look at what came, and at the channel's tablet.`,
    short: msg`${plural(count, { one: '# refused', other: '# refused' })}`,
  }
}

export function diskWords(finding: DiskFinding, { bytes }: Figures): Said {
  switch (finding.code) {
    case 'disk-room': {
      const room = bytes(finding.freeBytes)
      return fine(msg`${room} free`)
    }
    case 'disk-unknown':
      return fine(msg`does not say how full it is`)
    case 'disk-filling': {
      const { days } = finding
      return {
        what: msg`${plural(days, { one: 'The disk is full in # day.', other: 'The disk is full in # days.' })}`,
        next: msg`Then no order can be stored. Delete files nobody needs from this device.`,
        short: msg`${plural(days, { one: 'full in # day', other: 'full in # days' })}`,
      }
    }
    case 'disk-low': {
      const room = bytes(finding.freeBytes)
      return {
        what: msg`The disk has only ${room} left.`,
        next: msg`Once it is full, no order can be stored. Delete files nobody needs from this device.`,
        short: msg`${room} free`,
      }
    }
  }
}

export function backupWords(finding: BackupFinding, { at, ago }: Figures): Said {
  const meaning = msg`If this device breaks, what was sold since then is lost.`
  switch (finding.code) {
    case 'backup-good': {
      const past = ago(finding.at)
      return fine(msg`made ${past} ago`)
    }
    case 'backup-running':
      return fine(msg`being made now`)
    case 'backup-none':
      return {
        what: msg`There is no backup yet.`,
        next: msg`If this device breaks, all orders are lost. The first one is made on its own soon after the start.`,
        short: msg`none yet`,
      }
    case 'backup-old': {
      const past = ago(finding.at)
      return { what: msg`The last good backup is ${past} old.`, next: meaning, short: msg`${past} old` }
    }
    case 'backup-failed': {
      const { why, next } = backupProblemWords[finding.why]
      if (finding.lastAt === null) return { what: why, next, short: msg`failed` }
      const time = at(finding.lastAt)
      return { what: why, next, short: msg`last one ${time}` }
    }
  }
}

export function clockWords(finding: ClockFinding, { at, span }: Figures): Said {
  const elsewhere = msg`right; this device itself shows another time zone`
  switch (finding.code) {
    case 'clock-right':
      return fine(finding.isElsewhere ? elsewhere : msg`agrees with the channels`)
    case 'clock-uncompared':
      return fine(msg`not compared yet`)
    case 'clock-wrong': {
      const far = span(Math.abs(finding.aheadMs))
      return {
        what:
          finding.aheadMs > 0
            ? msg`This device's clock is ${far} fast.`
            : msg`This device's clock is ${far} slow.`,
        next: msg`Channels are told the right time; the times on tickets and on the board are wrong. Set the clock of this device, best to automatic.`,
        short: finding.aheadMs > 0 ? msg`${far} fast` : msg`${far} slow`,
      }
    }
    case 'clock-set': {
      const far = span(Math.abs(finding.byMs))
      const time = at(finding.at)
      return {
        what: msg`This device's clock was set by ${far} at ${time}.`,
        next: msg`What was running moved along. Check that the clock is right now.`,
        short: msg`set at ${time}`,
      }
    }
  }
}

export function programWords(finding: ProgramFinding, { ago, say }: Figures): Said {
  switch (finding.code) {
    case 'program-runs': {
      const { version } = finding
      const past = ago(finding.startedAt)
      return fine(msg`version ${version}, running for ${past}`)
    }
    case 'program-stopped':
      return fine(msg`the station is not running`)
    case 'program-secret':
      return {
        what: unreadableSecretWords[finding.secret],
        next: readSecretsAgain,
        short: msg`a secret cannot be read`,
      }
    case 'program-trouble': {
      const part = say(stationPartWords[finding.part])
      return {
        what: msg`${part}: an error in Order Manager itself.`,
        next: msg`It retries on its own. If this stays, restart the station and call support.`,
        short: msg`met an error`,
      }
    }
  }
}
