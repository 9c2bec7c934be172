import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, TriangleAlert, Volume2 } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { ShiftCheck, ShiftStep } from '#shared/api/health.ts'
import { needsSomebody } from '#shared/health/checks.ts'
import { isOver } from '#shared/health/shift-check.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { useCall } from '../../call/use-call.ts'
import { useWhen } from '../../clock/use-when.ts'
import { boardLocation, useDevice } from '../../device/device-store.ts'
import { useHealth } from '../../health/health-store.ts'
import { usePrinting } from '../../printing/printing-store.ts'
import { soundNow } from '../../sound/sound-store.ts'
import { partWords } from './finding-words.ts'
import styles from './ShiftCheckPanel.module.css'

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
      <Button
        look="main"
        wide
        isBusy={start.isBusy}
        onPress={() =>
          void start.run(({ health }, how) =>
            health.startShiftCheck({ printerId: printerId === '' ? null : printerId }, how),
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
      {last !== null && <Result check={last} />}
    </>
  )
}

function Running({ check }: { check: ShiftCheck }) {
  const over = check.steps.filter(isOver).length
  const all = check.steps.length
  const stop = useCall()
  return (
    <>
      <p className={styles.soft} role="status">
        <Trans comment="how far a check is">
          {over} of {all}
        </Trans>
      </p>
      <progress className={styles.progress} value={over} max={all} aria-hidden="true" />
      {check.steps.some(({ state }) => state === 'asking') && <AskHeard key={check.id} id={check.id} />}
      <Steps check={check} />
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

/** What the last one came to. */
function Result({ check }: { check: ShiftCheck }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(check.startedAt, zone)
  const count = check.steps.filter(hasTrouble).length
  const { by } = check
  return (
    <div role="status">
      <p className={styles.last}>
        <strong>
          {check.outcome === 'stopped' ? (
            <Trans comment="of a check">Stopped before the end</Trans>
          ) : count === 0 ? (
            <Trans comment="of this device: every check is good">Everything works</Trans>
          ) : (
            t`${plural(count, { one: '# thing needs somebody', other: '# things need somebody' })}`
          )}
        </strong>{' '}
        <span className={styles.soft}>
          {by === null ? (
            time
          ) : (
            <Trans comment="a time, and who did it">
              {time}, {by}
            </Trans>
          )}
        </span>
      </p>
      <Steps check={check} />
    </div>
  )
}

const hasTrouble = ({ state }: ShiftStep): boolean =>
  isOver({ state }) && needsSomebody({ state: state as 'ok' })

function Steps({ check }: { check: ShiftCheck }) {
  const { t } = useLingui()
  return (
    <ul className={styles.steps}>
      {check.steps.map((step) => (
        <li key={step.part} className={styles.step} data-step={step.part} data-state={step.state}>
          <StepIcon state={step.state} />
          <span className={styles.name}>{t(partWords[step.part])}</span>
          <span className={styles.soft}>
            <StepWord state={step.state} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function StepIcon({ state }: { state: ShiftStep['state'] }) {
  const look = { size: 24, 'aria-hidden': true, className: styles.icon } as const
  switch (state) {
    case 'ok':
      return <CircleCheck {...look} />
    case 'problem':
      return <CircleAlert {...look} />
    case 'warning':
      return <TriangleAlert {...look} />
    case 'running':
      return <LoaderCircle {...look} />
    default:
      return <CircleDashed {...look} />
  }
}

function StepWord({ state }: { state: ShiftStep['state'] }) {
  switch (state) {
    case 'ok':
      return <Trans comment="what came of a check">good</Trans>
    case 'problem':
      return <Trans comment="what came of a check">problem</Trans>
    case 'warning':
      return <Trans comment="what came of a check">look at it</Trans>
    case 'unknown':
      return <Trans comment="what came of a check">not known</Trans>
    case 'running':
      return <Trans comment="a check is under way">being tried</Trans>
    case 'asking':
      return <Trans comment="a check waits for a person's answer">asks you</Trans>
    case 'waiting':
      return <Trans comment="a check has not begun">waits</Trans>
  }
}
