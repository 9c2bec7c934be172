import { Trans } from '@lingui/react/macro'
import { MessageCircleQuestionMark } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './AssistantButton.module.css'

/** Opens the assistant, from the board and from the Dashboard (R119, R120). Square, it is its sign alone. */
export function AssistantButton({ isSquare = false }: { isSquare?: boolean }) {
  const open = useScreen((state) => state.openAssistant)
  const hasNews = useScreen((state) => state.hasAssistantNews)
  if (!useMay('assistant.save')) return null
  return (
    <Button
      className={classes(styles.button, isSquare && styles.square)}
      onPress={({ pointerType }) =>
        open(pointerType === 'keyboard' || pointerType === 'virtual' ? 'by-key' : 'by-touch')
      }
      data-assistant-entry
    >
      <MessageCircleQuestionMark size={24} strokeWidth={1.9} aria-hidden="true" />
      <span className={isSquare ? 'heard-only' : undefined}>
        <Trans comment="the chat that answers questions and activates delivery channels">Assistant</Trans>
      </span>
      {hasNews && (
        <span className={styles.news}>
          <span className="heard-only">
            <Trans>has something new for you</Trans>
          </span>
        </span>
      )}
    </Button>
  )
}
