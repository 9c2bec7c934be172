import { Trans, useLingui } from '@lingui/react/macro'
import { RotateCcw } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './SetupPanel.module.css'
import type { SandboxState } from '../../contract/views.ts'

/** Where the app is, and starting over. */
export function SetupPanel({ state }: { state: SandboxState }) {
  return (
    <div className={styles.panel}>
      <IntakeForm intake={state.intake} />
      <ReportingSwitch reporting={state.reporting} />
      <ResetForm seed={state.seed} />
    </div>
  )
}

function ReportingSwitch({ reporting }: { reporting: SandboxState['reporting'] }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>
        <Trans>Ratings and reports</Trans>
      </h2>
      <Switch
        label={<Trans>Reports are open to the app</Trans>}
        hint={<Trans>Otherwise DoorDash answers 403, as it does before it has approved a partner.</Trans>}
        on={reporting.isOpen}
        onChange={(isOpen) => void ask('POST', '/reporting', { isOpen })}
      />
    </section>
  )
}

function IntakeForm({ intake }: { intake: SandboxState['intake'] }) {
  const { t } = useLingui()
  const [url, setUrl] = useState(intake.url ?? '')
  const [secret, setSecret] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    void ask('POST', '/intake', {
      url: url.trim() === '' ? null : url.trim(),
      ...(secret !== '' && { secret }),
    })
  }
  return (
    <form className={styles.group} onSubmit={save}>
      <h2 className={styles.title}>
        <Trans>The app's webhooks</Trans>
      </h2>
      <TextField
        label={t`Address`}
        type="url"
        placeholder="http://127.0.0.1:4101/webhooks/doordash"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t`Secret`}
        type="password"
        autoComplete="off"
        placeholder={intake.hasSecret ? t`Set; leave empty to keep it` : t`None yet`}
        hint={t`Sent as the Authorization header with every webhook.`}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      <Button kind="solid" type="submit" wide>
        <Trans>Save</Trans>
      </Button>
    </form>
  )
}

function ResetForm({ seed }: { seed: number }) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(String(seed))
  const [asks, setAsks] = useState(false)
  const reset = () => {
    setAsks(false)
    void ask('POST', '/reset', { seed: Number.parseInt(wanted, 10) || 0 })
  }
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>
        <Trans>Start over</Trans>
      </h2>
      <TextField
        label={t`Seed`}
        inputMode="numeric"
        pattern="-?[0-9]+"
        hint={t`The same seed gives the same orders, one after the other.`}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {asks ? (
        <div className={styles.question} role="group" aria-label={t`Start over`}>
          <p>
            <Trans>All orders, faults and pauses here are forgotten. The app keeps what it has.</Trans>
          </p>
          <div className={styles.answers}>
            <Button kind="danger" autoFocus onClick={reset}>
              <Trans>Forget everything</Trans>
            </Button>
            <Button onClick={() => setAsks(false)}>
              <Trans>Keep</Trans>
            </Button>
          </div>
        </div>
      ) : (
        <Button kind="danger" wide icon={<RotateCcw size={20} aria-hidden />} onClick={() => setAsks(true)}>
          <Trans>Start over with this seed</Trans>
        </Button>
      )}
    </section>
  )
}
