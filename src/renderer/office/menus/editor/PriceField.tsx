import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './Field.module.css'
import { priceText, type PriceTextProblem, readPrice } from './price-text.ts'
import { useFieldText } from './use-field-text.ts'

type Props = {
  field: string
  /** Tells the field from all others of the menu, also after a reload. */
  name: string
  label: ReactNode
  cents: number | null
  onChange: (cents: number | null) => void
  problems?: readonly MenuProblem[]
  hint?: ReactNode
}

const why: Record<PriceTextProblem, MessageDescriptor> = {
  'not-a-price': msg`This is not a price. Write it like 12.50.`,
  'too-many-decimals': msg`A price has no fractions of a cent. Write it like 12.50.`,
  ambiguous: msg`This could be two prices. Write cents with two digits, and no sign for thousands.`,
  negative: msg`A price cannot be below zero.`,
  'too-high': msg`This price is too high.`,
}

const none: readonly MenuProblem[] = []

/**
 * A price as people type it. What cannot be read stays in the field, is said to be wrong and is not in the menu: the
 * price from before stays there until it is mended.
 */
export function PriceField({ field, name, label, cents, onChange, problems = none, hint }: Props) {
  const { t } = useLingui()
  const { language, money } = useFormat()
  const session = useSession()
  const currency = useEditor((state) => state.document.currency)
  const unread = useEditor((state) => state.unread[name])
  const text = useFieldText(
    unread ?? priceText(cents, currency, language),
    (typed) => {
      const read = readPrice(typed, currency)
      session.setUnread(name, read.ok ? null : typed)
      if (read.ok && read.cents !== cents) onChange(read.cents)
    },
    (typed, shown) => typed === shown || samePrice(typed, shown, currency),
  )
  const read = readPrice(text.text, currency)
  const wrong = unread !== undefined && !read.ok ? read.problem : null
  const stays = cents === null ? null : money(cents, currency)
  return (
    <div
      className={styles.field}
      data-field={field}
      data-wrong={problems.length > 0 || undefined}
      onBlur={() => {
        text.flush()
        if (read.ok) text.settle(priceText(read.cents, currency, language))
      }}
    >
      <TextBox
        label={label}
        inputMode="decimal"
        value={text.text}
        onChange={text.onChange}
        hint={hint}
        problem={
          wrong && (
            <>
              {t(why[wrong])}{' '}
              {stays === null ? (
                <Trans comment="under a price that could not be read">Not saved.</Trans>
              ) : (
                <Trans comment="under a price that could not be read">
                  Not saved; the price is still {stays}.
                </Trans>
              )}
            </>
          )
        }
      />
      {wrong === null && <FieldProblems problems={problems} />}
    </div>
  )
}

function samePrice(one: string, other: string, currency: string): boolean {
  const [first, second] = [readPrice(one, currency), readPrice(other, currency)]
  return first.ok && second.ok && first.cents === second.cents
}
