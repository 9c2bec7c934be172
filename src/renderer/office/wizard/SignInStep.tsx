import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { classes } from '#renderer/kit/ui/classes.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { AuthorizePanel } from './AuthorizePanel.tsx'
import { BackButton } from './BackButton.tsx'
import { openSignInWindow, useSignInWindow } from '#renderer/station/integrations/sign-in-window.ts'
import styles from './SignInStep.module.css'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** Whose stores: an account that is linked already, or a new one through DoorDash's own window (R37 to R50). */
export function SignInStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const accounts = useIntegrations(({ state }) => state?.accounts ?? [])
  // Somebody who was at the sign-in comes back to it; the choice is offered only where there is one (R37).
  const [tab, setTab] = useState<'existing' | 'new'>(
    accounts.length > 0 && wizard.step === 'account' ? 'existing' : 'new',
  )
  const [accountId, setAccountId] = useState<string | null>(
    accounts.length === 1 ? (accounts[0]?.id ?? null) : null,
  )
  const call = useWizardCall()
  const opening = useCall()
  const seen = useSignInWindow((state) => state.seen)
  const isFollowed = seen === 'followed' && wizard.problem === 'popup-blocked'
  const isWaiting = wizard.signingInSince !== null || isFollowed
  const isExisting = tab === 'existing' && accounts.length > 0

  async function authorize(): Promise<void> {
    if (wizard.step === 'account') {
      const next = await call.step((client, options) =>
        client.integrations.wizard.chooseAccount({ accountId: null }, options),
      )
      if (next === null) return
    }
    const answer = await opening.run((client, options) =>
      client.integrations.wizard.openSignIn(undefined, options),
    )
    if (answer?.ok) openSignInWindow(answer.value.url)
  }

  async function goOnWithExisting(): Promise<void> {
    if (accountId === null) return
    if (wizard.step === 'authorize') {
      const before = await call.step((client, options) => client.integrations.wizard.back(undefined, options))
      if (before === null) return
    }
    await call.step((client, options) => client.integrations.wizard.chooseAccount({ accountId }, options))
  }

  async function back(): Promise<void> {
    // Both kinds of account are one page here and two steps at the station.
    const before = await call.step((client, options) => client.integrations.wizard.back(undefined, options))
    if (before?.step === 'account')
      await call.step((client, options) => client.integrations.wizard.back(undefined, options))
  }

  const isBusy = call.isBusy || opening.isBusy
  const problem = call.problem ?? (opening.problem === null ? null : t(problemOf(opening.problem)))
  const authorizePanel = <AuthorizePanel wizard={wizard} isWaiting={isWaiting} />
  return (
    <WizardStepPage
      wizard={wizard}
      current="sign-in"
      title={<Trans>Sign in to DoorDash</Trans>}
      lead={
        <Trans>
          DoorDash asks for your password in its own window. This device never sees it, nor your six-digit
          code.
        </Trans>
      }
      back={<BackButton isBusy={isBusy} onPress={() => void back()} />}
      next={
        isExisting ? (
          <BusyButton
            look="main"
            isBusy={isBusy}
            isDisabled={accountId === null}
            onPress={() => void goOnWithExisting()}
          >
            <Trans comment="button">Continue</Trans>
          </BusyButton>
        ) : (
          <BusyButton look={isWaiting ? 'plain' : 'main'} isBusy={isBusy} onPress={() => void authorize()}>
            {isWaiting ? (
              <Trans>Authorize again</Trans>
            ) : (
              <Trans comment="button that opens DoorDash's sign-in (R39)">Authorize</Trans>
            )}
          </BusyButton>
        )
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      {accounts.length === 0 ? (
        authorizePanel
      ) : (
        <Tabs
          className={classes(styles.tabs)}
          selectedKey={tab}
          onSelectionChange={(key) => setTab(key === 'existing' ? 'existing' : 'new')}
        >
          <TabList className={classes(styles.list)} aria-label={t`DoorDash account`}>
            <Tab id="existing" className={classes(styles.tab)}>
              <Trans>Use an existing account</Trans>
            </Tab>
            <Tab id="new" className={classes(styles.tab)}>
              <Trans comment="tab (R38)">Connect a new account</Trans>
            </Tab>
          </TabList>
          <TabPanel id="existing" className={classes(styles.panel)}>
            <ChoiceList
              label={<Trans>Linked already; no new sign-in is needed</Trans>}
              choices={accounts.map(({ id, email, businessName }) => ({
                value: id,
                words: <Name text={businessName} />,
                hint: email,
              }))}
              value={accountId}
              onChange={setAccountId}
            />
          </TabPanel>
          <TabPanel id="new" className={classes(styles.panel)}>
            {authorizePanel}
          </TabPanel>
        </Tabs>
      )}
    </WizardStepPage>
  )
}
