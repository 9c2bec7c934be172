import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Frown, Heart, Smile, Star } from 'lucide-react'
import { useState } from 'react'
import { emojis } from '#shared/reports/emojis.ts'
import type { OrderSummary } from '../../contract/views.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'
import styles from './Choices.module.css'

const emojiIcons = { loved: Heart, liked: Smile, disliked: Frown }

/** What the customer says of a delivered order: in stars or with a face, and in words. */
export function RateDialog({ order, onClose }: { order: OrderSummary; onClose: () => void }) {
  const { t } = useLingui()
  const [comment, setComment] = useState('')
  const rate = (rating: { stars: number } | { emoji: (typeof emojis)[number] }) => {
    void ask('POST', `/orders/${encodeURIComponent(order.id)}/review`, { ...rating, comment })
    onClose()
  }
  const code = order.shortCode
  const emojiWords = { loved: t`Loved it`, liked: t`Liked it`, disliked: t`Disliked it` }
  return (
    <Dialog title={t`What does the customer of order ${code} say?`} onClose={onClose}>
      <p>
        <Trans>The app finds it in the next report it asks DoorDash for.</Trans>
      </p>
      <TextArea label={t`In words`} value={comment} onChange={(event) => setComment(event.target.value)} />
      <div className={styles.choices}>
        {[1, 2, 3, 4, 5].map((stars) => (
          <Button key={stars} icon={<Star size={20} aria-hidden />} onClick={() => rate({ stars })}>
            {t`${plural(stars, { one: '# star', other: '# stars' })}`}
          </Button>
        ))}
        {emojis.map((emoji) => {
          const Icon = emojiIcons[emoji]
          return (
            <Button key={emoji} icon={<Icon size={20} aria-hidden />} onClick={() => rate({ emoji })}>
              {emojiWords[emoji]}
            </Button>
          )
        })}
      </div>
    </Dialog>
  )
}
