import type { MenuPath, MenuProblem } from '../problem.ts'
import type { MenuOrigins } from './assemble.ts'
import type { ImportField } from './fields.ts'

const fieldOfKey: Record<string, ImportField> = {
  description: 'description',
  priceCents: 'price',
  pickupCents: 'pickup-price',
  taxRate: 'tax-rate',
  imageUrl: 'image',
  active: 'active',
  id: 'id',
  min: 'min',
  max: 'max',
  free: 'free',
}

/** The cell a problem of the menu came from; null for those of the menu as a whole, such as its missing hours. */
export function cellOfPath(path: MenuPath, origins: MenuOrigins): { row: number; field: ImportField } | null {
  const [list, index, inner, innerIndex, key, keyIndex] = path
  if (list === 'categories' && typeof index === 'number') {
    const category = origins.categories[index]
    if (!category) return null
    const item = typeof innerIndex === 'number' ? category.items[innerIndex] : undefined
    if (inner !== 'items' || !item) return { row: category.row, field: 'category' }
    if (key === 'groupIds')
      return { row: (typeof keyIndex === 'number' && item.groupRows[keyIndex]) || item.row, field: 'group' }
    return { row: item.row, field: fieldOfKey[String(key)] ?? 'item' }
  }
  if (list === 'groups' && typeof index === 'number') {
    const group = origins.groups[index]
    if (!group) return null
    const option = typeof innerIndex === 'number' ? group.options[innerIndex] : undefined
    if (inner !== 'options' || option === undefined)
      return { row: group.row, field: fieldOfKey[String(inner)] ?? 'group' }
    if (key === 'groupIds') return { row: option, field: 'opens-group' }
    if (key === 'priceCents') return { row: option, field: 'option-price' }
    return { row: option, field: fieldOfKey[String(key)] ?? 'option' }
  }
  return null
}

/** Hours come later, in their own editor; a spreadsheet has none. */
export function isAboutContent({ code }: MenuProblem): boolean {
  return !code.startsWith('hours-') && !code.startsWith('special-')
}
