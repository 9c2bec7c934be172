import { Trans } from '@lingui/react/macro'
import type { RingFace } from './ring-face.ts'

/** The time to the next deadline, with its unit where that is days. */
export function RingText({ text, unit }: { text: string; unit: RingFace['unit'] | undefined }) {
  if (unit !== 'days') return text
  const days = text
  return <Trans comment="days, as short as possible">{days}&nbsp;d</Trans>
}
