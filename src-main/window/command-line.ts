import { resolve } from 'node:path'
import { app } from 'electron'

export interface CommandLine {
  /** Absolute path of the repository to open; null when none was given. */
  readonly path: string | null
  /** Absolute path of the screenshot that a smoke run is to take; null in ordinary runs. */
  readonly smoke: string | null
}

/** `argv` as the process got it, `folder` the folder that its relative paths mean. */
export function readCommandLine(argv: readonly string[], folder: string): CommandLine {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'))
  // Started unpacked, the first word names the app itself.
  const own = app.isPackaged ? -1 : words.findIndex((word) => isApp(resolve(folder, word)))
  const path = words.slice(own + 1).at(-1)
  const flag = argv.find((word) => word.startsWith('--smoke='))?.slice('--smoke='.length)
  return { path: path === undefined ? null : resolve(folder, path), smoke: flag ? resolve(folder, flag) : null }
}

function isApp(path: string): boolean {
  const own = app.getAppPath()
  return path === own || own.startsWith(`${path}/`) || path.startsWith(`${own}/out/main`)
}
