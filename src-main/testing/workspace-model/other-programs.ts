import { appendFileSync, closeSync, existsSync, ftruncateSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { lineStart, originals, withoutGenerated } from './model-repository'
import type { Model, ModelWorld } from './model-world'

function withLine(world: ModelWorld, model: Model, text: string, at: number): string {
  const line = world.newLine('written')
  model.lines.add(line)
  // A byte order mark stays the first.
  const start = lineStart(text, at) || Number(text.startsWith('\ufeff'))
  return `${text.slice(0, start)}${line}\n${text.slice(start)}`
}

/** The ways in which programs save a file. */
export const styles: Readonly<Record<string, (file: string, text: string) => void>> = {
  'in place': (file, text) => {
    const opened = openSync(file, existsSync(file) ? 'r+' : 'w')
    const length = writeSync(opened, text)
    ftruncateSync(opened, length)
    closeSync(opened)
  },
  'rename over': (file, text) => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  },
  'delete and create': (file, text) => {
    rmSync(file, { force: true })
    writeFileSync(file, text)
  },
  'truncate and write': (file, text) => writeFileSync(file, text),
}

function append(world: ModelWorld, model: Model, path: string): void {
  const line = world.newLine('written')
  model.lines.add(line)
  const text = world.repository.read(path) ?? originals[path] ?? ''
  const file = join(world.repository.root, path)
  if (!existsSync(file)) writeFileSync(file, text)
  appendFileSync(file, /[\r\n]$/.test(text) ? `${line}\n` : `\n${line}`)
}

/** `isWhole`: the other program had an old text open, and knows none of the lines that came since. */
export function writeExternally(world: ModelWorld, model: Model, path: string, style: string, at: number, isWhole: boolean): void {
  const text = world.repository.read(path) ?? originals[path] ?? ''
  const write = styles[style]
  if (write === undefined) append(world, model, path)
  else write(join(world.repository.root, path), withLine(world, model, isWhole ? withoutGenerated(text) : text, at))
}

/** Ends a merge that had conflicts, so that git does the next thing. */
export function endMerge({ repository }: ModelWorld, isAborted: boolean): void {
  if (!repository.isMerging) return
  if (isAborted) repository.git('merge', '--abort')
  else repository.git('checkout', '--ours', '--', '.')
  if (repository.isMerging) repository.commit()
}

/** Renames a file, or gives it its name back. */
export function rename(root: string, path: string): void {
  const [here, away] = [join(root, path), join(root, `was-${path}`)]
  if (existsSync(here)) renameSync(here, away)
  else if (existsSync(away)) renameSync(away, here)
}
