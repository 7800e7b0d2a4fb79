import type { DecisionLanguage } from './decision-language'

/** A decision is feminine in Portuguese; participles agree with it. */
export const portuguese: DecisionLanguage = {
  statuses: {
    active:
      'aceit(o/a)|aceite|aprovad(o/a)|ativ(o/a)|adotad(o/a)|decidid(o/a)|confirmad(o/a)|em vigor|implementad(o/a)|validad(o/a)|definid(o/a)' +
      '',
    proposed: 'propost(o/a)|rascunho|pendente|em revisão|em discussão|em análise|a decidir|em aberto|adiad(o/a)',
    superseded: 'substituíd(o/a)|substituid(o/a)|obsolet(o/a)|descontinuad(o/a)|superad(o/a)|depreciad(o/a)',
    rejected: 'rejeitad(o/a)|recusad(o/a)|descartad(o/a)|não aceit(o/a)|não aprovad(o/a)|cancelad(o/a)',
    reverted: 'revertid(o/a)|revogad(o/a)|anulad(o/a)|desfeit(o/a)',
  },
  notYet: 'ainda não',
  not: 'não|já não',
  replaces: 'substitui|revoga',
  replacedBy: '(substituíd/substituid/superad)(o/a) (por/pela/pelo)',
  stems: 'substitu|revoga|superad',
  before: 'a|o|as|os|à|ao|decisão|decisões|anterior|adr',
  self: 'esta decisão|este (adr/registro/documento)|esta adr|a presente decisão',
  pronouns: 'isto',
  adverbs: 'é|foi|está|agora|também|totalmente|completamente|e',
  partly: 'parcialmente|em parte|parcial',
  parts: 'parte|partes|seção|secção|ponto|apenas|somente|só|exceto|§|§§',
  rest: 'o restante|o resto|o demais',
  conditions: 'se|quando|não|nunca|poderia|deveria|seria',
  narrows: 'para|quanto|no que|na|no',
  goesOn: 'porque|desde|em|de|e|mas|após|com|que|ver|na íntegra',
}
