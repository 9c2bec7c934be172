import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { languageNames, languages } from '#shared/location/language.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import type { TicketDesign, TicketSize } from '#shared/printing/ticket-design.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { partWords, sizeWords } from './design-words.ts'

type Props = {
  kind: TicketKind
  design: TicketDesign
  hasLogo: boolean
  onChange: (part: Partial<TicketDesign>) => void
}

/** What of a ticket is how large, and what stands beside it. */
export function TicketDesignFields({ kind, design, hasLogo, onChange }: Props) {
  const { t } = useLingui()
  return (
    <>
      <SizeChoice
        label={t(partWords.code)}
        sizes={['normal', 'tall', 'large', 'huge']}
        value={design.code}
        onChange={(code) => onChange({ code })}
      />
      <SizeChoice
        label={t(partWords.name)}
        sizes={['normal', 'tall', 'large']}
        value={design.name}
        onChange={(name) => onChange({ name })}
      />
      <SizeChoice
        label={t(partWords.items)}
        sizes={['normal', 'tall', 'large']}
        value={design.items}
        onChange={(items) => onChange({ items })}
      />
      <SizeChoice
        label={t(partWords.note)}
        sizes={['normal', 'tall', 'large']}
        value={design.note}
        onChange={(note) => onChange({ note })}
      />
      <SizeChoice
        label={t(partWords.utensils)}
        sizes={['tall', 'large']}
        value={design.utensils}
        onChange={(utensils) => onChange({ utensils })}
      />
      <ChoiceList
        flow="inline"
        label={t(partWords.secondLanguage)}
        choices={[
          { value: '', words: <Trans comment="second language of a ticket">None</Trans> },
          ...languages.map((value) => ({ value, words: languageNames[value] })),
        ]}
        value={design.secondLanguage ?? ''}
        onChange={(value) => onChange({ secondLanguage: value === '' ? null : value })}
      />
      {kind === 'kitchen' && (
        <Toggle on={design.allergyInverse} onChange={(allergyInverse) => onChange({ allergyInverse })}>
          {t(partWords.allergyInverse)}
        </Toggle>
      )}
      <Toggle
        on={design.logo && hasLogo}
        isDisabled={!hasLogo}
        onChange={(logo) => onChange({ logo })}
        hint={!hasLogo && <Trans>Choose a picture below first.</Trans>}
      >
        {t(partWords.logo)}
      </Toggle>
      <Toggle on={design.qr} onChange={(qr) => onChange({ qr })}>
        {t(partWords.qr)}
      </Toggle>
    </>
  )
}

function SizeChoice<Size extends TicketSize>(props: {
  label: ReactNode
  sizes: readonly Size[]
  value: Size
  onChange: (size: Size) => void
}) {
  const { t } = useLingui()
  const { label, sizes, value, onChange } = props
  return (
    <ChoiceList<Size>
      flow="inline"
      label={label}
      choices={sizes.map((size) => ({ value: size, words: t(sizeWords[size]) }))}
      value={value}
      onChange={onChange}
    />
  )
}
