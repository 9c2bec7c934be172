import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useFirstAccount } from '#renderer/office/sign-in/CreateAccount.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { learnSession } from '#renderer/station/sign-in/session-calls.ts'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'
import styles from './FirstRun.module.css'

/** The first manager's account. */
export function AccountStep() {
  const isThere = useDevice(({ state }) => state?.firstRun?.missing.includes('account') === false)
  const client = useConnection((state) => state.client)
  useEffect(() => {
    if (client !== null) void learnSession()
  }, [client])
  return (
    <FirstRunStepPage
      at="account"
      isDone={isThere}
      title={<Trans>Create the first manager's account</Trans>}
      lead={<Trans>It is kept on this station only. You need it to connect and activate locations.</Trans>}
    >
      {isThere ? (
        <Notice tone="info" look="block">
          <Trans>The account is there.</Trans>
        </Notice>
      ) : (
        <AccountForm />
      )}
    </FirstRunStepPage>
  )
}

function AccountForm() {
  const { fields, create } = useFirstAccount()
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      {fields}
      {/* Enter in a field submits only where there is a button of this kind. */}
      <button type="submit" hidden />
    </form>
  )
}
