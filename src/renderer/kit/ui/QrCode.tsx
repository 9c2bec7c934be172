import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** Light modules around it, without which cameras do not find it. */
const border = 3

/** A text as a QR code, dark on light in every theme. `label` says what it leads to. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.light} width={size} height={size} />
      <path className={styles.dark} d={dark.join('')} />
    </svg>
  )
}
