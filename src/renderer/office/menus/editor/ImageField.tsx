import { Trans } from '@lingui/react/macro'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MenuProblem } from '#shared/menu/problem.ts'
import styles from './Form.module.css'
import { WordsField } from './WordsField.tsx'

type Props = {
  url: string | null
  onChange: (url: string | null) => void
  problems: readonly MenuProblem[]
}

/**
 * The address of a picture. The screen loads nothing from the internet, so it shows what can be told from the address;
 * DoorDash looks at the picture itself.
 */
export function ImageField({ url, onChange, problems }: Props) {
  const has = (code: MenuProblem['code']) => problems.some((problem) => problem.code === code)
  return (
    <div className={styles.part}>
      <WordsField
        field="imageUrl"
        label={<Trans>Address of the picture</Trans>}
        inputMode="url"
        maxLength={4_096}
        value={url ?? ''}
        onChange={(typed) => onChange(typed.trim() === '' ? null : typed.trim())}
        problems={problems}
        hint={<Trans>JPG or PNG, at least 1400 × 800, wide (16:9), up to 2 MB. It is not loaded here.</Trans>}
      />
      {url !== null && (
        <ul className={styles.checks}>
          <Told isGood={!has('image-not-a-link')}>
            <Trans>A link that starts with https</Trans>
          </Told>
          <Told isGood={!has('image-type') && !has('image-not-a-link')}>
            <Trans>Ends in .jpg, .jpeg or .png</Trans>
          </Told>
          <Told isGood={!has('image-has-query')}>
            <Trans>Nothing after a question mark</Trans>
          </Told>
        </ul>
      )}
    </div>
  )
}

function Told({ isGood, children }: { isGood: boolean; children: ReactNode }) {
  const Icon = isGood ? CircleCheck : CircleAlert
  return (
    <li data-told={isGood ? 'good' : 'wrong'}>
      <Icon size={20} aria-hidden="true" className={isGood ? styles.good : styles.wrong} />
      <span>
        {children}
        <span className="heard-only">
          {': '}
          {isGood ? (
            <Trans comment="a check that passed">yes</Trans>
          ) : (
            <Trans comment="a check that failed">no</Trans>
          )}
        </span>
      </span>
    </li>
  )
}
