import type { DecisionLanguage } from './decision-language'

export const german: DecisionLanguage = {
  statuses: {
    active:
      'aktiv|angenommen|akzeptiert|beschlossen|gültig|entschieden|genehmigt|umgesetzt|in kraft|bestätigt|festgelegt|freigegeben' +
      '|verabschiedet',
    proposed:
      'vorgeschlagen|vorschlag|entwurf|offen|in prüfung|in diskussion|zurückgestellt|in abstimmung|in klärung|in bearbeitung' +
      '|noch offen|zu klären',
    superseded: 'ersetzt|abgelöst|überholt|veraltet|abgekündigt',
    rejected: 'verworfen|abgelehnt|nicht angenommen|zurückgezogen',
    reverted: 'zurückgenommen|rückgängig|widerrufen|aufgehoben',
  },
  notYet: 'noch nicht',
  not: 'nicht|nicht mehr|kein(e)',
  replaces: 'ersetzt|wir ersetzen|löst @ ab|lösen @ ab|löst',
  replacedBy: '(ersetzt/abgelöst/überholt/aufgehoben) (durch/von)|(durch/von) @ (ersetzt/abgelöst/überholt/aufgehoben)|nachfolger',
  stems: 'ersetz|löst|lösen|überholt|aufgehoben|nachfolger',
  before: 'die|den|das|der|dem|alte(n)|frühere(n)|bisherige(n)|entscheidung(en)|beschluss|adr',
  self: 'diese entscheidung|dieser beschluss|dies(e/er/es) adr',
  pronouns: 'dies',
  adverbs: 'wird|wurde|ist|jetzt|nun|damit|hiermit|vollständig|komplett|auch|und|somit|später',
  partly: 'teilweise|zum teil|in teilen',
  parts: 'teil|teile|teilen|abschnitt|abschnitte|absatz|punkt|punkte|nur|ausschließlich|außer|ausgenommen|§|§§',
  rest: 'der rest|rest|übrige|im übrigen|übrigen',
  conditions: 'falls|wenn|sobald|nicht|nie|würde|könnte|soll|sollte|kein|keine',
  narrows: 'für|bezüglich|hinsichtlich|im|in der|in den|bei|soweit',
  goesOn: 'weil|da|seit|ab|am|vom|nach|und|aber|damit|da|mit|in|vollständig|gemäß|siehe',
}
