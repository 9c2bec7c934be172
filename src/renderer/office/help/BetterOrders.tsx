import { Trans } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'

/** How the ordering itself gets better once DoorDash is connected (R2, R25). */
export function BetterOrders() {
  return (
    <>
      <p>
        <Trans>
          DoorDash's own features stay available. Orders go more smoothly when you do these directly in{' '}
          {serviceName}:
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>
            <strong>Accept on this board</strong>, with the minutes the kitchen really needs: the courier
            comes when the order is ready.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Press Ready as soon as it is packed.</strong> The figures of the home page show how long
            accepting and preparing take.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Let the tickets print</strong>: every option, note and request for cutlery is on them.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Manage your menus here.</strong> Changes made at DoorDash still work, but one place keeps
            both sides the same.
          </Trans>
        </li>
      </ul>
    </>
  )
}
