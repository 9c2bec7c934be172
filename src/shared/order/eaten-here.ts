import type { Order } from './order-schema.ts'

type Sold = Pick<Order, 'experience'>

const between = ' · '
const here = 'DINE_IN'

/** The text kept as `experience`: the storefront by its own name, and whether the order is eaten at a table here. Null without either. Pure. */
export function experienceOf(storefront: string | null, isEatenHere: boolean): string | null {
  return [storefront, isEatenHere ? here : null].filter(Boolean).join(between) || null
}

/** Whether it is eaten at a table here: nobody takes it away (uber-eats.md section 6). Pure. */
export function isEatenHere({ experience }: Sold): boolean {
  return partsOf(experience).includes(here)
}

/** The channel's storefront it was sold through, as sent; null where none was named. Pure. */
export function storefrontOf({ experience }: Sold): string | null {
  return (
    partsOf(experience)
      .filter((part) => part !== here)
      .join(between) || null
  )
}

function partsOf(experience: string | null): string[] {
  return experience?.split(between) ?? []
}
