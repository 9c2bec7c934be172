import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Flame, Square } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './RushPanel.module.css'
import type { SandboxState } from '../../contract/views.ts'

const rates = ['6', '20', '60', '300'] as const
/** Of a hundred orders, how many are Uber Eats'. */
const shares = ['0', '30', '50', '100'] as const

/** Customers and dashers that act by themselves. */
export function RushPanel({ state }: { state: SandboxState }) {
  const { t } = useLingui()
  const [rate, setRate] = useState<(typeof rates)[number]>('20')
  const [share, setShare] = useState<(typeof shares)[number]>('30')
  const { rush } = state
  const start = (perMinute: string, uberShare: string) =>
    void ask('POST', '/rush', { perMinute: Number(perMinute), uberShare: Number(uberShare) / 100 })
  return (
    <div className={styles.panel}>
      <section className={styles.group}>
        <h2 className={styles.title}>
          <Trans>Rush</Trans>
        </h2>
        <Choice
          label={t`Orders per minute`}
          value={rate}
          onChange={(value) => {
            setRate(value)
            if (rush) start(value, share)
          }}
          options={rates.map((value) => ({ value, label: value }))}
        />
        <Choice
          label={t`Of Uber Eats (%)`}
          value={share}
          onChange={(value) => {
            setShare(value)
            if (rush) start(rate, value)
          }}
          options={shares.map((value) => ({ value, label: value }))}
        />
        {rush ? (
          <>
            <p className={styles.running} role="status">
              <Flame size={22} aria-hidden />
              {t`${rush.perMinute} per minute, ${plural(rush.placed + rush.placedAtUber, { one: '# order placed', other: '# orders placed' })}`}
            </p>
            <Button
              kind="danger"
              wide
              icon={<Square size={20} aria-hidden />}
              onClick={() => void ask('DELETE', '/rush')}
            >
              <Trans>Stop the rush</Trans>
            </Button>
          </>
        ) : (
          <Button kind="main" wide icon={<Flame size={24} aria-hidden />} onClick={() => start(rate, share)}>
            <Trans>Start a rush</Trans>
          </Button>
        )}
        <p className={styles.hint}>
          <Trans>Mixed orders at every open store of the integration, at this rate, until you stop it.</Trans>
        </p>
      </section>
      <section className={styles.group}>
        <h2 className={styles.title}>
          <Trans>By itself</Trans>
        </h2>
        <Switch
          label={t`Demo kitchen`}
          hint={t`An order every 20 to 40 seconds, never more than eight unanswered, and dashers that come and go.`}
          on={state.alive}
          onChange={(alive) => void ask('POST', '/alive', { alive })}
        />
        <Switch
          label={t`Dashers move by themselves`}
          hint={t`They come for accepted orders and leave soon after the app says the food is ready.`}
          on={state.dashersMove}
          onChange={(move) => void ask('POST', '/dashers', { move })}
        />
      </section>
    </div>
  )
}
