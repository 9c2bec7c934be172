import { Trans, useLingui } from '@lingui/react/macro'
import { BookOpen, Bug, Flame, PenLine, Settings2, ShoppingBasket } from 'lucide-react'
import { useState } from 'react'
import type { Channel } from '#shared/channel.ts'
import { useLiveState } from '../connection/live-state.ts'
import { FaultBanner } from '../faults/FaultBanner.tsx'
import { FaultsPanel } from '../faults/FaultsPanel.tsx'
import { MenusPanel } from '../menus/MenusPanel.tsx'
import { OrderList } from '../orders/OrderList.tsx'
import { FreeOrderPanel } from '../place/FreeOrderPanel.tsx'
import { PlacePanel } from '../place/PlacePanel.tsx'
import { RushPanel } from '../rush/RushPanel.tsx'
import { SetupPanel } from '../setup/SetupPanel.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { LostNotice } from './LostNotice.tsx'
import { ProblemToast } from './ProblemToast.tsx'
import styles from './TesterPage.module.css'
import { TopBar } from './TopBar.tsx'
import type { SandboxState } from '../../contract/views.ts'

/** The tester plays DoorDash and Uber Eats: places orders on the left, sees on the right what became of them. */
export function TesterPage() {
  const { state, lost } = useLiveState()
  return (
    <div className={styles.page}>
      <TopBar state={state} lost={lost} />
      {state ? (
        <div className={styles.columns}>
          <TestersDesk state={state} />
          <main className={styles.orders}>
            {lost && <LostNotice />}
            <FaultBanner faults={state.faults} />
            <OrderList state={state} />
          </main>
        </div>
      ) : (
        <main className={styles.waiting}>
          {lost ? (
            <LostNotice />
          ) : (
            <p>
              <Trans>Looking for the sandbox…</Trans>
            </p>
          )}
        </main>
      )}
      <ProblemToast />
    </div>
  )
}

type Desk = 'place' | 'free' | 'rush' | 'menus' | 'faults' | 'setup'

function TestersDesk({ state }: { state: SandboxState }) {
  const { t } = useLingui()
  const [desk, setDesk] = useState<Desk>('place')
  const [store, setStore] = useState('chez-loutre-centre')
  const [channel, setChannel] = useState<Channel>('doordash')
  const where = { stores: state.stores, store, onStore: setStore }
  const customers = { ...where, channel, onChannel: setChannel }
  const isBusy = state.rush !== null || state.alive || state.dashersMove
  return (
    <aside className={styles.desk} aria-label={t`Tester's desk`}>
      <Tabs
        label={t`Tester's desk`}
        current={desk}
        onChange={setDesk}
        tabs={[
          { key: 'place', label: t`Place`, icon: <ShoppingBasket size={24} aria-hidden /> },
          { key: 'free', label: t`Write`, icon: <PenLine size={24} aria-hidden /> },
          {
            key: 'rush',
            label: t`Rush`,
            icon: <Flame size={24} aria-hidden />,
            notice: isBusy ? t`something runs by itself` : null,
            tone: 'busy',
          },
          { key: 'menus', label: t`Menus`, icon: <BookOpen size={24} aria-hidden /> },
          {
            key: 'faults',
            label: t`Faults`,
            icon: <Bug size={24} aria-hidden />,
            notice: state.faults.length > 0 ? t`faults are staged` : null,
          },
          {
            key: 'setup',
            label: t({ message: 'Setup', context: 'tab of the tester, as short as possible' }),
            icon: <Settings2 size={24} aria-hidden />,
          },
        ]}
      >
        {desk === 'place' && <PlacePanel {...customers} />}
        {desk === 'free' && <FreeOrderPanel {...customers} />}
        {desk === 'rush' && <RushPanel state={state} />}
        {desk === 'menus' && <MenusPanel state={state} {...where} />}
        {desk === 'faults' && <FaultsPanel faults={state.faults} />}
        {desk === 'setup' && <SetupPanel key={`${state.seed} ${state.intake.url}`} state={state} />}
      </Tabs>
    </aside>
  )
}
