import { demoMenu } from '#shared/menu/demo-menu.ts'
import { type PrinterRoute, usualRoute } from '#shared/printing/route.ts'
import type { Channel } from '#shared/channel.ts'
import type { TicketKind } from '#shared/printing/printing.ts'

/** The printers of the restaurant. Three share the kitchen's tickets, two the customers' by channel, one only stands in. */
export const printerNames = ['kitchen', 'bar', 'pastry', 'counter', 'pickup', 'spare'] as const
export type PrinterName = (typeof printerNames)[number]

/** Which categories each printer of the kitchen makes; `kitchen` makes the rest. */
const ownCategories = { bar: ['Boissons'], pastry: ['Desserts'] }
const ofOthers: readonly string[] = Object.values(ownCategories).flat()
const ofKitchen = demoMenu.categories.map(({ name }) => name).filter((name) => !ofOthers.includes(name))

/** How soon the spare printer makes what waits for the kitchen's: as soon as may be set. */
const fallbackAfterSeconds = 10

/** What each is set to; `spareId` is the id of the one that stands in for the kitchen's. */
export function routeOf(name: PrinterName, spareId: string | null): PrinterRoute {
  switch (name) {
    case 'kitchen':
      return {
        ...usualRoute,
        categories: ofKitchen,
        fallbackId: spareId,
        fallbackAfterSeconds,
      }
    case 'bar':
    case 'pastry':
      return { ...usualRoute, categories: ownCategories[name] }
    case 'counter':
      return { ...usualRoute, copies: 2, channels: ['doordash'] }
    case 'pickup':
      return { ...usualRoute, channels: ['uber-eats'] }
    case 'spare':
      return usualRoute
  }
}

export const ticketsOf: Record<PrinterName, TicketKind[]> = {
  kitchen: ['kitchen'],
  bar: ['kitchen'],
  pastry: ['kitchen'],
  counter: ['customer'],
  pickup: ['customer'],
  spare: [],
}

/** The dishes of all other categories. */
const dishesBut = (categories: readonly string[]) =>
  new Set(
    demoMenu.categories.flatMap(({ name, items }) =>
      categories.includes(name) ? [] : items.map((item) => item.name),
    ),
  )

/** The dishes that stand on no kitchen ticket of a printer; a dish that is on no menu stands on each. */
export const notFor: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kitchen', dishesBut(ofKitchen)],
  ['bar', dishesBut(ownCategories.bar)],
  ['pastry', dishesBut(ownCategories.pastry)],
])

/** Of which channel's orders a printer makes tickets; one that is not named makes those of all. */
export const onlyFor: ReadonlyMap<string, Channel> = new Map([
  ['counter', 'doordash'],
  ['pickup', 'uber-eats'],
])
