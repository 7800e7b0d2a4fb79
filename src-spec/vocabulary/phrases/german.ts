import type { StatementPhrases } from './statement-phrases'

export const german: StatementPhrases = {
  atMost: {
    before: 'höchstens, maximal, max., nicht über, nicht mehr als, bis zu, innerhalb von, binnen, nicht länger als',
    after:
      'oder weniger, oder schneller, nicht übersteigen, nicht überschreiten, nicht überschritten werden, nicht übersteigt, nicht überschreitet, oder älter, und älter, maximal, höchstens',
  },
  atLeast: {
    before: 'mindestens, minimal, min., nicht unter, nicht weniger als, wenigstens, ab',
    after:
      'oder mehr, oder höher, oder besser, nicht unterschreiten, nicht unterschritten werden, nicht unterschreitet, oder neuer, oder höher, oder später, und neuer, und höher, aufwärts',
  },
  below: { before: 'unter, unterhalb von, weniger als, kleiner als, schneller als, kürzer als, älter als', after: '' },
  above: { before: 'über, oberhalb von, mehr als, größer als, höher als, länger als, neuer als', after: '' },
  rangeWords: 'bis',
  orWords: 'oder, und',
  metrics: {
    latency: 'antwortzeit, antwortzeiten, latenz, latenzen, latenzzeit, reaktionszeit',
    'error-rate': 'fehlerrate, fehlerraten, fehlerquote, fehlerquoten',
    coverage: 'abdeckung, testabdeckung, codeabdeckung, code-abdeckung, test-abdeckung',
    availability: 'verfügbarkeit, betriebszeit',
    throughput: 'durchsatz',
    'rate-limit': 'ratenlimit, anfragelimit',
    'page.size': 'seitengröße',
    'session-timeout': 'sitzungstimeout, sitzungs-timeout, sitzungsdauer',
    'password-length': 'passwortlänge, länge des passworts',
  },
  percentile: 'perzentil',
  average: 'durchschnitt, durchschnittlich, durchschnittliche, im mittel, mittelwert',
  general:
    'der, die, das, des, dem, den, ein, eine, einer, eines, und, für, von, vom, bei, beim, im, in, zu, zum, zur, auf, mit, als, ist, sind, sein, wird, werden, muss, müssen, soll, sollen, darf, dürfen, hat, haben, beträgt, betragen, liegt, liegen, bleibt, bleiben, erreicht, erreichen, erreicht werden, stets, immer, alle, allen, aller, alles, jede, jeder, jedes, jeden, pro, je, monat, monatlich, jahr, jährlich, woche, tag, system, systems, systeme, dienst, dienste, dienstes, anwendung, anfrage, anfragen, schnittstelle, schnittstellen, endpunkt, endpunkte, api, apis, gesamt, gesamte, gesamten, insgesamt, ziel, ziele, zielwert, vorgabe, vorgaben, anforderung, anforderungen, nichtfunktionale, qualität, leistung, grenze, grenzwert, budget, tests, test, wert, sowie',
  nonBinding:
    'wenn, falls, sofern, bisher, früher, derzeit, aktuell, momentan, heute, gemessen, beispiel, beispielsweise, z. b., vielleicht, nicht, kein, keine, ohne, sonst, alarm, rückfall, wäre, könnte, sollte, war, waren, hatte',
  verbs:
    'ist, sind, sein, wird, werden, verwenden, verwendet, nutzt, nutzen, genutzt, eingesetzt, einsetzen, folgen, folgt, läuft, laufen, speichert, speichern, gespeichert, liegen, liegt, ausgeführt, getestet, geschrieben',
  bindings: 'muss, müssen, verpflichtend, vorgeschrieben, erforderlich',
  connectives:
    'der, die, das, den, dem, des, alle, allen, aller, wir, ein, eine, einer, und, mit, als, über, nur, immer, stets, ausschließlich, dienst, dienste, anwendung, anwendungen, system, systeme, projekt, komponenten, unser, unsere, unseren, in, im, auf, für, zur, zum, von, es, gilt',
  prohibitions:
    'darf nicht, dürfen nicht, nicht verwendet werden, nicht eingesetzt werden, nicht genutzt werden, ist verboten, sind verboten, ist untersagt, sind untersagt, ist nicht erlaubt, ist nicht zulässig, verboten, untersagt, niemals',
  banWords:
    'verwendet, verwenden, verwendung, eingesetzt, einsatz, einsetzen, genutzt, nutzung, nutzen, werden, gebrauch, produktion, in der produktion, produktiv, produktivbetrieb',
  subjects: {
    database: 'daten, gespeichert, speichern, speichert, datenbank, datenbanken',
    auth: 'anmeldung, authentifizierung, anmelden, benutzer',
    'api-style': 'schnittstelle, schnittstellen, api, apis',
    runtime: 'läuft, laufen, betrieben, laufzeit',
    'error-format': 'fehler, fehlermeldungen, fehlerantworten',
    logging: 'protokolle, logs, protokolliert',
    testing: 'tests, getestet, testen',
  },
  unchanged: 'unverändert, keine änderung, keine änderungen, wie bisher, bleibt, bestehend',
}
