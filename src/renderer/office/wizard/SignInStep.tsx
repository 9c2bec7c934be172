import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { type AccountKind, AccountTabs } from './AccountTabs.tsx'
import { AuthorizePanel } from './AuthorizePanel.tsx'
import { BackButton } from './BackButton.tsx'
import { useSignInWindow } from '#renderer/station/integrations/sign-in-window.ts'
import { useSignIn } from './use-sign-in.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** Whose stores: an account that is linked already, or a new one through DoorDash's own window (R37 to R50). */
export function SignInStep({ wizard }: StepProps) {
  const accounts = useIntegrations(({ state }) => state?.accounts ?? [])
  // Somebody who was at the sign-in comes back to it; the choice is offered only where there is one (R37).
  const [tab, setTab] = useState<AccountKind>(
    accounts.length > 0 && wizard.step === 'account' ? 'existing' : 'new',
  )
  const [accountId, setAccountId] = useState<string | null>(
    accounts.length === 1 ? (accounts[0]?.id ?? null) : null,
  )
  const { isBusy, problem, authorize, goOnWith, back } = useSignIn(wizard)
  const seen = useSignInWindow((state) => state.seen)
  const isFollowed = seen === 'followed' && wizard.problem === 'popup-blocked'
  const isWaiting = wizard.signingInSince !== null || isFollowed
  const isExisting = tab === 'existing' && accounts.length > 0

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
            onPress={() => {
              if (accountId !== null) void goOnWith(accountId)
            }}
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
        <AccountTabs
          kind={tab}
          onKind={setTab}
          accounts={accounts}
          accountId={accountId}
          onAccount={setAccountId}
        >
          {authorizePanel}
        </AccountTabs>
      )}
    </WizardStepPage>
  )
}
