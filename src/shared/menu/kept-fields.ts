/** Fields we do not edit which change what a customer can order or reads (doordash-marketplace.md section 10). */
const weighty = [
  'item_special_hours',
  'dish_info',
  'quantity_info',
  'min_option_choice_quantity',
  'max_option_choice_quantity',
  'min_aggregate_options_quantity',
  'max_aggregate_options_quantity',
]

/**
 * What is kept of DoorDash's form and has a meaning. Left out is what DoorDash may fill in by itself (zero, false, empty,
 * fields its documentation does not know): a menu read back would never be the one that was sent.
 */
export function weightyKept(kept: Record<string, unknown> | undefined): Record<string, unknown> {
  if (!kept) return {}
  return Object.fromEntries(
    weighty.flatMap((field) => {
      const value = withoutEmpty(kept[field])
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(withoutEmpty).filter((one) => one !== undefined)
    return list.length > 0 ? list : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, one]) => [key, withoutEmpty(one)] as const)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return entries.length > 0 ? Object.fromEntries(entries) : undefined
  }
  return value === null || value === 0 || value === false || value === '' ? undefined : value
}
