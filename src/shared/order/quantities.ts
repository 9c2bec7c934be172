import type { OrderLine, OrderOption } from './order.ts'

/** An option with the number the kitchen must make, not the number per unit (B9). */
export type CookedOption = {
  name: string
  group: string | null
  count: number
  removed: string[]
  options: CookedOption[]
}

/**
 * Multiplies option quantities through the tree: "2 x combo" with "1 soup" each is 2 soups.
 * DoorDash's quantities are per unit of the line above [assumed: doordash-marketplace.md section 16].
 */
export function multiplied(line: Pick<OrderLine, 'quantity' | 'options'>): CookedOption[] {
  return multiply(line.options, line.quantity)
}

function multiply(options: readonly OrderOption[], times: number): CookedOption[] {
  return options.map((option) => {
    const count = option.quantity * times
    return {
      name: option.name,
      group: option.group,
      count,
      removed: option.removed,
      options: multiply(option.options, count),
    }
  })
}
