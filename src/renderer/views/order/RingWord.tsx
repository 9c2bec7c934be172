import { Trans } from '@lingui/react/macro'
import type { RingFace } from './ring-face.ts'

/** What the time to the next deadline counts, as short as possible. */
export function RingWord({ word }: { word: RingFace['word'] }) {
  switch (word) {
    case 'to-accept':
      return <Trans comment="under a countdown, as short as possible">to accept</Trans>
    case 'min':
      return <Trans comment="minutes, under a number">min</Trans>
    case 'late':
      return <Trans>late</Trans>
    case 'waiting':
      return (
        <Trans context="ring" comment="food stands ready, minutes above">
          waiting
        </Trans>
      )
    case 'to-start':
      return <Trans comment="minutes until cooking should start">to start</Trans>
  }
}
