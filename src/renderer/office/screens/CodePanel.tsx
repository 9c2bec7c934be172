import { Trans, useLingui } from '@lingui/react/macro'
import type { PairingCode } from '#shared/api/screens.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { QrCode } from '#renderer/kit/ui/QrCode.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import styles from './Screens.module.css'

/** The code that waits for its screen: to scan or to type, and how long it is good. */
export function CodePanel({ code, urls }: { code: PairingCode; urls: readonly string[] }) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const left = useTime((now) => Math.max(0, Math.ceil((code.until - now) / 1_000)))
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  const url = urls[0] ?? ''
  const { name } = code
  return (
    <Panel title={<Trans>Code for {name}</Trans>} about="code">
      <div className={styles.pairing}>
        <div className={styles.qr}>
          <QrCode
            text={`${url}#pair=${code.code}`}
            label={t`QR code that opens the pairing page with the code`}
          />
        </div>
        <div className={styles.steps}>
          <ol>
            <li>
              <Trans>
                On the other tablet, scan the QR code, or open <code>{url}</code> in its browser.
              </Trans>
            </li>
            <li>
              <Trans>Go on past the browser’s warning: see above what to compare.</Trans>
            </li>
            <li>
              <Trans>Type this code there:</Trans>
            </li>
          </ol>
          <output className={styles.code} data-pairing-code={code.code}>
            {code.code.slice(0, 3)} {code.code.slice(3)}
          </output>
          <p className={styles.soft}>
            <Trans>Good for {clock} more, for one screen.</Trans>
          </p>
          {problem !== null && (
            <Notice tone="trouble" urgent>
              {t(problemOf(problem))}
            </Notice>
          )}
          <div>
            <BusyButton
              isBusy={isBusy}
              onPress={() => void run(({ screens }, options) => screens.dropCode(undefined, options))}
            >
              <Trans>Throw this code away</Trans>
            </BusyButton>
          </div>
        </div>
      </div>
    </Panel>
  )
}
