import { useLingui } from '@lingui/react/macro'
import { chooseChannel } from '#shared/assistant/buttons.ts'
import type { Button as ChatButton, Message } from '#shared/assistant/messages.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { act } from './chat/chat.ts'
import styles from './MessageButtons.module.css'
import { buttonWords } from './words/button-words.ts'

/**
 * The buttons a message still carries: what was used or no longer holds is gone. Only [Activate] under a channel's
 * heading stays in sight, for what it brought appears beneath it (R127).
 */
export function MessageButtons({ message }: { message: Message }) {
  const { t } = useLingui()
  const format = useFormat()
  if (message.buttons.length === 0) {
    if (message.kind !== 'stores' || message.locations.length === 0) return null
    return (
      <div className={styles.buttons}>
        <Button look="main" isDisabled onPress={() => {}}>
          {t(buttonWords(chooseChannel(message.channel), format))}
        </Button>
      </div>
    )
  }
  const [first] = message.buttons
  return (
    <div className={styles.buttons} data-questions={first?.does.type === 'ask' ? '' : undefined}>
      {message.buttons.map((button) => (
        <span key={button.id} className={styles.place} data-button={button.id}>
          <Button
            size={isMain(button) ? 'normal' : 'small'}
            look={isMain(button) ? 'main' : 'plain'}
            onPress={() => act({ type: 'pressed', messageId: message.id, buttonId: button.id })}
          >
            {t(buttonWords(button, format))}
          </Button>
        </span>
      ))}
    </div>
  )
}

function isMain({ does: { type } }: ChatButton): boolean {
  return type === 'choose-channel' || type === 'activate-ticked' || type === 'confirm' || type === 'sign-in'
}
