import type { WireMenu } from '#shared/doordash/menu.ts'
import type { FailReason } from '../../world/faults.ts'

/** DoorDash's words for a staged failure, at the place of the chosen item or of the first one. */
export function stagedDetails(document: WireMenu, reason: FailReason, itemId?: string): string {
  switch (reason) {
    case 'price':
      return `${placeOf(document, itemId)}.price: the price was not accepted`
    case 'image':
      return `${placeOf(document, itemId)}.original_image_url: the image could not be fetched`
    case 'hours': {
      const [first] = document.open_hours
      const period = first && `${first.day_index} ${first.start_time} to ${first.end_time}`
      return period ? `open_hours: ${period} was not accepted` : 'open_hours: the menu has no hours'
    }
    case 'internal':
      return 'Internal error: the menu could not be processed'
  }
}

function placeOf({ menu }: WireMenu, itemId: string | undefined): string {
  for (const [index, category] of menu.categories.entries()) {
    const number = (category.items ?? []).findIndex(
      (item) => itemId === undefined || item.merchant_supplied_id === itemId,
    )
    if (number !== -1) return `menu.categories[${index}].items[${number}]`
  }
  return 'menu'
}
