/** A file as it travels to the station: gzipped, as base64. Rejects for a file that cannot be read any more. */
export async function packFile(file: Blob): Promise<string> {
  const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).bytes()
  let text = ''
  // In pieces: a call takes no more arguments than some tens of thousands.
  for (let at = 0; at < packed.length; at += 8_192)
    text += String.fromCharCode(...packed.subarray(at, at + 8_192))
  return btoa(text)
}
