import { msg, plural } from '@lingui/core/macro'
import type { Finding } from '#shared/api/health.ts'
import type { DoorProblem } from '#shared/api/screens.ts'
import { namedPrinterProblemWords, printProblemAdvice } from '#renderer/kit/words/print-problems.ts'
import { type Figures, fine, type Said } from './said.ts'

type PrinterFinding = Extract<Finding, { code: `printer-${string}` }>
type SoundFinding = Extract<Finding, { code: `sound-${string}` }>
type ScreenFinding = Extract<Finding, { code: `screen-${string}` | `screens-${string}` }>

export function printerWords(finding: PrinterFinding, { at, ago, say }: Figures): Said {
  if (finding.code === 'printer-none')
    return {
      what: msg`No printer is set up.`,
      next: msg`Orders are on the screen only. Add a printer under Device if the kitchen works from paper.`,
      short: msg`none is set up`,
    }
  const { name, waiting } = finding
  switch (finding.code) {
    case 'printer-printed': {
      const time = at(finding.at)
      return fine(msg`printed ${time}`)
    }
    case 'printer-answers':
      return fine(msg`answers, nothing printed yet`)
    case 'printer-untried':
      return fine(msg`not tried yet`)
    case 'printer-paper-low':
      return {
        what: msg`${name} has little paper left.`,
        next: msg`It still prints. Lay a new roll ready.`,
        short: msg`paper low`,
      }
    case 'printer-trouble': {
      const problem = say(namedPrinterProblemWords[finding.problem])
      const next = printProblemAdvice[finding.problem]
      const short = namedPrinterProblemWords[finding.problem]
      if (waiting === 0 || finding.oldestAt === null) return { what: msg`${name}: ${problem}.`, next, short }
      const past = ago(finding.oldestAt)
      return {
        what: msg`${plural(waiting, { one: `${name}: ${problem}. # ticket waits, for ${past}.`, other: `${name}: ${problem}. # tickets wait, the oldest for ${past}.` })}`,
        next,
        short,
      }
    }
  }
}

export function soundWords(finding: SoundFinding, { at }: Figures): Said {
  switch (finding.code) {
    case 'sound-heard': {
      const { count } = finding
      if (finding.at === null)
        return fine(msg`${plural(count, { one: '# screen sounds', other: '# screens sound' })}`)
      const time = at(finding.at)
      return fine(msg`somebody heard it at ${time}`)
    }
    case 'sound-silent': {
      const { count, heard } = finding
      return {
        what: msg`${plural(count, { one: '# screen makes no sound.', other: '# screens make no sound.' })}`,
        next:
          heard === 0
            ? msg`Nobody hears a new order. Touch the screen, and check its volume and loudspeaker.`
            : msg`Another screen rings for it. Touch it, and check its volume and loudspeaker.`,
        short: msg`${plural(count, { one: '# silent', other: '# silent' })}`,
      }
    }
    case 'sound-no-screen':
      return {
        what: msg`No screen of this station is open.`,
        next: msg`Nobody sees or hears a new order. Open Order Manager on a screen.`,
        short: msg`no screen is open`,
      }
  }
}

export function screenWords(finding: ScreenFinding, { ago }: Figures): Said {
  switch (finding.code) {
    case 'screens-none':
      return fine(msg`no other screen`)
    case 'screens-here': {
      const { count } = finding
      return fine(msg`${plural(count, { one: '# is here', other: '# are here' })}`)
    }
    case 'screen-silent': {
      const { name } = finding
      const past = ago(finding.at)
      return {
        what: msg`The screen “${name}” has been silent for ${past}.`,
        next: msg`It shows old orders or is off: switch it on, or take it off the list if it is gone.`,
        short: msg`away for ${past}`,
      }
    }
    case 'screen-never': {
      const { name } = finding
      return {
        what: msg`The screen “${name}” was paired and has never come.`,
        next: msg`Open the station's page on it, or take it off the list.`,
        short: msg`never came`,
      }
    }
    case 'screen-outdated': {
      const { name } = finding
      return {
        what: msg`The screen “${name}” runs another version of Order Manager.`,
        next: msg`It shows no orders until its page is loaded again: do that on it, or switch it off and on.`,
        short: msg`another version`,
      }
    }
    case 'screens-door':
      return { what: doorWords[finding.problem], next: doorAdvice, short: msg`none can come` }
  }
}

const doorAdvice = msg`Other tablets show no orders until then. It is tried again on its own.`
const doorWords: Record<DoorProblem, ReturnType<typeof msg>> = {
  'port-taken': msg`Other screens cannot come in: another program has their port.`,
  'no-network': msg`Other screens cannot come in: this device is on no network.`,
  'secret-unreadable': msg`Other screens cannot come in: their certificate cannot be read.`,
  failed: msg`Other screens cannot come in: their door did not open.`,
}
