import { useLingui } from '@lingui/react/macro'
import { ChefHat, Clock, HardDrive, KeyRound, PlugZap, Unplug } from 'lucide-react'
import type { DeviceState } from '#shared/api/device.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import {
  readSecretsAgain,
  storageProblemWords,
  unreadableSecretWords,
} from '#renderer/kit/words/storage-problems.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useOwnScreen } from '#renderer/station/screens/own-screen-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { LineActions, OpenBackups } from './TroubleActions.tsx'
import type { Trouble } from './trouble.ts'
import { useOldQueueTrouble } from './use-old-queue-trouble.tsx'
import { useRestoreTrouble } from './use-restore-trouble.tsx'
import { useOutageTrouble } from './use-outage-trouble.tsx'
import { useRingingElsewhere, useSilence } from './use-sound-troubles.tsx'

const icon = { size: 28, 'aria-hidden': true } as const

/** Everything that is in the way now, the worst first. */
export function useTroubles(): readonly Trouble[] {
  const line = useLostLine()
  const noOrders = useNoOrders()
  const outage = useOutageTrouble()
  const oldQueue = useOldQueueTrouble()
  const restored = useRestoreTrouble()
  const silence = useSilence()
  const elsewhere = useRingingElsewhere()
  const nowhere = useNowhere()
  const clock = useWrongClock()
  return [line, noOrders, outage, restored, oldQueue, silence, nowhere, elsewhere, clock].filter(
    (trouble) => trouble !== null,
  )
}

/** While the screen shows the past, it says so and since when; its orders stay readable. */
function useLostLine(): Trouble | null {
  const { t } = useLingui()
  const format = useFormat()
  const lostAt = useConnection(({ link, lostAt }) => (link === 'lost' ? lostAt : null))
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  if (lostAt === null) return null
  const time = format.time(lostAt, zone)
  return {
    about: 'offline',
    icon: <Unplug {...icon} />,
    title: t`This screen cannot reach the station.`,
    next: t`Orders as of ${time}; new ones do not show. Retrying automatically.`,
    actions: <LineActions />,
    isFirst: true,
  }
}

/** Orders are answered "not now" and would be lost without a person. */
function useNoOrders(): Trouble | null {
  const { t } = useLingui()
  const about = useDevice(({ state }) => noOrdersBecause(state))
  const problem = useDevice(({ state }) => state?.storeProblem ?? null)
  const takenPort = useDevice(({ state }) => state?.intakeTaken?.port ?? null)
  const meanwhile = t`DoorDash will call about orders it cannot deliver; until then use the DoorDash tablet.`
  const trouble = (about: Trouble['about'], sign: React.ReactNode, title: string, next: string): Trouble => ({
    about,
    icon: sign,
    title,
    next: `${next} ${meanwhile}`,
    isFirst: true,
  })
  if (about === null) return null
  if (problem !== null) {
    const { why, next } = storageProblemWords[problem]
    const told = trouble('store', <HardDrive {...icon} />, t(why), t(next))
    // The one problem a press mends; its words name the tablet themselves, so that they fit beside the button.
    return problem === 'damaged' ? { ...told, next: t(next), actions: <OpenBackups /> } : told
  }
  if (takenPort !== null)
    return trouble(
      'intake',
      <PlugZap {...icon} />,
      t`Another program uses port ${takenPort}, to which DoorDash delivers: no order can come in.`,
      t`Close that program or restart this device; the station then resumes on its own.`,
    )
  return trouble('secret', <KeyRound {...icon} />, t(unreadableSecretWords.webhooks), t(readSecretsAgain))
}

function noOrdersBecause(state: DeviceState | null): 'store' | 'intake' | 'secret' | null {
  if (state === null) return null
  if (state.storeProblem !== null) return 'store'
  if (state.intakeTaken !== null) return 'intake'
  return state.unreadableSecrets.includes('webhooks') ? 'secret' : null
}

/** A manager gave this screen to a station at which nothing is made (any more): it shows everything and changes nothing. */
function useNowhere(): Trouble | null {
  const { t } = useLingui()
  const was = useOwnScreen(({ place }) => (place.at === 'nowhere' ? place.was : null))
  if (was === null) return null
  const known = kitchenStations.find((station) => station === was)
  const station = known ? t(stationNames[known]) : was
  return {
    about: 'nowhere',
    icon: <ChefHat {...icon} />,
    title: t`Nothing is made at “${station}” any more.`,
    next: t`This screen shows every order and changes none. A manager sets where it stands: Settings, Screens.`,
    isFirst: false,
  }
}

/** Times on screen and paper are wrong; DoorDash is told the right ones as long as it answers. */
function useWrongClock(): Trouble | null {
  const { t } = useLingui()
  const ahead = useDevice(({ state }) => state?.clock.aheadMs ?? 0)
  if (ahead === 0) return null
  const far = t(span(Math.abs(ahead)))
  return {
    about: 'clock',
    icon: <Clock {...icon} />,
    title:
      ahead > 0
        ? t`This device's clock is ${far} fast: set it right.`
        : t`This device's clock is ${far} slow: set it right.`,
    next: t`DoorDash is told the right time; times on this screen and on paper are wrong until then.`,
    isFirst: false,
  }
}
