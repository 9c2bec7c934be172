import { Trans, useLingui } from '@lingui/react/macro'
import { Bike, Car, CircleDashed, Plus, Send, ShoppingBag, Utensils, UtensilsCrossed } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Channel } from '#shared/channel.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { ChannelChoice } from '../ui/ChannelChoice.tsx'
import { Choice } from '../ui/Choice.tsx'
import { TextArea, TextField } from '../ui/Field.tsx'
import { type FreeLine, FreeLineEditor, toItem } from './FreeLineEditor.tsx'
import styles from './FreeOrderPanel.module.css'
import { StorePicker } from './StorePicker.tsx'
import { useMenu } from './use-menu.ts'
import type { SandboxState } from '../../contract/views.ts'
import type { Fulfilment, Utensils as UtensilsChoice } from '../../contract/free-order.ts'

type FreeOrderPanelProps = {
  stores: SandboxState['stores']
  store: string
  onStore: (key: string) => void
  channel: Channel
  onChannel: (channel: Channel) => void
}

let lastKey = 0
const newLine = (): FreeLine => {
  lastKey += 1
  return { key: lastKey, itemId: 'itm-poutine', name: '', dollars: '', quantity: 1, note: '' }
}

/** An order written by hand. */
export function FreeOrderPanel({ stores, store, onStore, channel, onChannel }: FreeOrderPanelProps) {
  const { t } = useLingui()
  const { menu } = useMenu(store)
  const [customerName, setCustomerName] = useState('')
  const [note, setNote] = useState('')
  const [utensils, setUtensils] = useState<UtensilsChoice>('yes')
  const [fulfilment, setFulfilment] = useState<Fulfilment>('dasher')
  const [lines, setLines] = useState<FreeLine[]>(() => [newLine()])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const order = {
      ...(customerName.trim() !== '' && { customerName }),
      ...(note !== '' && { note }),
      utensils,
      fulfilment,
      items: lines.map(toItem),
    }
    void ask('POST', channel === 'uber-eats' ? '/uber-orders' : '/orders', { order, store })
  }
  const replace = (line: FreeLine) =>
    setLines((all) => all.map((other) => (other.key === line.key ? line : other)))

  return (
    <form className={styles.panel} onSubmit={submit}>
      <ChannelChoice label={t`Ordered at`} channel={channel} onChannel={onChannel} />
      <StorePicker stores={stores} store={store} onStore={onStore} channel={channel} />
      <TextField
        label={t`Customer`}
        placeholder={t`Any name; empty draws one`}
        value={customerName}
        onChange={(event) => setCustomerName(event.target.value)}
      />
      <fieldset className={styles.lines}>
        <legend className={styles.legend}>
          <Trans>Items</Trans>
        </legend>
        {lines.map((line, index) => (
          <FreeLineEditor
            key={line.key}
            number={index + 1}
            line={line}
            menu={menu}
            onChange={replace}
            {...(lines.length > 1 && {
              onRemove: () => setLines((all) => all.filter((other) => other.key !== line.key)),
            })}
          />
        ))}
        <Button
          wide
          icon={<Plus size={20} aria-hidden />}
          onClick={() => setLines((all) => [...all, newLine()])}
        >
          <Trans>Add an item</Trans>
        </Button>
      </fieldset>
      <TextArea label={t`Note on the order`} value={note} onChange={(event) => setNote(event.target.value)} />
      <Choice
        label={t`Utensils`}
        value={utensils}
        onChange={setUtensils}
        options={[
          { value: 'yes', label: t`Yes`, icon: <Utensils size={22} aria-hidden /> },
          { value: 'no', label: t`No`, icon: <UtensilsCrossed size={22} aria-hidden /> },
          { value: 'not-said', label: t`Not said`, icon: <CircleDashed size={22} aria-hidden /> },
        ]}
      />
      <Choice
        label={t`Who brings it`}
        value={fulfilment}
        onChange={setFulfilment}
        options={[
          {
            value: 'dasher',
            label: channel === 'uber-eats' ? t`Uber’s courier` : t`Dasher`,
            icon: <Car size={22} aria-hidden />,
          },
          { value: 'pickup', label: t`Customer collects`, icon: <ShoppingBag size={22} aria-hidden /> },
          { value: 'self-delivery', label: t`Own courier`, icon: <Bike size={22} aria-hidden /> },
        ]}
      />
      <Button kind="main" wide type="submit" icon={<Send size={24} aria-hidden />}>
        <Trans>Place this order</Trans>
      </Button>
    </form>
  )
}
