import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Printer } from '#shared/printing/printing.ts'
import { samplePages } from '#shared/ticket/sample-pages.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import look from './Printer.module.css'
import styles from './Printers.module.css'

/** After a test ticket: which of its numbered lines reads right is how this printer is sent its accents (B8). */
export function CodePageQuestion({ printer }: { printer: Printer }) {
  const isOffline = useConnection((state) => state.client === null)
  const [state, setState] = useState<'asked' | 'busy' | 'saved' | 'failed'>('asked')
  const choose = async (codePage: Printer['codePage']) => {
    setState('busy')
    const answer = await callApproved(({ printing }, options) =>
      printing.chooseCodePage({ id: printer.id, codePage }, options),
    )
    if (answer.ok) setState('saved')
    else setState(answer.problem.code === 'NOT_APPROVED' ? 'asked' : 'failed')
  }
  if (state === 'saved') {
    return (
      <Notice tone="info" about="code page">
        <Trans>Saved. The next ticket prints its accents like that line.</Trans>
      </Notice>
    )
  }
  return (
    <div className={styles.question} data-part="code-page">
      <p id={`code-page-${printer.id}`}>
        <Trans>When the test ticket is out: which numbered line has all its accents right?</Trans>
      </p>
      <div className={look.buttons} role="group" aria-labelledby={`code-page-${printer.id}`}>
        {samplePages[printer.language].map((codePage, index) => {
          const number = index + 1
          return (
            <Button
              key={codePage}
              size="small"
              isDisabled={state === 'busy' || isOffline}
              onPress={() => void choose(codePage)}
            >
              <Trans comment="a numbered line of the test ticket">Line {number}</Trans>
            </Button>
          )
        })}
        <Button size="small" isDisabled={state === 'busy' || isOffline} onPress={() => void choose('bitmap')}>
          <Trans>None: print every line as a picture</Trans>
        </Button>
      </div>
      {state === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>Not saved. Try again.</Trans>
        </Notice>
      )}
    </div>
  )
}
