import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { LinkedAccount } from '#shared/integration/wizard.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import styles from './AccountTabs.module.css'

/** Which kind of account: one that is linked already, or a new one. */
export type AccountKind = 'existing' | 'new'

type Props = {
  kind: AccountKind
  onKind: (kind: AccountKind) => void
  accounts: readonly LinkedAccount[]
  accountId: string | null
  onAccount: (id: string) => void
  /** How a new account is connected. */
  children: ReactNode
}

/** Both kinds of account, where there is a choice (R37). */
export function AccountTabs({ kind, onKind, accounts, accountId, onAccount, children }: Props) {
  const { t } = useLingui()
  return (
    <Tabs
      className={classes(styles.tabs)}
      selectedKey={kind}
      onSelectionChange={(key) => onKind(key === 'existing' ? 'existing' : 'new')}
    >
      <TabList className={classes(styles.list)} aria-label={t`DoorDash account`}>
        <Tab id="existing" className={classes(styles.tab)}>
          <Trans>Use an existing account</Trans>
        </Tab>
        <Tab id="new" className={classes(styles.tab)}>
          <Trans comment="tab (R38)">Connect a new account</Trans>
        </Tab>
      </TabList>
      <TabPanel id="existing" className={classes(styles.panel)}>
        <ChoiceList
          label={<Trans>Linked already; no new sign-in is needed</Trans>}
          choices={accounts.map(({ id, email, businessName }) => ({
            value: id,
            words: <Name text={businessName} />,
            hint: email,
          }))}
          value={accountId}
          onChange={onAccount}
        />
      </TabPanel>
      <TabPanel id="new" className={classes(styles.panel)}>
        {children}
      </TabPanel>
    </Tabs>
  )
}
