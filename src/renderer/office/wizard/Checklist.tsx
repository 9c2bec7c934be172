import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { storeIdIn } from '#shared/integration/store-id.ts'
import type { ChecklistItem } from '#shared/integration/wizard.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useTyped, useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { CheckItem } from './CheckItem.tsx'
import styles from './Checklist.module.css'
import type { StepProps } from './WizardStepPage.tsx'

/** How an item of the list stands, and its tick. */
export type OwnItem = (item: ChecklistItem) => {
  isProven: boolean
  tick: { isTicked: boolean; isDisabled: boolean; onChange: (isTicked: boolean) => void; by: ReactNode }
}

/** What somebody needs to have with them. */
export function AtHand({ own }: { own: OwnItem }) {
  const manager = useSession((state) => state.manager?.name ?? '')
  return (
    <Panel title={<Trans>At hand</Trans>}>
      <ul className={styles.list}>
        <CheckItem isProven title={<Trans>Your sign-in to the {serviceName} Dashboard</Trans>}>
          <Trans>Done: you are signed in as {manager}.</Trans>
        </CheckItem>
        <CheckItem
          {...own('portal-sign-in')}
          title={<Trans>Your sign-in to the DoorDash Merchant portal</Trans>}
        >
          <Trans>
            E-mail and password of a Business Admin or Business Group Admin, and the inbox or phone that gets
            its six-digit code.
          </Trans>
        </CheckItem>
      </ul>
    </Panel>
  )
}

/** What DoorDash asks of each store; `menu` is one that is in order here. */
export function Eligibility({ wizard, own, menu }: StepProps & { own: OwnItem; menu: string | undefined }) {
  const read = useDashboard((state) => state.read)
  return (
    <Panel title={<Trans>Eligibility for DoorDash, for each store</Trans>}>
      <ul className={styles.list}>
        <CheckItem {...own('sign-up')} title={<Trans>Sign-up with DoorDash is finished</Trans>}>
          <Trans>A store can be connected only after that.</Trans>
        </CheckItem>
        <CheckItem {...own('store-id')} title={<Trans>A valid and active DoorDash store ID</Trans>}>
          <StoreIdField wizard={wizard} />
        </CheckItem>
        <CheckItem
          {...own('menu')}
          title={<Trans>A valid menu on file with DoorDash or {serviceName}</Trans>}
        >
          <MenuHere name={menu} />
          <Trans>
            It is not empty, and nothing in it is: no category without items, no item without a name or a
            price.
          </Trans>
          <div>
            <TextButton onPress={() => read('menus')}>
              <Trans>Getting started with menus</Trans>
            </TextButton>
          </div>
        </CheckItem>
        <CheckItem
          {...own('menu-hours')}
          title={<Trans>Valid menu hours on file with DoorDash or {serviceName}</Trans>}
        >
          <MenuHere name={menu} />
          <Trans>
            The menu is open at least 30 minutes per week. The opening hours of your storefront can be changed
            later.
          </Trans>
        </CheckItem>
      </ul>
    </Panel>
  )
}

/** The menu this station knows to be in order. */
function MenuHere({ name }: { name: string | undefined }) {
  if (name === undefined) return null
  return (
    <p>
      <Trans>Your menu “{name}” here has no errors.</Trans>
    </p>
  )
}

/** Takes a number or a whole address of the portal (R14, R16). */
function StoreIdField({ wizard }: StepProps) {
  const keep = useWizardScreen((state) => state.keep)
  const pasted = useTyped(wizard).store
  const found = storeIdIn(pasted)
  const isWrong = pasted.trim() !== '' && found === null
  return (
    <div className={styles.field}>
      <TextBox
        label={<Trans>Store ID, or the address of your portal page (optional)</Trans>}
        value={pasted}
        onChange={(store) => keep(wizard.id, { store })}
        inputMode="url"
        maxLength={2_000}
        hint={
          found === null ? (
            <Trans>It is in the URL of your DoorDash Merchant portal: paste the whole address here.</Trans>
          ) : undefined
        }
        problem={
          isWrong && (
            <Trans>
              There is no store ID in this. It is the long number in the address of a store's page.
            </Trans>
          )
        }
      />
      {found !== null && (
        <p className={styles.found} role="status">
          <Trans>
            Store ID <strong>{found}</strong>. It will be selected for you; whether it is active shows after
            the sign-in.
          </Trans>
        </p>
      )}
    </div>
  )
}
