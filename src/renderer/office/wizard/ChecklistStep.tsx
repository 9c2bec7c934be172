import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { localeOf } from '#shared/location/language.ts'
import { type ChecklistItem, checklistItems, type Wizard } from '#shared/integration/wizard.ts'
import { storeIdIn } from '#shared/integration/store-id.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useMenuList } from '#renderer/station/menus/menus-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { useSession } from '#renderer/station/session/session-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { CheckItem } from './CheckItem.tsx'
import styles from './ChecklistStep.module.css'
import { LeaveButton } from './LeaveButton.tsx'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'
import { useTyped, useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/**
 * What has to be at hand and in order before anything starts (R10 to R23): ticked by the program where it knows, else by
 * a person, whose name and time stay with it.
 */
export function ChecklistStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const { isBusy, problem, step } = useWizardCall()
  const manager = useSession((state) => state.manager?.name ?? '')
  const read = useDashboard((state) => state.read)
  const knownStoreId = storeIdIn(useTyped(wizard).store)
  const goodMenu = useMenuList().find(({ errors, itemCount }) => errors === 0 && itemCount > 0)
  const proven: readonly ChecklistItem[] = [
    ...(knownStoreId === null ? [] : (['store-id'] as const)),
    ...(goodMenu === undefined ? [] : (['menu', 'menu-hours'] as const)),
  ]
  const open = checklistItems.filter((item) => !proven.includes(item) && wizard.ticked[item] === undefined)
  const openCount = open.length
  const own = (item: ChecklistItem) => ({
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
              E-mail and password of a Business Admin or Business Group Admin, and the inbox or phone that
              gets its six-digit code.
            </Trans>
          </CheckItem>
        </ul>
      </Panel>
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
            <MenuHere name={goodMenu?.name} />
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
            <MenuHere name={goodMenu?.name} />
            <Trans>
              The menu is open at least 30 minutes per week. The opening hours of your storefront can be
              changed later.
            </Trans>
          </CheckItem>
        </ul>
      </Panel>
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

/** Self-serve connection exists in some countries only (M12). */
function CountryCheck() {
  const format = useFormat()
  const countries = useIntegrations(({ state }) => state?.selfServeCountries ?? [])
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const names = new Intl.DisplayNames(localeOf(format.language), { type: 'region' })
  const nameOf = (code: string) => names.of(code) ?? code
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' })
  const where = list.format(countries.map(nameOf))
  const outside = locations.filter(({ country }) => !countries.includes(country))
  if (outside.length === 0) return null
  const named = list.format(outside.map(({ name, country }) => `${name} (${nameOf(country)})`))
  return (
    <Notice
      look="block"
      tone="warn"
      about="country"
      title={<Trans>You cannot connect by yourself everywhere</Trans>}
    >
      <Trans>
        Connecting by yourself works in {where}. Have support connect these: {named}.
      </Trans>
    </Notice>
  )
}
