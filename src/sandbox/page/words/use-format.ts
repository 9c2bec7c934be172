import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { localeOf } from '#shared/location/language.ts'

export type Format = {
  /** Wall-clock time with seconds, of an instant in epoch ms. */
  time: (at: number) => string
  /** Canadian cents. */
  money: (cents: number) => string
}

/** Times and money as the language on screen writes them. */
export function useFormat(): Format {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    const money = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'CAD',
      currencyDisplay: 'narrowSymbol',
    })
    return { time: (at) => time.format(at), money: (cents) => money.format(cents / 100) }
  }, [locale])
}
