import { Trans, useLingui } from '@lingui/react/macro'
import type { ScreensState } from '#shared/api/screens.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useFollowScreens, useScreens } from '#renderer/station/screens/screens-store.ts'
import { AddScreen } from './AddScreen.tsx'
import { CodePanel } from './CodePanel.tsx'
import { DoorState } from './DoorState.tsx'
import { ScreenList } from './ScreenList.tsx'

/** Other tablets that show the board: whether they may, which there are, and how one more is added. */
export function ScreensPage() {
  useFollowScreens()
  const { state, isFailing } = useScreens()
  return (
    <SettingsPage
      title={<Trans comment="other tablets that show the board">Screens</Trans>}
      lead={
        <Trans>
          Other tablets on this network can show the orders. Each is paired once with a code, and may do what
          you let it.
        </Trans>
      }
    >
      <ReadState
        problem={isFailing && state === null ? 'FAILED' : null}
        isAnswered={state !== null}
        again={() => useScreens.setState({ isFailing: false })}
      />
      {state !== null && <Parts state={state} />}
    </SettingsPage>
  )
}

function Parts({ state }: { state: ScreensState }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  return (
    <>
      <Panel about="door">
        <Toggle
          on={state.isOn}
          isDisabled={isBusy}
          hint={state.isOn ? undefined : <Trans>Off: nothing else on this network reaches the orders.</Trans>}
          onChange={(on) => void run(({ screens }, options) => screens.turn({ on }, options))}
        >
          <Trans>Let other tablets show the orders</Trans>
        </Toggle>
        {problem !== null && (
          <Notice tone="trouble" urgent>
            {t(problemOf(problem))}
          </Notice>
        )}
        {state.isOn && <DoorState door={state.door} />}
      </Panel>
      {state.lockedUntil !== null && <Locked until={state.lockedUntil} />}
      {state.isOn && state.door.state === 'open' && state.lockedUntil === null && (
        <>{state.code === null ? <AddScreen /> : <CodePanel code={state.code} urls={state.door.urls} />}</>
      )}
      <ScreenList screens={state.screens} />
    </>
  )
}

function Locked({ until }: { until: number }) {
  const minutes = useTime((now) => Math.max(1, Math.ceil((until - now) / 60_000)))
  return (
    <Notice
      look="block"
      tone="warn"
      urgent
      about="pairing-locked"
      title={<Trans>Somebody typed ten wrong codes</Trans>}
    >
      <Trans>
        Nothing was let in. Pairing is closed for {minutes} min; screens that are paired go on. If it was none
        of you, find out who else is on this network.
      </Trans>
    </Notice>
  )
}
