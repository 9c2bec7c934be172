import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, CirclePlay, Hourglass } from 'lucide-react'
import { channels, channelNames } from '#shared/channel.ts'
import { programName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import type { Overview } from '#renderer/station/integrations/integrations-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import styles from './ActivateCard.module.css'

/** The entry to activation, with what waits for it (R104, R105). */
export function ActivateCard({ overview: { ready, active, inQa } }: { overview: Overview }) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  const waiting = channels
    .map((channel) => ({
      channel,
      names: ready.filter((view) => view.channel === channel).map(({ locationName }) => locationName),
    }))
    .filter(({ names }) => names.length > 0)
  return (
    <Panel
      className={styles.card}
      title={<Trans comment="entry on the home page (R104)">Activate delivery channels</Trans>}
    >
      <div className={styles.words}>
        {ready.length > 0 ? (
          <>
            <State tone="ready" icon={CirclePlay} name="ready-to-activate">
              <Trans comment="state on the home page (R105)">Ready to activate</Trans>
            </State>
            <ul>
              {waiting.map(({ channel, names }) => (
                <li key={channel}>
                  <strong>{channelNames[channel]}</strong> · {names.join(', ')}
                </li>
              ))}
            </ul>
          </>
        ) : inQa.length > 0 ? (
          <State tone="waiting" icon={Hourglass}>
            {t`${plural(inQa.length, {
              one: 'One location is in its quality check',
              other: '# locations are in their quality check',
            })}`}
          </State>
        ) : (
          <State tone="good" icon={CircleCheck}>
            {t`${plural(active.length, {
              0: 'Nothing to activate now',
              one: 'One location is active; nothing else is waiting',
              other: '# locations are active; nothing else is waiting',
            })}`}
          </State>
        )}
        <p className={styles.soft}>
          <Trans>Once active, DoorDash orders of a location come to {programName}, on this board.</Trans>
        </p>
      </div>
      <Button
        look={ready.length > 0 ? 'main' : 'plain'}
        className={styles.button}
        onPress={() => open({ at: 'activate' })}
      >
        <Trans comment="entry on the home page (R104)">Activate delivery channels</Trans>
      </Button>
    </Panel>
  )
}
