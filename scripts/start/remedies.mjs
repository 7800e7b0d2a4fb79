/**
 * What Electron writes when the system refuses it, and what helps. Each was seen on a real machine; its own words name causes, not cures.
 *
 * @type {readonly { sign: RegExp, what: string, remedy: string }[]}
 */
const remedies = [
  {
    sign: /SUID sandbox helper binary was found, but is not configured correctly|No usable sandbox/,
    what: 'This system does not let an unpacked Electron build its sandbox.',
    remedy:
      'Type this once, then run the same command again:\n  sudo chown root:root node_modules/electron/dist/chrome-sandbox && sudo chmod 4755 node_modules/electron/dist/chrome-sandbox',
  },
  {
    sign: /Missing X server or \$DISPLAY|cannot open display|Failed to connect to Wayland display/i,
    what: 'DISPLAY or WAYLAND_DISPLAY names a screen that does not answer.',
    remedy: 'Start a desktop session, or unset both variables to use a virtual display.',
  },
  {
    sign: /error while loading shared libraries/,
    what: 'Electron could not load a system library.',
    remedy: 'Run the same command again: set-up names the packages. If it does not, install the one that holds the library named above.',
  },
]

/**
 * @param {string} stderr what Electron wrote to its error output
 * @returns {{ what: string, remedy: string } | null}
 */
export function findRemedy(stderr) {
  return remedies.find(({ sign }) => sign.test(stderr)) ?? null
}
