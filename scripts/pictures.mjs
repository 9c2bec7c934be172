import './node-version.mjs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { needChromium } from './lib/find-chromium.mjs'

// Makes the pictures of README and docs anew, from the gallery's scenes: they show the screen as it is now.
const docs = fileURLToPath(new URL('../docs', import.meta.url))
const pictures = [{ file: 'board.png', scene: 'scene=evening' }]

// Imported here: a Node that cannot read it is told of before.
const { default: serveGallery } = await import('../tests/renderer/gallery/serve.ts')
const stop = await serveGallery()
const browser = await chromium.launch({
  executablePath: needChromium({ headless: true }),
  args: [
    '--no-sandbox',
    '--autoplay-policy=no-user-gesture-required',
    // A loudspeaker, whose absence would be told on every picture.
    '--use-fake-device-for-media-stream',
  ],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  for (const { file, scene } of pictures) {
    await page.goto(`${process.env.GALLERY_URL}?${scene}`)
    await page.locator('main').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(docs, file) })
    console.log(`docs/${file}`)
  }
} finally {
  await browser.close()
  await stop()
}
