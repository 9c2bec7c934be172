import { Trans } from '@lingui/react/macro'
import { localeOf } from '#shared/location/language.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'

/** Self-serve connection exists in some countries only (M12). */
export function CountryCheck() {
  const format = useFormat()
  const countries = useIntegrations(({ state }) => state?.selfServeCountries ?? [])
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const names = new Intl.DisplayNames(localeOf(format.language), { type: 'region' })
  const nameOf = (code: string) => names.of(code) ?? code
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' })
  const where = list.format(countries.map(nameOf))
  const outside = locations.filter(({ country }) => !countries.includes(country))
  if (outside.length === 0) return null
  const named = list.format(outside.map(({ name, country }) => `${name} (${nameOf(country)})`))
  return (
    <Notice
      look="block"
      tone="warn"
      about="country"
      title={<Trans>You cannot connect by yourself everywhere</Trans>}
    >
      <Trans>
        Connecting by yourself works in {where}. Have support connect these: {named}.
      </Trans>
    </Notice>
  )
}
