import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { CutOff } from '#shared/integration/activation.ts'
import { type Channel, channelNames } from '#shared/channel.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { call } from '#renderer/station/call/call.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { CutOffList } from '#renderer/views/integration/CutOffList.tsx'

type Props = {
  channel: Channel
  locationIds: readonly string[]
  onCancel: () => void
  onConfirm: () => void
}

/** The alert before [Confirm]: what is taken over, what is cut off at each location, and how to go back (R113 to R115, B12). */
export function ConfirmActivation({ channel, locationIds, onCancel, onConfirm }: Props) {
  const { t } = useLingui()
  const [cutOffs, setCutOffs] = useState<CutOff[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const name = channelNames[channel]
  const ids = locationIds.join(' ')
  useEffect(() => {
    let isOver = false
    void call((client, options) =>
      client.integrations.cutOffs({ channel, locationIds: ids.split(' ') }, options),
    ).then((answer) => {
      if (isOver) return
      if (answer.ok) setCutOffs(answer.value)
      else setProblem(answer.problem.code)
    })
    return () => {
      isOver = true
    }
  }, [channel, ids])
  return (
    <Ask
      onClose={onCancel}
      title={t`${plural(locationIds.length, {
        one: `Activate ${name} for one location?`,
        other: `Activate ${name} for # locations?`,
      })}`}
      actions={
        <>
          <Button onPress={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="main" isDisabled={cutOffs === null} onPress={onConfirm}>
            <Trans comment="button (R115)">Confirm</Trans>
          </Button>
        </>
      }
    >
      <Notice look="block" tone="warn" about="primary">
        <p>
          <Trans>
            {serviceName} will be the <strong>primary order manager</strong> for {name}.
          </Trans>
        </p>
        <p>
          <Trans>The link to any other order-aggregation service will be lost.</Trans>
        </p>
      </Notice>
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {cutOffs === null ? (
        problem === null && (
          <Working>
            <Trans>Looking up what is connected now</Trans>
          </Working>
        )
      ) : (
        <CutOffList cutOffs={cutOffs} channel={channel} />
      )}
    </Ask>
  )
}
