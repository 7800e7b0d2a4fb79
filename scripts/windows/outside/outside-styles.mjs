import { closeSync, existsSync, ftruncateSync, linkSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'

/**
 * The ways in which programs save a file, each with the whole new text.
 *
 * @type {Readonly<Record<string, (file: string, text: string) => void>>}
 */
export const outsideStyles = {
  'in place': (file, text) => {
    const opened = openSync(file, existsSync(file) ? 'r+' : 'w')
    ftruncateSync(opened, writeSync(opened, text))
    closeSync(opened)
  },
  'truncate and write': (file, text) => writeFileSync(file, text),
  'rename over': (file, text) => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  },
  'delete and create': (file, text) => {
    rmSync(file, { force: true })
    writeFileSync(file, text)
  },
  // As vim does with `backupcopy=no`.
  'backup rename': (file, text) => {
    if (existsSync(file)) renameSync(file, `${file}~`)
    writeFileSync(file, text)
    rmSync(`${file}~`, { force: true })
  },
  // The backup is another name of the old file.
  'backup link': (file, text) => {
    rmSync(`${file}.bak`, { force: true })
    if (existsSync(file)) linkSync(file, `${file}.bak`)
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
    rmSync(`${file}.bak`, { force: true })
  },
}

/**
 * The same with another program that is slow, or was interrupted: `pause` is in the middle.
 *
 * @type {Readonly<Record<string, (file: string, text: string, pause: () => Promise<void>) => Promise<void>>>}
 */
export const slowStyles = {
  'truncate, write later': async (file, text, pause) => {
    writeFileSync(file, '')
    await pause()
    writeFileSync(file, text)
  },
  'delete, create later': async (file, text, pause) => {
    rmSync(file, { force: true })
    await pause()
    writeFileSync(file, text)
  },
  'write in two pieces': async (file, text, pause) => {
    const opened = openSync(file, 'w')
    writeSync(opened, text.slice(0, text.length / 2))
    await pause()
    writeSync(opened, text.slice(text.length / 2))
    closeSync(opened)
  },
}
