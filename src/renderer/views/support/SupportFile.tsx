import { Trans, useLingui } from '@lingui/react/macro'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { SupportFile as File } from '#shared/api/support-file.ts'
import { saveAs } from '#renderer/kit/files/save-as.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './SupportFile.module.css'

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** One press makes the file for support and gives it to the person; `make` rejects, or answers null, where it could not be made. */
export function SupportFile({ make }: { make: () => Promise<File | null> }) {
  const { t } = useLingui()
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | { saved: string }>('idle')
  async function save(): Promise<void> {
    setState('busy')
    const file = await make().catch(() => null)
    if (file === null) return setState('failed')
    saveAs(file.name, new Blob([bytesOf(file.zip)], { type: 'application/zip' }))
    setState({ saved: file.name })
  }
  const saved = typeof state === 'object' ? state.saved : null
  return (
    <div className={styles.support} data-part="support-file">
      <p className={styles.soft}>
        <Trans>
          When you call support, they may ask for this file. It holds nothing about your customers, no order
          and no password.
        </Trans>
      </p>
      <Button isBusy={state === 'busy'} onPress={() => void save()}>
        <FileDown size={20} aria-hidden="true" />
        <Trans comment="button">Save the file for support</Trans>
      </Button>
      <p role="status">
        {saved !== null && t`Saved as ${saved}. Send it to support as it is.`}
        {state === 'failed' && t`The file could not be made. Try again.`}
      </p>
    </div>
  )
}
