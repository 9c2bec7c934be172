import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Channel } from '#shared/channel.ts'
import { type ApiAction, apiActions } from '../../world/fault-targets.ts'
import type { FaultKind } from '../../world/faults.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { ChannelChoice } from '../ui/ChannelChoice.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Select } from '../ui/Field.tsx'
import { faultGroups, faultTargetWords } from '../words/fault-words.ts'
import { FaultRow } from './FaultRow.tsx'
import styles from './FaultsPanel.module.css'
import type { SandboxState } from '../../contract/views.ts'

const odds = { always: 1, half: 0.5, rarely: 0.2 } as const

/** Everything that can go wrong between the channels and the app. */
export function FaultsPanel({ faults }: { faults: SandboxState['faults'] }) {
  const { t, i18n } = useLingui()
  const [chance, setChance] = useState<keyof typeof odds>('always')
  const [only, setOnly] = useState<ApiAction | ''>('')
  const [sender, setSender] = useState<Channel>('doordash')
  const stage = (kind: FaultKind, count: number | null) =>
    void ask('POST', '/faults', {
      kind,
      probability: odds[chance],
      ...(count !== null && { count }),
      ...(isDelay(kind) && { delayMs: 20_000 }),
      ...(only !== '' && kind.startsWith('api-') && { only }),
      ...(sender === 'uber-eats' && kind.startsWith('webhook-') && { only: sender }),
    })
  return (
    <div className={styles.panel}>
      <Choice
        label={t`A staged fault happens`}
        value={chance}
        onChange={setChance}
        options={[
          { value: 'always', label: t`every time` },
          { value: 'half', label: t`half the time` },
          { value: 'rarely', label: t`1 time in 5` },
        ]}
      />
      <Button kind="danger" wide disabled={faults.length === 0} onClick={() => void ask('DELETE', '/faults')}>
        <Trans>Stop all faults</Trans>
      </Button>
      {faultGroups.map((group) => (
        <section key={group.title.id} className={styles.group}>
          <h2 className={styles.title}>{i18n._(group.title)}</h2>
          {group.kinds.some((kind) => kind.startsWith('webhook-')) && (
            <ChannelChoice label={t`Whose webhooks`} channel={sender} onChannel={setSender} />
          )}
          {group.kinds.some((kind) => kind.startsWith('api-')) && (
            <Select
              label={t`Which calls`}
              value={only}
              onChange={(event) => setOnly(apiActions.find((one) => one === event.target.value) ?? '')}
            >
              <option value="">{t`All of them`}</option>
              {apiActions.map((action) => (
                <option key={action} value={action}>
                  {i18n._(faultTargetWords[action])}
                </option>
              ))}
            </Select>
          )}
          <ul className={styles.group}>
            {group.kinds.map((kind) => (
              <FaultRow
                key={kind}
                kind={kind}
                active={faults.filter((fault) => fault.kind === kind)}
                onStage={(count) => stage(kind, count)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function isDelay(kind: FaultKind): boolean {
  return kind === 'webhook-delay' || kind === 'api-delay'
}
