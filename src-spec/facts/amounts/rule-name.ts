import { lazyPattern, type Pattern } from '../../memo/lazy-pattern'
import { alternationOf } from '../../vocabulary/phrases/index'
import { bindings } from '../../vocabulary/statement-words'

/** A text without a word that binds is no rule. */
export const mayBind: Pattern = lazyPattern(() => new RegExp(alternationOf([...bindings]), 'iu'))

/** Words that do not change what a rule is about. */
const neutral = new Set(
  'the a an all any every each our this that be is are will system systems service application app der die das den dem le la les el los las o os as'.split(
    ' ',
  ),
)

/** More words are a description. */
const most = 9

/** The words of a rule without its number, in their order, with a gap for the number; null for a sentence that is no rule. */
export function ruleName(text: string, from: number, to: number): string | null {
  const [before, after] = [text.slice(0, from), text.slice(to)].map((part) => part.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  const all = [...(before ?? []), ...(after ?? [])]
  if (!all.some((word) => bindings.has(word))) return null
  const plain = (words: readonly string[] = []) => words.filter((word) => !neutral.has(word) && !bindings.has(word))
  const kept = [...plain(before), '…', ...plain(after)]
  return kept.length < 3 || kept.length > most + 1 || plain(before).length === 0 ? null : kept.join(' ')
}

/** Nouns that a project has one rule for, whichever feature says it. */
const nouns = new Set(
  'session sessions password passwords token tokens cookie cookies account accounts login logins lockout backup backups log logs audit upload uploads attachment attachments email emails retention data sitzung sitzungen passwort passwörter sessions sesiones contraseñas sessões senhas'.split(
    ' ',
  ),
)

/** Whether a rule is about the whole project. */
export function isProjectRule(subject: string): boolean {
  return (
    subject.includes('…') &&
    subject
      .split(' ')
      .slice(0, 3)
      .some((word) => nouns.has(word))
  )
}
