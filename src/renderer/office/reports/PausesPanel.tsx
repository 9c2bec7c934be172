import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useShortDuration } from '#renderer/kit/words/exact-duration.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { LocationName } from './LocationName.tsx'
import { ReportTable } from './ReportTable.tsx'
import styles from './ReportsPage.module.css'
import type { Report } from './report/use-reports.ts'

/** How long orders were held back, and what pauses may have cost: an estimate, and said to be one (B14, B15). */
export function PausesPanel({
  overview: { pauses, currency },
}: {
  overview: Pick<Report, 'pauses'> & { currency: string | null }
}) {
  const { t } = useLingui()
  const format = useFormat()
  const inWords = useShortDuration()
  if (pauses.length === 0) return null
  const isUnknown = pauses.some(({ pausedMinutes, estimatedMinutes }) => estimatedMinutes < pausedMinutes)
  return (
    <Panel about="pauses" title={<Trans>Paused, and what it may have cost</Trans>}>
      <p className={styles.soft}>
        <Trans>
          Estimated from the orders that are usual at that weekday and hour: the average of the four weeks
          before, without the hours that were paused then too.
        </Trans>{' '}
        {isUnknown && <Trans>Where there is no such hour yet, nothing is estimated.</Trans>}
      </p>
      <ReportTable
        caption={<Trans>Paused, and what it may have cost</Trans>}
        isLong={pauses.length > 8}
        head={[
          <Trans key="where">Location</Trans>,
          <Trans key="channel" comment="DoorDash, Uber Eats">
            Channel
          </Trans>,
          <Trans key="paused" comment="column: for how long no orders were taken">
            Paused
          </Trans>,
          <Trans key="busy" comment="column: for how long orders took longer than usual">
            Busy
          </Trans>,
          <Trans key="orders">Orders</Trans>,
          <Trans key="lost" comment="column: money that was not earned">
            Lost
          </Trans>,
        ]}
        rows={pauses.map(({ locationId, channel, pausedMinutes, busyMinutes, orders: missed, lostCents }) => {
          const duration = (minutes: number) => (minutes === 0 ? '–' : inWords(minutes))
          const orders = Math.round(missed ?? 0)
          const lost = lostCents === null || currency === null ? null : format.money(lostCents, currency)
          return {
            key: `${locationId} ${channel}`,
            cells: [
              <LocationName key="where" id={locationId} />,
              channelNames[channel],
              duration(pausedMinutes),
              duration(busyMinutes),
              missed === null ? '–' : t`${plural(orders, { one: 'about #', other: 'about #' })}`,
              lost === null ? (
                '–'
              ) : (
                <Trans key="lost" comment="an estimated amount">
                  about {lost}
                </Trans>
              ),
            ],
          }
        })}
      />
    </Panel>
  )
}
