import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { smallPng } from './small-png.ts'
import styles from './TicketDesign.module.css'

/** The picture at the head of the tickets. It is kept at once, as the preview shows it; the design says where it is printed. */
export function TicketLogo({ hasLogo, onChange }: { hasLogo: boolean; onChange: (has: boolean) => void }) {
  const [problem, setProblem] = useState<'no-picture' | 'failed' | null>(null)
  const keep = async (png: string | null) => {
    const answer = await callApproved(({ printing }, options) => printing.saveLogo({ png }, options))
    if (answer.ok) {
      setProblem(null)
      return onChange(png !== null)
    }
    const { code } = answer.problem
    setProblem(code === 'NOT_A_PICTURE' ? 'no-picture' : code === 'NOT_APPROVED' ? null : 'failed')
  }
  const choose = async (file: File) => {
    const png = await smallPng(file)
    if (png === null) return setProblem('no-picture')
    await keep(png)
  }
  return (
    <div className={styles.logo}>
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void choose(file)
          }}
        >
          <AriaButton className={classes(styles.choose)}>
            {hasLogo ? <Trans>Choose another logo</Trans> : <Trans>Choose a logo</Trans>}
          </AriaButton>
        </FileTrigger>
        {hasLogo && (
          <Button onPress={() => void keep(null)}>
            <Trans>Take the logo away</Trans>
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        <Trans>
          A picture of any size, best a PNG. It is made small enough automatically, and printed in black and
          white.
        </Trans>
      </p>
      {problem === 'no-picture' && (
        <Notice tone="trouble" urgent>
          <Trans>This file cannot be opened as a picture. Choose a PNG or a JPEG.</Trans>
        </Notice>
      )}
      {problem === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>Not saved: try again.</Trans>
        </Notice>
      )}
    </div>
  )
}
