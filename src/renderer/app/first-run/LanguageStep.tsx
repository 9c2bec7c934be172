import { Trans } from '@lingui/react/macro'
import { BringHere } from '#renderer/office/sign-in/BringHere.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { LanguageChoice } from '#renderer/views/settings/LanguageChoice.tsx'
import { RestoreNotice } from '#renderer/views/trouble/RestoreNotice.tsx'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'
import styles from './FirstRun.module.css'

/** In which language this screen speaks. */
export function LanguageStep() {
  const isNew = useDevice(({ state }) => state?.firstRun?.missing.includes('account') === true)
  return (
    <FirstRunStepPage
      at="language"
      isDone
      title={<Trans>Welcome to Order Manager</Trans>}
      lead={
        <Trans>
          A few questions and this device is ready. Each of them can wait, and everything can be changed
          later.
        </Trans>
      }
    >
      <LanguageChoice label={<Trans>Language of this screen</Trans>} />
      <RestoreNotice />
      {isNew && (
        <div className={styles.form}>
          <BringHere />
        </div>
      )}
    </FirstRunStepPage>
  )
}
