import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DoorProblem, ScreenDoor } from '#shared/api/screens.ts'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './Screens.module.css'

const doorProblemWords: Record<DoorProblem, MessageDescriptor> = {
  'port-taken': msg`Another program uses the port the paired screens know. Close that program; this then continues automatically.`,
  'no-network': msg`This device is on no local network. Connect it to the restaurant’s Wi-Fi or cable; this then continues automatically.`,
  'secret-unreadable': msg`The key of the certificate cannot be read on this device. Unlock its keychain or put the key file back; this then continues automatically.`,
  failed: msg`Other screens cannot be let in: something went wrong on the station. It is tried again by itself.`,
}

/** How the door for other screens stands: where it is, and what to compare when a browser warns. */
export function DoorState({ door }: { door: ScreenDoor }) {
  const { t } = useLingui()
  if (door.state === 'trouble')
    return (
      <Notice look="block" tone="trouble" urgent about="door">
        {t(doorProblemWords[door.problem])}
      </Notice>
    )
  if (door.state !== 'open')
    return (
      <Working>
        <Trans>Opening</Trans>
      </Working>
    )
  return <Open door={door} />
}

function Open({ door }: { door: Extract<ScreenDoor, { state: 'open' }> }) {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const until = format.date(door.validUntil, zone)
  return (
    <>
      <dl className={styles.lines}>
        <div>
          <dt>
            <Trans comment="where other tablets open the page">Address</Trans>
          </dt>
          <dd>
            {door.urls.map((url) => (
              <code key={url} className={styles.value}>
                {url}
              </code>
            ))}
          </dd>
        </div>
      </dl>
      <Fold level={2} title={<Trans>The browser on the tablet warns: what to do</Trans>}>
        {() => (
          <div className={styles.words}>
            <p>
              <Trans>
                The station makes its own certificate, which no tablet knows beforehand: a warning at the
                first visit is expected. Compare the fingerprint before you go on.
              </Trans>
            </p>
            <p>
              <Trans>Fingerprint of this certificate (SHA-256):</Trans>{' '}
              <code className={styles.fingerprint}>{door.fingerprint}</code>
            </p>
            <p>
              <Trans>Fingerprint of the certificate to install (SHA-256):</Trans>{' '}
              <code className={styles.fingerprint}>{door.authorityFingerprint}</code>
            </p>
            <p className={styles.soft}>
              <Trans>
                If they are the same, go on past the warning, or install the certificate the pairing page
                offers: then no warning comes again. Renewed by itself before {until}.
              </Trans>
            </p>
          </div>
        )}
      </Fold>
    </>
  )
}
