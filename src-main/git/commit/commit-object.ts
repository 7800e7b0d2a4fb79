/** A commit as git stores it. */
export interface CommitObject {
  readonly parents: readonly string[]
  /** As written, without the line feeds at its end. */
  readonly message: string
}

/** Pure: reads the output of `git cat-file commit`. */
export function parseCommitObject(bytes: Buffer): CommitObject {
  const end = bytes.indexOf('\n\n')
  const header = bytes.subarray(0, end < 0 ? bytes.length : end).toString('utf8')
  const encoding = /^encoding (\S+)$/m.exec(header)?.[1] ?? 'utf-8'
  const message = end < 0 ? '' : decoderFor(encoding).decode(bytes.subarray(end + 2))
  // A signature in the header continues on lines that begin with a space, so it holds no line of this form.
  return { parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent), message: message.replace(/\n+$/, '') }
}

/** Bytes that the encoding does not have become U+FFFD; an unknown encoding is read as UTF-8. */
function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
