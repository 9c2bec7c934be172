import type { LiveFacts } from '#shared/health/facts.ts'
import type { DeviceAddresses } from '../device/addresses.ts'
import type { StationFacts } from '../device/device-state.ts'
import type { Health } from '../device/health.ts'
import type { AnswerSpeed } from '../intake/answer-speed.ts'
import type { Hearing } from '../screens/hearing.ts'
import type { Screens } from '../screens/screens.ts'

/** What only the memory of this station knows, as of now. */
export function createLiveFacts(deps: {
  facts: StationFacts
  startedAt: number
  health: Health
  addresses: DeviceAddresses
  answerSpeed: AnswerSpeed
  /** How it stands with the gateway; null where the channels reach this station themselves. */
  gatewayLink: () => LiveFacts['gateway']
  printing: { statuses: () => LiveFacts['printers'] }
  hearing: Pick<Hearing, 'state'>
  screens: Pick<Screens, 'state'>
  /** When somebody last said that the bell was heard. */
  heardAt: () => number | null
}): () => LiveFacts {
  const { health, addresses } = deps
  return () => {
    const { intakeUrl, intakeTaken } = addresses.current()
    const { door, screens } = deps.screens.state()
    return {
      version: deps.facts.version,
      startedAt: deps.startedAt,
      channels: health.channels(),
      intake: {
        isListening: intakeUrl !== null,
        taken: intakeTaken,
        problem: health.storeProblem(),
        answerMs: deps.answerSpeed.usualMs(),
        wrongSecrets: health.wrongSecrets(),
      },
      gateway: deps.gatewayLink(),
      printers: deps.printing.statuses(),
      sound: { ...deps.hearing.state(), heardAt: deps.heardAt() },
      screensHere: new Set(screens.filter(({ isHere }) => isHere).map(({ id }) => id)),
      screensOutdated: new Set(screens.filter(({ isOutdated }) => isOutdated).map(({ id }) => id)),
      door: door.state === 'trouble' ? door.problem : null,
      troubles: health.troubles(),
      unreadableSecrets: health.unreadableSecrets(),
    }
  }
}
