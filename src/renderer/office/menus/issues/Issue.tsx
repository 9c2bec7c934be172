import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import type { ExportFailure } from '#shared/menu/export.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { useStartWizard } from '#renderer/station/integrations/use-start-wizard.ts'
import { exportFailureWords } from '#renderer/kit/words/export-failures.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { storefrontKey, storefrontOf } from '#renderer/station/menus/menus-store.ts'
import { useZoneOf } from '../shown/use-zone-of.ts'
import { ProblemList } from '../shown/ProblemList.tsx'
import { ExportProgress } from '../publish/ExportProgress.tsx'
import { FailedFields } from './FailedFields.tsx'
import styles from './IssuesPage.module.css'

type Props = { target: MenuTarget; menu: OpenMenu | null; isGone: boolean }

/** One place where publishing failed: why, where in the menu, and [Retry menu export] (R157 to R161). */
export function Issue({ target, menu, isGone }: Props) {
  const { t } = useLingui()
  const open = useDashboard((state) => state.open)
  const { isBusy, problem, run } = useCall()
  const [stopping, setStopping] = useState<readonly MenuProblem[]>([])
  const zone = useZoneOf(target.locationId)
  const sent = target.export
  const when = useWhen(sent?.endedAt ?? sent?.requestedAt ?? 0, zone)
  if (sent === null) return null
  const { failure } = sent
  const name = channelNames[target.channel]
  const menuName = menu?.document.name ?? ''
  const { requestedBy } = sent
  const isFailed = sent.state === 'failed'

  async function retry(): Promise<void> {
    setStopping([])
    const answer = await run((client, options) => client.menus.retry(storefrontOf(target), options))
    if (answer && !answer.ok && answer.problem.code === 'PROBLEMS') setStopping(answer.problem.data.problems)
  }

  return (
    <section
      className={styles.issue}
      data-issue={storefrontKey(target)}
      data-is={sent.state}
      aria-label={`${target.locationName} · ${name}`}
    >
      <header className={styles.head}>
        <h2 className={styles.name}>
          {target.locationName} · {name}
        </h2>
        <p className={styles.soft}>
          <Trans comment="what was sent, when it failed, and who sent it">
            {menuName}, {when}, sent by {requestedBy}
          </Trans>
        </p>
      </header>
      {isFailed && failure !== null ? (
        <div className={styles.cause}>
          <ExportProgress sent={sent} />
          <p>{t(exportFailureWords[failure.code].fix)}</p>
          <div className={styles.theirs}>
            <TheirWords name={name} details={failure.details} isSaid />
          </div>
        </div>
      ) : (
        <div role="status">
          <ExportProgress sent={sent} />
        </div>
      )}
      {isFailed && menu !== null && failure !== null && failure.paths.length > 0 && (
        <FailedFields menu={menu} paths={failure.paths} />
      )}
      {isGone && (
        <Notice look="block" tone="info">
          <Trans>This menu was deleted here. Publish another one to this place instead.</Trans>
        </Notice>
      )}
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent about="retry-failed">
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      {menu !== null && stopping.length > 0 && (
        <ProblemList
          menu={menu.document}
          problems={stopping}
          onShow={(path) => open({ at: 'menu', menuId: menu.id, path })}
        />
      )}
      {isFailed && (
        <WaysOn
          target={target}
          menuId={sent.menuId}
          code={failure?.code}
          isGone={isGone}
          isBusy={isBusy}
          onRetry={() => void retry()}
        />
      )}
    </section>
  )
}

type WaysProps = {
  target: MenuTarget
  menuId: string
  code: ExportFailure['code'] | undefined
  isGone: boolean
  isBusy: boolean
  onRetry: () => void
}

/** What can be done about it: to look at what changed, to sign in again, or to send it once more. */
function WaysOn({ target, menuId, code, isGone, isBusy, onRetry }: WaysProps) {
  const open = useDashboard((state) => state.open)
  const wizard = useStartWizard()
  return (
    <div className={styles.actions}>
      {code === 'sign-in-again' && (
        <BusyButton look="main" isBusy={wizard.isBusy} onPress={() => void wizard.start('B')}>
          <Trans>Sign in to DoorDash again</Trans>
        </BusyButton>
      )}
      {code === 'changed-outside' ? (
        <Button
          look="main"
          isDisabled={isGone}
          onPress={() => open({ at: 'menu-changes', menuId, ...storefrontOf(target) })}
        >
          <Trans>See what changed</Trans>
        </Button>
      ) : (
        <BusyButton
          look={code === 'sign-in-again' ? 'plain' : 'main'}
          isBusy={isBusy}
          isDisabled={isGone}
          onPress={onRetry}
        >
          <Trans comment="button (R138, R141, R143)">Retry menu export</Trans>
        </BusyButton>
      )}
      {wizard.problem !== null && <p>{wizard.problem}</p>}
    </div>
  )
}
