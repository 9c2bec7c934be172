import { msg } from '@lingui/core/macro'
import { serviceName } from '#shared/support/contacts.ts'

/** About screens, people, the station itself, and what the figures are taken out with. */
export const houseAnswers = {
  'report-export': {
    says: [
      msg`On the Reports page choose the period, then press Export: figures for Excel or as CSV, every order as CSV, or on paper.`,
    ],
  },
  'second-screen': {
    says: [
      msg`Any tablet, television or phone with a browser on the same network can show the orders. Each is paired once.`,
    ],
    steps: [
      msg`On the Screens page let other tablets show the orders.`,
      msg`Name the new screen, choose what it may do, and press Make a code.`,
      msg`Scan the QR code with the new screen, or type the six digits there.`,
      msg`A screen that is lost or replaced is revoked on the same page.`,
    ],
  },
  stations: {
    says: [
      msg`Grill, cold, bar and expo can each see their own dishes alone. An order is ready when all its stations are done; expo sees every order whole.`,
    ],
    steps: [
      msg`Open Stations of the kitchen, under Device, and choose who makes what, by category of the menu.`,
      msg`Choose there what this screen shows.`,
      msg`A screen of a station's own is added on the Screens page.`,
    ],
  },
  'all-day': {
    says: [
      msg`The board counts every dish still to make, over all open orders, in the “All day” row. Touch a dish there and the cards with it light up.`,
    ],
  },
  people: {
    says: [
      msg`On the People page a manager adds people, gives them a role and a PIN, takes both away, and chooses who may do what.`,
      msg`A PIN is asked for only where you keep an action for some. The history then names who did it.`,
      msg`A forgotten PIN cannot be looked up: a manager gives that person a new one there. After five wrong PINs in a row the screen waits five minutes.`,
    ],
  },
  password: {
    says: [
      msg`Another manager gives you a new password: on the People page, under Settings, they choose you and set it. You are then signed out everywhere.`,
      msg`If there is no other manager, whoever looks after this device gets a new one there with the command “people reset-password”. ${serviceName} support helps with it.`,
    ],
  },
  'print-twice': {
    says: [
      msg`There are two tickets: one for the kitchen and one for the customer. A printer that is set to both prints both, and two printers set to the same ticket each print it.`,
      msg`Nothing is printed again automatically. Paper that somebody asked for once more says so at its top.`,
    ],
    steps: [msg`Under Device choose, for each printer, which ticket it prints.`],
  },
  'station-health': {
    says: [
      msg`Device shows how the station is doing: what it hears, its printers, its clock and its version.`,
      msg`Without internet, orders that are here stay here, and what you do is sent when the line is back. Keep the tablet of the delivery platform at hand meanwhile.`,
    ],
    steps: [
      msg`Check power, network cable and Wi-Fi of the station and of this screen.`,
      msg`Close Order Manager and start it again: the orders it has are kept.`,
    ],
  },
  'uber-consent': {
    says: [
      msg`Uber Eats is connected with the consent of somebody who may manage your stores there: an owner or an administrator.`,
    ],
    steps: [
      msg`Open the page that checks this device and choose Uber Eats.`,
      msg`Sign in to Uber Eats in its own window, and allow ${serviceName} to work with your stores.`,
      msg`Choose which store is which location.`,
      msg`Then activate. If the consent has run out or was refused, sign in again there.`,
    ],
  },
} as const
