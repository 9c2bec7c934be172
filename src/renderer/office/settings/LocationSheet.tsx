import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { countries, isTimeZone, type Location } from '#shared/location/location.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Settings.module.css'

type Props = { location: Location | null; onClose: () => void }

/** What a location is called, where it is and what its clock shows. */
export function LocationSheet({ location, onClose }: Props) {
  const { t, i18n } = useLingui()
  const first = useDevice(({ state }) => state?.locations[0])
  const [fields, setFields] = useState({
    brand: location?.brand ?? first?.brand ?? '',
    name: location?.name ?? '',
    address: location?.address ?? '',
    timeZone: location?.timeZone ?? first?.timeZone ?? '',
  })
  const [country, setCountry] = useState(countries.find((each) => each === first?.country) ?? 'US')
  const [isTried, setTried] = useState(false)
  const [by, setBy] = useState<string | null>(null)
  const { isBusy, problem, run } = useCall(callApproved)
  const zones = useId()
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }))
  const isWrong =
    fields.brand.trim() === '' || fields.name.trim() === '' || !isTimeZone(fields.timeZone.trim())
  const countryName = new Intl.DisplayNames(i18n.locale, { type: 'region' })

  const save = async () => {
    setTried(true)
    if (isWrong) return
    const given = { ...fields, timeZone: fields.timeZone.trim() }
    const answer = await run(({ device }, options) =>
      location === null
        ? device.addLocation({ ...given, country }, options)
        : device.saveLocation({ ...given, id: location.id, revision: location.revision }, options),
    )
    if (answer?.ok) {
      useDevice.getState().savedLocation(answer.value)
      return onClose()
    }
    setBy(answer?.problem.code === 'CHANGED' ? answer.problem.data.by : null)
  }

  return (
    <Sheet
      title={location === null ? <Trans>A new location</Trans> : <bdi>{location.name}</bdi>}
      onClose={onClose}
      actions={
        problem === 'CHANGED' ? (
          <Button look="main" size="main" onPress={onClose}>
            <Trans>Show how it stands now</Trans>
          </Button>
        ) : (
          <BusyButton look="main" size="main" isBusy={isBusy} onPress={() => void save()}>
            {location === null ? <Trans>Add</Trans> : <Trans>Save</Trans>}
          </BusyButton>
        )
      }
    >
      <div className={styles.form}>
        {problem !== null && (
          <Notice look="block" tone="trouble" urgent about={`location ${problem}`}>
            <Problem code={problem} by={by} />
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

function Problem({ code, by }: { code: string; by: string | null }) {
  const { t } = useLingui()
  const somebody = by ?? t`Somebody`
  if (code === 'CHANGED') return <Trans>Nothing was saved: {somebody} changed this location meanwhile.</Trans>
  if (code === 'LOCATION_EXISTS') return <Trans>This brand has a location of this name already.</Trans>
  return t(problemOf(code))
}
