import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, CloudUpload, RotateCcw, ShieldCheck } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import type { MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import type { MenuChange } from '#shared/menu/change.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { storefrontKey, storefrontOf } from '#renderer/station/menus/menus-store.ts'
import { useZoneOf } from '../shown/use-zone-of.ts'
import { countChanges, groupChanges } from './change-groups.ts'
import { ChangeList } from './ChangeList.tsx'
import styles from './OutsideChanges.module.css'

type Props = {
  menuId: string
  currency: string
  target: MenuTarget
  /** Whether these very changes are to be overwritten. */
  isDecided: (fingerprint: string) => boolean
  onOverwrite: (fingerprint: string | null) => void
  /** Nothing differs after all. */
  onSame?: (fingerprint: string) => void
  /** Our draft now holds what the channel has. */
  onTakenOver: (menu: OpenMenu) => void
}

/** Ours and theirs side by side, what either choice would lose, and the two choices (R27). */
export function OutsideChanges({
  menuId,
  currency,
  target,
  isDecided,
  onOverwrite,
  onSame,
  onTakenOver,
}: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const { locationId, channel, locationName } = target
  const {
    value: compared,
    problem: unread,
    again,
  } = useRead(`${menuId} ${storefrontKey(target)} ${target.outside?.fingerprint}`, (client, options) =>
    client.menus.compare({ menuId, locationId, channel }, options),
  )
  const same = compared?.changes.length === 0 ? compared.fingerprint : null
  const tellSame = useEffectEvent((fingerprint: string) => onSame?.(fingerprint))
  useEffect(() => {
    if (same !== null) tellSame(same)
  }, [same])

  async function takeOver(fingerprint: string): Promise<void> {
    const answer = await run((client, options) =>
      client.menus.takeOver({ menuId, ...storefrontOf(target), fingerprint }, options),
    )
    if (answer?.ok) onTakenOver(answer.value)
    else if (answer?.problem.code === 'CHANGED_AGAIN') again()
  }

  const name = channelNames[channel]
  const title = `${locationName} · ${name}`
  if (compared === null) {
    return (
      <Panel title={title} about={storefrontKey(target)}>
        {unread === null ? (
          <Working>
            <Trans>Reading the menu from {name}</Trans>
          </Working>
        ) : (
          <Notice
            look="block"
            tone="trouble"
            urgent
            actions={
              <Button onPress={again}>
                <Trans>Try again</Trans>
              </Button>
            }
          >
            {t(menuCallProblem(unread))}
          </Notice>
        )}
      </Panel>
    )
  }
  const { changes, fingerprint, readAt } = compared
  return (
    <Panel
      title={title}
      about={storefrontKey(target)}
      aside={<ReadAt at={readAt} locationId={locationId} channel={name} />}
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      {changes.length > 0 && (
        <ChangeList
          changes={changes}
          currency={currency}
          before={<Trans comment="column: our version of a menu">Yours</Trans>}
          after={name}
        />
      )}
      {changes.length === 0 ? (
        <State tone="good" icon={CircleCheck} name="same">
          <Trans>Nothing differs: what is there is what you have.</Trans>
        </State>
      ) : isDecided(fingerprint) ? (
        <div className={styles.decided}>
          <State tone="waiting" icon={CloudUpload} name="overwrite">
            <Trans>Will be overwritten with yours</Trans>
          </State>
          <Button size="small" onPress={() => onOverwrite(null)}>
            <RotateCcw size={20} aria-hidden="true" />
            <Trans>Decide again</Trans>
          </Button>
        </div>
      ) : (
        <div className={styles.choices}>
          <div className={styles.choice}>
            <p>
              <Trans>
                Nothing changes for customers. Your draft becomes what {name} has; what is yours in the list
                above is kept in the draft's history only.
              </Trans>
            </p>
            <BusyButton isBusy={isBusy} onPress={() => void takeOver(fingerprint)}>
              {!isBusy && <ShieldCheck size={22} aria-hidden="true" />}
              <Trans comment="button (R27)">Keep {name}'s version</Trans>
            </BusyButton>
          </div>
          <div className={styles.choice}>
            <Lost changes={changes} channel={name} />
            <Button isDisabled={isBusy} onPress={() => onOverwrite(fingerprint)}>
              <CloudUpload size={22} aria-hidden="true" />
              <Trans comment="button (R27)">Overwrite with mine</Trans>
            </Button>
          </div>
        </div>
      )}
    </Panel>
  )
}

function ReadAt({ at, locationId, channel }: { at: number; locationId: string; channel: string }) {
  const zone = useZoneOf(locationId)
  const time = useWhen(at, zone)
  return (
    <span>
      <Trans>
        As {channel} has it at {time}
      </Trans>
    </span>
  )
}

/** What of theirs goes when ours is sent. */
function Lost({ changes, channel }: { changes: readonly MenuChange[]; channel: string }) {
  const { t } = useLingui()
  const { added, changed, removed } = countChanges(groupChanges(changes))
  const parts = [
    added > 0 &&
      t`${plural(added, {
        one: '# entry that is only there is removed',
        other: '# entries that are only there are removed',
      })}`,
    changed > 0 &&
      t`${plural(changed, { one: '# entry that differs is replaced by yours', other: '# entries that differ are replaced by yours' })}`,
    removed > 0 &&
      t`${plural(removed, { one: '# entry that only you have is added', other: '# entries that only you have are added' })}`,
  ].filter((part) => part !== false)
  const list = parts.join(', ')
  return (
    <p>
      <Trans>
        Customers at {channel} see yours from then on: {list}.
      </Trans>
    </p>
  )
}
