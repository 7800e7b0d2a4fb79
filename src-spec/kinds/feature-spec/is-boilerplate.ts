import { exampleOf } from './example-line'

const rollout = /\broll[- ]?out|\brelease|\blaunch/i
const support = /\bsupport\b|\boperations?\b/i
const signOff = /\bsign[- ]?off|\bapprovals?\b/i
const audience = /^(?:internal|alpha|beta|ga|canary|pilot|staff|employees|staging|production|prod|all(?: users)?|everyone|\d{1,3} ?%)$/i

/** Text that a template may deliver and a person may keep: it is content, but does not prove that a person wrote it. */
export function isBoilerplate(text: string, titles: readonly string[]): boolean {
  if (/[?？]$/.test(text) || exampleOf(text) !== null) return true
  const title = titles[0] ?? ''
  const value = text.replace(/^[^:：]{1,60}[:：]\s*/, '')
  if (signOff.test(title)) return value === text && !/[@\d]/.test(text) && text.split(' ').length <= 6
  if (rollout.test(title)) return isBoilerplateRollout(value)
  return support.test(title) && value !== text && value.split(' ').length <= 3 && !/[\d@`/]/.test(value)
}

function isBoilerplateRollout(value: string): boolean {
  const stages = value.split(/->|→|=>|>|,|\bthen\b/).map((stage) => stage.trim())
  if (stages.length > 1 && stages.every((stage) => audience.test(stage))) return true
  return /^if (?:the )?error rates? .{1,20}\d{1,3} ?%, .{1,40}$/i.test(value)
}
