import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { GuideArticle, Destination, EditorPlace } from '#shared/assistant/destinations.ts'
import { serviceName } from '#shared/support/contacts.ts'

type Elsewhere = Exclude<Destination['to'], 'guide' | 'disconnect' | 'order' | 'take-off' | EditorPlace>

const destinations: Record<Elsewhere, MessageDescriptor> = {
  orders: msg`Go to the orders`,
  later: msg`Go to scheduled orders`,
  'sold-out': msg`Go to 86`,
  history: msg`Go to the history`,
  tickets: msg`Go to the tickets`,
  device: msg`Go to Device`,
  home: msg`Go to the Dashboard`,
  setup: msg`Connect DoorDash`,
  wizard: msg`Start or continue connecting`,
  activate: msg`Check this device`,
  account: msg`Go to the account`,
  integrations: msg`Go to Integrations`,
  explore: msg`Explore integrations`,
  contacts: msg`Help and contacts`,
  menus: msg`Go to the menus`,
  'new-menu': msg`Create a menu`,
  'menu-issues': msg`View issues`,
  reports: msg`Go to the reports`,
  people: msg`Go to People`,
  screens: msg`Go to Screens`,
}

const articles: Record<GuideArticle, MessageDescriptor> = {
  'store-id': msg`Where to find the store ID`,
  menus: msg`Getting started with menus`,
  qa: msg`Read about DoorDash's check`,
  banners: msg`Error and blocked: what they mean`,
  'common-errors': msg`Repairing disconnected integrations`,
  'uber-eats': msg`Setting up your Uber Eats integration`,
  'pop-ups': msg`Allowing pop-up windows`,
  support: msg`Contact ${serviceName} support`,
}

/** What a button that leads there says; `name` is of the location to disconnect, or when an order came. */
export function destinationWords(destination: Destination, name: string): MessageDescriptor {
  switch (destination.to) {
    case 'guide':
      return articles[destination.article]
    case 'disconnect':
      return disconnectWords(name)
    case 'special-hours':
      return msg`Set a special day`
    case 'menu-hours':
      return msg`Change the menu hours`
    case 'menu-items':
      return msg`Edit the menu`
    case 'take-off':
      return takeOffWords(destination.name, destination.isOff)
    case 'order':
      return orderWords(destination.displayNumber, destination.received === null ? null : name)
    default:
      return destinations[destination.to]
  }
}

const disconnectWords = (locationName: string) => msg`Disconnect ${locationName}`

const takeOffWords = (name: string, isOff: boolean) =>
  isOff ? msg`Sell ${name} again, or change until when…` : msg`Take ${name} off sale…`

const orderWords = (number: string, when: string | null) =>
  when === null ? msg`Open order ${number}` : msg`Open order ${number}, ${when}`
