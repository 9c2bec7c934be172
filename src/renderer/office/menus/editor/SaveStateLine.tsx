import { Trans } from '@lingui/react/macro'
import { CircleCheck, CloudOff, CloudUpload, FileWarning, LoaderCircle } from 'lucide-react'
import { classes } from '#renderer/kit/ui/classes.ts'
import busy from '#renderer/kit/ui/BusyButton.module.css'
import { useEditor } from './editor-context.ts'
import styles from './SaveStateLine.module.css'

/** Whether the station has what is on screen. */
export function SaveStateLine() {
  const at = useEditor(({ save }) => save.at)
  const isKept = useEditor((state) => state.isKept)
  return (
    <p className={classes(styles.line, styles[looks[at]])} role="status" data-save={at}>
      <Icon at={at} />
      <span>
        <Words at={at} isKept={isKept} />
      </span>
    </p>
  )
}

type At = 'saved' | 'waiting' | 'saving' | 'not-reached' | 'changed' | 'gone'

const looks: Record<At, string> = {
  saved: 'good',
  waiting: 'quiet',
  saving: 'quiet',
  'not-reached': 'wrong',
  changed: 'wrong',
  gone: 'wrong',
}

function Icon({ at }: { at: At }) {
  const icon = { size: 22, 'aria-hidden': true } as const
  switch (at) {
    case 'saved':
      return <CircleCheck {...icon} />
    case 'waiting':
      return <CloudUpload {...icon} />
    case 'saving':
      return <LoaderCircle {...icon} className={busy.turning} />
    case 'not-reached':
      return <CloudOff {...icon} />
    case 'changed':
    case 'gone':
      return <FileWarning {...icon} />
  }
}

function Words({ at, isKept }: { at: At; isKept: boolean }) {
  switch (at) {
    case 'saved':
      return <Trans comment="the menu is at the station">Saved</Trans>
    case 'waiting':
    case 'saving':
      return <Trans comment="the menu is being sent to the station">Saving</Trans>
    case 'not-reached':
      return isKept ? (
        <Trans>Not saved: no connection. Kept here, and tried again.</Trans>
      ) : (
        <Trans>Not saved: no connection. Keep this page open; it is tried again.</Trans>
      )
    case 'changed':
      return <Trans>Changed on another screen</Trans>
    case 'gone':
      return <Trans>Deleted on another screen</Trans>
  }
}
