import { expect, test } from 'vitest'
import { cutInMiddle } from './cut-in-middle.ts'

test.each([
  ['Mohamed A.', 'Mohamed', ' A.'],
  ['Vieux-Montréal Nord', 'Vieux-Montréal', ' Nord'],
  ['Maximiliano-Alejandro de la Fuente', 'Maximiliano-Alejandro de la Fu', 'ente'],
  ['Bureau des archives', 'Bureau des arch', 'ives'],
  ['Nadia', 'Nadia', ''],
  ['محمد عبدالرحمن', 'محمد عبدالرحمن', ''],
  ['محمد علي', 'محمد', ' علي'],
  ['', '', ''],
])('%s is cut so that two names that begin alike are told apart', (name, head, tail) => {
  expect(cutInMiddle(name)).toEqual({ head, tail })
})

test('nothing of a name is lost in cutting it in two', () => {
  for (const name of ['Zoë-Anne 👩‍🍳 B.', '  x  ', 'O’Neil & Sons (14)', '李小龙 先生']) {
    const { head, tail } = cutInMiddle(name)
    expect(head + tail).toBe(name)
  }
})
