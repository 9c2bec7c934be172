import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { KeptBackup, MissingOrders } from '#shared/api/backups.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './Backups.module.css'
import { useZone } from '#renderer/station/device/use-zone.ts'

type Props = { backup: KeptBackup; onClose: () => void }

/** What would be missing after a restore, before it is done. */
export function RestoreAsk({ backup, onClose }: Props) {
  const { isBusy, problem, run } = useCall()
  const [isAgreed, setAgreed] = useState(false)
  const at = useWhen(backup.at, useZone())
  const compared = useRead(backup.name, async (client, options) => {
    const missing = await client.backups.compare({ name: backup.name }, options)
    return { missing }
  })
  const isKnown = compared.value !== null
  const losesSome = compared.value?.missing?.orders !== 0
  async function restore(): Promise<void> {
    const answer = await run((client, options) => client.backups.restore({ name: backup.name }, options))
    if (answer?.ok) onClose()
  }
  return (
    <AskBefore
      title={<Trans>Go back to the data of {at}?</Trans>}
      onClose={onClose}
      keep={<Trans>Change nothing</Trans>}
      act={<Trans comment="button: bring a backup back">Restore</Trans>}
      isBusy={isBusy}
      isReady={isKnown && (isAgreed || !losesSome)}
      problem={problem}
      onAct={() => void restore()}
    >
      <ReadState problem={compared.problem} isAnswered={isKnown} again={compared.again} />
      {isKnown && <Missing missing={compared.value?.missing ?? null} />}
      <p>
        <Trans>
          The station closes and starts again automatically; orders wait a few seconds. The data of now is
          kept beside it, listed here, and can be gone back to the same way.
        </Trans>
      </p>
      {isKnown && losesSome && (
        <CheckRow
          isTicked={isAgreed}
          onChange={setAgreed}
          title={<Trans>I know that these orders will no longer show here</Trans>}
          about="agreed"
        />
      )}
    </AskBefore>
  )
}

function Missing({ missing }: { missing: MissingOrders | null }) {
  if (missing === null)
    return (
      <p>
        <Trans>
          What came in since cannot be counted here; look for those orders on the channels' tablets.
        </Trans>
      </p>
    )
  if (missing.orders === 0)
    return (
      <p>
        <Trans>No order would be missing.</Trans>
      </p>
    )
  return <Lacking missing={missing} />
}

function Lacking({ missing }: { missing: MissingOrders }) {
  const { t } = useLingui()
  const zone = useZone()
  const from = useWhen(missing.from ?? 0, zone)
  const to = useWhen(missing.to ?? 0, zone)
  return (
    <div data-part="missing">
      <p className={styles.title}>
        {missing.isWhole
          ? t`${plural(missing.orders, { one: '# order would be missing', other: '# orders would be missing' })}`
          : t`${plural(missing.orders, {
              one: 'At least # order would be missing',
              other: 'At least # orders would be missing',
            })}`}
      </p>
      <p>
        <Trans>
          Received from {from} to {to}.
        </Trans>
      </p>
      {missing.open > 0 && (
        <p className={styles.damaged}>
          {t`${plural(missing.open, {
            one: '# of them is not finished: cook it from its ticket or the channel’s own tablet.',
            other: '# of them are not finished: cook them from their tickets or the channel’s own tablet.',
          })}`}
        </p>
      )}
      <p className={styles.soft}>
        <Trans>
          DoorDash does not send an order a second time. Changes to menus and settings since then are undone
          as well.
        </Trans>
      </p>
    </div>
  )
}
