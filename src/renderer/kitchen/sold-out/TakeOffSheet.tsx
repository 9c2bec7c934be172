import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Sellable, SoldOut, SoldOutUntil } from '#shared/menu/sold-out.ts'
import { timeOf } from '#shared/menu/hours.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { TimeChoice } from '#renderer/views/time/TimeChoice.tsx'
import { keyOf } from './by-thing.ts'
import { changeSoldOut, useSoldOutBusy } from './sold-out-actions.ts'
import styles from './TakeOffSheet.module.css'
import { soldOutProblemWords } from './words.ts'

const everywhere = 'everywhere'
const fewHours = 4
const half = 30 * 60_000
/** A weekday that was named is at most a week off, at any hour of it. */
const eightDays = 8 * 24 * 3_600_000

type Until = 'end-of-day' | 'hours' | 'at' | 'further-notice'

type Props = {
  sellable: Sellable
  places: readonly SoldOut[]
  /** What is chosen at first, where somebody has said it. */
  until?: SoldOutUntil | null
  onClose: () => void
}

/** Until when, and where: two choices and one button. */
export function TakeOffSheet({ sellable, places, until: said = null, onClose }: Props) {
  const { t } = useLingui()
  const key = keyOf(sellable.kind, sellable.id)
  const isBusy = useSoldOutBusy(({ busy }) => busy.has(key))
  const problem = useSoldOutBusy((state) => state.problem)
  const [until, setUntil] = useState<Until>(said?.type ?? 'end-of-day')
  const [at, setAt] = useState(() =>
    said?.type === 'at' ? said.at : Math.ceil((stationNow() + half) / half) * half,
  )
  const shown = useDevice(({ state }) => state?.settings.boardLocationId ?? null)
  const [where, setWhere] = useState(
    shown !== null && sellable.locationIds.includes(shown) ? shown : everywhere,
  )
  const locations = useDevice(({ state }) => state?.locations ?? null)
  const here = (locations ?? []).filter(({ id }) => sellable.locationIds.includes(id))
  const zone = here[0]?.timeZone ?? 'UTC'
  const chosen = here.find(({ id }) => id === where) ?? here[0]
  const closing = timeOf(chosen?.dayEndsAt ?? usualDayEnd)
  const name = sellable.name
  const take = async () => {
    const wanted = {
      kind: sellable.kind,
      id: sellable.id,
      locationIds: where === everywhere ? sellable.locationIds : [where],
      until: untilOf(until, at),
    }
    const deed = { what: 'take-off', name } as const
    const taken = await changeSoldOut(key, ({ soldOut }, options) => soldOut.take(wanted, options), deed)
    if (taken) onClose()
  }
  const sellAgain = async () => {
    const locationIds = [...new Set(places.map((place) => place.locationId))]
    const what = { kind: sellable.kind, id: sellable.id, locationIds }
    const deed = { what: 'sell-again', name } as const
    if (await changeSoldOut(key, ({ soldOut }, options) => soldOut.bringBack(what, options), deed)) onClose()
  }
  const maySellAgain = useMay('soldOut.bringBack')
  const count = here.length
  return (
    <Sheet
      wide
      title={<Trans>Take {name} off sale</Trans>}
      onClose={onClose}
      actions={
        <>
          {maySellAgain && places.some(({ state }) => state !== 'returning') && (
            <Button size="main" isBusy={isBusy} onPress={() => void sellAgain()}>
              <Trans>Sell again</Trans>
            </Button>
          )}
          <Button look="danger" size="main" isBusy={isBusy} onPress={() => void take()}>
            {places.length === 0 ? <Trans>Mark as sold out</Trans> : <Trans>Change until when</Trans>}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem !== null && (
          <Notice tone="trouble" urgent>
            {t(soldOutProblemWords[problem])}
          </Notice>
        )}
        <HeldFields isBusy={isBusy}>
          <ChoiceList<Until>
            flow="columns"
            label={<Trans>Until when?</Trans>}
            choices={[
              {
                value: 'end-of-day',
                words: <Trans>End of day</Trans>,
                hint: <Trans>Back when the day ends, at {closing}</Trans>,
              },
              { value: 'hours', words: <Trans>For {fewHours} hours</Trans> },
              { value: 'at', words: <Trans>Until a time</Trans> },
              {
                value: 'further-notice',
                words: <Trans>Until further notice</Trans>,
                hint: <Trans>Somebody has to bring it back</Trans>,
              },
            ]}
            value={until}
            onChange={setUntil}
          />
          {until === 'at' && (
            <TimeChoice
              at={at}
              zone={zone}
              stepMs={half}
              mostMs={eightDays}
              isHeld={isBusy}
              inDays
              label={t`Until a time`}
              earlier={t`Half an hour earlier`}
              later={t`Half an hour later`}
              onChange={setAt}
            />
          )}
          {count > 1 && (
            <ChoiceList
              flow="columns"
              label={<Trans>Where?</Trans>}
              choices={[
                {
                  value: everywhere,
                  words: t`${plural(count, { one: 'The only location', 2: 'Both locations', other: 'All # locations' })}`,
                },
                ...here.map(({ id, brand, name: place }) => ({
                  value: id,
                  words: id === shown ? <Trans>Here: {place}</Trans> : `${brand} · ${place}`,
                })),
              ]}
              value={where}
              onChange={setWhere}
            />
          )}
        </HeldFields>
      </div>
    </Sheet>
  )
}

function untilOf(until: Until, at: number): SoldOutUntil {
  switch (until) {
    case 'hours':
      return { type: 'hours', hours: fewHours }
    case 'at':
      return { type: 'at', at }
    case 'end-of-day':
    case 'further-notice':
      return { type: until }
  }
}
