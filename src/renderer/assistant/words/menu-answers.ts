import { msg } from '@lingui/core/macro'
import { programName } from '#shared/support/contacts.ts'

/** About menus, their hours, publishing and what is sold out. */
export const menuAnswers = {
  'publish-error': {
    says: [
      msg`A red banner names the cause, the location and the platform. What customers see there stays as it was.`,
    ],
    steps: [
      msg`Press View issues: each place says what is wrong.`,
      msg`Press Fix: the editor opens at the exact field.`,
      msg`Press Retry menu export.`,
    ],
  },
  'menu-hours-missing': {
    says: [
      msg`A menu must be open at least 30 minutes per week, or DoorDash's check stops with “Menu hours missing”.`,
    ],
    steps: [
      msg`Open Integrations and press Add menu hours at the location.`,
      msg`Press Retry menu export: DoorDash's check begins again.`,
    ],
  },
  'special-hours': {
    says: [
      msg`A day that differs from the usual week, such as a holiday, is a special day in the hours of the menu: closed all day, or open at other times.`,
    ],
    steps: [
      msg`Open the hours of the menu and press Add a special day.`,
      msg`Choose the date, then closed all day or the times you are open.`,
      msg`Publish the menu, so that the channels know.`,
    ],
  },
  'menu-hours': {
    says: [msg`Customers may order in the hours of the menu: each day of the week has its own.`],
    steps: [
      msg`Open the hours of the menu and choose the day.`,
      msg`Change its times, or press Add hours.`,
      msg`Publish the menu, so that the channels know.`,
    ],
  },
  'edit-item': {
    says: [
      msg`An item is changed in the menu editor: its name, price, photo, description, and the options customers choose with it.`,
    ],
    steps: [
      msg`Open the menu and search for the item.`,
      msg`Touch it, and change what you want.`,
      msg`Publish the menu, so that the channels know.`,
    ],
  },
  'menu-empty': {
    says: [msg`DoorDash's check stops with “Menu empty” when the menu has no items.`],
    steps: [msg`Add menu items.`, msg`Press Retry menu export on the Integrations page.`],
  },
  'import-failed': {
    says: [
      msg`DoorDash could not take the menu in. Export it again: ${programName} sends the menu out (export), DoorDash takes it in (import).`,
    ],
    steps: [msg`Press Retry menu export on the Integrations page.`],
  },
  'create-menu': {
    says: [
      msg`Express set-up imports the menu of a connected delivery app. Advanced set-up reads a spreadsheet or begins from scratch.`,
    ],
  },
  'sold-out': {
    says: [
      msg`Under 86 you choose what is out and for how long. It is pending until DoorDash has confirmed it, and it comes back on sale automatically.`,
    ],
  },
  pause: {
    says: [
      msg`DoorDash pauses a store on its tablet, in its Merchant portal, or by itself when orders go unanswered. It takes orders again at the time shown, or when it is resumed there.`,
      msg`Busy adds minutes to every new order, a pause stops them; both are chosen with the button in the top bar, or asked for here.`,
      msg`If only some items are out, 86 is enough.`,
    ],
  },
} as const
