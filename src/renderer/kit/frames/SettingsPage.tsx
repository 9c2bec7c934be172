import { Trans, useLingui } from '@lingui/react/macro'
import {
  ChevronDown,
  ChevronLeft,
  CircleUserRound,
  LifeBuoy,
  MonitorCog,
  Plug,
  ShieldCheck,
  Store,
  TabletSmartphone,
  UsersRound,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from '../ui/classes.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { type DashboardPage, useDashboard } from '../navigation/dashboard-store.ts'
import styles from './SettingsPage.module.css'
import { useHeadingFocus } from './use-heading-focus.ts'

type Props = {
  title: ReactNode
  lead?: ReactNode
  tools?: ReactNode
  children: ReactNode
  back?: DashboardPage
}

const icon = { size: 24, strokeWidth: 1.9, 'aria-hidden': true } as const

/** A page of the settings, with their navigation on the left (R76, R77). */
export function SettingsPage({ title, lead, tools, children, back }: Props) {
  const open = useDashboard((state) => state.open)
  const heading = useHeadingFocus()
  return (
    <div className={styles.sides}>
      <Navigation />
      <main className={styles.main}>
        <div className={styles.content}>
          {back && (
            <TextButton icon={<ChevronLeft size={22} aria-hidden="true" />} onPress={() => open(back)}>
              <Trans>Back</Trans>
            </TextButton>
          )}
          <div className={styles.head}>
            <h1 className={styles.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {tools}
          </div>
          {lead && <p className={styles.lead}>{lead}</p>}
          <div className={styles.parts}>{children}</div>
        </div>
      </main>
    </div>
  )
}

function Navigation() {
  const { t } = useLingui()
  const at = useDashboard((state) => state.page.at)
  const open = useDashboard((state) => state.open)
  const isInside = at === 'integrations' || at === 'explore' || at === 'disconnect' || at === 'webhooks'
  const [isOpen, setOpen] = useState(isInside)
  return (
    <nav className={styles.nav} aria-label={t`Settings`}>
      <p className={styles.name}>
        <Trans>Settings</Trans>
      </p>
      <Entry
        icon={<CircleUserRound {...icon} />}
        isHere={at === 'account'}
        onPress={() => open({ at: 'account' })}
      >
        <Trans>Account</Trans>
      </Entry>
      <Entry icon={<UsersRound {...icon} />} isHere={at === 'people'} onPress={() => open({ at: 'people' })}>
        <Trans>People</Trans>
      </Entry>
      <Entry icon={<Store {...icon} />} isHere={at === 'locations'} onPress={() => open({ at: 'locations' })}>
        <Trans>Locations</Trans>
      </Entry>
      <Entry
        icon={<MonitorCog {...icon} />}
        isHere={at === 'station'}
        onPress={() => open({ at: 'station' })}
      >
        <Trans>Station</Trans>
      </Entry>
      <Button
        className={classes(styles.entry, isInside && styles.inside)}
        aria-expanded={isOpen}
        onPress={() => {
          // The first press shows both at once: the page, and what else is under this heading.
          if (!isInside) open({ at: 'integrations' })
          setOpen(isInside ? !isOpen : true)
        }}
      >
        <Plug {...icon} />
        <span className={styles.words}>
          <Trans>Integrations</Trans>
        </span>
        <ChevronDown size={22} aria-hidden="true" className={classes(isOpen && styles.turned)} />
      </Button>
      {isOpen && (
        <div className={styles.below}>
          <Entry
            isHere={at === 'integrations' || at === 'disconnect'}
            onPress={() => open({ at: 'integrations' })}
          >
            <Trans comment="entry under Integrations">Your locations</Trans>
          </Entry>
          <Entry isHere={at === 'explore'} onPress={() => open({ at: 'explore' })}>
            <Trans comment="entry under Integrations (R77)">Explore</Trans>
          </Entry>
          <Entry isHere={at === 'webhooks'} onPress={() => open({ at: 'webhooks' })}>
            <Trans>Webhooks</Trans>
          </Entry>
        </div>
      )}
      <Entry
        icon={<ShieldCheck {...icon} />}
        isHere={at === 'privacy'}
        onPress={() => open({ at: 'privacy' })}
      >
        <Trans>Data and privacy</Trans>
      </Entry>
      <Entry
        icon={<TabletSmartphone {...icon} />}
        isHere={at === 'screens'}
        onPress={() => open({ at: 'screens' })}
      >
        <Trans comment="other tablets that show the board">Screens</Trans>
      </Entry>
      <Entry
        icon={<LifeBuoy {...icon} />}
        isHere={at === 'contacts'}
        onPress={() => open({ at: 'contacts' })}
      >
        <Trans>Help and contacts</Trans>
      </Entry>
    </nav>
  )
}

type EntryProps = { icon?: ReactNode; isHere: boolean; onPress: () => void; children: ReactNode }

function Entry({ icon, isHere, onPress, children }: EntryProps) {
  return (
    <Button
      className={classes(styles.entry, isHere && styles.here)}
      onPress={onPress}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </Button>
  )
}
