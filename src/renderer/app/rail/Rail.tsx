import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  Ban,
  CalendarClock,
  History,
  LayoutGrid,
  LockKeyhole,
  LockKeyholeOpen,
  LogOut,
  ReceiptText,
  Settings2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useShallow } from 'zustand/react/shallow'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Logo } from '#renderer/kit/ui/Logo.tsx'
import styles from './Rail.module.css'
import { useSession } from '#renderer/station/session/session-store.ts'
import { signOut } from '#renderer/station/sign-in/session-calls.ts'
import { type Screen, useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'

const icon = { size: 26, strokeWidth: 1.9, 'aria-hidden': true } as const

/** The screens, at the left edge; below the cards in portrait. */
export function Rail() {
  const { t } = useLingui()
  const { later, laterRings } = useBoard(
    useShallow(({ orders, ringing }) => {
      const scheduled = [...orders.values()].filter((order) => order.status === 'scheduled')
      return { later: scheduled.length, laterRings: scheduled.some(({ id }) => ringing.has(id)) }
    }),
  )
  const cards = useBoard(({ ringing }) => ringing.size)
  const failed = useSoldOut(({ soldOut }) => soldOut.filter(({ state }) => state === 'failed').length)
  return (
    <nav className={styles.rail} aria-label={t`Screens`}>
      <Logo className={styles.logo} />
      <div className={styles.entries}>
        <Entry screen="orders" icon={<LayoutGrid {...icon} />} badge={cards}>
          <Trans comment="screen">Orders</Trans>
        </Entry>
        <Entry screen="later" icon={<CalendarClock {...icon} />} badge={laterRings ? later : 0}>
          {later > 0 ? (
            <Trans
              context="rail"
              comment="screen of scheduled orders, with their number; at most 12 letters with it"
            >
              Later {later}
            </Trans>
          ) : (
            <Trans context="rail" comment="screen of scheduled orders">
              Later
            </Trans>
          )}
        </Entry>
        <Entry screen="sold-out" icon={<Ban {...icon} />} badge={failed}>
          <Trans comment="screen of what is sold out; a kitchen says 86">86</Trans>
        </Entry>
        <Entry screen="history" icon={<History {...icon} />}>
          <Trans comment="screen">History</Trans>
        </Entry>
        <Entry screen="tickets" icon={<ReceiptText {...icon} />}>
          <Trans comment="screen of printed tickets">Tickets</Trans>
        </Entry>
        <IfMay call="device.saveSettings">
          <Entry screen="device" icon={<Settings2 {...icon} />}>
            <Trans comment="screen of device health and settings">Device</Trans>
          </Entry>
        </IfMay>
      </div>
      <IfMay call="session.signIn">
        <HandBack />
        <OfficeEntry />
      </IfMay>
    </nav>
  )
}

/** The way to the managers' part. While somebody is signed in what is done here is done in that name, so it stands there. */
function OfficeEntry() {
  const enterOffice = useScreen((state) => state.enterOffice)
  const name = useSession(({ manager }) => manager?.name ?? null)
  return (
    <Button
      className={classes(styles.entry, styles.manager, name !== null && styles.signedIn)}
      onPress={enterOffice}
      data-office-entry
    >
      {name === null ? <LockKeyhole {...icon} /> : <LockKeyholeOpen {...icon} />}
      {name === null ? (
        <span>
          <Trans context="rail" comment="entry to the managers' part, behind a sign-in; at most 10 letters">
            Manager
          </Trans>
        </span>
      ) : (
        <>
          <bdi className={styles.name} aria-hidden="true">
            {name}
          </bdi>
          <span className="heard-only">
            <Trans comment="a manager's name; what is done on this screen is done in it">
              {name} is signed in
            </Trans>
          </span>
        </>
      )}
    </Button>
  )
}

/** One press, and what is done here is the kitchen's again. */
function HandBack() {
  const name = useSession(({ manager }) => manager?.name ?? null)
  if (name === null) return null
  return (
    <Button
      className={classes(styles.entry, styles.manager)}
      onPress={() => void signOut('signed-out')}
      data-hand-back
    >
      <LogOut {...icon} />
      <span aria-hidden="true">
        <Trans context="rail" comment="signs the manager out at the board; at most 11 letters">
          Sign out
        </Trans>
      </span>
      <span className="heard-only">
        <Trans>Sign out {name}: what is done here is the kitchen’s again</Trans>
      </span>
    </Button>
  )
}

type Props = { screen: Screen; icon: ReactNode; badge?: number; children: ReactNode }

function Entry({ screen, icon, badge = 0, children }: Props) {
  const { t } = useLingui()
  // Device health is a page of the device's.
  const here = useScreen(
    (state) => state.screen === screen || (screen === 'device' && state.screen === 'health'),
  )
  const go = useScreen((state) => state.go)
  return (
    <Button
      className={classes(styles.entry, here && styles.here)}
      onPress={() => go(screen)}
      data-screen-entry={screen}
      {...(here ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span>{children}</span>
      {badge > 0 && !here && (
        <span className={styles.badge}>
          {badge}
          <span className="heard-only">{t`${plural(badge, { one: 'order to look at', other: 'orders to look at' })}`}</span>
        </span>
      )}
    </Button>
  )
}
