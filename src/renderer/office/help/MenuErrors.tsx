import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { exportFailures } from '#shared/menu/export.ts'
import { programName } from '#shared/support/contacts.ts'
import { exportFailureWords } from '#renderer/kit/words/export-failures.ts'

/** Why publishing a menu fails, and what to do about each (R162). */
export function MenuErrors() {
  const { i18n } = useLingui()
  return (
    <>
      <p>
        <Trans>
          If publishing fails, a red banner names the cause, the location and the platform. What customers see
          there stays as it was.
        </Trans>
      </p>
      <ol>
        <li>
          <Trans>Press View issues. Each place says what is wrong, in our words and in DoorDash's own.</Trans>
        </li>
        <li>
          <Trans>Press Fix: the editor opens at the exact field.</Trans>
        </li>
        <li>
          <Trans>Press Retry menu export. The menu is sent again as it is now.</Trans>
        </li>
      </ol>
      <p>
        <Trans>Possible causes:</Trans>
      </p>
      <ul>
        {exportFailures.map((code) => {
          const { what, fix } = exportFailureWords[code]
          return (
            <li key={code}>
              <strong>{i18n._(what)}</strong>: {i18n._(fix)}
            </li>
          )
        })}
      </ul>
      <p>
        <Trans>
          “Export” is {programName} sending the menu out, “import” is DoorDash taking it in: after a failed
          import, export it again.
        </Trans>
      </p>
    </>
  )
}
