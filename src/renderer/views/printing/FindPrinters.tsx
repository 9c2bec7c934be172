import { Trans, useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { FoundPrinter, LookAround } from '#shared/printing/found.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { speaksWords } from '#renderer/kit/words/printer-kinds.ts'
import styles from './FindPrinters.module.css'

/** Looks for printers, one look at a time; it ends with this sheet. */
function useLook() {
  const client = useConnection((state) => state.client)
  const [look, setLook] = useState<LookAround | 'failed' | null>(null)
  const ending = useRef<AbortController | null>(null)
  useEffect(() => () => ending.current?.abort(), [])

  const start = async (askEveryAddress: boolean) => {
    ending.current?.abort()
    const end = new AbortController()
    ending.current = end
    if (client === null) return
    setLook({ found: [], asked: null, isOver: false })
    try {
      const { signal } = end
      for await (const state of await client.printing.lookAround({ askEveryAddress }, { signal })) {
        if (signal.aborted) return
        setLook(state)
      }
    } catch {
      if (!end.signal.aborted) setLook('failed')
    }
  }
  const stop = () => {
    ending.current?.abort()
    setLook((before) => (before === null || before === 'failed' ? before : { ...before, isOver: true }))
  }
  return { look, start, stop, isOffline: client === null }
}

/** Printers that announce themselves and, when asked to, all that answer on this network. */
export function FindPrinters({ onChoose }: { onChoose: (printer: FoundPrinter) => void }) {
  const { look, start, stop, isOffline } = useLook()
  const isLooking = look !== null && look !== 'failed' && !look.isOver
  return (
    <div className={styles.find} data-part="find-printers">
      <div className={styles.buttons}>
        <Button size="small" isDisabled={isOffline || isLooking} onPress={() => void start(false)}>
          <Search size={22} aria-hidden="true" />
          <Trans>Look for printers</Trans>
        </Button>
        {look !== null && !isLooking && (
          <Button size="small" isDisabled={isOffline} onPress={() => void start(true)}>
            <Trans>Ask every address of this network</Trans>
          </Button>
        )}
        {isLooking && (
          <Button size="small" onPress={stop}>
            <Trans>Stop looking</Trans>
          </Button>
        )}
      </div>
      {look === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>The station could not look around. Type in the address below.</Trans>
        </Notice>
      )}
      {look !== null && look !== 'failed' && (
        <>
          {isLooking && <Progress asked={look.asked} />}
          <Found look={look} onChoose={onChoose} />
          {look.isOver && look.asked === null && (
            <p className={styles.soft}>
              <Trans>
                Many receipt printers do not announce themselves. Asking every address only asks how each one
                is; nothing is printed.
              </Trans>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Progress({ asked }: { asked: LookAround['asked'] }) {
  const { t } = useLingui()
  if (asked === null) {
    return (
      <Working>
        <Trans>Listening for printers on the network</Trans>
      </Working>
    )
  }
  const { done, of } = asked
  return (
    <ProgressBar value={done} maxValue={of} aria-label={t`Addresses asked`} className={styles.progress ?? ''}>
      {({ percentage }) => (
        <>
          <span>
            <Trans comment="how many network addresses were asked">
              {done} of {of} addresses asked
            </Trans>
          </span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
}

type FoundProps = { look: LookAround; onChoose: (printer: FoundPrinter) => void }

function Found({ look: { found, asked, isOver }, onChoose }: FoundProps) {
  const { t } = useLingui()
  if (found.length === 0) {
    return (
      <p className={styles.soft} role="status">
        {!isOver ? (
          <Trans>No printer found so far.</Trans>
        ) : asked === null ? (
          <Trans>No printer was found. Ask every address, or type in the address below.</Trans>
        ) : (
          <Trans>
            No printer was found. Check that it is on and in the same network as the station, or type in its
            address below.
          </Trans>
        )}
      </p>
    )
  }
  return (
    <ul className={styles.list} aria-label={t`Printers found`}>
      {found.map((printer) => {
        const { host, port, name, speaks } = printer
        return (
          <li key={host}>
            <Button onPress={() => onChoose(printer)} className={styles.printer ?? ''}>
              <span className={styles.name}>{name ?? host}</span>
              <span className={styles.soft}>
                {host}:{port} · {t(speaksWords[speaks])}
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
