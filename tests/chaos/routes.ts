import { demoMenu } from '#shared/menu/demo-menu.ts'
import { type PrinterRoute, usualRoute } from '#shared/printing/route.ts'
import type { Channel } from '#shared/channel.ts'
import type { TicketKind } from '#shared/printing/printing.ts'

/** The printers of the restaurant. Two share the kitchen's tickets, two the customers' by channel, one only stands in. */
export const printerNames = ['kitchen', 'bar', 'counter', 'pickup', 'spare'] as const
export type PrinterName = (typeof printerNames)[number]

const barNames = ['Desserts', 'Boissons']
const ofBar = demoMenu.categories.filter(({ name }) => barNames.includes(name))
const ofKitchen = demoMenu.categories.filter(({ name }) => !barNames.includes(name))

/** How soon the spare printer makes what waits for the kitchen's: as soon as may be set. */
const fallbackAfterSeconds = 10

/** What each is set to; `spareId` is the id of the one that stands in for the kitchen's. */
export function routeOf(name: PrinterName, spareId: string | null): PrinterRoute {
  switch (name) {
    case 'kitchen':
      return {
        ...usualRoute,
        categories: ofKitchen.map((category) => category.name),
        fallbackId: spareId,
        fallbackAfterSeconds,
      }
    case 'bar':
      return { ...usualRoute, categories: barNames }
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
  counter: ['customer'],
  pickup: ['customer'],
  spare: [],
}

const dishes = (categories: typeof demoMenu.categories) =>
  new Set(categories.flatMap(({ items }) => items.map(({ name }) => name)))

/** The dishes that stand on no kitchen ticket of a printer; a dish that is on no menu stands on each. */
export const notFor: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kitchen', dishes(ofBar)],
  ['bar', dishes(ofKitchen)],
])

/** Of which channel's orders a printer makes tickets; one that is not named makes those of all. */
export const onlyFor: ReadonlyMap<string, Channel> = new Map([
  ['counter', 'doordash'],
  ['pickup', 'uber-eats'],
])
