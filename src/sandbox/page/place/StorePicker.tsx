import { Trans, useLingui } from '@lingui/react/macro'
import type { Channel } from '#shared/channel.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Field.tsx'
import { useFormat } from '../words/use-format.ts'
import styles from './StorePicker.module.css'
import type { SandboxState, StoreView } from '../../contract/views.ts'

type StorePickerProps = {
  stores: SandboxState['stores']
  store: string
  onStore: (key: string) => void
  /** Whose customers order; DoorDash's without. */
  channel?: Channel
}

/** Where customers order, and whether the store takes orders at all. */
export function StorePicker({ stores, store, onStore, channel = 'doordash' }: StorePickerProps) {
  const { t } = useLingui()
  const chosen = stores.find((one) => one.key === store)
  return (
    <div className={styles.picker}>
      <Select label={t`Store`} value={store} onChange={(event) => onStore(event.target.value)}>
        {stores.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name} ({one.doordashStoreId})
          </option>
        ))}
      </Select>
      {chosen && channel === 'uber-eats' && !chosen.takesUberOrders && (
        <p className={styles.note}>
          <Trans>Uber Eats is not active here, or the store is paused there: customers cannot order.</Trans>
        </p>
      )}
      {chosen && channel === 'doordash' && !chosen.onIntegration && (
        <p className={styles.note}>
          <Trans>Not on the integration: its orders show on the DoorDash tablet only.</Trans>
        </p>
      )}
      {chosen && channel === 'doordash' && chosen.pauses.length > 0 && <Paused store={chosen} />}
    </div>
  )
}

function Paused({ store }: { store: StoreView }) {
  const format = useFormat()
  const until = format.time(Math.max(...store.pauses.map((pause) => pause.endAt)))
  const reasons = store.pauses.map((pause) => pause.reason).join(', ')
  return (
    <div className={styles.paused}>
      <p>
        <Trans>
          Paused until {until} ({reasons}). Customers cannot order here.
        </Trans>
      </p>
      <Button onClick={() => void ask('POST', `/stores/${encodeURIComponent(store.key)}/resume`)}>
        <Trans>Reopen</Trans>
      </Button>
    </div>
  )
}
