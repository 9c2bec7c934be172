import { Trans, useLingui } from '@lingui/react/macro'
import { SlidersHorizontal, Store } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { StorePicker } from '../place/StorePicker.tsx'
import { useMenu } from '../place/use-menu.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import styles from './MenusPanel.module.css'
import { MenuTrouble } from './MenuTrouble.tsx'
import { OutsideChange } from './OutsideChange.tsx'
import type { SandboxState, StoreView } from '../../contract/views.ts'

type MenusPanelProps = {
  state: SandboxState
  stores: StoreView[]
  store: string
  onStore: (key: string) => void
}

/** Menus at DoorDash: how they stand, what can go wrong with them, and changes past the app. */
export function MenusPanel({ state, stores, store, onStore }: MenusPanelProps) {
  const { menu, askAgain } = useMenu(store)
  const chosen = stores.find((one) => one.key === store)
  return (
    <div className={styles.panel}>
      <StorePicker stores={stores} store={store} onStore={onStore} />
      {chosen && (
        <div className={styles.links}>
          <a className={styles.link} href={`/shop/${encodeURIComponent(chosen.key)}`}>
            <Store size={22} aria-hidden />
            <Trans>Shop</Trans>
          </a>
          <a className={styles.link} href={`/portal/merchant/stores/${chosen.doordashStoreId}/menu`}>
            <SlidersHorizontal size={22} aria-hidden />
            <Trans>Menu Manager</Trans>
          </a>
        </div>
      )}
      {chosen && <Standing store={chosen} />}
      <Jobs ms={state.menuJobMs} />
      <MenuTrouble menu={menu} />
      <OutsideChange store={store} menu={menu} onChanged={askAgain} />
    </div>
  )
}

function Standing({ store }: { store: StoreView }) {
  const { t } = useLingui()
  const { soldOut } = store
  const words = { IN_PROGRESS: t`being processed`, SUCCESS: t`taken`, FAILURE: t`failed` }
  return (
    <ul className={styles.standing}>
      {store.menus.map(({ id, name, status, details }) => (
        <li key={id} data-status={status ?? undefined}>
          <strong>{name}</strong>: {status === null ? t`never sent by the app` : words[status]}
          {details !== null && <span className={styles.details}>{details}</span>}
        </li>
      ))}
      {store.menus.length === 0 && (
        <li>
          <Trans>No menu on file</Trans>
        </li>
      )}
      <li>
        <Trans>Off sale: {soldOut}</Trans>
      </li>
    </ul>
  )
}

const paces = { usual: 2_000, slow: 20_000, slower: 120_000 } as const

function Jobs({ ms }: { ms: number }) {
  const { t } = useLingui()
  const pace = ms >= paces.slower ? 'slower' : ms >= paces.slow ? 'slow' : 'usual'
  return (
    <section className={styles.group}>
      <Choice
        label={t`A menu job takes`}
        value={pace}
        onChange={(next: keyof typeof paces) => void ask('POST', '/menu-jobs', { ms: paces[next] })}
        options={[
          { value: 'usual', label: t`2 s` },
          { value: 'slow', label: t`20 s` },
          { value: 'slower', label: t`2 min` },
        ]}
      />
      <Button wide onClick={() => void ask('POST', '/menu-jobs/end')}>
        <Trans>Let jobs end now</Trans>
      </Button>
    </section>
  )
}
