import { msg } from '@lingui/core/macro'
import { serviceName } from '#shared/support/contacts.ts'

/** About orders, tickets, sound and whom to call. */
export const kitchenAnswers = {
  cutlery: {
    says: [
      msg`Cutlery is switched on in the DoorDash Merchant portal, not here.`,
      msg`Once it is on, it appears automatically in the “Customer note” of the customer ticket, and in bold on the card, yes or no.`,
    ],
  },
  'printer-problem': {
    says: [msg`No ticket is lost: what could not be printed waits, and its order says “Not on paper”.`],
    steps: [
      msg`Check the printer: power, paper, cover, cable.`,
      msg`Print a test ticket under Device.`,
      msg`Open an order's details to print its ticket again.`,
    ],
  },
  'print-garbled': {
    says: [
      msg`Wrong signs instead of accents: the printer reads its letters in another way than they are sent.`,
    ],
    steps: [
      msg`Under Device print a test ticket: it has the same line in several ways, each with a number.`,
      msg`Say there which line has all its accents right. Printed as a picture, every line is right on every printer.`,
      msg`If all of it is signs, choose the other language of the printer there: ESC/POS or Star.`,
      msg`If lines are cut or break too early, choose the width of its paper there.`,
    ],
  },
  'cancel-order': {
    says: [
      msg`An order that was accepted is cancelled in its details: touch its card, press Cancel this order, and choose why. The delivery platform tells the customer.`,
      msg`One that was not accepted yet is refused there. Of one that was picked up, only the platform can help.`,
    ],
  },
  'no-orders': {
    says: [
      msg`An order reaches this board when its location is active, not paused, and this station hears from DoorDash. If all of that is right, it may simply be quiet.`,
    ],
  },
  'order-problem': {
    says: [
      msg`For a problem with an order, such as missing or damaged items, contact the delivery platform directly. Have the order's number ready.`,
    ],
  },
  'driver-problem': {
    says: [
      msg`A courier who is here stands at the top of the board, with the code of the order. If it is ready, compare the code, hand the order over and press Picked up. If it is not, say how many minutes its card still shows.`,
      msg`For a problem with the driver of an order, contact the delivery platform directly. Have the order's number ready.`,
    ],
  },
  contacts: {
    says: [
      msg`For problems with an order or a driver, contact the delivery platform directly. For this program, contact ${serviceName} support.`,
    ],
  },
  refund: {
    says: [
      msg`Customers get their money back from the delivery platform. Contact it with the order's number, which stands in the history.`,
    ],
  },
  'accept-on-tablet': {
    says: [
      msg`Yes. An order accepted on the DoorDash tablet shows as accepted here, never twice.`,
      msg`Accepting on this board is better: the ticket prints, and the courier comes when the food is ready.`,
    ],
  },
  'prep-time': {
    says: [
      msg`For one order: minus and plus on its card, before you accept it. The usual minutes, and automatic acceptance, are set per location under Device.`,
    ],
  },
  'change-language': {
    says: [msg`Under Device choose the language. It changes at once; tickets have their own language.`],
  },
  sound: {
    says: [
      msg`The volume is set under Device, with a test. After a restart, a browser stays silent until somebody touches the screen once.`,
    ],
  },
  reports: {
    says: [
      msg`The home page of the Dashboard shows today's orders, their total, and how long accepting and preparing take.`,
    ],
  },
} as const
