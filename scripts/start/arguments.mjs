import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../setup/failure.mjs'

/**
 * @typedef {object} StartArguments
 * @property {string | null} path absolute; null when none was given
 * @property {boolean} smoke show the window, print what it shows, exit
 */

/**
 * Reads `npm start -- [--smoke] [PATH]`.
 *
 * @param {readonly string[]} args
 * @param {string} from the folder that the user was in
 * @returns {StartArguments}
 */
export function readArguments(args, from) {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--smoke')
  if (unknown !== undefined) throw new Failure(`npm start does not know ${unknown}.`, 'Type: npm start -- [--smoke] [PATH]')
  const paths = args.filter((arg) => !arg.startsWith('-'))
  if (paths.length > 1)
    throw new Failure(`npm start opens one folder, but was given ${paths.length}: ${paths.join(', ')}.`, 'Quote a path that holds spaces.')
  const path = paths[0] === undefined ? null : resolve(from, paths[0])
  if (path !== null && !(existsSync(path) && statSync(path).isDirectory())) {
    throw new Failure(`${path} is not a folder.`, 'Give the folder of a git repository, or none to see the welcome screen.')
  }
  return { path, smoke: args.includes('--smoke') }
}
