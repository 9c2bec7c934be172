import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleMinus, Hourglass, OctagonX } from 'lucide-react'
import type { Outcome } from '#shared/assistant/messages.ts'
import { type Channel, channelNames } from '#shared/channel.ts'
import { programName, serviceName } from '#shared/support/contacts.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { storeRefusalWords } from '#renderer/kit/words/store-problems.ts'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import styles from './Content.module.css'
import { titleOf } from './Stores.tsx'

type Props = { channel: Channel; outcomes: readonly Outcome[] }

/** Sent; each location is answered for (R133). */
export function Activating({ channel, outcomes, isOpen }: Props & { isOpen: boolean }) {
  const name = channelNames[channel]
  return (
    <div className={styles.parts}>
      {isOpen ? (
        <Working>
          <Trans>Waiting for {name}. You can close this panel; the activation goes on.</Trans>
        </Working>
      ) : (
        <p>
          <Trans>{name} was asked to activate.</Trans>
        </p>
      )}
      <OutcomeList outcomes={outcomes} />
    </div>
  )
}

/** What came of it, location by location (R133). */
export function Result({ channel, outcomes }: Props) {
  const { t } = useLingui()
  const active = outcomes.filter(({ outcome }) => outcome === 'active').length
  const unchanged = outcomes.filter(({ outcome }) => outcome === 'not-started').length
  const name = channelNames[channel]
  const all = outcomes.length
  return (
    <div className={styles.parts}>
      {active === all ? (
        <Notice look="block" tone="good" about="activated">
          <p>
            {t`${plural(active, {
              one: `The location is activated for ${name}.`,
              2: `Both locations are activated for ${name}.`,
              other: `All # locations are activated for ${name}.`,
            })}`}
          </p>
          <p>
            <Trans>
              From now on {name} orders come to {programName}, on this board.
            </Trans>
          </p>
        </Notice>
      ) : active > 0 ? (
        <p>
          {t`${plural(active, {
            one: `One of ${all} locations is activated for ${name}.`,
            other: `# of ${all} locations are activated for ${name}.`,
          })}`}
        </p>
      ) : unchanged === all ? (
        <p>
          <Trans>Nothing was activated: everything is as it was before.</Trans>
        </p>
      ) : (
        <p>
          <Trans>No location was activated.</Trans>
        </p>
      )}
      <OutcomeList outcomes={outcomes} />
    </div>
  )
}

/** The error of R135: which location, why in DoorDash's words, and who finishes it. */
export function ActivationError({ channel, outcomes }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  return (
    <Notice look="block" tone="trouble" about="activation-error" title={<Trans>Activation error</Trans>}>
      <ul className={styles.parts}>
        {outcomes.map((outcome) => {
          const ours = storeRefusalWords(outcome.code)
          return (
            <li key={outcome.locationId}>
              <p className={styles.name}>{titleOf(outcome)}</p>
              {ours !== null && <p>{t(ours)}</p>}
              <TheirWords name={name} code={outcome.code} details={outcome.details} isSaid={ours !== null} />
            </li>
          )
        })}
      </ul>
      <p>
        <Trans>Contact {serviceName} support to finish the activation.</Trans>
      </p>
    </Notice>
  )
}

function OutcomeList({ outcomes }: Pick<Props, 'outcomes'>) {
  return (
    <ul className={styles.rows}>
      {outcomes.map((outcome) => (
        <li
          key={outcome.locationId}
          className={styles.row}
          data-outcome={outcome.outcome}
          data-outcome-of={outcome.locationId}
        >
          <strong className={styles.name}>{titleOf(outcome)}</strong>
          <OutcomeState outcome={outcome.outcome} />
        </li>
      ))}
    </ul>
  )
}

function OutcomeState({ outcome }: Pick<Outcome, 'outcome'>) {
  switch (outcome) {
    case 'active':
      return (
        <State tone="good" icon={CircleCheck}>
          <Trans>Active, online</Trans>
        </State>
      )
    case 'under-way':
      return (
        <State tone="waiting" icon={Hourglass}>
          <Trans>Activating</Trans>
        </State>
      )
    case 'failed':
      return (
        <State tone="error" icon={CircleAlert}>
          <Trans>Activation error</Trans>
        </State>
      )
    case 'blocked':
      return (
        <State tone="error" icon={OctagonX}>
          <Trans>Blocked</Trans>
        </State>
      )
    case 'not-started':
      return (
        <State tone="none" icon={CircleMinus}>
          <Trans>Not activated, unchanged</Trans>
        </State>
      )
  }
}
