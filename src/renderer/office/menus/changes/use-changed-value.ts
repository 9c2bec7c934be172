import { useLingui } from '@lingui/react/macro'
import type { ChangedField, ChangedValue, MenuChange } from '#shared/menu/change.ts'
import { days } from '#shared/menu/hours.ts'
import { dietaryTags } from '#shared/menu/menu.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { dayName } from '#renderer/kit/words/day-names.ts'
import { dietaryWords } from '#renderer/kit/words/menu-changes.ts'

/** Longer lists are cut: what counts is that they differ. */
const mostListed = 8

/** Values of a change as people read them; prices in this currency. */
export function useChangedValue(currency: string): (change: MenuChange, value: ChangedValue) => string {
  const { t } = useLingui()
  const format = useFormat()
  const dayNames = new Map(days.map((day): [string, string] => [day, dayName(day, format.language, 'short')]))

  function absent(field: ChangedField | null): string {
    if (field === 'pickup-price') return t`the same as for delivery`
    if (field === 'tax-rate') return t`left to DoorDash`
    return t({ message: 'not filled in', comment: 'of a price or a photo' })
  }

  function listed(field: ChangedField | null, list: readonly string[]): string {
    if (field === 'periods') {
      if (list.length === 0) return t({ message: 'closed', comment: 'of a menu on a day' })
      return list
        .map((period) => {
          const [first = '', second] = period.split(' ')
          return second === undefined ? first : `${dayNames.get(first) ?? first} ${second}`
        })
        .join(', ')
    }
    if (field === 'rules') {
      const [least = '', most = '', free = ''] = list
      return t`${least} to ${most}, of these ${free} free`
    }
    if (list.length === 0) return t({ message: 'none', comment: 'of a list' })
    const shown = list.slice(0, mostListed).map((each) => {
      const tag = dietaryTags.find((known) => known === each)
      return tag === undefined ? each : t(dietaryWords[tag])
    })
    return shown.join(', ') + (list.length > shown.length ? '…' : '')
  }

  return ({ field, kind }, value) => {
    if (value === null) return kind === 'changed' ? absent(field) : t`there`
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`
    if (typeof value === 'number')
      return field === 'price' || field === 'pickup-price'
        ? format.money(value, currency)
        : format.number(value)
    if (typeof value !== 'string') return listed(field, value)
    if (value === '') return t({ message: 'empty', comment: 'of a text' })
    return field === 'tax-rate' ? `${value} %` : value
  }
}
