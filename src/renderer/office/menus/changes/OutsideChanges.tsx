import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import type { MenuTarget, OpenMenu } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { storefrontKey, storefrontOf } from '#renderer/station/menus/menus-store.ts'
import { useZoneOf } from '../shown/use-zone-of.ts'
import { BothChoices, Decided } from './BothChoices.tsx'
import { ChangeList } from './ChangeList.tsx'

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
        <NotYet name={name} problem={unread} onAgain={again} />
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
        <Decided onAgain={() => onOverwrite(null)} />
      ) : (
        <BothChoices
          name={name}
          changes={changes}
          isBusy={isBusy}
          onTakeOver={() => void takeOver(fingerprint)}
          onOverwrite={() => onOverwrite(fingerprint)}
        />
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

/** Until both can be compared: that it is being read, or why it could not be. */
function NotYet({ name, problem, onAgain }: { name: string; problem: string | null; onAgain: () => void }) {
  const { t } = useLingui()
  return problem === null ? (
    <Working>
      <Trans>Reading the menu from {name}</Trans>
    </Working>
  ) : (
    <Notice
      look="block"
      tone="trouble"
      urgent
      actions={
        <Button onPress={onAgain}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {t(menuCallProblem(problem))}
    </Notice>
  )
}
