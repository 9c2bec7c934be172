import { Trans, useLingui } from '@lingui/react/macro'
import {
  ChevronDown,
  ChevronLeft,
  CircleUserRound,
  DatabaseBackup,
  HeartPulse,
  Info,
  LifeBuoy,
  Menu,
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
import { useMedia } from '../ui/use-media.ts'
import { SaveBar } from '../ui/SaveBar.tsx'
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
          <SaveBar />
        </div>
      </main>
    </div>
  )
}

function Navigation() {
  const { t } = useLingui()
  const isNarrow = useMedia('(max-width: 820px)')
  const page = useDashboard((state) => state.page)
  // Until a page is picked, also the one that is shown.
  const [unfoldedOn, setUnfoldedOn] = useState<DashboardPage | null>(null)
  const isUnfolded = unfoldedOn === page
  const { at } = page
  return (
    <nav className={styles.nav} aria-label={t`Settings`}>
      {isNarrow ? (
        // A list of ten would stand between the top bar and the page: it unfolds when asked for.
        <Button
          className={classes(styles.entry, styles.fold)}
          aria-expanded={isUnfolded}
          onPress={() => setUnfoldedOn(isUnfolded ? null : page)}
          data-part="settings-list"
        >
          <Menu {...icon} />
          <span className={styles.words}>
            <Trans>Settings</Trans>
            <span className={styles.current}>
              {' · '}
              <PageName at={at} />
            </span>
          </span>
          <ChevronDown size={22} aria-hidden="true" className={classes(isUnfolded && styles.turned)} />
        </Button>
      ) : (
        <p className={styles.name}>
          <Trans>Settings</Trans>
        </p>
      )}
      {(!isNarrow || isUnfolded) && <Entries at={at} />}
    </nav>
  )
}

function Entries({ at }: { at: DashboardPage['at'] }) {
  const open = useDashboard((state) => state.open)
  const isInside = isIntegration(at)
  const [isOpen, setOpen] = useState(isInside)
  return (
    <>
      <Entry to="account" icon={<CircleUserRound {...icon} />} />
      <Entry to="people" icon={<UsersRound {...icon} />} />
      <Entry to="locations" icon={<Store {...icon} />} />
      <Entry to="station" icon={<MonitorCog {...icon} />} isHere={at === 'station' || at === 'printers'} />
      <Entry to="health" icon={<HeartPulse {...icon} />} />
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
          <Entry to="integrations" isHere={at === 'integrations' || at === 'disconnect'} />
          <Entry to="explore" />
          <Entry to="gateway" />
          <Entry to="webhooks" />
        </div>
      )}
      <Entry to="privacy" icon={<ShieldCheck {...icon} />} />
      <Entry to="backups" icon={<DatabaseBackup {...icon} />} />
      <Entry to="screens" icon={<TabletSmartphone {...icon} />} />
      <Entry to="contacts" icon={<LifeBuoy {...icon} />} />
      <Entry to="about" icon={<Info {...icon} />} />
    </>
  )
}

function isIntegration(at: DashboardPage['at']): boolean {
  return (
    at === 'integrations' || at === 'explore' || at === 'disconnect' || at === 'gateway' || at === 'webhooks'
  )
}

type EntryPage =
  | 'account'
  | 'people'
  | 'locations'
  | 'station'
  | 'health'
  | 'integrations'
  | 'explore'
  | 'gateway'
  | 'webhooks'
  | 'privacy'
  | 'backups'
  | 'screens'
  | 'contacts'
  | 'about'

/** A page of the settings, as the list calls it. */
function PageName({ at }: { at: DashboardPage['at'] }): ReactNode {
  switch (at) {
    case 'account':
      return <Trans>Account</Trans>
    case 'people':
      return <Trans>People</Trans>
    case 'locations':
      return <Trans>Locations</Trans>
    case 'station':
    case 'printers':
      return <Trans>Station</Trans>
    case 'health':
      return <Trans comment="title of a page">Device health</Trans>
    case 'integrations':
    case 'disconnect':
      return <Trans comment="entry under Integrations">Your locations</Trans>
    case 'explore':
      return <Trans comment="entry under Integrations (R77)">Explore</Trans>
    case 'gateway':
      return <Trans comment="title of a page, and its entry in the settings">Where orders come from</Trans>
    case 'webhooks':
      return <Trans>Webhooks</Trans>
    case 'privacy':
      return <Trans>Data and privacy</Trans>
    case 'backups':
      return <Trans>Backups</Trans>
    case 'screens':
      return <Trans comment="other tablets that show the board">Screens</Trans>
    case 'contacts':
      return <Trans>Help and contacts</Trans>
    case 'about':
      return <Trans comment="title of a page: version and licences">About Order Manager</Trans>
    default:
      return null
  }
}

type EntryProps = { to: EntryPage; icon?: ReactNode; isHere?: boolean }

function Entry({ to, icon, isHere }: EntryProps) {
  const at = useDashboard((state) => state.page.at)
  const open = useDashboard((state) => state.open)
  const is = isHere ?? at === to
  return (
    <Button
      className={classes(styles.entry, is && styles.here)}
      onPress={() => open({ at: to })}
      {...(is ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span className={styles.words}>
        <PageName at={to} />
      </span>
    </Button>
  )
}
