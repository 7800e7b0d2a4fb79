import type { StatementPhrases } from './statement-phrases'

export const french: StatementPhrases = {
  atMost: {
    before:
      "au plus, au maximum, maximum, maximum de, max., jusqu'à, pas dépasser, ne pas dépasser, ne doit pas dépasser, ne doivent pas dépasser, ne dépasse pas, ne dépassent pas, ne peut pas dépasser, ne pas excéder, ne doit pas excéder, inférieur ou égal à, inférieure ou égale à, en moins de, dans les",
    after: 'ou moins, au maximum, au plus, maximum, ou antérieur, ou antérieure, ou plus ancien',
  },
  atLeast: {
    before:
      'au moins, au minimum, minimum, minimum de, min., pas moins de, supérieur ou égal à, supérieure ou égale à, à partir de, depuis, ne doit pas descendre sous, ne pas descendre sous',
    after:
      'ou plus, ou mieux, au minimum, au moins, minimum, ou plus récent, ou plus récente, ou supérieur, ou supérieure, ou ultérieur, ou ultérieure, et plus, et supérieur, et supérieure',
  },
  below: {
    before: 'moins de, inférieur à, inférieure à, inférieurs à, inférieures à, sous, en dessous de, sous les, au-dessous de',
    after: '',
  },
  above: { before: 'plus de, supérieur à, supérieure à, au-dessus de, au delà de, dépasse, dépassent', after: '' },
  rangeWords: 'à, jusqu’à',
  orWords: 'ou, et',
  metrics: {
    latency: 'latence, latences, temps de réponse, délai de réponse, délais de réponse',
    'error-rate': "taux d'erreur, taux d'erreurs, taux d’erreur, taux d’erreurs",
    coverage: 'couverture, couverture de tests, couverture des tests, couverture de code, couverture du code, taux de couverture',
    availability: 'disponibilité, taux de disponibilité',
    throughput: 'débit',
    'rate-limit': 'limite de débit, limite de requêtes',
    'page.size': 'taille de page',
    'session-timeout': 'expiration de session, délai de session, durée de session',
    'password-length': 'longueur du mot de passe',
  },
  percentile: 'centile, percentile',
  average: 'moyenne, moyen, en moyenne, médiane',
  general:
    "le, la, les, l, l', d, d', un, une, des, du, de, et, pour, par, à, au, aux, en, dans, sur, avec, ce, cette, que, qui, est, sont, être, doit, doivent, devra, devront, rester, reste, restent, demeure, demeurer, avoir, a, ont, atteindre, atteint, toujours, tous, toutes, tout, toute, chaque, mois, mensuel, mensuelle, an, année, annuel, annuelle, jour, semaine, système, systèmes, service, services, application, applications, requête, requêtes, réponse, réponses, point, points, api, apis, global, globale, total, totale, objectif, objectifs, cible, budget, limite, exigence, exigences, non, fonctionnelles, qualité, performance, performances, test, tests, valeur, se, maintenir, maintenu, maintenue",
  nonBinding:
    "si, lorsque, quand, actuellement, aujourd'hui, auparavant, autrefois, avant, mesuré, mesurée, par exemple, p. ex., exemple, peut-être, pourrait, devrait, idéalement, ne, pas, aucun, aucune, sans, sauf, était, étaient, alerte, sinon",
  verbs:
    'est, sont, être, utilise, utilisent, utiliser, utilisé, utilisée, utilisés, utilisées, suit, suivent, suivre, stocke, stockons, stocker, stocké, stockée, stockées, stockés, conservées, enregistrées, enregistrés, tourne, exécuté, exécutés, exécute, exécutent, utilisons',
  bindings: 'doit, doivent, obligatoire, obligatoires, requis, requise, impératif',
  connectives:
    'le, la, les, l, un, une, des, du, de, d, et, avec, comme, en, par, pour, que, à, au, aux, dans, sur, nous, notre, nos, tous, toutes, tout, toute, seul, seule, uniquement, toujours, chaque, service, services, système, systèmes, application, applications, projet, projets, composants, sous',
  prohibitions:
    'ne doit pas être, ne doivent pas être, ne doit pas, ne doivent pas, ne peut pas être, ne peut être, ne doit jamais être, ne doit jamais, est interdit, est interdite, sont interdits, sont interdites, interdit, interdite, est proscrit, est proscrite, proscrit, proscrite, n’est pas autorisé, n’est pas autorisée, jamais',
  banWords:
    'utilisé, utilisée, utilisés, utilisées, utiliser, utilisation, usage, recours, employé, employée, emploi, production, en production, être, est, l',
  subjects: {
    database: 'base, bases, données, stockées, stockage, stocke, stocker',
    auth: 'authentification, connexion, utilisateurs',
    'api-style': 'api, apis, interface, interfaces',
    runtime: 'exécution, déployé, déployée, tourne',
    'error-format': 'erreur, erreurs',
    logging: 'journaux, journal, logs, journalisation',
    testing: 'test, tests',
  },
  unchanged: 'inchangé, inchangée, pas de changement, aucun changement, comme avant, sans changement, existant, existante',
}
