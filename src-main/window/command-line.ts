import { resolve } from 'node:path'

export interface CommandLine {
  /** Absolute path of the repository to open; null when none was given. */
  readonly path: string | null
  /** Absolute path of the screenshot that a smoke run is to take; null in ordinary runs. */
  readonly smoke: string | null
}

/**
 * `argv` of the process; `folder` is the base of its relative paths. When the app is started unpacked, the first argument
 * names the app itself: `app` is its folder then, and null when packaged.
 */
export function readCommandLine(argv: readonly string[], folder: string, app: string | null): CommandLine {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'))
  const own = app === null ? -1 : words.findIndex((word) => isApp(resolve(folder, word), app))
  const path = words.slice(own + 1).at(-1)
  const flag = argv.find((word) => word.startsWith('--smoke='))?.slice('--smoke='.length)
  return { path: path === undefined ? null : resolve(folder, path), smoke: flag ? resolve(folder, flag) : null }
}

function isApp(path: string, app: string): boolean {
  return path === app || path.startsWith(`${app}/out/main`)
}
