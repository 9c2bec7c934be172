import { Trans, useLingui } from '@lingui/react/macro'
import { ReceiptText } from 'lucide-react'
import { useState } from 'react'
import type { Channel } from '#shared/channel.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { ChannelChoice } from '../ui/ChannelChoice.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Switch } from '../ui/Switch.tsx'
import { presetGroups, presetWords, uberPresetGroups } from '../words/preset-words.ts'
import styles from './PlacePanel.module.css'
import { StorePicker } from './StorePicker.tsx'
import type { SandboxState } from '../../contract/views.ts'
import type { Preset } from '../../world/order-presets.ts'
import type { UberPreset } from '../../world/uber-presets.ts'
import type { Generation } from '../../world/uber-states.ts'

type PlacePanelProps = {
  stores: SandboxState['stores']
  store: string
  onStore: (key: string) => void
  channel: Channel
  onChannel: (channel: Channel) => void
}

/** One press, one order. */
export function PlacePanel({ stores, store, onStore, channel, onChannel }: PlacePanelProps) {
  const { i18n, t } = useLingui()
  const [oldBasket, setOldBasket] = useState(false)
  const [generation, setGeneration] = useState<Generation>('suite')
  const isUbers = channel === 'uber-eats'
  const place = (preset: Preset | UberPreset) =>
    void (isUbers
      ? ask('POST', '/uber-orders', { preset, store, oldBasket, generation })
      : ask('POST', '/orders', { preset, store, oldBasket }))
  return (
    <div className={styles.panel}>
      <ChannelChoice label={t`Ordered at`} channel={channel} onChannel={onChannel} />
      <StorePicker stores={stores} store={store} onStore={onStore} channel={channel} />
      <Button kind="main" wide icon={<ReceiptText size={26} aria-hidden />} onClick={() => place('everyday')}>
        <Trans>Place an everyday order</Trans>
      </Button>
      <Switch
        label={t`Old basket`}
        hint={t`With something that is sold out, put in while it was not.`}
        on={oldBasket}
        onChange={setOldBasket}
      />
      {isUbers && (
        <Choice
          label={t`Generation of the calls`}
          value={generation}
          onChange={setGeneration}
          options={[
            { value: 'suite', label: '1.0.0' },
            { value: 'previous', label: t`the one before` },
          ]}
        />
      )}
      {(isUbers ? uberPresetGroups : presetGroups).map((group) => (
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
