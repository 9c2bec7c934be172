import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleX, LoaderCircle } from 'lucide-react'
import { programName } from '#shared/support/contacts.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { QaProgress } from '#renderer/views/integration/QaProgress.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { storeRefusalWords } from '#renderer/kit/words/store-problems.ts'
import { useCandidates } from './candidates-store.ts'
import { useCloseWizard } from './use-close-wizard.ts'
import styles from './VerificationStep.module.css'
import { useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** Each store on its way, then in DoorDash's quality check (R57 to R61, R92, R93). */
export function VerificationStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const isAdding = wizard.step === 'adding'
  const results = wizard.storeIds.map((storeId) => wizard.results[storeId])
  const added = results.filter((result) => result?.ok).length
  const failed = results.filter((result) => result && !result.ok).length
  const openMenu = useWizardScreen((state) => state.openMenu)
  const { isBusy, problem, close } = useCloseWizard()
  return (
    <WizardStepPage
      wizard={wizard}
      current="verification"
      title={
        isAdding ? (
          <Trans>Your locations are being added</Trans>
        ) : added === 0 ? (
          <Trans>No location could be added</Trans>
        ) : (
          <Trans>DoorDash now checks your locations</Trans>
        )
      }
      lead={
        isAdding ? (
          <Trans>This takes a few seconds each. You can leave this page; it continues without you.</Trans>
        ) : added === 0 ? (
          <Trans>The reason is shown beside each. Nothing has changed at DoorDash.</Trans>
        ) : (
          <Trans>
            The quality check looks at opening hours, items and content of each store and its menus. It
            usually takes up to one business day. You need not wait here.
          </Trans>
        )
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={isAdding}
          onPress={() => {
            if (wizard.path === 'A' && added > 0) openMenu(wizard.id)
            else void close({ at: 'integrations' })
          }}
        >
          <Trans comment="button at the end of connecting (R57)">Done</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      {failed > 0 && !isAdding && added > 0 && (
        <Notice look="block" tone="trouble" about="some-failed">
          {t`${plural(failed, {
            one: 'One store could not be added; the others are not affected.',
            other: '# stores could not be added; the others are not affected.',
          })}`}
        </Notice>
      )}
      <Panel>
        <ul className={styles.list} aria-live="polite">
          {wizard.storeIds.map((storeId) => (
            <StoreProgress key={storeId} wizard={wizard} storeId={storeId} />
          ))}
        </ul>
      </Panel>
      {!isAdding && added > 0 && <WhatComesNext />}
    </WizardStepPage>
  )
}

/** After the quality check: going live, or what is missing. */
function WhatComesNext() {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <Notice
      look="block"
      tone="info"
      title={<Trans>What comes next</Trans>}
      actions={
        <>
          <TextButton onPress={() => open({ at: 'activate' })}>
            <Trans>Activating your integration</Trans>
          </TextButton>
          <TextButton onPress={() => read('qa')}>
            <Trans>More about the quality check</Trans>
          </TextButton>
        </>
      }
    >
      <Trans>
        A location that passed is listed as Not Activated. Activate it, and its DoorDash orders come to{' '}
        {programName}. If something is missing, your locations page says what and lets you fix it there.
      </Trans>
    </Notice>
  )
}

function StoreProgress({ wizard, storeId }: StepProps & { storeId: string }) {
  const { t } = useLingui()
  const { list } = useCandidates(wizard.account?.id ?? null)
  const store = list?.find((each) => each.storeId === storeId)
  const result = wizard.results[storeId]
  const locationId = result?.ok ? result.locationId : null
  const view = useIntegrations(({ state }) =>
    state?.integrations.find((each) => each.locationId === locationId && each.channel === 'doordash'),
  )
  const refusal = result && !result.ok ? storeRefusalWords(result.code) : null
  return (
    <li className={styles.store} data-store={storeId}>
      <div className={styles.words}>
        <p className={styles.name}>
          <Name text={store?.name ?? view?.locationName ?? t`Store ${storeId}`} />
        </p>
        <p className={styles.soft}>
          {store && (
            <>
              <Name text={store.address} /> ·{' '}
            </>
          )}
          <StoreId id={storeId} />
        </p>
        {result && !result.ok && (
          <div className={styles.reason}>
            <p>{refusal !== null ? t(refusal) : <Trans>DoorDash did not accept this store.</Trans>}</p>
            <TheirWords name="DoorDash" code={result.code} details={result.details} isSaid />
          </div>
        )}
        {view && <QaProgress view={view} />}
      </div>
      {result === undefined ? (
        <State tone="waiting" icon={LoaderCircle} name="adding">
          <Trans>Adding</Trans>
        </State>
      ) : !result.ok ? (
        <State tone="error" icon={CircleX} name="refused">
          <Trans>Not added</Trans>
        </State>
      ) : view ? (
        <IntegrationStateBadge view={view} />
      ) : (
        <State tone="waiting" icon={CircleAlert} name="added">
          <Trans>Added</Trans>
        </State>
      )}
    </li>
  )
}
