import { Trans, useLingui } from '@lingui/react/macro'
import { Volume2 } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { ShiftCheck } from '#shared/api/health.ts'
import { isOver, shiftCheckMs } from '#shared/health/shift-check.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { soundNow } from '#renderer/station/ringer/sound-store.ts'
import styles from './ShiftCheckPanel.module.css'
import { ShiftHistory } from './ShiftHistory.tsx'
import { ShiftSteps } from './ShiftSteps.tsx'

/** The check at the start of a shift: begins it, shows how far it is and asks what only a person knows. */
export function ShiftCheckPanel() {
  const shift = useHealth(({ state }) => state?.shift ?? null)
  return (
    <section className={styles.panel} data-part="shift-check" data-outcome={shift?.outcome}>
      <h2 className={styles.title}>
        <Trans>Shift check</Trans>
      </h2>
      {shift?.outcome === 'running' ? <Running check={shift} /> : <Begin last={shift} />}
    </section>
  )
}

function Begin({ last }: { last: ShiftCheck | null }) {
  const { t } = useLingui()
  const label = useId()
  const printers = usePrinting((state) => state.printers)
  const [printerId, setPrinterId] = useState(printers[0]?.id ?? '')
  const [withTestTickets, setTestTickets] = useState(false)
  const start = useCall()
  const options = [
    ...printers.map(({ id, name }) => ({ value: id, words: name })),
    { value: '', words: t({ message: 'Nowhere', comment: 'a result is printed nowhere' }) },
  ]
  return (
    <>
      <p className={styles.soft}>
        <Trans>Everything an order passes is tried, in less than a minute.</Trans>
      </p>
      <label className={styles.field} htmlFor={label}>
        <span>
          <Trans comment="a printer is chosen for a result">Print the result on</Trans>
        </span>
        <Select id={label} value={printerId} options={options} onChange={setPrinterId} />
      </label>
      {printers.length > 0 && (
        <Toggle on={withTestTickets} onChange={setTestTickets}>
          <Trans>Print a test ticket on every printer</Trans>
        </Toggle>
      )}
      <Button
        look="main"
        wide
        isBusy={start.isBusy}
        onPress={() =>
          void start.run(({ health }, how) =>
            health.startShiftCheck({ printerId: printerId === '' ? null : printerId, withTestTickets }, how),
          )
        }
      >
        <Trans>Start of shift check</Trans>
      </Button>
      {start.problem !== null && (
        <p role="alert">
          <Trans>The station did not answer. Try again.</Trans>
        </p>
      )}
      <ShiftHistory last={last} />
    </>
  )
}

function Running({ check }: { check: ShiftCheck }) {
  const over = check.steps.filter(isOver).length
  const all = check.steps.length
  const seconds = useTime((now) => Math.max(0, Math.ceil((check.startedAt + shiftCheckMs - now) / 1000)))
  const stop = useCall()
  return (
    <>
      <p className={styles.soft}>
        <span role="status">
          <Trans comment="how far a check is">
            {over} of {all}
          </Trans>
        </span>{' '}
        · <Trans comment="until a check is over, at the latest">{seconds} s left</Trans>
      </p>
      <progress className={styles.progress} value={over} max={all} aria-hidden="true" />
      {check.steps.some(({ state }) => state === 'asking') && <AskHeard key={check.id} id={check.id} />}
      <ShiftSteps check={check} />
      <Button
        wide
        isBusy={stop.isBusy}
        onPress={() => void stop.run(({ health }, how) => health.stopShiftCheck({ id: check.id }, how))}
      >
        <Trans>Stop the check</Trans>
      </Button>
    </>
  )
}

/** Only an ear can say whether the loudspeaker is on. */
function AskHeard({ id }: { id: string }) {
  const answer = useCall()
  useEffect(() => void soundNow('new'), [])
  const say = (isHeard: boolean) =>
    void answer.run(({ health }, how) => health.answerShiftCheck({ id, isHeard }, how))
  return (
    <div className={styles.ask} role="group" data-part="did-you-hear">
      <p className={styles.question}>
        <Volume2 size={26} aria-hidden="true" />
        <Trans>Did you hear the bell?</Trans>
      </p>
      <div className={styles.answers}>
        <Button look="main" isBusy={answer.isBusy} onPress={() => say(true)}>
          <Trans>Yes</Trans>
        </Button>
        <Button isBusy={answer.isBusy} onPress={() => say(false)}>
          <Trans>No</Trans>
        </Button>
      </div>
    </div>
  )
}
