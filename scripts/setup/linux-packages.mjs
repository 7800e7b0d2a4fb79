/**
 * Shared libraries that an unpacked Electron asks for, and the Debian package that holds each. Those marked `t64` carry that ending since
 * Debian 13 and Ubuntu 24.04.
 *
 * @type {Record<string, { name: string, t64?: true }>}
 */
const debianPackages = {
  'libgtk-3.so.0': { name: 'libgtk-3-0', t64: true },
  'libgdk-3.so.0': { name: 'libgtk-3-0', t64: true },
  'libnss3.so': { name: 'libnss3' },
  'libnssutil3.so': { name: 'libnss3' },
  'libsmime3.so': { name: 'libnss3' },
  'libnspr4.so': { name: 'libnspr4' },
  'libasound.so.2': { name: 'libasound2', t64: true },
  'libgbm.so.1': { name: 'libgbm1' },
  'libdrm.so.2': { name: 'libdrm2' },
  'libatk-1.0.so.0': { name: 'libatk1.0-0', t64: true },
  'libatk-bridge-2.0.so.0': { name: 'libatk-bridge2.0-0', t64: true },
  'libatspi.so.0': { name: 'libatspi2.0-0', t64: true },
  'libcups.so.2': { name: 'libcups2', t64: true },
  'libdbus-1.so.3': { name: 'libdbus-1-3' },
  'libcairo.so.2': { name: 'libcairo2' },
  'libpango-1.0.so.0': { name: 'libpango-1.0-0' },
  'libglib-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgobject-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libgio-2.0.so.0': { name: 'libglib2.0-0', t64: true },
  'libexpat.so.1': { name: 'libexpat1' },
  'libudev.so.1': { name: 'libudev1' },
  'libxkbcommon.so.0': { name: 'libxkbcommon0' },
  'libX11.so.6': { name: 'libx11-6' },
  'libxcb.so.1': { name: 'libxcb1' },
  'libXcomposite.so.1': { name: 'libxcomposite1' },
  'libXdamage.so.1': { name: 'libxdamage1' },
  'libXext.so.6': { name: 'libxext6' },
  'libXfixes.so.3': { name: 'libxfixes3' },
  'libXrandr.so.2': { name: 'libxrandr2' },
}

/** What other distributions call the packages that bring all of it. */
const otherInstallers = /** @type {const} */ ([
  {
    ids: ['fedora', 'rhel', 'centos'],
    command: 'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm xorg-x11-server-Xvfb xorg-x11-xauth git',
  },
  { ids: ['arch'], command: 'sudo pacman -S --needed gtk3 nss alsa-lib mesa xorg-server-xvfb xorg-xauth git' },
  { ids: ['opensuse', 'suse'], command: 'sudo zypper install -y libgtk-3-0 mozilla-nss libasound2 libgbm1 xorg-x11-server-Xvfb xauth git' },
])

/**
 * @typedef {object} System
 * @property {string[]} ids the distribution and what it is like, nearest first
 * @property {number} version NaN when it has none, as testing releases do
 */

/**
 * @param {string} text /etc/os-release
 * @returns {System}
 */
export function readOsRelease(text) {
  const field = (/** @type {string} */ name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
  return { ids: `${field('ID')} ${field('ID_LIKE')}`.split(/\s+/).filter(Boolean), version: Number.parseFloat(field('VERSION_ID')) }
}

/** @param {System} system */
export function isDebianLike({ ids }) {
  return ids.includes('debian') || ids.includes('ubuntu')
}

/**
 * Whether package names end in `t64`, derived from the version alone.
 *
 * @param {System} system
 */
export function hasT64({ ids, version }) {
  if (Number.isNaN(version)) return true
  return version >= (ids[0] === 'ubuntu' ? 24.04 : ids[0] === 'debian' ? 13 : 22)
}

/**
 * @param {string} lddOutput
 * @returns {string[]} names of the libraries that the loader cannot find
 */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * @param {readonly string[]} libraries that are missing
 * @param {readonly string[]} programs that are missing: Xvfb, xauth, git
 * @param {System} system
 * @param {ReadonlySet<string>} known package names that apt knows; empty when it was never updated
 * @returns {string[]} package names in alphabetical order
 */
export function debianPackagesFor(libraries, programs, system, known) {
  const ending = (/** @type {string} */ name) => {
    if (known.size === 0) return hasT64(system) ? `${name}t64` : name
    return known.has(`${name}t64`) ? `${name}t64` : name
  }
  const names = libraries.map((library) => {
    const found = debianPackages[library]
    return found === undefined ? undefined : found.t64 ? ending(found.name) : found.name
  })
  return [
    ...new Set([
      ...names.filter((name) => name !== undefined),
      ...programs.map((program) => (program === 'xvfb-run' ? 'xvfb' : program.toLowerCase())),
    ]),
  ].sort()
}

/**
 * The one command that puts everything in place; null for a system that this project does not know.
 *
 * @param {System} system
 * @param {readonly string[]} packages for a Debian-like system
 */
export function installCommand(system, packages) {
  if (isDebianLike(system)) return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
  return otherInstallers.find(({ ids }) => system.ids.some((id) => ids.some((known) => id.startsWith(known))))?.command ?? null
}
