import { Trans } from '@lingui/react/macro'
import { Download, FileSpreadsheet, PencilLine } from 'lucide-react'
import { serviceName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { startCreating } from '#renderer/station/menus/create-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import styles from './MenuStep.module.css'
import { useCloseWizard } from './use-close-wizard.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

const icon = { size: 24, strokeWidth: 1.9, 'aria-hidden': true } as const

/** Path A goes on to the menu while the quality check runs (R62, M9). */
export function MenuStep({ wizard }: StepProps) {
  const { isBusy, problem, close } = useCloseWizard()
  const read = useDashboard((state) => state.read)
  const added = wizard.storeIds
    .map((storeId) => wizard.results[storeId])
    .find((result) => result?.ok === true)
  return (
    <WizardStepPage
      wizard={wizard}
      current="menu"
      title={<Trans>Next, your menu</Trans>}
      lead={<Trans>DoorDash's quality check goes on meanwhile; you need not wait for it.</Trans>}
      back={
        <Button isDisabled={isBusy} onPress={() => void close({ at: 'home' })}>
          <Trans>Not now</Trans>
        </Button>
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          onPress={() => {
            void close({ at: 'new-menu' }).then((isClosed) => {
              if (isClosed) startCreating(added?.ok ? added.locationId : null)
            })
          }}
        >
          <Trans comment="button (R62)">Create a menu</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      <Panel title={<Trans>Bring your DoorDash menu into {serviceName}</Trans>}>
        <ul className={styles.ways}>
          <li>
            <Download {...icon} />
            <span>
              <Trans>
                <strong>Express set-up</strong>: the menu your customers see at DoorDash now, in a minute.
              </Trans>
            </span>
          </li>
          <li>
            <FileSpreadsheet {...icon} />
            <span>
              <Trans>
                <strong>Advanced set-up</strong>: a spreadsheet you have, checked cell by cell.
              </Trans>
            </span>
          </li>
          <li>
            <PencilLine {...icon} />
            <span>
              <Trans>
                <strong>Advanced set-up</strong>: a new menu, built from scratch.
              </Trans>
            </span>
          </li>
        </ul>
        <p className={styles.soft}>
          <Trans>
            Nothing changes for customers before you publish it. Later you find this under Applications, Menu.
          </Trans>
        </p>
        <p>
          <TextButton onPress={() => read('menus')}>
            <Trans>Getting started with menus</Trans>
          </TextButton>
        </p>
      </Panel>
    </WizardStepPage>
  )
}
