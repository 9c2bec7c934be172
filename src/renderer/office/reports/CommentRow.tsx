import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Emoji } from '#shared/reports/emojis.ts'
import type { CustomerComment } from '#shared/reports/feedback.ts'
import { openOrder } from '#renderer/kit/navigation/open-orders.ts'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './CommentRow.module.css'
import { shortDay } from './report/report-words.ts'
import { Stars } from './Stars.tsx'

type Props = {
  said: CustomerComment
  /** On a card as much as is read at a glance, with the day alone; on its own page the whole of it, with its date. */
  room: 'card' | 'page'
}

/** A customer's own words: plain text, bounded, and whatever its direction it turns nothing around it. */
export function CommentRow({ said, room }: Props) {
  const { t } = useLingui()
  const { language, fullDate } = useFormat()
  const { orderId, displayNumber, channel, date, stars, emoji, comment } = said
  return (
    <li className={styles.comment} data-comment={said.id}>
      <div className={styles.head}>
        {stars !== null && <Stars count={stars} />}
        {stars === null && emoji !== null && <strong>{t(faceWords[emoji])}</strong>}
        <span className={styles.soft}>
          {room === 'card' ? shortDay(date, language) : fullDate(Date.parse(`${date}T12:00:00Z`), 'UTC')}
        </span>
        <ChannelMark channel={channel} />
        {orderId !== null && (
          <span className={styles.order}>
            <TextButton onPress={() => openOrder(orderId)}>
              <span className="heard-only">{t({ message: 'Order', comment: 'before its number' })} </span>
              <bdi>{displayNumber}</bdi>
            </TextButton>
          </span>
        )}
      </div>
      <div className={room === 'card' ? styles.glance : undefined}>
        <Written text={comment ?? ''} room={room === 'card' ? 'card' : 'sheet'} />
      </div>
    </li>
  )
}

const faceWords: Record<Emoji, MessageDescriptor> = {
  loved: msg({ message: 'Loved it', comment: 'a face a customer chose' }),
  liked: msg({ message: 'Liked it', comment: 'a face a customer chose' }),
  disliked: msg({ message: 'Did not like it', comment: 'a face a customer chose' }),
}
