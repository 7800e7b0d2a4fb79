import type { OpenItemKind } from '../model/item'

/** A language, the small words that show that a text is written in it, and what is written with an answer. */
export interface AnswerLanguage {
  readonly name: string
  /** Frequent words that none of the other languages here has. */
  readonly frequent: readonly string[]
  /** Null where only the text is told apart: answers are then labelled in English. */
  readonly words: AnswerWords | null
}

export interface AnswerWords {
  /** Before the answer to an item, so that it is read as answered: "Which pier? **Answer:** West". */
  readonly labels: Readonly<Record<OpenItemKind, string>>
  /** In a column that says whether there is an answer. */
  readonly state: string
  /** Before the path of the document that has the task now. */
  readonly taskIn: string
}

export const englishAnswer: AnswerWords = {
  labels: labels('Answer', 'Decided', 'Resolved'),
  state: 'Answered',
  taskIn: 'task in',
}

export const answerLanguages: readonly AnswerLanguage[] = [
  { name: 'English', frequent: ['the', 'and', 'of', 'to', 'with', 'this', 'that', 'are', 'from', 'must', 'each'], words: englishAnswer },
  {
    name: 'German',
    frequent: ['und', 'der', 'nicht', 'ist', 'wird', 'werden', 'mit', 'für', 'eine', 'einen', 'auf', 'oder', 'sind', 'auch'],
    words: { labels: labels('Antwort', 'Entschieden', 'Erledigt'), state: 'Beantwortet', taskIn: 'Aufgabe in' },
  },
  {
    name: 'French',
    frequent: ['les', 'est', 'une', 'dans', 'avec', 'qui', 'sont', 'aux', 'cette', 'nous', 'par', 'doit'],
    words: { labels: labels('Réponse', 'Décidé', 'Résolu'), state: 'Répondu', taskIn: 'tâche dans' },
  },
  {
    name: 'Spanish',
    frequent: ['el', 'los', 'las', 'y', 'pero', 'cuando', 'debe', 'puede', 'esta', 'este', 'es', 'al'],
    words: { labels: labels('Respuesta', 'Resuelto', 'Resuelto'), state: 'Respondida', taskIn: 'tarea en' },
  },
  {
    name: 'Portuguese',
    frequent: ['os', 'uma', 'não', 'são', 'dos', 'das', 'ao', 'pelo', 'mas', 'deve', 'pode', 'quando', 'também'],
    words: { labels: labels('Resposta', 'Resolvido', 'Resolvido'), state: 'Respondida', taskIn: 'tarefa em' },
  },
  { name: 'Italian', frequent: ['il', 'gli', 'della', 'che', 'di', 'per', 'è', 'sono', 'nel', 'delle', 'quando', 'essere'], words: null },
  { name: 'Dutch', frequent: ['het', 'een', 'van', 'niet', 'voor', 'zijn', 'wordt', 'worden', 'met', 'naar'], words: null },
]

function labels(answer: string, decided: string, resolved: string): AnswerWords['labels'] {
  return { openQuestion: answer, todo: answer, decision: decided, risk: resolved, assumption: resolved }
}
