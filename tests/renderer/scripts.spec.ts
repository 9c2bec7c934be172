import { expect, test } from './screen.ts'

/** Text of each script, and the file of the font it is drawn with on a machine that has none. */
const scripts = [
  ['麺と炒饭', 'noto-sans-sc-chinese-simplified'],
  ['안녕하세요', 'noto-sans-kr-korean'],
  ['ขอบคุณ', 'noto-sans-thai-thai'],
  ['शुक्रिया', 'noto-sans-devanagari-devanagari'],
  ['🧊❌🍕', 'noto-emoji-emoji'],
] as const

test('other scripts and emoji are drawn with the fonts of the tickets, whatever the machine has', async ({
  app,
}) => {
  const fetched: string[] = []
  app.page.on('response', (response) => {
    if (response.url().includes('.woff2') && response.ok()) fetched.push(response.url())
  })
  await app.open('one')
  await app.page.waitForLoadState('networkidle')
  // Nothing is fetched that no order needs.
  expect(fetched.filter((url) => url.includes('noto-'))).toEqual([])
  const drawn = await app.page.evaluate(async (scripts) => {
    const family = "'Order Manager Scripts', 'Order Manager Rest'"
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('no canvas')
    const found: Record<string, number> = {}
    for (const [text] of scripts) {
      await document.fonts.load(`40px ${family}`, text)
      const pictures = new Set<string>()
      for (const letter of new Intl.Segmenter().segment(text)) {
        pen.clearRect(0, 0, 300, 150)
        pen.font = `40px ${family}`
        pen.fillText(letter.segment, 60, 80)
        pictures.add(pen.canvas.toDataURL())
      }
      found[text] = pictures.size
    }
    return found
  }, scripts)
  for (const [text, file] of scripts) {
    expect(
      fetched.some((url) => url.includes(file)),
      text,
    ).toBe(true)
    // Empty boxes would all be one picture.
    expect(drawn[text], text).toBe(
      new Set([...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)).size,
    )
  }
  await expect(app.page.locator('body')).toHaveCSS('font-family', /Order Manager Scripts/)
})
