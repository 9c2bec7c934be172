import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  BookOpenText,
  ChartColumn,
  CircleUserRound,
  LayoutGrid,
  LifeBuoy,
  LogOut,
  Plug,
  Settings,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { channelNames } from '#shared/channel.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { leave } from '#renderer/kit/memory/unsaved.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Logo } from '#renderer/kit/ui/Logo.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { signOut } from '#renderer/station/sign-in/session-calls.ts'
import { DropDown } from '#renderer/kit/ui/DropDown.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import styles from './TopBar.module.css'

const icon = { size: 24, strokeWidth: 1.9, 'aria-hidden': true } as const

type Props = {
  /** What has a sign of its own is that sign alone. */
  isNarrow: boolean
  assistant: ReactNode
}

/** Brand, applications, setup, the way back to the orders, and who is signed in (R34, R63, R74): one line of one height. */
export function TopBar({ isNarrow, assistant }: Props) {
  const { t } = useLingui()
  const brand = useDevice(({ state }) => state?.locations[0]?.brand ?? '')
  const manager = useSession((state) => state.manager)
  const open = useDashboard((state) => state.open)
  return (
    <header className={styles.bar}>
      <Button
        className={classes(styles.brand)}
        onPress={() => open({ at: 'home' })}
        isDisabled={manager === null}
        aria-label={brand === '' ? t`Dashboard` : t`${brand}, home of the Dashboard`}
      >
        <Logo className={styles.logo} />
        <span className={styles.name}>{brand}</span>
      </Button>
      <div className={styles.tools}>
        {manager !== null && (
          <DropDown
            entries={[
              {
                id: 'menus',
                words: t({ message: 'Menu', comment: 'entry under Applications (R63)' }),
                hint: t`Menus, hours and where they are published`,
                icon: <BookOpenText {...icon} />,
                onPick: () => open({ at: 'menus' }),
              },
              {
                id: 'reports',
                words: t({ message: 'Reports', comment: 'page of the Dashboard' }),
                hint: t`Orders, revenue and what customers said`,
                icon: <ChartColumn {...icon} />,
                onPick: () => open({ at: 'reports' }),
              },
            ]}
          >
            <Trans comment="button of the top bar that opens a menu (R63)">Applications</Trans>
          </DropDown>
        )}
        {manager !== null && (
          <DropDown
            entries={[
              {
                id: 'doordash',
                words: channelNames.doordash,
                hint: t`Connect locations`,
                icon: <Plug {...icon} />,
                onPick: () => open({ at: 'setup' }),
              },
              {
                id: 'uber-eats',
                words: channelNames['uber-eats'],
                hint: t`Connect stores and activate them`,
                icon: <Plug {...icon} />,
                onPick: () => open({ at: 'activate' }),
              },
            ]}
          >
            <Trans comment="button of the top bar that opens a menu (R34)">Setup</Trans>
          </DropDown>
        )}
        {assistant}
        <OrdersButton isSquare={isNarrow} />
        {manager !== null && <Profile />}
      </div>
    </header>
  )
}

/** Back to the kitchen, with how many orders ring there. Square, it is its sign alone. */
function OrdersButton({ isSquare }: { isSquare: boolean }) {
  const { t } = useLingui()
  const go = useScreen((state) => state.go)
  const ringing = useBoard((state) => state.ringing.size)
  return (
    <Button
      className={classes(styles.button, isSquare && styles.square)}
      onPress={() => go('orders')}
      data-orders-entry
    >
      <LayoutGrid {...icon} />
      <span className={isSquare ? 'heard-only' : undefined}>
        <Trans comment="screen">Orders</Trans>
      </span>
      {ringing > 0 && (
        <span className={styles.badge}>
          {ringing}
          <span className="heard-only">{t`${plural(ringing, { one: 'order to look at', other: 'orders to look at' })}`}</span>
        </span>
      )}
    </Button>
  )
}

function Profile() {
  const { t } = useLingui()
  const manager = useSession((state) => state.manager)
  const open = useDashboard((state) => state.open)
  return (
    <DropDown
      label={t`Profile`}
      above={
        <>
          <p className={styles.who}>{manager?.name}</p>
          <p className={styles.email}>{manager?.email}</p>
        </>
      }
      entries={[
        {
          id: 'settings',
          words: t`Settings`,
          icon: <Settings {...icon} />,
          onPick: () => open({ at: 'account' }),
        },
        {
          id: 'contacts',
          words: t`Help and contacts`,
          icon: <LifeBuoy {...icon} />,
          onPick: () => open({ at: 'contacts' }),
        },
        {
          id: 'sign-out',
          words: t`Sign out`,
          icon: <LogOut {...icon} />,
          onPick: () => leave(() => void signOut('signed-out')),
        },
      ]}
    >
      <CircleUserRound {...icon} />
    </DropDown>
  )
}
