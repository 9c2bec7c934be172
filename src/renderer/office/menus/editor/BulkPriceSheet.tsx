import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowRight, Check } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { type PriceChange, priceChanges, type WhichPrices, withPrices } from './bulk-price.ts'
import { placesOf, roundingOf, type Scope, stepOf, type Way } from './bulk-price-form.ts'
import styles from './BulkPriceSheet.module.css'
import { useEditor, useSession } from './editor-context.ts'
import form from './Form.module.css'
import type { ItemKey } from './item-actions.ts'
import { decimalsOf } from './price-text.ts'

type Props = { chosen: readonly ItemKey[]; category: string | null; onClose: () => void }
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
  const minor = (cents: number) => money(cents, menu.currency)
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
        <ScopeChoice
          scope={scope}
          onChange={setScope}
          chosenCount={chosen.length}
          hasCategory={category !== null}
        />
        <StepFields way={way} onWay={setWay} text={text} onText={setText} isWrong={!step.ok} />
        <RoundingFields
          which={which}
          onWhich={setWhich}
          rounding={rounding}
          onRounding={setRounding}
          currency={menu.currency}
        />
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

type ScopeProps = {
  scope: Scope
  onChange: (scope: Scope) => void
  chosenCount: number
  hasCategory: boolean
}

function ScopeChoice({ scope, onChange, chosenCount, hasCategory }: ScopeProps) {
  const { t } = useLingui()
  return (
    <ChoiceList<Scope>
      label={<Trans>Which items</Trans>}
      flow="columns"
      value={scope}
      onChange={onChange}
      choices={[
        ...(chosenCount > 0
          ? [
              {
                value: 'chosen' as const,
                words: t`${plural(chosenCount, { one: 'The # selected item', other: 'The # selected items' })}`,
              },
            ]
          : []),
        ...(!hasCategory ? [] : [{ value: 'category' as const, words: <Trans>This category</Trans> }]),
        { value: 'all', words: <Trans>The whole menu</Trans> },
      ]}
    />
  )
}

type StepProps = {
  way: Way
  onWay: (way: Way) => void
  text: string
  onText: (text: string) => void
  isWrong: boolean
}

function StepFields({ way, onWay, text, onText, isWrong }: StepProps) {
  const { t } = useLingui()
  const isPercent = way.endsWith('percent')
  return (
    <div className={form.pair}>
      <Choice
        label={t`How`}
        value={way}
        onChange={(next) => onWay(next as Way)}
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
        onChange={onText}
        autoFocus
        problem={
          isWrong &&
          (isPercent ? (
            <Trans>Write it like 5 or 7.5.</Trans>
          ) : (
            <Trans>This is not a price. Write it like 12.50.</Trans>
          ))
        }
      />
    </div>
  )
}

type RoundingProps = {
  which: WhichPrices
  onWhich: (which: WhichPrices) => void
  rounding: string
  onRounding: (rounding: string) => void
  currency: string
}

function RoundingFields({ which, onWhich, rounding, onRounding, currency }: RoundingProps) {
  const { t } = useLingui()
  const { money } = useFormat()
  const hasCents = decimalsOf(currency) === 2
  return (
    <div className={form.pair}>
      <Choice
        label={t`Prices`}
        value={which}
        onChange={(next) => onWhich(next as WhichPrices)}
        options={[
          ['both', t`Delivery and pickup`],
          ['delivery', t`Delivery only`],
          ['pickup', t`Pickup only`],
        ]}
      />
      <Choice
        label={t`Round`}
        value={rounding}
        onChange={onRounding}
        options={[
          ['1', t`Not rounded`],
          ...steps.map((cents) => {
            const unit = money(cents, currency)
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
