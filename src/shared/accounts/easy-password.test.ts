import { expect, it } from 'vitest'
import { isEasyPassword } from './easy-password.ts'

const known = ['Zoé Tremblay', 'zoe@cafe-du-port.example', 'Café Zoé', 'Port']

it.each([
  'password123',
  'Password2026!',
  'P4ssw0rd!!',
  'motdepasse1',
  'Contraseña1',
  'admin123456',
  'qwertyuiop',
  'aaaaaaaaaa',
  'abcabcabcabc',
  '1234567890',
  '0123456789',
  '9876543210',
  'Tremblay2026',
  'zoetremblay1',
  'Café Zoé 2026',
  'cafezoe-2026',
  'zoe@cafe-du-port.example',
  'restaurant2026',
])('“%s” is among the first that are tried', (password) => {
  expect(isEasyPassword(password, known)).toBe(true)
})

it.each([
  'correct horse battery',
  'la soupe du jeudi',
  'a sentence I remember',
  'une loutre au bord de l’eau',
  'zoe aime le brie',
  '4815162342',
  'tq7-plm-x2v-9k',
  '忘れられない味の店です',
])('“%s” is not', (password) => {
  expect(isEasyPassword(password, known)).toBe(false)
})
