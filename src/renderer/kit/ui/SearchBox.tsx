import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { classes } from './classes.ts'
import styles from './SearchBox.module.css'

type Props = {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  /** Enter, where the search waits for it. */
  onSubmit?: () => void
  autoFocus?: boolean
}

/** A field to search with; Escape and the cross empty it. */
export function SearchBox({ label, placeholder, value, onChange, onSubmit, autoFocus = false }: Props) {
  const { t } = useLingui()
  return (
    <SearchField
      className={classes(styles.field)}
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit === undefined ? {} : { onSubmit })}
      maxLength={100}
      autoFocus={autoFocus}
    >
      <Search size={24} aria-hidden="true" className={styles.icon} />
      <Input className={classes(styles.input)} placeholder={placeholder} />
      {value !== '' && (
        <Button className={classes(styles.clear)} aria-label={t`Clear the search`}>
          <X size={24} aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  )
}
