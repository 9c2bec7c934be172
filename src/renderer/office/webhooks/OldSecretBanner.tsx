import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { AskFirst } from './AskFirst.tsx'
import { useZone } from '#renderer/station/device/use-zone.ts'

type Props = { until: number; isNewUsed: boolean; onChange: () => void }

/** While two secrets are good: what is left to do, and until when. */
export function OldSecretBanner({ until, isNewUsed, onChange }: Props) {
  const [isAsking, setAsking] = useState(false)
  const time = useWhen(until, useZone())
  return (
    <>
      <Notice
        look="block"
        tone={isNewUsed ? 'good' : 'warn'}
        about="old-secret"
        title={
          isNewUsed ? (
            <Trans>DoorDash uses the new secret</Trans>
          ) : (
            <Trans>Give DoorDash the new secret before {time}</Trans>
          )
        }
        actions={
          <Button size="small" onPress={() => setAsking(true)}>
            <Trans>Revoke the old secret now</Trans>
          </Button>
        }
      >
        {isNewUsed ? (
          <Trans>The old one ends automatically at {time}.</Trans>
        ) : (
          <Trans>DoorDash has not used it yet. The old one works until then.</Trans>
        )}
      </Notice>
      {isAsking && <EndOld isNewUsed={isNewUsed} onClose={() => setAsking(false)} onChange={onChange} />}
    </>
  )
}

type EndProps = { isNewUsed: boolean; onClose: () => void; onChange: () => void }

function EndOld({ isNewUsed, onClose, onChange }: EndProps) {
  return (
    <AskFirst
      title={<Trans>Revoke the old secret now?</Trans>}
      keep={<Trans>Not yet</Trans>}
      act={<Trans>Revoke it</Trans>}
      look="danger"
      call="endOld"
      onClose={onClose}
      onChange={onChange}
    >
      {isNewUsed ? (
        <Trans>DoorDash already uses the new one. What it sent before may still be on its way.</Trans>
      ) : (
        <Trans>
          DoorDash has not used the new one yet: every order it sends with the old one will be refused.
        </Trans>
      )}
    </AskFirst>
  )
}
