import { Trans, useLingui } from '@lingui/react/macro'
import type { FoundDish, FromBot } from '#shared/assistant/messages.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { Answer } from './Answer.tsx'
import styles from './Content.module.css'

type Props = Extract<FromBot, { kind: 'dishes' }>

/** What on the menu is meant: nothing is taken off sale, or sold again, before the button and its sheet. */
export function Dishes(props: Props) {
  const { t } = useLingui()
  const { words, state, dishes, isMore, problem, isAsked, soldOutCount, may } = props
  if (state === 'asking')
    return (
      <Working>
        <Trans>Looking on the menu for “{words}”…</Trans>
      </Working>
    )
  if (state === 'failed') return <p>{t(problemOf(problem ?? 'FAILED'))}</p>
  if (dishes.length === 0 && isAsked)
    return (
      <Answer
        topic="sold-out"
        findings={soldOutCount > 0 ? [{ kind: 'sold-out', count: soldOutCount }] : []}
      />
    )
  if (dishes.length === 0)
    return (
      <p>
        <Trans>Nothing on the menu that is on sale now is called “{words}”. Look for it under 86.</Trans>
      </p>
    )
  return (
    <div className={styles.parts}>
      {dishes.length > 1 && (
        <p>
          <Trans>Which one do you mean?</Trans>
        </p>
      )}
      <ul className={styles.rows}>
        {dishes.map((dish) => (
          <li key={`${dish.kind} ${dish.id}`} className={styles.row} data-dish={dish.id}>
            <Dish {...dish} />
          </li>
        ))}
      </ul>
      {isMore && (
        <p>
          <Trans>There are more of that name; 86 has them all.</Trans>
        </p>
      )}
      <p>
        {may ? (
          <Trans>Nothing changes until you press the button and confirm it there.</Trans>
        ) : (
          <Trans>This screen may not take anything off sale.</Trans>
        )}
      </p>
    </div>
  )
}

function Dish({ name, within, isOff }: FoundDish) {
  return (
    <>
      <p className={styles.name}>{name}</p>
      <p className={styles.soft}>
        {within} · {isOff ? <Trans>Off sale now</Trans> : <Trans>On sale now</Trans>}
      </p>
    </>
  )
}
