import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { serviceName } from '#shared/support/contacts.ts'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../ui/Banner.tsx'
import { BusyButton } from '../ui/BusyButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { CheckItem } from './CheckItem.tsx'
import styles from './ChecklistStep.module.css'
import { useCloseWizard } from './use-close-wizard.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** Path A goes on to the menu while the quality check runs (R62, M9). */
export function MenuStep({ wizard }: StepProps) {
  const [isCreating, setCreating] = useState(false)
  const { isBusy, problem, close } = useCloseWizard()
  const finish = () => void close({ at: 'home' })
  const failed = problem !== null && (
    <Banner tone="error" urgent>
      {problem}
    </Banner>
  )
  if (!isCreating) {
    return (
      <WizardStepPage
        key="offer"
        wizard={wizard}
        current="menu"
        title={<Trans>Next, your menu</Trans>}
        lead={<Trans>DoorDash's quality check goes on meanwhile; you need not wait for it.</Trans>}
        back={
          <BusyButton isBusy={isBusy} onPress={finish}>
            <Trans>Not now</Trans>
          </BusyButton>
        }
        next={
          <Button look="main" onPress={() => setCreating(true)}>
            <Trans comment="button (R62)">Create a menu</Trans>
          </Button>
        }
      >
        {failed}
        <Panel title={<Trans>Your DoorDash menu in {serviceName}</Trans>}>
          <p>
            <Trans>
              The menu your customers order from is the one at DoorDash, and it stays so after connecting.
              Here you can start one of your own from it.
            </Trans>
          </p>
        </Panel>
      </WizardStepPage>
    )
  }
  return (
    <WizardStepPage
      key="plain"
      wizard={wizard}
      current="menu"
      title={<Trans>Menus are managed at DoorDash for now</Trans>}
      lead={
        <Trans>
          Creating and importing menus comes to {serviceName} with a later release. Nothing is missing for
          your orders.
        </Trans>
      }
      back={
        <Button onPress={() => setCreating(false)}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <BusyButton look="main" isBusy={isBusy} onPress={finish}>
          <Trans>Finish</Trans>
        </BusyButton>
      }
    >
      {failed}
      <Panel title={<Trans>Until then, in the DoorDash Merchant portal</Trans>}>
        <ul className={styles.list}>
          <CheckItem title={<Trans>Items, prices and photos</Trans>}>
            <Trans>Change them under Menu Manager. Orders here show them as DoorDash sends them.</Trans>
          </CheckItem>
          <CheckItem title={<Trans>Menu hours</Trans>}>
            <Trans>If they are missing, your locations page lets you add them here.</Trans>
          </CheckItem>
        </ul>
      </Panel>
    </WizardStepPage>
  )
}
