import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { IntegrationView } from '#shared/integration/view.ts'
import type { OpenPeriod } from '#shared/menu/hours.ts'
import { contacts, programName } from '#shared/support/contacts.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { alertLooks } from '#renderer/kit/words/states.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { ChannelReason } from '#renderer/views/integration/ChannelReason.tsx'
import { KnownHoursForm } from './KnownHoursForm.tsx'
import { useMenuThere } from './use-menu-there.ts'

/** One of the four alerts of QA, with the prompt that mends it in place (R136 to R146). */
export function AlertPrompt({ view }: { view: IntegrationView }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [theirs, setTheirs] = useState<{ code: string | null; details: string | null } | null>(null)
  const alert = view.alert ?? 'integration-error'
  const [isAdding, setAdding] = useState(false)
  const menu = useMenuThere(view)

  async function retry(hours?: OpenPeriod[]): Promise<boolean> {
    setTheirs(null)
    const { locationId, channel } = view
    if (menu.isToBeSent && !hours) {
      await menu.send()
      return true
    }
    const answer = await run((client, options) =>
      client.integrations.retryMenuExport({ locationId, channel, ...(hours && { hours }) }, options),
    )
    if (answer && !answer.ok && answer.problem.code === 'REFUSED') {
      const { code, details } = answer.problem.data
      setTheirs({ code, details })
    }
    return answer?.ok === true
  }

  const retryWords = <Trans comment="button (R138, R141, R143)">Retry menu export</Trans>
  const failed = problem !== null && (
    <Notice look="block" tone="warn" urgent about="retry-failed">
      {problem === 'REFUSED' ? (
        <>
          <p>
            <Trans>DoorDash did not accept it.</Trans>
          </p>
          <TheirWords name="DoorDash" {...theirs} isSaid />
        </>
      ) : (
        t(problemOf(problem))
      )}
    </Notice>
  )
  if (alert === 'hours-missing' && isAdding) {
    return (
      <>
        {failed}
        <KnownHoursForm
          view={view}
          isBusy={isBusy}
          onCancel={() => setAdding(false)}
          onSave={retry}
          saveWords={retryWords}
        />
      </>
    )
  }
  return (
    <Notice
      look="block"
      tone="trouble"
      about={alert}
      title={t(alertLooks[alert].words)}
      actions={
        <Actions
          alert={alert}
          isFilled={menu.isFilled}
          onAdd={alert === 'menu-empty' ? menu.addItems : () => setAdding(true)}
        >
          <BusyButton
            look={alert === 'hours-missing' || (alert === 'menu-empty' && !menu.isFilled) ? 'plain' : 'main'}
            isBusy={isBusy || menu.isBusy}
            onPress={() => void retry()}
          >
            {retryWords}
          </BusyButton>
        </Actions>
      }
    >
      <Prompt alert={alert} />
      <ChannelReason view={view} />
      {failed}
    </Notice>
  )
}

type Alert = NonNullable<IntegrationView['alert']>

function Prompt({ alert }: { alert: Alert }) {
  const doordash = contacts.find(({ platform }) => platform === 'DoorDash')?.phone ?? ''
  switch (alert) {
    case 'hours-missing':
      return (
        <p>
          <Trans>
            The menu has no opening hours, or less than 30 minutes a week. Add menu hours here, then the menu
            is exported again.
          </Trans>
        </p>
      )
    case 'menu-empty':
      return (
        <p>
          <Trans>
            The menu has no items. Add menu items here, then retry the menu export: it sends your menu to
            DoorDash.
          </Trans>
        </p>
      )
    case 'import-failed':
      return (
        <p>
          <Trans>
            DoorDash could not import the menu. To fix this, export it again: {programName} sends the menu out
            (export), DoorDash takes it in (import).
          </Trans>
        </p>
      )
    case 'integration-error':
      return (
        <p>
          <Trans>
            The location failed during integration. Fix what is named below and retry, or contact DoorDash
            support: {doordash}.
          </Trans>
        </p>
      )
  }
}

type ActionsProps = { alert: Alert; isFilled: boolean; onAdd: () => void; children: ReactNode }

function Actions({ alert, isFilled, onAdd, children }: ActionsProps) {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <>
      {alert === 'hours-missing' && (
        <Button look="main" onPress={onAdd}>
          <Trans>Add menu hours</Trans>
        </Button>
      )}
      {alert === 'menu-empty' && (
        <Button look={isFilled ? 'plain' : 'main'} onPress={onAdd}>
          <Trans comment="button (R140)">Add menu items</Trans>
        </Button>
      )}
      {children}
      {alert === 'menu-empty' && (
        <TextButton onPress={() => read('menus')}>
          <Trans>How to add menu items</Trans>
        </TextButton>
      )}
      {alert === 'integration-error' && (
        <TextButton onPress={() => open({ at: 'contacts' })}>
          <Trans>DoorDash support</Trans>
        </TextButton>
      )}
    </>
  )
}
