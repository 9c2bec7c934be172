import { Trans } from '@lingui/react/macro'
import { programName } from '#shared/support/contacts.ts'

/** How a menu comes into the house and out to customers (R20). */
export function Menus() {
  return (
    <>
      <p>
        <Trans>
          You write a menu once in {programName} and publish it to the locations and channels you choose. Find
          it under Applications, Menu.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>
            <strong>Create a menu.</strong> Express set-up imports the one of a connected delivery app;
            advanced set-up reads a spreadsheet or begins from scratch.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Fill it.</strong> Every category needs at least one item, every item a name and a price.
            What is missing is listed, with how to fix it.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Set the menu hours</strong>: at least 30 minutes per week, and no period shorter than
            that. The storefront's own hours can be changed later.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Publish.</strong> Select locations and channels. DoorDash usually needs about a minute;
            then the menu is read back, and only what came back right is called online.
          </Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Changes made in DoorDash's menu manager still work. They are noticed here, and nothing is
          overwritten before you have seen it.
        </Trans>
      </p>
    </>
  )
}
