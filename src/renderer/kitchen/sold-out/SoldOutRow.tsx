import { Trans, useLingui } from '@lingui/react/macro'
import { Ban, CircleCheck, CircleOff, CloudAlert, Hourglass, Undo2 } from 'lucide-react'
import type { SoldOut } from '#shared/menu/sold-out.ts'
import { localDate } from '#shared/time/zoned.ts'
import { channelNames } from '#shared/channel.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useDevice, useLocation } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import type { SoldOutThing } from './by-thing.ts'
import { changeSoldOut, useSoldOutBusy } from './sold-out-actions.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './SoldOutRow.module.css'

type Props = {
  thing: SoldOutThing
  /** Changes until when, while it is still on a menu. */
  onChange: (() => void) | null
}

/** One thing off sale: where, until when, and whether the channel has proven it. */
export function SoldOutRow({ thing, onChange }: Props) {
  const { t } = useLingui()
  const isBusy = useSoldOutBusy(({ busy }) => busy.has(thing.key))
  const may = useMay('soldOut.bringBack')
  const { name } = thing
  const locationIds = [...new Set(thing.places.map((place) => place.locationId))]
  const what = { kind: thing.kind, id: thing.id, locationIds }
  const isReturning = thing.places.every(({ state }) => state === 'returning')
  const isGone = thing.places.every(({ state }) => state === 'gone')
  const isFailed = thing.places.some(({ state }) => state === 'failed')
  return (
    <li
      className={styles.row}
      data-sold-out={`${thing.kind} ${thing.id}`}
      data-failed={isFailed || undefined}
    >
      <p className={styles.name}>{name}</p>
      <ul className={styles.places}>
        {thing.places.map((place) => (
          <StorefrontLine key={`${place.locationId}|${place.channel}`} place={place} />
        ))}
      </ul>
      {may && (
        <div className={styles.buttons}>
          {isFailed && (
            <Button
              size="small"
              isBusy={isBusy}
              onPress={() =>
                void changeSoldOut(thing.key, ({ soldOut }, options) => soldOut.retry(what, options), {
                  what: 'take-off',
                  name,
                })
              }
              label={t`Try again: ${name}`}
            >
              <Trans>Try again</Trans>
            </Button>
          )}
          {onChange !== null && !isReturning && !isGone && (
            <Button size="small" onPress={onChange} label={t`Change until when: ${name}`}>
              <Trans>Change</Trans>
            </Button>
          )}
          {!isReturning && !isGone && (
            <Button
              size="small"
              isBusy={isBusy}
              onPress={() =>
                void changeSoldOut(thing.key, ({ soldOut }, options) => soldOut.bringBack(what, options), {
                  what: 'sell-again',
                  name,
                })
              }
              label={t`Sell again: ${name}`}
            >
              <Undo2 size={22} aria-hidden="true" />
              <Trans>Sell again</Trans>
            </Button>
          )}
          {isGone && (
            <Button
              size="small"
              isBusy={isBusy}
              onPress={() =>
                void changeSoldOut(thing.key, ({ soldOut }, options) => soldOut.bringBack(what, options), {
                  what: 'sell-again',
                  name,
                })
              }
              label={t`Take off this list: ${name}`}
            >
              <Trans>Take off this list</Trans>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

const icon = { size: 22, 'aria-hidden': true } as const

function StorefrontLine({ place }: { place: SoldOut }) {
  const location = useLocation(place.locationId)
  const isOne = useDevice(({ state }) => (state?.locations.length ?? 0) < 2)
  return (
    <li className={styles.place} data-state={place.state}>
      <p className={styles.state}>
        <StateWords place={place} />
      </p>
      <p className={styles.soft}>
        {!isOne && <>{location?.name ?? place.locationId} · </>}
        {place.state === 'gone' ? (
          <Trans>If it is back under another name, take that one off sale.</Trans>
        ) : (
          <UntilWords place={place} zone={location?.timeZone ?? 'UTC'} />
        )}
      </p>
      {place.state === 'failed' && place.error !== null && (
        <TheirWords name={channelNames[place.channel]} details={place.error} isSaid />
      )}
    </li>
  )
}

function StateWords({ place }: { place: SoldOut }) {
  const channel = channelNames[place.channel]
  switch (place.state) {
    case 'pending':
      return place.error === null ? (
        <>
          <Hourglass {...icon} />
          <Trans>Pending: {channel} has not confirmed yet</Trans>
        </>
      ) : (
        <>
          <CloudAlert {...icon} />
          <Trans>Pending: {channel} does not answer, retrying</Trans>
        </>
      )
    case 'confirmed':
      return (
        <>
          <Ban {...icon} />
          <Trans>Sold out, confirmed by {channel}</Trans>
        </>
      )
    case 'returning':
      return (
        <>
          <CircleCheck {...icon} />
          <Trans>Coming back: {channel} has not confirmed yet</Trans>
        </>
      )
    case 'gone':
      return (
        <>
          <CircleOff {...icon} />
          <Trans>No longer on the menu at {channel}</Trans>
        </>
      )
    case 'failed':
      return (
        <>
          <CloudAlert {...icon} />
          <Trans>{channel} did not accept it: customers may still order it</Trans>
        </>
      )
  }
}

function UntilWords({ place, zone }: { place: SoldOut; zone: string }) {
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const tomorrow = useTime((now) => localDate(now + 24 * 3_600_000, zone))
  if (place.until === null) return <Trans>Until further notice</Trans>
  if (localDate(place.until, zone) === tomorrow) {
    const time = format.time(place.until, zone)
    return <Trans>Until {time} tomorrow, then it comes back automatically</Trans>
  }
  const until = when(place.until, zone, today, format)
  return <Trans>Until {until}, then it comes back automatically</Trans>
}
