import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import { channelNames } from '#shared/channel.ts'
import { busySteps, type ServiceMode, type ThrottleEnd } from '#shared/pause/mode.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { firstWish } from '#shared/pause/standing.ts'
import { TimeChoice } from '#renderer/views/time/TimeChoice.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { ChangeProblem, type Change } from './ChangeProblem.tsx'
import { EndedNotices } from './EndedNotices.tsx'
import styles from './PauseSheet.module.css'
import { StorefrontList } from './StorefrontList.tsx'
import { RecentPauses } from './RecentPauses.tsx'
import { useEndedHere, useStorefrontsHere } from './use-storefronts-here.ts'

const quarter = 15 * 60_000
const everywhere = 'everywhere'
const ends = ['15', '30', '60', 'at', 'by-hand'] as const
type End = (typeof ends)[number]

type Props = { first: 'busy' | 'paused'; onClose: () => void }

/** Normal, busy or paused, until when and where; how each storefront stands, and what there was before. */
export function PauseSheet({ first, onClose }: Props) {
  const storefronts = useStorefrontsHere()
  const ended = useEndedHere()
  const { isBusy, run } = useCall(callApproved)
  const [problem, setProblem] = useState<Change | null>(null)
  const [mode, setMode] = useState<ServiceMode['type']>(() => firstWish(first, storefronts))
  const [plus, setPlus] = useState('10')
  const [end, setEnd] = useState<End>('15')
  const [at, setAt] = useState(() => Math.ceil((stationNow() + quarter) / quarter) * quarter)
  const [where, setWhere] = useState(everywhere)
  const reachable = storefronts.filter((storefront) => storefront.isReachable)
  const chosen = reachable.filter((storefront) => where === everywhere || keyOf(storefront) === where)

  const change = async (wanted: ServiceMode, at: readonly StorefrontService[]): Promise<boolean> => {
    const asked = at.map(({ locationId, channel, mark }) => ({ locationId, channel, mark }))
    const answer = await run(({ pause }, options) => pause.set({ storefronts: asked, mode: wanted }, options))
    if (answer === null) return false
    if (answer.ok) usePause.getState().received(answer.value)
    if (answer.ok) setProblem(null)
    else if (answer.problem.code === 'CHANGED') setProblem({ code: 'CHANGED', ...answer.problem.data })
    else if (answer.problem.code !== 'NOT_APPROVED')
      setProblem({ code: answer.problem.code, by: null, at: null })
    return answer.ok
  }
  const press = async () => {
    if (await change(wishOf(mode, Number(plus), endOf(end, at)), chosen)) onClose()
  }

  return (
    <Sheet
      wide
      title={<Trans>Busy and pause</Trans>}
      onClose={onClose}
      actions={
        <Button
          look={mode === 'paused' ? 'danger' : 'main'}
          size="main"
          isBusy={isBusy}
          isDisabled={chosen.length === 0}
          onPress={() => void press()}
        >
          <ActionWords mode={mode} plus={plus} />
        </Button>
      }
    >
      <div className={styles.form}>
        {ended.length > 0 && <EndedNotices ended={ended} storefronts={storefronts} />}
        {problem !== null && <ChangeProblem problem={problem} zone={storefronts[0]?.timeZone ?? 'UTC'} />}
        <StorefrontList
          storefronts={storefronts}
          isBusy={isBusy}
          onChange={(wanted, storefront) => void change(wanted, [storefront])}
        />
        {reachable.length > 0 && (
          <HeldFields isBusy={isBusy}>
            <ModeChoice mode={mode} onChange={setMode} />
            {mode === 'busy' && <PlusChoice plus={plus} onChange={setPlus} />}
            {mode !== 'normal' && (
              <EndChoice
                end={end}
                at={at}
                zone={chosen[0]?.timeZone ?? 'UTC'}
                isHeld={isBusy}
                onEnd={setEnd}
                onAt={setAt}
              />
            )}
            {reachable.length > 1 && (
              <WhereChoice storefronts={reachable} where={where} onChange={setWhere} />
            )}
          </HeldFields>
        )}
        <RecentPauses storefronts={storefronts} />
      </div>
    </Sheet>
  )
}

const keyOf = ({ locationId, channel }: StorefrontService) => `${channel} ${locationId}`

function endOf(end: End, at: number): ThrottleEnd {
  if (end === 'by-hand') return { type: 'by-hand' }
  return end === 'at' ? { type: 'at', at } : { type: 'minutes', minutes: Number(end) }
}

function wishOf(mode: ServiceMode['type'], plusMinutes: number, end: ThrottleEnd): ServiceMode {
  if (mode === 'normal') return { type: 'normal' }
  return mode === 'busy' ? { type: 'busy', plusMinutes, end } : { type: 'paused', end }
}

function ActionWords({ mode, plus }: { mode: ServiceMode['type']; plus: string }) {
  if (mode === 'normal') return <Trans>Take orders as usual</Trans>
  if (mode === 'busy') return <Trans>Add {plus} minutes</Trans>
  return <Trans>Pause orders</Trans>
}

type Choose<Value> = { onChange: (value: Value) => void }

function ModeChoice({ mode, onChange }: { mode: ServiceMode['type'] } & Choose<ServiceMode['type']>) {
  return (
    <ChoiceList<ServiceMode['type']>
      flow="inline"
      label={<Trans>How is the kitchen doing?</Trans>}
      value={mode}
      onChange={onChange}
      choices={[
        { value: 'normal', words: <Trans>Normal</Trans>, hint: <Trans>Orders as usual</Trans> },
        { value: 'busy', words: <Trans>Busy</Trans>, hint: <Trans>Orders take longer</Trans> },
        { value: 'paused', words: <Trans>Paused</Trans>, hint: <Trans>No orders for a while</Trans> },
      ]}
    />
  )
}

function PlusChoice({ plus, onChange }: { plus: string } & Choose<string>) {
  return (
    <ChoiceList
      flow="inline"
      label={<Trans>Minutes more on each order</Trans>}
      value={plus}
      onChange={onChange}
      choices={busySteps.map((minutes) => ({ value: String(minutes), words: `+${minutes}` }))}
    />
  )
}

function EndChoice(props: {
  end: End
  at: number
  zone: string
  isHeld: boolean
  onEnd: (end: End) => void
  onAt: (at: number) => void
}) {
  const { t } = useLingui()
  const { end, at, zone, isHeld, onEnd, onAt } = props
  const minutes = (count: number) => <Trans>For {count} minutes</Trans>
  return (
    <>
      <ChoiceList<End>
        flow="columns"
        label={<Trans>Until when?</Trans>}
        value={end}
        onChange={onEnd}
        choices={[
          { value: '15', words: minutes(15) },
          { value: '30', words: minutes(30) },
          { value: '60', words: minutes(60) },
          { value: 'at', words: <Trans>Until a time</Trans> },
          {
            value: 'by-hand',
            words: <Trans>Until somebody ends it</Trans>,
            hint: <Trans>You are reminded every half hour</Trans>,
          },
        ]}
      />
      {end === 'at' && (
        <TimeChoice
          at={at}
          zone={zone}
          stepMs={quarter}
          mostMs={24 * 3_600_000}
          isHeld={isHeld}
          label={t`Until a time`}
          earlier={t`A quarter of an hour earlier`}
          later={t`A quarter of an hour later`}
          onChange={onAt}
        />
      )}
    </>
  )
}

function WhereChoice({
  storefronts,
  where,
  onChange,
}: { storefronts: readonly StorefrontService[]; where: string } & Choose<string>) {
  return (
    <ChoiceList
      flow="columns"
      label={<Trans>Where?</Trans>}
      value={where}
      onChange={onChange}
      choices={[
        { value: everywhere, words: <Trans>Everywhere</Trans> },
        ...storefronts.map((storefront) => ({
          value: keyOf(storefront),
          words: `${storefront.locationName} · ${channelNames[storefront.channel]}`,
        })),
      ]}
    />
  )
}
