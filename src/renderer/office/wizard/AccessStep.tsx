import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleUserRound, Store } from 'lucide-react'
import type { Candidate } from '#shared/api/integrations.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import styles from './AccessStep.module.css'
import { BackButton } from './BackButton.tsx'
import { CandidatesProblem } from './CandidatesProblem.tsx'
import { useCandidates } from './candidates-store.ts'
import { useToAccounts } from './use-to-accounts.ts'
import { useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** The account is in: which stores it shares, before anything is done with them (R51, M10). */
export function AccessStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const { list, problem } = useCandidates(wizard.account?.id ?? null)
  const see = useWizardScreen((state) => state.seeAccess)
  const { isBusy, toAccounts } = useToAccounts()
  const business = wizard.account?.businessName ?? ''
  return (
    <WizardStepPage
      wizard={wizard}
      current="access"
      title={<Trans>{serviceName} may work with these stores</Trans>}
      lead={
        list === null
          ? undefined
          : t`${plural(list.length, {
              0: 'DoorDash answered: this account has no stores to share.',
              one: 'DoorDash shares one store of this account. Nothing changes for it yet.',
              other: 'DoorDash shares # stores of this account. Nothing changes for them yet.',
            })}`
      }
      back={<BackButton isBusy={isBusy} onPress={() => void toAccounts()} />}
      next={
        list?.length === 0 ? (
          <Button look="main" isDisabled={isBusy} onPress={() => void toAccounts()}>
            <Trans>Use another account</Trans>
          </Button>
        ) : (
          <Button look="main" isDisabled={list === null} onPress={() => see(wizard.id)}>
            <Trans comment="button">Continue</Trans>
          </Button>
        )
      }
    >
      {problem !== null && <CandidatesProblem code={problem} accountId={wizard.account?.id ?? ''} />}
      <Panel>
        <p className={styles.account}>
          <CircleUserRound size={28} strokeWidth={1.8} aria-hidden="true" />
          <span>
            <strong>
              <Name text={business} />
            </strong>
            <span className={styles.soft}>{wizard.account?.email}</span>
          </span>
        </p>
        {list === null ? (
          problem === null && (
            <Working>
              <Trans>Asking DoorDash for the stores</Trans>
            </Working>
          )
        ) : list.length === 0 ? (
          <Notice look="block" tone="warn" title={<Trans>No stores on this account</Trans>} about="no-stores">
            <Trans>
              Stores appear once their sign-up with DoorDash is finished. Or another account of your business
              holds them.
            </Trans>
          </Notice>
        ) : (
          <ul className={styles.stores}>
            {list.map((store) => (
              <StoreLine key={store.storeId} store={store} />
            ))}
          </ul>
        )}
      </Panel>
    </WizardStepPage>
  )
}

function StoreLine({ store }: { store: Candidate }) {
  return (
    <li className={styles.store}>
      <Store size={24} strokeWidth={1.8} aria-hidden="true" className={styles.icon} />
      <span>
        <Name text={store.name} />
        <span className={styles.soft}>
          <Name text={store.address} /> · <StoreId id={store.storeId} />
        </span>
      </span>
    </li>
  )
}
