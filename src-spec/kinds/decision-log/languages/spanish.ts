import type { DecisionLanguage } from './decision-language'

/** A decision is feminine in Spanish; participles agree with it. */
export const spanish: DecisionLanguage = {
  statuses: {
    active:
      'aceptad(o/a)|aprobad(o/a)|activ(o/a)|vigente|adoptad(o/a)|decidid(o/a)|confirmad(o/a)|en vigor|acordad(o/a)|implementad(o/a)' +
      '|ratificad(o/a)|definid(o/a)',
    proposed: 'propuest(o/a)|borrador|pendiente|en revisión|en discusión|por decidir|en evaluación|aplazad(o/a)|pospuest(o/a)',
    superseded: 'reemplazad(o/a)|sustituid(o/a)|obsolet(o/a)|superad(o/a)|en desuso',
    rejected: 'rechazad(o/a)|descartad(o/a)|denegad(o/a)|no aceptad(o/a)|no aprobad(o/a)|retirad(o/a)',
    reverted: 'revertid(o/a)|revocad(o/a)|anulad(o/a)|derogad(o/a)',
  },
  notYet: 'aún no|todavía no|pendiente de',
  not: 'no|ya no',
  replaces: '(reemplaza/remplaza/sustituye/substituye) (/a)|deroga|deja sin efecto',
  replacedBy: '(reemplazad/remplazad/sustituid/substituid/superad)(o/a) por',
  stems: 'reemplaz|remplaz|sustitu|substitu|superad|deroga|deja sin',
  before: 'la|el|las|los|al|decisión|decisiones|anterior|adr',
  self: 'esta decisión|este (adr/registro/documento)|esta adr|la presente decisión',
  pronouns: 'esto',
  adverbs: 'es|fue|ha sido|queda|ahora|también|totalmente|completamente|y',
  partly: 'parcialmente|en parte|parcial',
  parts: 'parte|partes|sección|secciones|apartado|punto|solo|sólo|solamente|únicamente|excepto|salvo|§|§§',
  rest: 'el resto|lo demás',
  conditions: 'si|cuando|no|nunca|podría|debería|sería',
  narrows: 'para|respecto|en cuanto a|en lo que|en la|en el',
  goesOn: 'porque|desde|el|del|y|pero|tras|con|que|ver|en',
}
