import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ChecklistItem, checklistItems, type Wizard } from '#shared/integration/wizard.ts'
import { storeIdIn } from '#shared/integration/store-id.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useMenuList } from '#renderer/station/menus/menus-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { AtHand, Eligibility, type OwnItem } from './Checklist.tsx'
import { CountryCheck } from './CountryCheck.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'
import { useTyped } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/**
 * What has to be at hand and in order before anything starts (R10 to R23): ticked by the program where it knows, else by
 * a person, whose name and time stay with it.
 */
export function ChecklistStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const { isBusy, problem, step } = useWizardCall()
  const knownStoreId = storeIdIn(useTyped(wizard).store)
  const goodMenu = useMenuList().find(({ errors, itemCount }) => errors === 0 && itemCount > 0)
  const proven: readonly ChecklistItem[] = [
    ...(knownStoreId === null ? [] : (['store-id'] as const)),
    ...(goodMenu === undefined ? [] : (['menu', 'menu-hours'] as const)),
  ]
  const open = checklistItems.filter((item) => !proven.includes(item) && wizard.ticked[item] === undefined)
  const openCount = open.length
  const own: OwnItem = (item) => ({
    isProven: proven.includes(item),
    tick: {
      isTicked: wizard.ticked[item] !== undefined,
      isDisabled: isBusy,
      onChange: (isTicked: boolean) =>
        void step((client, options) => client.integrations.wizard.tickItem({ item, isTicked }, options)),
      by: <TickedBy ticked={wizard.ticked[item]} />,
    },
  })
  return (
    <WizardStepPage
      wizard={wizard}
      current="checklist"
      title={<Trans>Before you start</Trans>}
      lead={
        <Trans>
          Have these at hand and check that your stores meet DoorDash's criteria. Connecting then takes about
          five minutes.
        </Trans>
      }
      back={<LeaveButton />}
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          onPress={() =>
            void step((client, options) => client.integrations.wizard.confirmChecklist(undefined, options))
          }
        >
          {openCount === 0 ? (
            <Trans>Everything is ready, continue</Trans>
          ) : (
            t`${plural(openCount, { one: 'Continue: # point not checked', other: 'Continue: # points not checked' })}`
          )}
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      <CountryCheck />
      <AtHand own={own} />
      <Eligibility wizard={wizard} own={own} menu={goodMenu?.name} />
    </WizardStepPage>
  )
}

/** Who ticked it, and when. */
function TickedBy({ ticked }: { ticked: Wizard['ticked'][ChecklistItem] }) {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const today = useTime((now) => localDate(now, zone))
  if (ticked === undefined) return null
  const { by } = ticked
  const at = when(ticked.at, zone, today, format)
  return (
    <Trans comment="who ticked a box of a list, and when">
      Checked by {by}, {at}
    </Trans>
  )
}
