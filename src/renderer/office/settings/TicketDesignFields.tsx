import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { languageNames, languages } from '#shared/location/language.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import type { TicketDesign, TicketSize } from '#shared/printing/ticket-design.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'

type Props = {
  kind: TicketKind
  design: TicketDesign
  hasLogo: boolean
  onChange: (part: Partial<TicketDesign>) => void
}

const sizeWords: Record<TicketSize, MessageDescriptor> = {
  normal: msg({ message: 'Normal', comment: 'size of letters on a ticket' }),
  tall: msg({ message: 'Tall', comment: 'size of letters on a ticket' }),
  large: msg({ message: 'Large', comment: 'size of letters on a ticket' }),
  huge: msg({ message: 'Huge', comment: 'size of letters on a ticket' }),
}

/** What of a ticket is how large, and what stands beside it. */
export function TicketDesignFields({ kind, design, hasLogo, onChange }: Props) {
  return (
    <>
      <SizeChoice
        label={<Trans>Order number</Trans>}
        sizes={['normal', 'tall', 'large', 'huge']}
        value={design.code}
        onChange={(code) => onChange({ code })}
      />
      <SizeChoice
        label={<Trans>Customer’s name</Trans>}
        sizes={['normal', 'tall', 'large']}
        value={design.name}
        onChange={(name) => onChange({ name })}
      />
      <SizeChoice
        label={<Trans>Dishes and how many</Trans>}
        sizes={['normal', 'tall', 'large']}
        value={design.items}
        onChange={(items) => onChange({ items })}
      />
      <SizeChoice
        label={<Trans>Note to the order</Trans>}
        sizes={['normal', 'tall', 'large']}
        value={design.note}
        onChange={(note) => onChange({ note })}
      />
      <SizeChoice
        label={<Trans>Utensils: always printed, yes or no</Trans>}
        sizes={['tall', 'large']}
        value={design.utensils}
        onChange={(utensils) => onChange({ utensils })}
      />
      <ChoiceList
        flow="inline"
        label={<Trans>Second language</Trans>}
        choices={[
          { value: '', words: <Trans comment="second language of a ticket">None</Trans> },
          ...languages.map((value) => ({ value, words: languageNames[value] })),
        ]}
        value={design.secondLanguage ?? ''}
        onChange={(value) => onChange({ secondLanguage: value === '' ? null : value })}
      />
      {kind === 'kitchen' && (
        <Toggle on={design.allergyInverse} onChange={(allergyInverse) => onChange({ allergyInverse })}>
          <Trans>Allergies in white on black</Trans>
        </Toggle>
      )}
      <Toggle
        on={design.logo && hasLogo}
        isDisabled={!hasLogo}
        onChange={(logo) => onChange({ logo })}
        hint={!hasLogo && <Trans>Choose a picture below first.</Trans>}
      >
        <Trans>Logo at the head</Trans>
      </Toggle>
      <Toggle on={design.qr} onChange={(qr) => onChange({ qr })}>
        <Trans>QR code of the order number</Trans>
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
