import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Section } from '#renderer/kit/ui/Section.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import {
  type KeyAction,
  mayBeSet,
  setKeyMap,
  useKeyMap,
  usualKeys,
  withKey,
} from '#renderer/kit/keys/key-map.ts'
import { keyGroups } from './key-words.ts'
import styles from './KeysSheet.module.css'

/** Keys by what stands on them in every language; a browser names them in English words. */
const caps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': '␣',
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  Tab: '⇥',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** What every key of the board does, and another key for it: a bump bar sends the keys it was made with. */
export function KeysSheet() {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const map = useKeyMap((state) => state.map)
  const [asking, setAsking] = useState<KeyAction | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  useEffect(() => (asking === null ? undefined : onNextKey(asking, setAsking, setTaken)), [asking])
  return (
    <Sheet
      wide
      hasOwnKeys
      title={<Trans>Keys and bump bar</Trans>}
      onClose={close}
      actions={
        <Button isDisabled={map === usualKeys} onPress={() => setKeyMap(null)}>
          <Trans>The usual keys again</Trans>
        </Button>
      }
    >
      <p className={styles.words}>
        <Trans>
          A USB bump bar sends keys like a keyboard. Touch a line, then press the button of the bar that
          should do it. This screen keeps its own keys.
        </Trans>
      </p>
      <p className={styles.words}>
        <Trans>
          In every other sheet a number presses the choice it stands on, Bump presses the main button, Recall
          goes back, and up and down give the numbers to further choices.
        </Trans>
      </p>
      {taken !== null && (
        <Notice tone="warn" urgent>
          <Trans>The key {taken} cannot be used for this: press another.</Trans>
        </Notice>
      )}
      {keyGroups.map(({ title, actions }) => (
        <Section key={actions[0]?.[0]} title={t(title)}>
          <ul className={styles.keys}>
            {actions.map(([action, words]) => (
              <li key={action}>
                <AriaButton
                  className={classes(styles.row)}
                  data-key-action={action}
                  onPress={() => {
                    setTaken(null)
                    setAsking(asking === action ? null : action)
                  }}
                >
                  <span className={styles.what}>{t(words)}</span>
                  {asking === action ? (
                    <span className={styles.asking} role="status">
                      <Trans>Press a key…</Trans>
                    </span>
                  ) : (
                    <kbd className={styles.key}>{shown(map[action])}</kbd>
                  )}
                </AriaButton>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Sheet>
  )
}

function shown(key: string): string {
  return caps[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** Waits for one key, before anything else on the page hears it. Escape ends the waiting and sets nothing. */
function onNextKey(
  action: KeyAction,
  setAsking: (asking: KeyAction | null) => void,
  setTaken: (key: string | null) => void,
): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Escape' && action !== 'let-go') {
      setAsking(null)
      return
    }
    if (!mayBeSet(action, event.key)) {
      setTaken(shown(event.key))
      return
    }
    setKeyMap(withKey(useKeyMap.getState().map, action, event.key))
    setTaken(null)
    setAsking(null)
  }
  window.addEventListener('keydown', pressed, { capture: true })
  return () => window.removeEventListener('keydown', pressed, { capture: true })
}
