import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MenuCategory } from '../../world/catalogue.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { ItemSelect } from './ItemSelect.tsx'
import styles from './MenusPanel.module.css'
import type { OutsideChange as Change } from '../../contract/requests.ts'

/** One press, one change somebody made at DoorDash, past the app (R27). */
export function OutsideChange({
  store,
  menu,
  onChanged,
}: {
  store: string
  menu: MenuCategory[]
  onChanged: () => void
}) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState('')
  const items = menu.flatMap((category) => category.items)
  const item = items.find((one) => one.id === chosen) ?? items[0]
  const change = async (wanted: Change) => {
    if (await ask('POST', `/stores/${encodeURIComponent(store)}/menu-change`, wanted)) onChanged()
  }
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>
        <Trans>Somebody changes the menu at DoorDash</Trans>
      </h2>
      {item && (
        <>
          <ItemSelect label={t`Item`} menu={menu} value={item.id} onChange={setChosen} />
          <Button
            wide
            onClick={() => void change({ kind: 'item-price', itemId: item.id, priceCents: item.cents + 100 })}
          >
            <Trans>It costs $1 more</Trans>
          </Button>
          <Button
            wide
            onClick={() =>
              void change({ kind: 'item-name', itemId: item.id, name: `${item.name} (DoorDash)` })
            }
          >
            <Trans>It gets another name</Trans>
          </Button>
          <Button wide onClick={() => void change({ kind: 'item-removed', itemId: item.id })}>
            <Trans>It is taken off the menu</Trans>
          </Button>
        </>
      )}
      <Button wide onClick={() => void change({ kind: 'hours', openHours: weekdays })}>
        <Trans>Hours become weekdays, 11:00 to 21:00</Trans>
      </Button>
    </section>
  )
}

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI'].map((day_index) => ({
  day_index,
  start_time: '11:00:00',
  end_time: '21:00:00',
}))
