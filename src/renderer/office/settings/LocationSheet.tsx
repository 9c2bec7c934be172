import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { countries, isTimeZone, type Location } from '#shared/location/location.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { ChangedNotice } from '#renderer/views/settings/ChangedNotice.tsx'
import styles from './Settings.module.css'
import { fieldsOf, useLocationForm } from './use-location-form.ts'

type Props = { location: Location | null; onClose: () => void }

/** What a location is called, where it is and what its clock shows. */
export function LocationSheet({ location, onClose }: Props) {
  const form = useLocationForm(location, onClose)
  const { seen, changed, isBusy, problem, save, takeTheirs } = form
  return (
    <Sheet
      title={location === null ? <Trans>A new location</Trans> : <bdi>{location.name}</bdi>}
      onClose={onClose}
      draft={{ isChanged: form.isChanged, save }}
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
        <HeldFields isBusy={isBusy}>
          <LocationFields form={form} isNew={location === null} />
        </HeldFields>
      </div>
    </Sheet>
  )
}

type FieldsProps = { form: ReturnType<typeof useLocationForm>; isNew: boolean }

function LocationFields({ form, isNew }: FieldsProps) {
  const { t, i18n } = useLingui()
  const { fields, set, isTried, country, setCountry } = form
  const zones = useId()
  const countryName = new Intl.DisplayNames(i18n.locale, { type: 'region' })
  return (
    <>
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
      {isNew && (
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
    </>
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
