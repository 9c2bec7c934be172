import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import { countries, isTimeZone, type Location } from '#shared/location/location.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { ChangedNotice } from '#renderer/station/shown/settings/ChangedNotice.tsx'
import styles from './Settings.module.css'

type Props = { location: Location | null; onClose: () => void }

/** What a location is called, where it is and what its clock shows. */
export function LocationSheet({ location, onClose }: Props) {
  const { t, i18n } = useLingui()
  const first = useDevice(({ state }) => state?.locations[0])
  const [asItWas] = useState<Fields>({
    brand: location?.brand ?? first?.brand ?? '',
    name: location?.name ?? '',
    address: location?.address ?? '',
    // The first one is where this device stands, most likely.
    timeZone: location?.timeZone ?? first?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const [fields, setFields] = useState(asItWas)
  const [country, setCountry] = useState(countries.find((each) => each === first?.country) ?? 'US')
  const [isTried, setTried] = useState(false)
  /** The location as what is typed here was begun from; another one once it is known that somebody changed it. */
  const [seen, setSeen] = useState(location)
  const [changed, setChanged] = useState<ChangedMeanwhile | null>(null)
  const { isBusy, problem, run } = useCall(callApproved)
  const zones = useId()
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }))
  const isWrong =
    fields.brand.trim() === '' || fields.name.trim() === '' || !isTimeZone(fields.timeZone.trim())
  const countryName = new Intl.DisplayNames(i18n.locale, { type: 'region' })

  const save = async () => {
    setTried(true)
    if (isWrong) {
      showFirstProblem()
      return false
    }
    const given = { ...fields, timeZone: fields.timeZone.trim() }
    const answer = await run(({ device }, options) =>
      location === null
        ? device.addLocation({ ...given, country }, options)
        : device.saveLocation(
            // Only what was typed: what somebody else changed beside it stays.
            { ...differing(given, location), id: location.id, revision: seen?.revision ?? 0 },
            options,
          ),
    )
    if (answer?.ok) {
      useDevice.getState().savedLocation(answer.value)
      onClose()
      return true
    }
    if (answer?.problem.code !== 'CHANGED') {
      setChanged(null)
      return false
    }
    setChanged(answer.problem.data)
    const { state } = useDevice.getState()
    setSeen(state?.locations.find(({ id }) => id === location?.id) ?? null)
    return false
  }
  const takeTheirs = () => {
    if (seen) setFields(fieldsOf(seen))
    setChanged(null)
  }

  return (
    <Sheet
      title={location === null ? <Trans>A new location</Trans> : <bdi>{location.name}</bdi>}
      onClose={onClose}
      draft={{ isChanged: Object.keys(differing(fields, asItWas)).length > 0, save }}
      actions={
        <BusyButton look="main" size="main" isBusy={isBusy} onPress={() => void save()}>
          {location === null ? (
            <Trans>Add</Trans>
          ) : changed ? (
            <Trans>Save mine instead</Trans>
          ) : (
            <Trans>Save</Trans>
          )}
        </BusyButton>
      }
    >
      <div className={styles.form}>
        {changed !== null && seen !== null && (
          <ChangedNotice
            about="location CHANGED"
            change={changed}
            now={Object.values(fieldsOf(seen)).filter(Boolean).join(' · ')}
            onTakeTheirs={takeTheirs}
          />
        )}
        {problem !== null && problem !== 'CHANGED' && (
          <Notice look="block" tone="trouble" urgent about={`location ${problem}`}>
            <Problem code={problem} />
          </Notice>
        )}
        <TextBox
          label={<Trans>Brand</Trans>}
          value={fields.brand}
          onChange={(brand) => set({ brand })}
          maxLength={120}
          problem={isTried && fields.brand.trim() === '' && <Trans>Type a name.</Trans>}
        />
        <TextBox
          label={<Trans comment="of a restaurant location">Name of the location</Trans>}
          value={fields.name}
          onChange={(name) => set({ name })}
          maxLength={120}
          problem={isTried && fields.name.trim() === '' && <Trans>Type a name.</Trans>}
        />
        <TextBox
          label={<Trans>Address</Trans>}
          value={fields.address}
          onChange={(address) => set({ address })}
          maxLength={300}
        />
        <TextBox
          label={<Trans>Time zone</Trans>}
          list={zones}
          hint={<Trans>Such as America/Toronto. Orders that came in keep their day.</Trans>}
          value={fields.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          maxLength={64}
          problem={
            isTried &&
            !isTimeZone(fields.timeZone.trim()) && (
              <Trans>There is no such time zone. Choose one from the list.</Trans>
            )
          }
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        {location === null && (
          <>
            <ChoiceList
              flow="inline"
              label={<Trans>Country</Trans>}
              choices={countries.map((value) => ({ value, words: countryName.of(value) }))}
              value={country}
              onChange={setCountry}
            />
            <p className={styles.soft}>
              {t`It takes orders once it is connected to a channel: a store there of the same brand and address becomes this location.`}
            </p>
          </>
        )}
      </div>
    </Sheet>
  )
}

type Fields = Pick<Location, 'brand' | 'name' | 'address' | 'timeZone'>

function fieldsOf({ brand, name, address, timeZone }: Fields): Fields {
  return { brand, name, address, timeZone }
}

/** What of it is not as it was. */
function differing(given: Fields, before: Fields): Partial<Fields> {
  const was = Object.entries(fieldsOf(before))
  return Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => !was.some(([other, old]) => other === key && old === value),
    ),
  )
}

function Problem({ code }: { code: string }) {
  const { t } = useLingui()
  if (code === 'LOCATION_REMOVED')
    return (
      <Trans>This brand had a location of this name. Bring it back instead, at the foot of the page.</Trans>
    )
  if (code === 'LOCATION_EXISTS') return <Trans>This brand has a location of this name already.</Trans>
  return t(problemOf(code))
}
