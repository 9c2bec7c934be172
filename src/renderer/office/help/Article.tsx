import { Trans } from '@lingui/react/macro'
import { contacts, serviceName } from '#shared/support/contacts.ts'
import type { HelpTopic } from '#renderer/kit/navigation/dashboard-store.ts'
import { BetterOrders } from './BetterOrders.tsx'
import { Connecting } from './Connecting.tsx'
import { MenuErrors } from './MenuErrors.tsx'
import { Menus } from './Menus.tsx'
import { SupportFacts } from './SupportFacts.tsx'

/** The in-app guide, one short article per question (R2, R16, R20, R108, R112, R153, R154, R162). */
export function Article({ topic }: { topic: HelpTopic }) {
  switch (topic) {
    case 'connecting':
      return <Connecting />
    case 'better-orders':
      return <BetterOrders />
    case 'menus':
      return <Menus />
    case 'menu-errors':
      return <MenuErrors />
    case 'store-id':
      return <StoreId />
    case 'banners':
      return <Banners />
    case 'qa':
      return <Qa />
    case 'uber-eats':
      return <UberEats />
    case 'common-errors':
      return <CommonErrors />
    case 'support':
      return <SupportFacts />
    case 'pop-ups':
      return <PopUps />
  }
}

function StoreId() {
  return (
    <>
      <p>
        <Trans>
          Open your store in the DoorDash Merchant portal and look at the address (URL) at the top of the
          browser: the store ID is the long number in it.
        </Trans>
      </p>
      <p>
        <Trans>You can paste the whole address into the field; the number is found in it.</Trans>
      </p>
    </>
  )
}

function Banners() {
  return (
    <>
      <p>
        <Trans>
          <strong>Error</strong>: something you can fix. Press Resolve issues; each location says what is
          missing and lets you fix it on the spot.
        </Trans>
      </p>
      <p>
        <Trans>
          <strong>Blocked</strong>: activation is refused until DoorDash or its quality check clears it.
          Contact DoorDash support and name the code beside the location.
        </Trans>
      </p>
      <p>
        <Trans>
          Solve the problem before you activate the channel. Once it is solved, the banner goes away by
          itself.
        </Trans>
      </p>
    </>
  )
}

function Qa() {
  return (
    <>
      <p>
        <Trans>
          DoorDash checks each store that is being connected, and its menus: opening hours, items and content,
          against its own standards.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>
            It usually takes up to one business day. Nothing is lost meanwhile: orders go where they went
            before.
          </Trans>
        </li>
        <li>
          <Trans>Passed: the location is listed as Not Activated and is ready for activation.</Trans>
        </li>
        <li>
          <Trans>Not passed: an alert says what is missing, and you fix it on the Integrations page.</Trans>
        </li>
      </ul>
    </>
  )
}

function UberEats() {
  return (
    <>
      <ol>
        <li>
          <Trans>
            Have the e-mail and password at hand with which you manage your restaurant at Uber Eats.
          </Trans>
        </li>
        <li>
          <Trans>
            On the page Activate delivery channels, under Uber Eats, press Sign in to Uber Eats. Uber's own
            window opens; this device never sees your password. Press Allow on its last page.
          </Trans>
        </li>
        <li>
          <Trans>
            Say which store is which location. Stores of the same name and address are matched already; look
            at who accepts their orders now. Then press Use the selected stores.
          </Trans>
        </li>
        <li>
          <Trans>
            Select the locations, press Activate and confirm. {serviceName} becomes the order manager. Uber
            Eats may need a while: the location is then shown as under way until it is done.
          </Trans>
        </li>
        <li>
          <Trans>
            To try it, order at your own store with a customer account of the Uber Eats sandbox. No courier
            comes and nothing is paid; the order ends after an hour.
          </Trans>
        </li>
      </ol>
      <p>
        <Trans>As with DoorDash, any other order manager is disconnected at that location.</Trans>
      </p>
      <p>
        <Trans>
          Uber Eats adds at most 30 minutes to a preparation time, and does not say until when a pause lasts
          that somebody set elsewhere.
        </Trans>
      </p>
    </>
  )
}

function CommonErrors() {
  return (
    <>
      <ul>
        <li>
          <Trans>
            <strong>Menu hours missing</strong>: add them on the Integrations page; the menu is exported
            again.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Menu empty</strong>: press Add menu items, fill the menu, then retry the menu export.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Menu import failed</strong>: retry the menu export.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Sign-in needed</strong>: a password was changed or access was taken back. Sign in to
            DoorDash again; orders are not affected.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Disconnected</strong>: DoorDash took the location off. Connect it again; if it comes back,
            contact support.
          </Trans>
        </li>
      </ul>
    </>
  )
}

function PopUps() {
  const phone = contacts.find(({ platform }) => platform === 'DoorDash')?.phone ?? ''
  return (
    <>
      <p>
        <Trans>
          DoorDash asks for your password in a window of its own, and browsers may block such windows.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            Press Authorize. If no window appears, look for a small sign at the end of the address bar.
          </Trans>
        </li>
        <li>
          <Trans>Press it and choose to always allow pop-up windows for this page.</Trans>
        </li>
        <li>
          <Trans>Press Authorize again. Or use the link the page then offers: it needs no permission.</Trans>
        </li>
      </ol>
      <p>
        <Trans>Does DoorDash refuse the sign-in itself? Its support helps: {phone}.</Trans>
      </p>
    </>
  )
}
