import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { SendHorizontal } from 'lucide-react'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { longestText } from '#shared/assistant/tokens.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useAssistant } from './chat/assistant-store.ts'
import { act } from './chat/chat.ts'
import styles from './Composer.module.css'

/** From here on it is said how much room is left (characters). */
const nearTheEnd = 200
/**
 * What the field takes at all (characters). A file pasted by mistake would be broken into lines for most of a minute, and
 * the board stands still meanwhile.
 */
const mostKept = 2 * longestText

/** What to say next. What is typed stays until it is sent, also while the panel is closed. */
export function Composer({ autoFocus }: { autoFocus: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const draft = useAssistant((state) => state.draft)
  const write = useAssistant((state) => state.write)
  const isReady = useAssistant((state) => state.conversation !== null)
  const left = longestText - draft.length
  const isTooLong = left < 0
  const most = format.number(longestText)
  const over = -left
  const canSend = isReady && draft.trim() !== '' && !isTooLong

  function send(): void {
    if (!canSend) return
    write('')
    act({ type: 'said', text: draft })
  }

  return (
    <div className={styles.composer}>
      <TextField
        className={classes(styles.field)}
        aria-label={t`Your question`}
        value={draft}
        onChange={write}
        isInvalid={isTooLong}
        maxLength={mostKept}
        autoFocus={autoFocus}
      >
        <TextArea
          className={classes(styles.input)}
          rows={1}
          placeholder={t`Write your question`}
          onKeyDown={(event) => {
            // A word that is still being composed takes its Enter itself.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        {isTooLong ? (
          <Text slot="errorMessage" className={classes(styles.problem)}>
            {t`${plural(over, {
              one: `One character too many: the limit is ${most}.`,
              other: `# characters too many: the limit is ${most}.`,
            })}`}
          </Text>
        ) : (
          <Text slot="description" className={classes(styles.hint)}>
            {left <= nearTheEnd ? (
              t`${plural(left, { one: 'One character left.', other: '# characters left.' })}`
            ) : (
              <Trans>Enter sends, Shift + Enter starts a new line. {most} characters at most.</Trans>
            )}
          </Text>
        )}
      </TextField>
      <Button look="main" isDisabled={!canSend} onPress={send}>
        <SendHorizontal size={24} aria-hidden="true" />
        <Trans comment="button: sends what was typed">Send</Trans>
      </Button>
    </div>
  )
}
