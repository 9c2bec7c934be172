import { Trans, useLingui } from '@lingui/react/macro'
import { ReceiptText } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Switch } from '../ui/Switch.tsx'
import { presetGroups, presetWords } from '../words/preset-words.ts'
import styles from './PlacePanel.module.css'
import { StorePicker } from './StorePicker.tsx'
import type { SandboxState } from '../../contract/views.ts'
import type { Preset } from '../../world/order-presets.ts'

type PlacePanelProps = { stores: SandboxState['stores']; store: string; onStore: (key: string) => void }

/** One press, one order. */
export function PlacePanel({ stores, store, onStore }: PlacePanelProps) {
  const { i18n, t } = useLingui()
  const [oldBasket, setOldBasket] = useState(false)
  const place = (preset: Preset) => void ask('POST', '/orders', { preset, store, oldBasket })
  return (
    <div className={styles.panel}>
      <StorePicker stores={stores} store={store} onStore={onStore} />
      <Button kind="main" wide icon={<ReceiptText size={26} aria-hidden />} onClick={() => place('everyday')}>
        <Trans>Place an everyday order</Trans>
      </Button>
      <Switch
        label={t`Old basket`}
        hint={t`With something that is sold out, put in while it was not.`}
        on={oldBasket}
        onChange={setOldBasket}
      />
      {presetGroups.map((group) => (
        <section key={group.title.id} className={styles.group}>
          <h2 className={styles.title}>{i18n._(group.title)}</h2>
          <ul className={styles.presets}>
            {group.presets.map((preset) => {
              const { icon: Icon, label, hint } = presetWords[preset]
              return (
                <li key={preset}>
                  <button type="button" className={styles.preset} onClick={() => place(preset)}>
                    <Icon size={24} aria-hidden />
                    <span className={styles.label}>{i18n._(label)}</span>
                    <span className={styles.hint}>{i18n._(hint)}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
