import type { DecisionLanguage } from './decision-language'

/** A decision is feminine in Italian; participles agree with it. */
export const italian: DecisionLanguage = {
  statuses: {
    active: 'attiv(o/a)|approvat(o/a)|accettat(o/a)|adottat(o/a)|decis(o/a)|confermat(o/a)|in vigore',
    proposed: 'propost(o/a)|bozza|in attesa|in revisione|in discussione|da decidere',
    superseded: 'sostituit(o/a)|obsolet(o/a)|superat(o/a)|deprecat(o/a)',
    rejected: 'rifiutat(o/a)|respint(o/a)|scartat(o/a)|non accettat(o/a)|non approvat(o/a)',
    reverted: 'annullat(o/a)|revocat(o/a)',
  },
  notYet: 'non ancora',
  not: 'non|non più',
  replaces: 'sostituisce|rimpiazza',
  replacedBy: '(sostituit/rimpiazzat/superat)(o/a) (da/dalla/dal)',
  stems: 'sostitu|rimpiazz|superat',
  before: "la|il|le|i|l'|l’|decisione|decisioni|precedente|adr",
  self: 'questa decisione|quest(o/a) adr|la presente decisione',
  pronouns: 'questo',
  adverbs: 'è|è stat(o/a)|ora|anche|completamente|interamente|e',
  partly: 'parzialmente|in parte|parziale',
  parts: 'parte|parti|sezione|punto|solo|soltanto|tranne|§|§§',
  rest: 'il resto',
  conditions: 'se|quando|non|mai|potrebbe|dovrebbe',
  narrows: 'per|riguardo|quanto|nella|nel',
  goesOn: 'perché|dal|del|il|e|ma|dopo|con|che|vedi|in',
}
