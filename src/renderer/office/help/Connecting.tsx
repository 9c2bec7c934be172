import { Trans } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'

/** How to link the account, on either path, and to activate it afterwards (R2, R30 to R32). */
export function Connecting() {
  return (
    <>
      <p>
        <Trans>
          You link your DoorDash Merchant account to {serviceName} by yourself, in two stages: first connect,
          then activate.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            <strong>Connect, while you set up {serviceName}</strong>: press Setup at the top right, choose
            DoorDash, press Connect. It ends with your menu.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Or connect later</strong>: Profile, Settings, Integrations, Explore; look for DoorDash and
            press Connect.
          </Trans>
        </li>
        <li>
          <Trans>
            Sign in to DoorDash in its own window, choose the brand, select the stores. DoorDash then checks
            each store.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Activate</strong>: once a location is listed as Not Activated, choose Activate delivery
            channels on the home page.
          </Trans>
        </li>
      </ol>
    </>
  )
}
