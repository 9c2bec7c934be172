import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { type DietaryTag, dietaryTags } from '#shared/menu/menu.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './Form.module.css'

const words: Record<DietaryTag, MessageDescriptor> = {
  vegetarian: msg`Vegetarian`,
  vegan: msg`Vegan`,
  'gluten-free': msg`Gluten-free`,
}

export function TagsField({
  tags,
  onChange,
}: {
  tags: DietaryTag[]
  onChange: (tags: DietaryTag[]) => void
}) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className={styles.part} role="group" aria-labelledby={id} data-field="tags">
      <p className={styles.label} id={id}>
        <Trans>Diet</Trans>
      </p>
      <div className={styles.chips}>
        {dietaryTags.map((tag) => (
          <ToggleButton
            key={tag}
            className={classes(styles.chip)}
            isSelected={tags.includes(tag)}
            onChange={(isOn) =>
              onChange(dietaryTags.filter((each) => (each === tag ? isOn : tags.includes(each))))
            }
          >
            {tags.includes(tag) && <Check size={20} strokeWidth={2.6} aria-hidden="true" />}
            {t(words[tag])}
          </ToggleButton>
        ))}
      </div>
    </div>
  )
}
