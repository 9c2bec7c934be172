import { Trans, useLingui } from '@lingui/react/macro'
import { CirclePause, Gauge } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { isReminderDue, type Standing, type Summary, summaryOf } from '#shared/pause/standing.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { OpeningSheet } from '#renderer/kit/ui/OpeningSheet.tsx'
import styles from './PauseButtons.module.css'
import { useEndedHere, useStorefrontsHere } from './use-storefronts-here.ts'

const PauseSheet = whenAsked(async () => (await import('./PauseSheet.tsx')).PauseSheet, OpeningSheet)

/** Whether orders are slowed down or paused, in words, and the way to change it; one height, whatever it says. */
export function PauseButtons() {
  const { t } = useLingui()
  const [opened, setOpened] = useState<'busy' | 'paused' | null>(null)
  const isLive = useConnection((state) => state.link === 'live')
  const isKnown = usePause(({ known }) => known)
  const storefronts = useStorefrontsHere()
  const ended = useEndedHere()
  const isDue = useTime((now) => storefronts.some((storefront) => isReminderDue(storefront, now)))
  const summary = summaryOf(storefronts)
  const may = useMay('pause.set')
  // Nothing takes orders yet, or what was last heard may no longer be true.
  if (!isLive || !isKnown || storefronts.length === 0) return null
  if (!may) return <Said summary={summary} />
  const { standing } = summary
  const isCalm = standing === 'normal' || standing === 'busy'
  const asks = ended.length > 0 || isDue
  return (
    <div
      className={styles.buttons}
      role="group"
      aria-label={t`Busy and pause`}
      data-pause={standing}
      data-asks={asks ? '' : undefined}
    >
      {isCalm && (
        <Button
          className={classes(styles.half, standing === 'busy' && styles.on)}
          onPress={() => setOpened('busy')}
          data-part="mode"
          {...(standing === 'normal' && { 'aria-label': t`Normal` })}
        >
          <Gauge size={24} aria-hidden="true" className={styles.icon} />
          {standing === 'busy' ? (
            <BusyWords summary={summary} />
          ) : (
            <span data-fold-away>
              <Trans>Normal</Trans>
            </span>
          )}
        </Button>
      )}
      <Button
        className={classes(
          styles.half,
          isCalm ? styles.pause : styles.on,
          isCalm ? undefined : styles[lookOf[standing]],
          asks && styles.asks,
        )}
        onPress={() => setOpened('paused')}
        data-part="pause"
        {...(isCalm && ended.length === 0 && { 'aria-label': t`Pause` })}
      >
        <CirclePause size={24} aria-hidden="true" className={styles.icon} />
        {!isCalm ? (
          <PausedWords summary={summary} isDue={isDue} />
        ) : ended.length > 0 ? (
          <OpenAgain at={ended.at(-1)?.endedAt ?? 0} zone={storefronts[0]?.timeZone ?? 'UTC'} />
        ) : (
          <span className={styles.word} data-fold-away>
            <Trans>Pause</Trans>
          </span>
        )}
      </Button>
      {opened !== null && <PauseSheet first={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}

/** What a screen shows that may change nothing of it: that orders are slowed down or paused, in the same words. */
function Said({ summary }: { summary: Summary }) {
  const { standing } = summary
  if (standing === 'normal') return null
  const look = standing === 'busy' ? undefined : styles[lookOf[standing]]
  return (
    <div className={styles.buttons} data-pause={standing} role="status">
      <div className={classes(styles.half, styles.on, look)}>
        <CirclePause size={24} aria-hidden="true" className={styles.icon} />
        {standing === 'busy' ? (
          <BusyWords summary={summary} />
        ) : (
          <PausedWords summary={summary} isDue={false} />
        )}
      </div>
    </div>
  )
}

const lookOf: Record<Exclude<Standing, 'normal' | 'busy'>, 'trouble' | 'held' | 'waiting'> = {
  refused: 'trouble',
  'not-opened': 'trouble',
  'channel-paused': 'trouble',
  paused: 'held',
  pausing: 'waiting',
  opening: 'waiting',
}

function BusyWords({ summary: { plusMinutes, until, storefront } }: { summary: Summary }) {
  return (
    <span className={styles.lines}>
      <b>
        <Trans>Busy +{plusMinutes}</Trans>
      </b>
      <Until at={until} zone={storefront?.timeZone} />
    </span>
  )
}

function PausedWords({ summary, isDue }: { summary: Summary; isDue: boolean }) {
  const { standing, storefront, until, count, of, toldBy } = summary
  const channel = channelNames[storefront?.channel ?? 'doordash']
  const title = useTitle(standing, channel)
  return (
    <span className={styles.lines}>
      <b>{title}</b>
      {isDue ? (
        <span>
          <Trans>Still so?</Trans>
        </span>
      ) : standing === 'refused' || standing === 'not-opened' ? (
        <span>
          <Trans>{channel} refused</Trans>
        </span>
      ) : standing === 'pausing' || standing === 'opening' ? (
        <span>
          <Trans>waiting for {channel}</Trans>
        </span>
      ) : count < of && toldBy !== null ? (
        <span>{toldBy === 'channel' ? channel : storefront?.locationName}</span>
      ) : count < of ? (
        <span>
          <Trans>
            {count} of {of}
          </Trans>
        </span>
      ) : (
        <Until at={until} zone={storefront?.timeZone} />
      )}
    </span>
  )
}

function useTitle(standing: Standing, channel: string): string {
  const { t } = useLingui()
  switch (standing) {
    case 'refused':
      return t`Not paused`
    case 'not-opened':
      return t`Still paused`
    case 'channel-paused':
      return t`Paused by ${channel}`
    case 'pausing':
      return t`Pausing…`
    case 'opening':
      return t`Reopening…`
    default:
      return t`Paused`
  }
}

function Until({ at, zone = 'UTC' }: { at: number | null; zone?: string | undefined }) {
  const end = useWhen(at ?? 0, zone)
  return <span>{at === null ? <Trans>until reopened</Trans> : <Trans>until {end}</Trans>}</span>
}

function OpenAgain({ at, zone }: { at: number; zone: string }) {
  const time = useWhen(at, zone)
  return (
    <span className={styles.lines}>
      <b>
        <Trans>Open again</Trans>
      </b>
      <span>
        <Trans>since {time}</Trans>
      </span>
    </span>
  )
}
