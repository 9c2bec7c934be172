import { msg } from '@lingui/core/macro'
import { serviceName } from '#shared/support/contacts.ts'

/** About connecting, DoorDash's check, support and the sign-in. */
export const connectingAnswers = {
  connect: {
    says: [msg`You link your DoorDash account yourself, in two stages: first connect, then activate.`],
    steps: [
      msg`Open Integrations, Explore, look for DoorDash and press Connect.`,
      msg`Sign in to DoorDash in its own window, as a Business Admin, and select the stores.`,
      msg`DoorDash checks each store and its menu, usually within one business day.`,
      msg`Then come back here, or to the Dashboard, and activate.`,
    ],
  },
  disconnect: {
    says: [
      msg`Disconnecting goes through ${serviceName} support; there is no switch for it here.`,
      msg`The page of the location puts together what support asks for and records your request. Until support has done it, nothing changes.`,
    ],
  },
  eligibility: {
    says: [msg`A store can be connected when all of this is true:`],
    steps: [
      msg`It has a valid and active DoorDash store ID, and its sign-up with DoorDash is finished.`,
      msg`A menu is on file with DoorDash or ${serviceName}. It is not empty and holds no empty elements.`,
      msg`Menu hours are on file: open at least 30 minutes per week. The storefront's hours can be changed later.`,
      msg`You can sign in to the DoorDash Merchant portal as a Business Admin or Business Group Admin.`,
    ],
  },
  'store-id': {
    says: [
      msg`It is the long number in the address (URL) of the DoorDash Merchant portal while your store is open there. You can paste the whole address: the number is found in it.`,
    ],
  },
  'popup-blocked': {
    says: [msg`DoorDash asks for your password in a window of its own, and browsers may block such windows.`],
    steps: [
      msg`Look for a small sign at the end of the address bar, and always allow pop-up windows for this page.`,
      msg`Press Authorize again.`,
      msg`Or use the link the page then offers: it needs no permission.`,
    ],
  },
  'code-not-arriving': {
    says: [
      msg`DoorDash sends the six-digit code to the e-mail address of the account, or to the phone on file there.`,
    ],
    steps: [
      msg`Check both, and the spam folder too.`,
      msg`Ask for a new code on DoorDash's page: only the newest one works.`,
      msg`Take your time. The wizard waits, and you can press Authorize again.`,
    ],
  },
  'role-not-allowed': {
    says: [
      msg`DoorDash lets only a Business Admin or a Business Group Admin connect stores.`,
      msg`Sign in with such an account, or have its owner give you this role in the DoorDash Merchant portal.`,
    ],
  },
  'integration-error': {
    says: [
      msg`The location failed during integration. The Integrations page names the reason and what to do; some reasons only DoorDash support can clear.`,
    ],
  },
  'qa-how-long': {
    says: [
      msg`DoorDash usually needs up to one business day. It checks opening hours, items and content of each store and its menus.`,
      msg`Nothing is lost meanwhile: orders go where they went before. A location that has passed can be activated.`,
    ],
  },
  'common-errors': {
    says: [
      msg`Error means something you can fix here. Blocked means that DoorDash has to clear it first. The Integrations page shows each location's problem and how to solve it.`,
    ],
  },
  'contact-support': {
    says: [
      msg`The ${serviceName} support team helps with what you cannot fix here. The page says what to have ready.`,
      msg`For orders and drivers contact the delivery platform instead.`,
    ],
  },
  login: {
    says: [
      msg`Managers sign in with the e-mail address and password of their account on this station. The board needs no sign-in.`,
      msg`After five wrong passwords an account is locked for five minutes.`,
    ],
  },
  'official-language': {
    says: [
      msg`Order Manager is in English, French and Spanish. The English version is the official one; the others are its translations.`,
    ],
  },
} as const
