import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FaultRequest } from '../../world/faults.ts'
import type { MenuCategory } from '../../world/catalogue.ts'
import { ask } from '../connection/control.ts'
import { ItemSelect } from './ItemSelect.tsx'
import styles from './MenusPanel.module.css'
import { NextTrouble } from './NextTrouble.tsx'

const stage = (fault: FaultRequest) => void ask('POST', '/faults', { ...fault, count: 1 })

/** What can be staged for the next push, the next job and the next 86, once each. */
export function MenuTrouble({ menu }: { menu: MenuCategory[] }) {
  const { t } = useLingui()
  const [itemId, setItemId] = useState('')
  const item = itemId === '' ? {} : { itemId }
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>
        <Trans>The next time</Trans>
      </h2>
      <NextTrouble
        label={t`A menu that is sent`}
        onStage={stage}
        choices={[
          { label: t`is refused (400)`, fault: { kind: 'api-400', only: 'menu' } },
          { label: t`is refused as too large (422)`, fault: { kind: 'api-422', only: 'menu' } },
          { label: t`has to wait (429)`, fault: { kind: 'api-429', only: 'menu', retryAfterSeconds: 60 } },
          { label: t`breaks DoorDash (500)`, fault: { kind: 'api-500', only: 'menu' } },
          { label: t`is taken, the answer is lost`, fault: { kind: 'api-lost-answer', only: 'menu' } },
        ]}
      />
      <ItemSelect label={t`At this item`} menu={menu} value={itemId} onChange={setItemId} canBeNone />
      <NextTrouble
        label={t`A menu job`}
        onStage={stage}
        choices={[
          { label: t`fails at a price`, fault: { kind: 'menu-job-fails', reason: 'price', ...item } },
          { label: t`fails at an image`, fault: { kind: 'menu-job-fails', reason: 'image', ...item } },
          { label: t`fails at the hours`, fault: { kind: 'menu-job-fails', reason: 'hours' } },
          { label: t`fails inside`, fault: { kind: 'menu-job-fails', reason: 'internal' } },
          { label: t`takes a minute`, fault: { kind: 'menu-job-slow' } },
          { label: t`never ends`, fault: { kind: 'menu-job-hangs' } },
          { label: t`is done in name only`, fault: { kind: 'menu-job-ignored' } },
        ]}
      />
      <NextTrouble
        label={t`Taking off sale`}
        onStage={stage}
        choices={[
          { label: t`is refused (400)`, fault: { kind: 'api-400', only: 'sold-out' } },
          { label: t`is done, the answer is lost`, fault: { kind: 'api-lost-answer', only: 'sold-out' } },
          {
            label: t`is answered after 20 seconds`,
            fault: { kind: 'api-delay', only: 'sold-out', delayMs: 20_000 },
          },
          { label: t`happens 20 seconds later`, fault: { kind: 'sold-out-late', delayMs: 20_000 } },
          { label: t`is answered 200 and not done`, fault: { kind: 'sold-out-ignored' } },
        ]}
      />
    </section>
  )
}
