import { Trans, useLingui } from '@lingui/react/macro'
import { type Location, mostUnderWay } from '#shared/location/location.ts'
import { timeOf } from '#shared/menu/hours.ts'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { saveLocation } from '#renderer/station/device/save-settings.ts'
import { Step } from './Step.tsx'

const half = 30
const day = 24 * 60
const usualHours = { from: 11 * 60, until: 21 * 60 }
const usualBelow = 10

/** When a location accepts by itself, and how busy it may be meanwhile; outside of it orders wait for a person. */
export function AutoAcceptLimits({ location }: { location: Location }) {
  const { t } = useLingui()
  const { id, autoAcceptHours: hours, autoAcceptBelow: below } = location
  const move = (end: 'from' | 'until', more: number) =>
    void saveLocation(id, ({ autoAcceptHours }) => ({
      autoAcceptHours: autoAcceptHours && moved(autoAcceptHours, end, more),
    }))
  const allow = (more: number) =>
    void saveLocation(id, ({ autoAcceptBelow }) => ({
      autoAcceptBelow: Math.min(mostUnderWay, Math.max(1, (autoAcceptBelow ?? usualBelow) + more)),
    }))
  return (
    <>
      <Toggle
        on={hours !== null}
        onChange={(on) => void saveLocation(id, () => ({ autoAcceptHours: on ? usualHours : null }))}
        hint={<Trans>Outside these hours orders wait for a person.</Trans>}
      >
        <Trans>Only between certain hours</Trans>
      </Toggle>
      {hours !== null && (
        <>
          <Step
            name={t({
              message: 'From',
              comment: 'the hour at which orders begin to be accepted automatically',
            })}
            value={timeOf(hours.from)}
            less={{ label: t`Begin half an hour earlier`, isOff: false, press: () => move('from', -half) }}
            more={{ label: t`Begin half an hour later`, isOff: false, press: () => move('from', half) }}
          />
          <Step
            name={t({
              message: 'Until',
              comment: 'the hour at which orders stop being accepted automatically',
            })}
            value={timeOf(hours.until)}
            less={{ label: t`Stop half an hour earlier`, isOff: false, press: () => move('until', -half) }}
            more={{ label: t`Stop half an hour later`, isOff: false, press: () => move('until', half) }}
          />
        </>
      )}
      <Toggle
        on={below !== null}
        onChange={(on) => void saveLocation(id, () => ({ autoAcceptBelow: on ? usualBelow : null }))}
        hint={<Trans>With so many orders new or being prepared, the next ones wait for a person.</Trans>}
      >
        <Trans>Only while the kitchen keeps up</Trans>
      </Toggle>
      {below !== null && (
        <Step
          name={t`Orders at a time`}
          value={below}
          less={{ label: t`One order fewer`, isOff: below <= 1, press: () => allow(-1) }}
          more={{ label: t`One order more`, isOff: below >= mostUnderWay, press: () => allow(1) }}
        />
      )}
    </>
  )
}

/** Around the clock; the two are never the same, which would be no hours at all. */
function moved(hours: { from: number; until: number }, end: 'from' | 'until', more: number) {
  const next = { ...hours, [end]: (hours[end] + more + day) % day }
  return next.from === next.until ? { ...next, [end]: (next[end] + more + day) % day } : next
}
