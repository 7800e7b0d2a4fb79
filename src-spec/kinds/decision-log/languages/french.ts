import type { DecisionLanguage } from './decision-language'

/** A decision is feminine in French; participles agree with it. */
export const french: DecisionLanguage = {
  statuses: {
    active:
      'accepté(e)|adopté(e)|acti(f/ve)|approuvé(e)|validé(e)|décidé(e)|acté(e)|retenu(e)|confirmé(e)|en vigueur|entériné(e)|appliqué(e)' +
      '|implémenté(e)|mergé(e)|fusionné(e)|tranché(e)|arrêté(e)',
    proposed:
      'proposé(e)|proposition|brouillon|ébauche|en discussion|en attente|à valider|à décider|en cours de validation|différé(e)|reporté(e)',
    superseded: 'annulé(e) et remplacé(e)|remplacé(e)|obsolète|périmé(e)|dépassé(e)|caduc|caduque|déprécié(e)',
    rejected: 'rejeté(e)|refusé(e)|écarté(e)|abandonné(e)|non retenu(e)|non accepté(e)',
    reverted: 'annulé(e)|révoqué(e)|abrogé(e)',
  },
  notYet: 'pas encore',
  not: 'pas|non|plus',
  replaces: 'remplace|annule et remplace|supplante|rend (caduque/caduc/obsolète)|se substitue à',
  replacedBy: 'annulé(e) et remplacé(e) par|(remplacé(e)/annulé(e)/supplanté(e)/abrogé(e)) par',
  stems: 'remplac|supplant|rend cadu|rend obsol|substitue|annulé|abrogé',
  before: "la|le|les|l'|l’|ancien|ancienne|décision(s)|adr|fiche|précédente",
  self: 'cette décision|cet adr|cette adr|ce document|la présente décision|nous',
  pronouns: 'ceci|cela',
  adverbs: 'est|a été|désormais|maintenant|aussi|également|entièrement|totalement|et|donc',
  partly: 'partiellement|en partie|partiel(le)',
  parts: 'partie|parties|section(s)|point(s)|paragraphe|seulement|uniquement|sauf|hormis|§|§§',
  rest: 'le reste|le surplus|restant',
  conditions: 'si|lorsque|quand|pas|jamais|pourrait|devrait|serait|ne',
  narrows: 'pour|concernant|en ce qui concerne|quant à|dans',
  goesOn: 'car|depuis|le|du|en|et|mais|suite|avec|qui|voir|dans son intégralité',
}
