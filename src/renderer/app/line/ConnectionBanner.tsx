import { Trans, useLingui } from '@lingui/react/macro'
import { Clock, HardDrive, KeyRound, PlugZap, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useSound } from '#renderer/station/sound/sound-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import {
  readSecretsAgain,
  storageProblemWords,
  unreadableSecretWords,
} from '#renderer/kit/words/storage-problems.ts'
import styles from './ConnectionBanner.module.css'
import { tryNow, useConnection } from '#renderer/station/connection/connection-store.ts'

/** While the screen shows the past, it says so and since when; its orders stay readable. */
export function ConnectionBanner() {
  const format = useFormat()
  const lostAt = useConnection(({ link, lostAt }) => (link === 'lost' ? lostAt : null))
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const rings = useSound(({ ringing }) => ringing.has('line'))
  if (lostAt === null) return null
  const time = format.time(lostAt, zone)
  return (
    <div className={styles.banner} role="alert" data-banner="offline">
      <Unplug size={28} aria-hidden="true" />
      <p className={styles.words}>
        <Trans>
          <strong>This screen cannot reach the station.</strong> Orders as of {time}; new ones do not show.
          Retrying automatically.
        </Trans>
      </p>
      {rings && (
        <Button onPress={() => useSound.setState({ lossSeen: true })}>
          <Trans comment="stops the sound of new orders">I've seen it</Trans>
        </Button>
      )}
      <Button onPress={tryNow}>
        <Trans>Try now</Trans>
      </Button>
    </div>
  )
}

/** Orders are answered "not now" and would be lost without a person. */
export function StoreBanner() {
  const { t } = useLingui()
  const problem = useDevice(({ state }) => state?.storeProblem ?? null)
  const takenPort = useDevice(({ state }) => state?.intakeTaken?.port ?? null)
  const isSecretUnreadable = useDevice(({ state }) => state?.unreadableSecrets.includes('webhooks') ?? false)
  if (problem !== null) {
    const { why, next } = storageProblemWords[problem]
    return <NoOrders about="store" icon={<HardDrive {...icon} />} why={t(why)} next={t(next)} />
  }
  if (takenPort !== null) {
    return (
      <NoOrders
        about="intake"
        icon={<PlugZap {...icon} />}
        why={t`Another program uses port ${takenPort}, to which DoorDash delivers: no order can come in.`}
        next={t`Close that program or restart this device; the station then resumes on its own.`}
      />
    )
  }
  if (!isSecretUnreadable) return null
  return (
    <NoOrders
      about="secret"
      icon={<KeyRound {...icon} />}
      why={t(unreadableSecretWords.webhooks)}
      next={t(readSecretsAgain)}
    />
  )
}

const icon = { size: 28, 'aria-hidden': true } as const

function NoOrders({ about, icon, why, next }: { about: string; icon: ReactNode; why: string; next: string }) {
  return (
    <div className={styles.banner} role="alert" data-banner={about}>
      {icon}
      <p className={styles.words}>
        <strong>{why}</strong> {next}{' '}
        <Trans>DoorDash will call about orders it cannot deliver; until then use the DoorDash tablet.</Trans>
      </p>
    </div>
  )
}

/** Times on screen and paper are wrong; DoorDash is told the right ones as long as it answers. */
export function ClockBanner() {
  const { t } = useLingui()
  const ahead = useDevice(({ state }) => state?.clock.aheadMs ?? 0)
  if (ahead === 0) return null
  const far = t(span(Math.abs(ahead)))
  return (
    <div className={styles.banner} role="alert" data-banner="clock">
      <Clock size={28} aria-hidden="true" />
      <p className={styles.words}>
        {ahead > 0 ? (
          <Trans>
            <strong>This device's clock is {far} fast: set it right.</strong> DoorDash is told the right time;
            times on this screen and on paper are wrong until then.
          </Trans>
        ) : (
          <Trans>
            <strong>This device's clock is {far} slow: set it right.</strong> DoorDash is told the right time;
            times on this screen and on paper are wrong until then.
          </Trans>
        )}
      </p>
    </div>
  )
}
