import { Trans } from '@lingui/react/macro'
import { FileSpreadsheet } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { classes } from './classes.ts'
import styles from './FileDrop.module.css'

type Props = {
  /** What may be dropped here, for those who hear it. */
  label: string
  /** Endings of names, such as `.csv`. */
  types: readonly string[]
  hint: ReactNode
  onChoose: (file: File) => void
}

/** Choose a file by touch, or drop it here. */
export function FileDrop({ label, types, hint, onChoose }: Props) {
  return (
    <DropZone
      className={classes(styles.zone)}
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped) void dropped.getFile().then(onChoose)
      }}
    >
      <FileSpreadsheet size={56} strokeWidth={1.6} aria-hidden="true" className={styles.icon} />
      <FileTrigger
        acceptedFileTypes={[...types]}
        onSelect={(files) => {
          const chosen = files?.[0]
          if (chosen) onChoose(chosen)
        }}
      >
        <AriaButton className={classes(styles.choose)}>
          <Trans comment="button">Choose a file</Trans>
        </AriaButton>
      </FileTrigger>
      <p className={styles.hint}>{hint}</p>
    </DropZone>
  )
}
