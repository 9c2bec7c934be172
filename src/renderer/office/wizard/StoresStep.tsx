import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, Link2 } from 'lucide-react'
import type { Candidate } from '#shared/api/integrations.ts'
import { stoppingProblems } from '#shared/integration/readiness.ts'
import { storeIdIn } from '#shared/integration/store-id.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { call } from '#renderer/station/call/call.ts'
import { receivedWizard } from '#renderer/station/integrations/integrations-store.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { storeProblemLooks } from '#renderer/kit/words/store-problems.ts'
import { BackButton } from './BackButton.tsx'
import { CandidatesProblem } from './CandidatesProblem.tsx'
import { askCandidates, useCandidates } from './candidates-store.ts'
import styles from './StoresStep.module.css'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'
import { useTyped, useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'

/** Which stores move over (R54 to R56). Ticks are kept at the station as they are made. */
export function StoresStep({ wizard }: StepProps) {
  const { t } = useLingui()
  const accountId = wizard.account?.id ?? null
  const { list, problem: listProblem } = useCandidates(accountId)
  const { isBusy, problem, step } = useWizardCall()
  const typed = useTyped(wizard)
  const keep = useWizardScreen((state) => state.keep)
  const lookedUp = storeIdIn(typed.store)
  // Until a box is touched here: what the station kept, else the store that was looked up beforehand.
  const touched = typed.ticked
  const found = list?.find((store) => store.storeId === lookedUp && canTick(store))
  const ticked = touched ?? (wizard.storeIds.length > 0 || !found ? wizard.storeIds : [found.storeId])

  const chosen = ticked.filter((id) => list?.some((store) => store.storeId === id && canTick(store)))
  const count = chosen.length
  // What the station has on disk, a restart brings back (B13).
  const isKept = ticked.join() === wizard.storeIds.join()
  const isUnknown = lookedUp !== null && list !== null && !list.some(({ storeId }) => storeId === lookedUp)

  function tick(storeId: string, isTicked: boolean): void {
    const next = isTicked ? [...ticked, storeId] : ticked.filter((id) => id !== storeId)
    keep(wizard.id, { ticked: next })
    // What could not be kept is sent again with [Add], which says when it fails.
    void call((client, options) =>
      client.integrations.wizard.tickStores({ storeIds: [...next] }, options),
    ).then((answer) => {
      if (answer.ok) receivedWizard(answer.value)
    })
  }

  async function add(): Promise<void> {
    const kept = await step((client, options) =>
      client.integrations.wizard.tickStores({ storeIds: [...chosen] }, options),
    )
    if (kept === null) return
    const added = await step((client, options) => client.integrations.wizard.addLocations(undefined, options))
    if (added === null && accountId !== null) void askCandidates(accountId)
  }

  return (
    <WizardStepPage
      wizard={wizard}
      current="stores"
      title={<Trans>Which locations move to {serviceName}?</Trans>}
      lead={
        list === null
          ? undefined
          : t`${plural(list.length, {
              one: 'DoorDash found one store on this account. You can add others later.',
              other: 'DoorDash found # stores on this account. You can add others later.',
            })}`
      }
      back={
        <BackButton
          isBusy={isBusy}
          onPress={() => void step((client, options) => client.integrations.wizard.back(undefined, options))}
        />
      }
      next={
        <BusyButton look="main" isBusy={isBusy} isDisabled={count === 0} onPress={() => void add()}>
          <Trans comment="button (R56)">Add locations ({count})</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      {listProblem !== null && <CandidatesProblem code={listProblem} accountId={accountId ?? ''} />}
      <Notice look="block" tone="warn" about="migrate-only">
        <Trans>Select only the stores that are meant to move to {serviceName}.</Trans>
      </Notice>
      {isUnknown && (
        <Notice look="block" tone="info" about="unknown-store">
          <Trans>Store {lookedUp} is not on this account. Sign in with the account that holds it.</Trans>
        </Notice>
      )}
      {list === null && listProblem === null && (
        <Working>
          <Trans>Asking DoorDash for the stores</Trans>
        </Working>
      )}
      <div className={styles.rows} data-ticks={isKept ? 'kept' : 'sending'}>
        {list?.map((store) => (
          <StoreRow
            key={store.storeId}
            store={store}
            isTicked={ticked.includes(store.storeId)}
            onChange={(isTicked) => tick(store.storeId, isTicked)}
          />
        ))}
      </div>
    </WizardStepPage>
  )
}

/** Some problems are mended after connecting, others stop a store before. */
function canTick({ connectedLocationId, problems }: Candidate): boolean {
  return connectedLocationId === null && !problems.some((problem) => stoppingProblems.includes(problem))
}

type RowProps = { store: Candidate; isTicked: boolean; onChange: (isTicked: boolean) => void }

function StoreRow({ store, isTicked, onChange }: RowProps) {
  const { t } = useLingui()
  const { problems, connectedLocationId, currentProvider } = store
  const provider = <Name text={currentProvider ?? ''} />
  const isPossible = canTick(store)
  return (
    <CheckRow
      about={store.storeId}
      isTicked={isTicked && isPossible}
      onChange={onChange}
      isDisabled={!isPossible}
      title={<Name text={store.name} />}
      details={
        <>
          <span>
            <Name text={store.address} /> · <StoreId id={store.storeId} />
          </span>
          {currentProvider !== null && connectedLocationId === null && (
            <span>
              <Trans>Orders are handled by {provider} now</Trans>
            </span>
          )}
          {connectedLocationId === null &&
            problems.map((problem) => <span key={problem}>{t(storeProblemLooks[problem].next)}</span>)}
        </>
      }
      state={<StoreState store={store} />}
    />
  )
}

function StoreState({ store: { problems, connectedLocationId } }: { store: Candidate }) {
  const { t } = useLingui()
  if (connectedLocationId !== null) {
    return (
      <State tone="none" icon={Link2} name="connected">
        <Trans>Already connected</Trans>
      </State>
    )
  }
  const first = problems[0]
  if (first === undefined) {
    return (
      <State tone="good" icon={CircleCheck} name="ready">
        <Trans comment="a store that can be connected, as short as possible">Ready to connect</Trans>
      </State>
    )
  }
  const more = problems.length - 1
  return (
    <State tone="error" icon={storeProblemLooks[first].icon} name={first}>
      {t(storeProblemLooks[first].words)}
      {more > 0 && ` +${more}`}
    </State>
  )
}
