import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { errorCode } from './error-code'

/**
 * Starts the program that the user chose in the settings, with one file as its only argument. No shell reads the path, and an absolute
 * path cannot be taken for an option. It starts in the home folder, so that it finds no settings of a repository beside it, and lives
 * on when the application ends. Answers the code of what prevented it; null for nothing.
 */
export function startChosenProgram(program: string, file: string): Promise<string | null> {
  const [command, args] =
    process.platform === 'darwin' && program.endsWith('.app') ? ['/usr/bin/open', ['-a', program, file]] : [program, [file]]
  return new Promise((done) => {
    try {
      const child = spawn(command, args, { cwd: homedir(), detached: true, env: userEnvironment(), shell: false, stdio: 'ignore' })
      child.once('error', (error) => done(errorCode(error) || error.message))
      child.once('spawn', () => {
        child.unref()
        done(null)
      })
    } catch (error) {
      done(errorCode(error) || String(error))
    }
  })
}

/** The user's own, without what was set for this application. */
function userEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(ELECTRON_|CHROME_|NODE_OPTIONS$)/.test(name)))
}
