import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import type { WebContents as ElectronWebContents } from 'electron'
import { emit, preventable } from './app.ts'
import { dispatchIpc } from './ipc-main.ts'
import { tell } from './journal.ts'
import { appSide, PortMain } from './message-port.ts'
import { answerOf, checkedPaper, keepPrint, listedPrinters, type PrintOptions } from './printers.ts'
import { pageWorld } from './page-world.ts'
import { type FromPreload, preloadWorld, type ToPreload } from './preload-world.ts'
import { fromChromium, handlerOf, toChromium } from './protocol.ts'
import { knownPermissions, type Profile } from './session.ts'
import { strict, unknownApi } from './strict.ts'

const world = 'electron-preload'

export const contentsEvents = [
  'will-frame-navigate',
  'will-redirect',
  'did-navigate',
  'will-attach-webview',
  'render-process-gone',
]

/** One page of Chromium, with a preload in an isolated world or without one, as Electron's WebContents. */
export class Contents {
  /** As the app sees it. */
  readonly exposed: ElectronWebContents
  private readonly events = new EventEmitter()
  private readonly preload: string | null
  private readonly profile: Profile
  private readonly ports = new Map<number, PortMain>()
  private readonly onClosed: () => void
  private readonly onTitle: (title: string) => void
  private page: Promise<Page> | undefined
  private mainFrameId = ''
  private cdp: CDPSession | undefined
  private preloadContext: number | undefined
  private loading: string | undefined
  private url = ''
  private openHandler: ((details: { url: string }) => { action: 'deny' | 'allow' }) | undefined

  constructor(options: {
    preload: string | null
    profile: Profile
    onClosed: () => void
    onTitle: (title: string) => void
  }) {
    const { preload, profile } = options
    this.profile = profile
    this.onClosed = options.onClosed
    this.onTitle = options.onTitle
    this.preload = preload === null ? null : readFileSync(preload, 'utf8')
    if (this.preload !== null && /^\s*(import|export)\s/m.test(this.preload))
      throw new Error(`${preload} is an ES module; a sandboxed preload must be CommonJS.`)
    this.exposed = strict('webContents', {
      on: (name: string, listener: (...args: unknown[]) => void) => {
        if (!contentsEvents.includes(name)) throw unknownApi(`the webContents event ${name}`)
        this.events.on(name, listener)
      },
      session: profile.exposed,
      getURL: () => this.url,
      loadURL: (url: string) => this.load(url),
      setWindowOpenHandler: (handler: typeof this.openHandler) => {
        this.openHandler = handler
      },
      getPrintersAsync: async () => listedPrinters(),
      print: (options: PrintOptions, callback: (isTaken: boolean, reason: string) => void) =>
        void this.print(options, callback),
      // Never answers: the process it asks is gone.
      forcefullyCrashRenderer: () => void this.cdp?.send('Page.crash').catch(() => {}),
    }) as unknown as ElectronWebContents
    emit('web-contents-created', preventable({}), this.exposed)
  }

  async load(url: string): Promise<void> {
    const page = await this.open()
    await this.applyPermissions(url)
    this.loading = toChromium(url)
    // As Electron waits: for as long as it takes.
    await page.goto(this.loading, { waitUntil: 'load', timeout: 0 }).catch((error: unknown) => {
      // As Electron names it; Playwright says it in the message.
      const code = /net::(ERR_\w+)/.exec(String(error))?.[1]
      throw code === undefined ? error : Object.assign(new Error(`${code} loading '${url}'`), { code, url })
    })
    tell('loaded', url)
  }

  /** What a driver is handed stands as a PDF beside the app's own files, told in the journal. */
  private async print(
    options: PrintOptions,
    callback: (isTaken: boolean, reason: string) => void,
  ): Promise<void> {
    const paper = checkedPaper(options)
    const answer = answerOf(options.deviceName)
    if (answer === 'silence') return
    if (answer !== '') return callback(false, answer)
    if (!this.cdp) throw unknownApi('printing a window that has loaded nothing')
    const { data } = await this.cdp.send('Page.printToPDF', {
      ...paper,
      printBackground: options.printBackground === true,
      preferCSSPageSize: false,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
    })
    keepPrint(options, Buffer.from(data, 'base64'))
    callback(true, '')
  }

  async close(): Promise<void> {
    const page = await this.open()
    await page.close()
  }

  /** The page, or after a crash a new one in its place: Playwright has no way back into a crashed page. */
  private open(): Promise<Page> {
    this.page ??= this.profile.context().then(async (context) => {
      const page = await context.newPage()
      page.on('close', () => {
        if (!crashed) this.onClosed()
      })
      let crashed = false
      page.on('crash', () => {
        crashed = true
        this.page = undefined
        this.contextGone()
        void page.close()
        this.events.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 5 })
      })
      await this.attach(page)
      return page
    })
    return this.page
  }

  private async attach(page: Page): Promise<void> {
    page.on('popup', (popup) => void popup.close())
    page.on('download', (download) => {
      this.profile.refuseDownload(download.url())
      void download.cancel()
    })
    page.on('domcontentloaded', () => void page.title().then(this.onTitle, () => {}))
    const cdp = await page.context().newCDPSession(page)
    this.cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world && context.auxData?.['frameId'] === this.mainFrameId)
        this.preloadContext = context.id
    })
    cdp.on('Runtime.executionContextsCleared', () => this.contextGone())
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'standInToMain' && executionContextId === this.preloadContext)
        this.fromPreload(JSON.parse(payload) as FromPreload)
      if (name === 'standInOpen') this.windowOpened(fromChromium(payload))
    })
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.url = fromChromium(frame.url)
      if (frame.unreachableUrl === undefined) this.events.emit('did-navigate', preventable({}), this.url)
    })
    cdp.on('Page.windowOpen', ({ url }) => this.windowOpened(fromChromium(url)))
    cdp.on('Fetch.requestPaused', (event) => void this.answer(event).catch(() => {}))
    await cdp.send('Page.enable')
    this.mainFrameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    await cdp.send('Runtime.enable')
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await cdp.send('Runtime.addBinding', { name: 'standInOpen' })
    const eventName = `stand-in-${randomUUID()}`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${pageWorld.toString()})(${JSON.stringify(eventName)})`,
    })
    if (this.preload === null) return
    await cdp.send('Runtime.addBinding', { name: 'standInToMain', executionContextName: world })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: `(${preloadWorld.toString()})(${JSON.stringify(eventName)}, (require) => {
        const exports = {}; const module = { exports };
        ;((require, module, exports) => {${this.preload}\n})(require, module, exports)
      })`,
    })
  }

  /** What the app's permission check says, told to Chromium for the page's origin. */
  private async applyPermissions(url: string): Promise<void> {
    const check = this.profile.permissionCheck
    if (check === null || !this.cdp) return
    const { browserContextId } = (await this.cdp.send('Target.getTargetInfo')).targetInfo
    const before = this.url
    // The app asks its window for the address while it decides.
    this.url = url
    for (const [electronName, name] of Object.entries(knownPermissions)) {
      const setting = check(this.exposed, electronName, new URL(url).origin) ? 'granted' : 'denied'
      await this.cdp.send(
        'Browser.setPermission' as 'Page.enable',
        {
          permission: { name },
          setting,
          origin: new URL(toChromium(url)).origin,
          browserContextId,
        } as never,
      )
    }
    this.url = before
  }

  private async answer(event: {
    requestId: string
    frameId: string
    resourceType: string
    redirectedRequestId?: string
    request: { url: string; method: string; headers: object }
  }): Promise<void> {
    const cdp = this.cdp
    if (!cdp) return
    const { requestId, request } = event
    const url = fromChromium(request.url)
    const fail = (errorReason: 'BlockedByClient' | 'Aborted') =>
      cdp.send('Fetch.failRequest', { requestId, errorReason })
    if (event.resourceType === 'Document' && !this.isOwnLoad(request.url)) {
      const navigation = preventable({ url, isMainFrame: event.frameId === this.mainFrameId })
      const isRedirect = event.redirectedRequestId !== undefined
      this.events.emit(isRedirect ? 'will-redirect' : 'will-frame-navigate', navigation)
      if (navigation.defaultPrevented) {
        tell('navigation-prevented', url)
        await fail('Aborted')
        return
      }
    }
    if (!(await this.profile.isAllowed(url, event.resourceType))) {
      tell('request-blocked', url)
      await fail('BlockedByClient')
      return
    }
    const handler = handlerOf(url)
    if (handler === undefined) {
      await cdp.send('Fetch.continueRequest', { requestId })
      return
    }
    const response = await handler(new Request(url, { method: request.method }))
    await cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  /** `loadURL` and what it leads to is the app's own doing; only the page's navigations are asked about. */
  private isOwnLoad(url: string): boolean {
    if (this.loading !== url) return false
    this.loading = undefined
    return true
  }

  private windowOpened(url: string): void {
    if (this.openHandler?.({ url }).action !== 'deny') throw unknownApi('windows opened by the page')
    tell('window-denied', url)
  }

  private fromPreload(message: FromPreload): void {
    switch (message.type) {
      case 'ipc': {
        const ports = message.ports.map((id) => this.adopt(id))
        const event = {
          sender: this.exposed,
          senderFrame: strict('WebFrameMain', { url: this.url, parent: null }),
          ports: ports.map(appSide),
        }
        dispatchIpc(message.channel, strict('IpcMainEvent', event), message.message)
        return
      }
      case 'port-message':
        this.ports.get(message.id)?.received(message.data)
        return
      case 'port-close':
        this.ports.get(message.id)?.disconnected()
        this.ports.delete(message.id)
    }
  }

  private adopt(id: number): PortMain {
    const port = new PortMain({
      post: (data) => {
        if (typeof data !== 'string') throw unknownApi('port messages that are not text')
        this.toPreload({ type: 'port-message', id, data })
      },
      close: () => {
        this.ports.delete(id)
        this.toPreload({ type: 'port-close', id })
      },
    })
    this.ports.set(id, port)
    return port
  }

  private toPreload(message: ToPreload): void {
    if (this.preloadContext === undefined) return
    // The page may reload while this is on its way; its ports are then closed anyway.
    void this.cdp
      ?.send('Runtime.evaluate', {
        expression: `standInFromMain(${JSON.stringify(message)})`,
        contextId: this.preloadContext,
      })
      .catch(() => {})
  }

  private contextGone(): void {
    this.preloadContext = undefined
    const ports = [...this.ports.values()]
    this.ports.clear()
    for (const port of ports) port.disconnected()
  }
}
