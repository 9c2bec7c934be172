import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { RequestOptions } from 'node:https'
import { configureRequestUrl, type DownloadOptions, HttpExecutor } from 'builder-util-runtime'

/** A line on which nothing comes for this long is taken for broken, in ms. */
const silenceMs = 60_000

/**
 * Downloads over Node for electron-updater, whose own way needs Electron's network. Takes no more bytes than `most`: a server
 * that sends for ever must not fill the disk on which orders are kept. Follows no redirect: the files lie beside the feed.
 */
export class NodeHttp extends HttpExecutor<ClientRequest> {
  private readonly most: number

  constructor(most: number) {
    super()
    this.most = most
  }

  override createRequest(options: RequestOptions, callback: (response: unknown) => void): ClientRequest {
    const send = options.protocol === 'http:' ? plain : secure
    const request = send(options, (response: IncomingMessage) => {
      const { statusCode = 0 } = response
      if (statusCode !== 200 && statusCode !== 206)
        return request.destroy(new Error(`the server says ${statusCode}`))
      let length = 0
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length > this.most) response.destroy(new Error('it is longer than its feed says'))
      })
      callback(response)
      return undefined
    })
    request.setTimeout(silenceMs, () => request.destroy(new Error('nothing came any more')))
    return request
  }

  /** As `doDownload` wants it; rejects with what the line, the disk or the checksum said. */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const requestOptions: RequestOptions = { ...(options.headers && { headers: options.headers }) }
      configureRequestUrl(url, requestOptions)
      this.doDownload(
        requestOptions,
        {
          destination,
          options,
          onCancel,
          callback: (error: Error | null) =>
            error === null || error === undefined ? resolve(destination) : reject(error),
          responseHandler: null,
        },
        0,
      )
    })
  }
}
