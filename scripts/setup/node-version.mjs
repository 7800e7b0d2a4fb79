import { Failure } from './failure.mjs'

const oldest = /** @type {const} */ ([20, 19])

/**
 * @param {string} version as in process.versions.node
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** @param {string} [version] */
export function checkNodeVersion(version = process.versions.node) {
  if (!isNewEnough(version)) {
    throw new Failure(
      `This project needs Node ${oldest.join('.')} or newer; this is Node ${version}.`,
      'Install a newer Node, then run the same command again.',
    )
  }
}
