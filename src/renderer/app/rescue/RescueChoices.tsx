import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { KeptBackup, MissingOrders } from '#shared/api/backups.ts'
import type { RescueState } from '#shared/api/rescue.ts'
import { localDate } from '#shared/time/zoned.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import rows from '#renderer/kit/ui/Rows.module.css'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { when } from '#renderer/kit/words/when.ts'
import { BackupFile } from './BackupFile.tsx'
import { MoveHere } from './MoveHere.tsx'
import { rescueClient } from './rescue-client.ts'
import styles from './RescuePage.module.css'

type Way = (calls: NonNullable<ReturnType<typeof rescueClient>>) => Promise<unknown>

/** The ways on: a backup, beginning without orders, or the data as it is. */
export function RescueChoices({ state }: { state: RescueState }) {
  const { t } = useLingui()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState<'empty' | 'go-on' | null>(null)
  const time = useTimeIn(state.timeZone)
  async function go(way: Way): Promise<void> {
    const calls = rescueClient()
    if (calls === null) return
    setAsked(null)
    setProblem(null)
    setBusy(true)
    try {
      // Done: the station closes this line, and comes back as another.
      await way(calls)
    } catch (error) {
      setBusy(false)
      setProblem(String((error as { code?: unknown }).code))
    }
  }
  const restore = ({ name }: KeptBackup) => void go((calls) => calls.restore({ name }))
  const [newest, ...others] = state.backups
  const isMoved = state.why === 'moved'
  if (state.why === 'failing')
    return <StartAgain isBusy={isBusy} problem={problem} onPress={() => void go((calls) => calls.goOn())} />
  return (
    <>
      {problem !== null && (
        <Notice tone="trouble" look="block" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {!isMoved && <Newest state={state} newest={newest} time={time} isBusy={isBusy} onRestore={restore} />}
      {!isMoved && others.length > 0 && (
        <Panel>
          <Fold title={<Trans>Earlier backups</Trans>} level={2} about="earlier">
            {() => (
              <ul className={rows.rows}>
                {others.map((one) => (
                  <li key={one.name} className={rows.row}>
                    <p>
                      {time(one.at)} · {t`${plural(one.orders ?? 0, { one: '# order', other: '# orders' })}`}
                    </p>
                    <Button isDisabled={isBusy} onPress={() => restore(one)}>
                      <Trans comment="button: bring a backup back">Restore</Trans>
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </Fold>
        </Panel>
      )}
      {!isMoved && <BackupFile isDisabled={isBusy} />}
      {!isMoved && <MoveHere isDisabled={isBusy} />}
      <Others state={state} isBusy={isBusy} onAsk={setAsked} />
      {asked !== null && (
        <AskFirst
          asked={asked}
          isMoved={isMoved}
          onClose={() => setAsked(null)}
          onYes={() => void go((calls) => (asked === 'empty' ? calls.beginEmpty() : calls.goOn()))}
        />
      )}
    </>
  )
}

/** The way on of a station that failed too often. */
function StartAgain(props: { isBusy: boolean; problem: string | null; onPress: () => void }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>What to do</Trans>} about="start-again">
      {props.problem !== null && (
        <Notice tone="trouble" look="block" urgent>
          {t(problemOf(props.problem))}
        </Notice>
      )}
      <ol className={styles.steps}>
        <li>
          <Trans>Start it again here.</Trans>
        </li>
        <li>
          <Trans>If it stops again, switch this device off and on.</Trans>
        </li>
        <li>
          <Trans>If that does not help, save the file for support below and call them.</Trans>
        </li>
      </ol>
      <div className={styles.actions}>
        <BusyButton look="main" isBusy={props.isBusy} onPress={props.onPress}>
          <Trans comment="button">Start Order Manager again</Trans>
        </BusyButton>
      </div>
    </Panel>
  )
}

/** An instant of any day, as the restaurant reads it. */
function useTimeIn(zone: string): (at: number) => string {
  const format = useFormat()
  return (at) => when(at, zone, localDate(Date.now(), zone), format)
}

type NewestProps = {
  state: RescueState
  newest: KeptBackup | undefined
  time: (at: number) => string
  isBusy: boolean
  onRestore: (backup: KeptBackup) => void
}

function Newest({ state, newest, time, isBusy, onRestore }: NewestProps) {
  const { t } = useLingui()
  if (newest === undefined)
    return (
      <Panel title={<Trans>No backup was found</Trans>} about="newest">
        <p>
          <Trans>
            If there is one on a USB stick or another disk, write its file below. Call support if you are not
            sure, before you choose anything here.
          </Trans>
        </p>
      </Panel>
    )
  const at = time(newest.at)
  return (
    <Panel title={<Trans>The newest good backup</Trans>} about="newest">
      <div className={styles.facts}>
        <p className={styles.strong}>
          {at} · {t`${plural(newest.orders ?? 0, { one: '# order', other: '# orders' })}`}
        </p>
        <Missing missing={state.missing} time={time} />
        <p className={styles.soft}>
          <Trans>
            DoorDash cannot be asked for an order again: its tablet and your printed tickets show them. Uber
            Eats is asked for orders that still wait for an answer, as soon as the station runs.
          </Trans>
        </p>
      </div>
      <div className={styles.actions}>
        <BusyButton look="main" isBusy={isBusy} onPress={() => onRestore(newest)}>
          <Trans comment="button">Restore this backup</Trans>
        </BusyButton>
      </div>
    </Panel>
  )
}

function Missing({ missing, time }: { missing: MissingOrders | null; time: (at: number) => string }) {
  const { t } = useLingui()
  if (missing === null || missing.from === null || missing.to === null)
    return (
      <p>
        <Trans>Orders that came in after it are missing; how many cannot be counted.</Trans>
      </p>
    )
  const [from, to] = [time(missing.from), time(missing.to)]
  return (
    <>
      <p>
        {t`${plural(missing.orders, {
          one: 'At least # order that came in after it is missing.',
          other: 'At least # orders that came in after it are missing.',
        })}`}{' '}
        <Trans>
          Received from {from} to {to}.
        </Trans>
      </p>
      {missing.open > 0 && (
        <p className={styles.strong}>
          {t`${plural(missing.open, {
            one: '# of them is not finished: cook it from its ticket or the channel’s own tablet.',
            other: '# of them are not finished: cook them from their tickets or the channel’s own tablet.',
          })}`}
        </p>
      )}
    </>
  )
}

function Others({
  state,
  isBusy,
  onAsk,
}: {
  state: RescueState
  isBusy: boolean
  onAsk: (what: 'empty' | 'go-on') => void
}) {
  const isMoved = state.why === 'moved'
  return (
    <Panel
      title={isMoved ? <Trans>If the move did not work</Trans> : <Trans>Other ways</Trans>}
      about="others"
    >
      <p>
        {isMoved ? (
          <Trans>
            This station can take orders again. Do that only if the other device does not run: two stations
            would print and answer everything twice.
          </Trans>
        ) : (
          <Trans>
            Call support if you are not sure. They ask for the details at the bottom of this page.
          </Trans>
        )}
      </p>
      <div className={styles.actions}>
        {state.canGoOn && (
          <Button isDisabled={isBusy} onPress={() => onAsk('go-on')}>
            {isMoved ? (
              <Trans comment="button">Take orders here again</Trans>
            ) : (
              <Trans comment="button">Use the damaged data for now</Trans>
            )}
          </Button>
        )}
        {!isMoved && (
          <Button isDisabled={isBusy} onPress={() => onAsk('empty')}>
            <Trans comment="button">Start without any orders</Trans>
          </Button>
        )}
      </div>
    </Panel>
  )
}

function AskFirst(props: {
  asked: 'empty' | 'go-on'
  isMoved: boolean
  onClose: () => void
  onYes: () => void
}) {
  const { title, text } = words(props.asked, props.isMoved)
  return (
    <AskBefore
      title={title}
      keep={<Trans>Change nothing</Trans>}
      act={
        props.asked === 'empty' ? (
          <Trans comment="button">Start without any orders</Trans>
        ) : (
          <Trans comment="button">Go on</Trans>
        )
      }
      onClose={props.onClose}
      onAct={props.onYes}
    >
      <p>{text}</p>
    </AskBefore>
  )
}

function words(asked: 'empty' | 'go-on', isMoved: boolean): { title: ReactNode; text: ReactNode } {
  if (asked === 'empty')
    return {
      title: <Trans>Start without any orders?</Trans>,
      text: (
        <Trans>
          Menus, settings, accounts and the connection to DoorDash have to be set up again. The data file of
          now is kept, and support may still read orders from it.
        </Trans>
      ),
    }
  if (isMoved)
    return {
      title: <Trans>Take orders here again?</Trans>,
      text: <Trans>First make sure that Order Manager does not run on the other device.</Trans>,
    }
  return {
    title: <Trans>Use the damaged data for now?</Trans>,
    text: (
      <Trans>
        Orders come in again, but some may be missing or unreadable, and the damage may grow. Restore a backup
        as soon as the rush is over.
      </Trans>
    ),
  }
}
