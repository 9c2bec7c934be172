import { deepestOptions, longestDescription, longestId, longestName } from '#shared/menu/menu.ts'
import type { WireGroup, WireMenu } from '#shared/doordash/menu.ts'

/** No more problems than this are listed. */
const mostTold = 20

/**
 * Why a push is refused at once, each with its place such as `menu.categories[1].items[0].price: is required`; empty
 * when it is taken (section 10: required fields, lengths, whole prices, three option levels).
 */
export function whyRefused({ menu }: Pick<WireMenu, 'menu'>): string[] {
  const problems: string[] = []
  const tell = (place: string, what: string) => {
    if (problems.length < mostTold) problems.push(`${place}: ${what}`)
  }
  const named = (place: string, thing: Named) => {
    if (thing.name.trim() === '') tell(`${place}.name`, 'is required')
    if (thing.name.length > longestName) tell(`${place}.name`, `is longer than ${longestName} characters`)
    if ((thing.merchant_supplied_id ?? '').length > longestId)
      tell(`${place}.merchant_supplied_id`, `is longer than ${longestId} characters`)
  }
  const priced = (place: string, thing: Priced) => {
    for (const field of ['price', 'base_price'] as const) {
      const price = thing[field]
      if (price === null || price === undefined) continue
      if (!Number.isInteger(price)) tell(`${place}.${field}`, 'is not a whole number')
      else if (price < 0) tell(`${place}.${field}`, 'is negative')
    }
  }
  const extras = (place: string, groups: readonly WireGroup[] | null | undefined, level: number) => {
    for (const [index, group] of (groups ?? []).entries()) {
      const at = `${place}.extras[${index}]`
      if (level > deepestOptions) {
        tell(at, `is deeper than ${deepestOptions} levels of options`)
        continue
      }
      named(at, group)
      const { min_num_options: min, max_num_options: max } = group
      if (typeof min === 'number' && typeof max === 'number' && min > max)
        tell(`${at}.min_num_options`, 'is above max_num_options')
      for (const [number, option] of (group.options ?? []).entries()) {
        named(`${at}.options[${number}]`, option)
        priced(`${at}.options[${number}]`, option)
        extras(`${at}.options[${number}]`, option.extras, level + 1)
      }
    }
  }

  named('menu', menu)
  for (const [index, category] of menu.categories.entries()) {
    const place = `menu.categories[${index}]`
    named(place, category)
    for (const [number, item] of (category.items ?? []).entries()) {
      const at = `${place}.items[${number}]`
      named(at, item)
      if ((item.merchant_supplied_id ?? '') === '') tell(`${at}.merchant_supplied_id`, 'is required')
      if ((item.description ?? '').length > longestDescription)
        tell(`${at}.description`, `is longer than ${longestDescription} characters`)
      priced(at, item)
      extras(at, item.extras, 1)
    }
  }
  return problems
}

type Named = { name: string; merchant_supplied_id?: string | null | undefined }
type Priced = { price: number; base_price?: number | null | undefined }
