import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, Check } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import {
  type PriceChange,
  priceChanges,
  type PriceStep,
  type Rounding,
  type WhichPrices,
  withPrices,
} from './bulk-price.ts'
import styles from './BulkPriceSheet.module.css'
import { useEditor, useSession } from './editor-context.ts'
import form from './Form.module.css'
import { type ItemKey, itemPosition } from './item-actions.ts'
import type { ItemPosition } from './menu-edits.ts'
import { decimalsOf, readPrice } from './price-text.ts'
import { placeOf } from './row-keys.ts'

type Props = { chosen: readonly ItemKey[]; category: string | null; onClose: () => void }
type Scope = 'chosen' | 'category' | 'all'
type Way = 'more-percent' | 'less-percent' | 'more-amount' | 'less-amount'

/** So many lines of the preview are drawn; the rest is counted. */
const shownAtOnce = 200
/** What prices can be rounded to, in minor units. */
const steps = [5, 10, 25, 50, 100]

/** Many prices at once: which, by how much, rounded how, and every new price before anything happens. */
export function BulkPriceSheet({ chosen, category, onClose }: Props) {
  const { t } = useLingui()
  const { money } = useFormat()
  const session = useSession()
  const menu = useEditor((state) => state.document)
  const [scope, setScope] = useState<Scope>(
    chosen.length > 0 ? 'chosen' : category === null ? 'all' : 'category',
  )
  const [way, setWay] = useState<Way>('more-percent')
  const [text, setText] = useState('')
  const [which, setWhich] = useState<WhichPrices>('both')
  const [rounding, setRounding] = useState('1')
  const step = stepOf(way, text, menu.currency)
  const changes = useMemo(
    () =>
      step.ok && step.step
        ? priceChanges(menu, placesOf(menu, scope, chosen, category), which, step.step, roundingOf(rounding))
        : [],
    // The step is a new object each time; its text and way say it all.
    // oxlint-disable-next-line react/exhaustive-deps
    [menu, scope, chosen, category, which, way, text, rounding],
  )
  const count = changes.length
  const chosenCount = chosen.length
  const isPercent = way.endsWith('percent')
  const minor = (cents: number) => money(cents, menu.currency)
  const hasCents = decimalsOf(menu.currency) === 2
  const apply = () => {
    if (count === 0) return false
    session.change((menu) => withPrices(menu, changes))
    onClose()
    return true
  }
  return (
    <Sheet
      title={<Trans>Change prices</Trans>}
      onClose={onClose}
      wide
      draft={{ isChanged: count > 0 || !step.ok, save: async () => apply() }}
      actions={
        <Button look="main" onPress={apply} isDisabled={count === 0}>
          <Check size={22} aria-hidden="true" />
          {t`${plural(count, { 0: 'No price changes', one: 'Change # price', other: 'Change # prices' })}`}
        </Button>
      }
    >
      <div className={form.form}>
        <ChoiceList<Scope>
          label={<Trans>Which items</Trans>}
          flow="columns"
          value={scope}
          onChange={setScope}
          choices={[
            ...(chosenCount > 0
              ? [
                  {
                    value: 'chosen' as const,
                    words: t`${plural(chosenCount, { one: 'The # selected item', other: 'The # selected items' })}`,
                  },
                ]
              : []),
            ...(category === null
              ? []
              : [{ value: 'category' as const, words: <Trans>This category</Trans> }]),
            { value: 'all', words: <Trans>The whole menu</Trans> },
          ]}
        />
        <div className={form.pair}>
          <Choice
            label={t`How`}
            value={way}
            onChange={(next) => setWay(next as Way)}
            options={[
              ['more-percent', t`Raise by per cent`],
              ['less-percent', t`Lower by per cent`],
              ['more-amount', t`Raise by an amount`],
              ['less-amount', t`Lower by an amount`],
            ]}
          />
          <TextBox
            label={isPercent ? <Trans>Per cent</Trans> : <Trans>Amount</Trans>}
            inputMode="decimal"
            value={text}
            onChange={setText}
            autoFocus
            problem={
              !step.ok &&
              (isPercent ? (
                <Trans>Write it like 5 or 7.5.</Trans>
              ) : (
                <Trans>This is not a price. Write it like 12.50.</Trans>
              ))
            }
          />
        </div>
        <div className={form.pair}>
          <Choice
            label={t`Prices`}
            value={which}
            onChange={(next) => setWhich(next as WhichPrices)}
            options={[
              ['both', t`Delivery and pickup`],
              ['delivery', t`Delivery only`],
              ['pickup', t`Pickup only`],
            ]}
          />
          <Choice
            label={t`Round`}
            value={rounding}
            onChange={setRounding}
            options={[
              ['1', t`Not rounded`],
              ...steps.map((cents) => {
                const unit = minor(cents)
                return [String(cents), t({ message: `To ${unit}`, comment: 'rounding: To $0.05' })] as const
              }),
              ...(hasCents
                ? ([
                    ['e99', t`Up to a price that ends in 99`],
                    ['e95', t`Up to a price that ends in 95`],
                  ] as const)
                : []),
            ]}
          />
        </div>
        <section aria-label={t`Preview`}>
          <h3 className={styles.title}>
            <Trans>Preview</Trans>
          </h3>
          {count === 0 ? (
            <p className={styles.none}>
              <Trans>Fill in by how much; every new price is shown here before anything changes.</Trans>
            </p>
          ) : (
            <Preview changes={changes} minor={minor} />
          )}
        </section>
      </div>
    </Sheet>
  )
}

function Preview({ changes, minor }: { changes: readonly PriceChange[]; minor: (cents: number) => string }) {
  const { t } = useLingui()
  const more = changes.length - shownAtOnce
  return (
    <ul className={styles.list} data-preview={changes.length}>
      {changes.slice(0, shownAtOnce).map(({ position, name, field, before, after }) => (
        <li key={`${position.category} ${position.item} ${field}`} className={styles.line}>
          <span className={styles.name}>
            {name || t`No name`}
            {field === 'pickupCents' && (
              <span className={styles.which}>
                {' '}
                <Trans comment="the price of an order to be collected">pickup</Trans>
              </span>
            )}
          </span>
          <span className={styles.before}>{minor(before)}</span>
          <ArrowRight size={18} aria-hidden="true" />
          <span className="heard-only">
            <Trans comment="between an old price and a new one">becomes</Trans>
          </span>
          <strong className={styles.after}>{minor(after)}</strong>
        </li>
      ))}
      {more > 0 && (
        <li className={styles.none}>{t`${plural(more, { one: 'and # more', other: 'and # more' })}`}</li>
      )}
    </ul>
  )
}

type ChoiceProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly (readonly [value: string, words: string])[]
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  const id = useId()
  return (
    <div className={form.choice}>
      <label className={form.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        value={value}
        options={options.map(([each, words]) => ({ value: each, words }))}
        onChange={onChange}
      />
    </div>
  )
}

function stepOf(
  way: Way,
  text: string,
  currency: string,
): { ok: true; step: PriceStep | null } | { ok: false } {
  if (text.trim() === '') return { ok: true, step: null }
  const sign = way.startsWith('more') ? 1 : -1
  if (way.endsWith('amount')) {
    const read = readPrice(text, currency)
    return read.ok ? { ok: true, step: { type: 'amount', cents: sign * (read.cents ?? 0) } } : { ok: false }
  }
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s%\u00A0\u202F]/g, ''))
  if (!match) return { ok: false }
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return { ok: true, step: { type: 'percent', hundredths: sign * hundredths } }
}

function roundingOf(choice: string): Rounding {
  return choice.startsWith('e')
    ? { type: 'ending', cents: Number(choice.slice(1)), of: 100 }
    : { type: 'nearest', cents: Number(choice) }
}

function placesOf(
  menu: Menu,
  scope: Scope,
  chosen: readonly ItemKey[],
  category: string | null,
): ItemPosition[] {
  if (scope === 'chosen') return chosen.flatMap((key) => itemPosition(menu, key) ?? [])
  const only = scope === 'category' ? placeOf(menu.categories, category) : null
  return menu.categories.flatMap(({ items }, at) =>
    only === null || only === at ? items.map((_, item) => ({ category: at, item })) : [],
  )
}
